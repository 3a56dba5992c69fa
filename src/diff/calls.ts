import type { Evidence, Tag } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { Passage, PassageCall } from './passage.ts';
import { countWhile } from './search-sorted.ts';
import type { DiffUnit } from './unit.ts';

/** Old note → new note and back, by position in the lists of units. */
export interface NotePairs {
  readonly toNew: ReadonlyMap<number, number>;
  readonly toOld: ReadonlyMap<number, number>;
}

/** Calls of both sides of a link that stand at the same place between the words. */
export interface CallPair {
  readonly old: PassageCall;
  readonly new: PassageCall;
}

/**
 * Tells notes by who calls them: two notes without counterpart that are called from the same place of the same paragraph are one note with another text.
 * @returns the drafts with such notes linked, and all pairs of notes
 */
export function linkNotesByCalls(
  drafts: readonly Draft[],
  old: readonly DiffUnit[],
  new_: readonly DiffUnit[],
  link: (old: readonly number[], new_: readonly number[], evidence: readonly Evidence[]) => Draft,
): { drafts: Draft[]; notes: NotePairs } {
  const toNew = new Map<number, number>();
  const toOld = new Map<number, number>();
  for (const draft of drafts) {
    for (const i of draft.old)
      for (const j of draft.new)
        if (old[i]?.story === 'notes' && new_[j]?.story === 'notes') {
          toNew.set(i, j);
          toOld.set(j, i);
        }
  }
  const added: Draft[] = [];
  for (const draft of drafts) {
    for (const pair of callsInPlace(draft)) {
      const [i, j] = [pair.old.note, pair.new.note];
      if (i < 0 || j < 0 || toNew.has(i) || toOld.has(j)) continue;
      toNew.set(i, j);
      toOld.set(j, i);
      added.push(link([i], [j], [calledFromSamePlace]));
    }
  }
  const relinked = new Set(added.flatMap(draft => draft.old));
  const renewed = new Set(added.flatMap(draft => draft.new));
  const kept = drafts.filter(
    draft =>
      !(draft.new.length === 0 && draft.old.some(i => relinked.has(i))) &&
      !(draft.old.length === 0 && draft.new.some(j => renewed.has(j))),
  );
  return { drafts: [...kept, ...added], notes: { toNew, toOld } };
}

/** A sure sign, though no wording tells it: as much as two rare words. */
const calledFromSamePlace: Evidence = { kind: 'note', weight: 8, detail: 'called from the same place' };

/** Pairs the calls of a link that stand between the same words. */
export function callsInPlace({ oldText, newText, runs }: Pick<Draft, 'oldText' | 'newText' | 'runs'>): CallPair[] {
  if (oldText.calls.length === 0 || newText.calls.length === 0) return [];
  const partner = new Int32Array(oldText.id.length).fill(-1);
  for (const run of runs) for (let k = 0; k < run.count; k++) partner[run.old + k] = run.new + k;
  const free = new Map<number, PassageCall[]>();
  for (const call of newText.calls) {
    const place = tokensBefore(newText, call);
    const list = free.get(place);
    if (list) list.push(call);
    else free.set(place, [call]);
  }
  const pairs: CallPair[] = [];
  for (const call of oldText.calls) {
    const before = tokensBefore(oldText, call);
    const left = before > 0 ? placeAfter(partner[before - 1]) : 0;
    const right = before < partner.length ? partner[before] : newText.id.length;
    const match = free.get(left)?.shift() ?? free.get(right ?? -1)?.shift();
    if (match) pairs.push({ old: call, new: match });
  }
  return pairs;
}

function placeAfter(token: number | undefined): number {
  return token === undefined || token < 0 ? -1 : token + 1;
}

/** Number of tokens that end at or before the call. */
function tokensBefore(passage: Passage, call: PassageCall): number {
  return countWhile(passage.end.length, k => (passage.end[k] ?? 0) <= call.at.start);
}

/** Note calls that came, went, or call another note. A call whose note only got another number is none of these. */
export function callTags(draft: Draft, { toNew, toOld }: NotePairs): Tag[] {
  const { oldText, newText } = draft;
  const pairs = callsInPlace(draft);
  const paired = new Set<PassageCall>(pairs.flatMap(pair => [pair.old, pair.new]));
  const newNotes = new Set(newText.calls.map(call => call.note));
  const oldNotes = new Set(oldText.calls.map(call => call.note));
  const tags: Tag[] = [];
  const printed = (passage: Passage, call: PassageCall): string => passage.text.slice(call.at.start, call.at.end);
  for (const pair of pairs) {
    const [i, j] = [pair.old.note, pair.new.note];
    if (i < 0 || j < 0 || toNew.get(i) === j) continue;
    tags.push({ kind: 'footnote-ref', old: printed(oldText, pair.old), new: printed(newText, pair.new) });
  }
  for (const call of oldText.calls) {
    const stillCalled = call.note >= 0 && newNotes.has(toNew.get(call.note) ?? -1);
    if (!paired.has(call) && !stillCalled) tags.push({ kind: 'footnote-ref', old: printed(oldText, call) });
  }
  for (const call of newText.calls) {
    const wasCalled = call.note >= 0 && oldNotes.has(toOld.get(call.note) ?? -1);
    if (!paired.has(call) && !wasCalled) tags.push({ kind: 'footnote-ref', new: printed(newText, call) });
  }
  return tags;
}
