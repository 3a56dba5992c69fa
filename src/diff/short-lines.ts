import type { Evidence } from '../model/index.ts';
import type { StoryLink } from './link-story.ts';
import type { Profile, Side } from './profile.ts';

/** Most words of a short line. */
const shortLine = 4;
const betweenNeighbours: Evidence = { kind: 'consistency', weight: 2, detail: 'alone between linked neighbours' };

/** A short line alone between two linked neighbours on both sides was rewritten, whatever is left of its wording: a date, a heading, a formula. */
export function pairShortLines(links: readonly StoryLink[], old: Side, new_: Side): StoryLink[] {
  const toNew = new Map(links.flatMap(link => link.old.map(i => [i, link] as const)));
  const toOld = new Map(links.flatMap(link => link.new.map(j => [j, link] as const)));
  const isShort = (unit: Profile | undefined): boolean => unit !== undefined && unit.words.length <= shortLine;
  const pairs = links.flatMap(link => {
    const i = link.old[0];
    if (i === undefined || link.new.length > 0 || !isShort(old[i])) return [];
    const before = i > 0 ? toNew.get(i - 1)?.new.at(-1) : -1;
    const after = i + 1 < old.length ? toNew.get(i + 1)?.new[0] : new_.length;
    if (before === undefined || after !== before + 2) return [];
    const other = toOld.get(before + 1);
    return other && other.old.length === 0 && isShort(new_[before + 1]) ? [{ gone: link, come: other }] : [];
  });
  const gone = new Set(pairs.flatMap(({ gone: one, come }) => [one, come]));
  return [
    ...links.filter(link => !gone.has(link)),
    ...pairs.map(({ gone: { old: i }, come: { new: j } }) => ({ old: i, new: j, evidence: [betweenNeighbours] })),
  ];
}
