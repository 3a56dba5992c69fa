import { type ExpectedLabel, type ReadLabel, readLabel } from '../language/index.ts';
import type { Paragraph } from './draft.ts';
import { bodyBehind, type Face, faceOf, labelAt } from './face.ts';
import { endOf, introduces } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, report, type Walk } from './walk.ts';

/** A paragraph or list member that further members can follow or stand under. */
export interface ListEntry {
  /** Level that its lettering speaks for. */
  readonly read: number;
  /** Level in the tree: a list inside a list is deeper, whatever its letters. */
  readonly level: number;
  readonly ordinal: number;
  /** Index of its draft. */
  readonly index: number;
}

/** The deepest level a label can have; what is nested deeper stays there. */
const DEEPEST = 6;
/** Level of the first list of each lettering; what stands deeper is told by its place. */
const READ_LEVELS = 4;

/** Every label that may come next: the next member of each open list, the next paragraph number, and the first of a list that the last line announced. */
export function expectedLabels(walk: Walk): readonly ExpectedLabel[] {
  const { list, lastNumber } = walk.scope;
  const expected: ExpectedLabel[] = [];
  const last = list.at(-1);
  const draft = walk.drafts.findLast(one => one.role !== 'note');
  if (draft && introduces(endOf(draft.passage))) {
    for (let level = (last?.read ?? 0) + 1; level <= READ_LEVELS; level++) expected.push({ level, ordinal: 1 });
  }
  for (let i = list.length - 1; i >= 0; i--) {
    const entry = list[i];
    if (entry && entry.read > 0) expected.push({ level: entry.read, ordinal: entry.ordinal + 1 });
  }
  if (walk.zone === 'plain' || walk.zone === 'annex') {
    // "1)" and "(1)" number whole paragraphs where nothing else does.
    if (list.length === 0) expected.push({ level: digitLevel(walk), ordinal: 1 });
  }
  return [...expected, { level: 0, ordinal: lastNumber + 1 }];
}

/** Level at which the language's lists count in digits. */
function digitLevel({ language }: Walk): number {
  const at = language.structure.lettering.findIndex(level => level.includes('digits'));
  return at < 0 ? 2 : at + 1;
}

/** A label with its place among the open lists. */
export interface PlacedLabel extends ReadLabel {
  readonly face: Face;
  /** True when it is one of those that were expected. */
  readonly awaited: boolean;
}

/** The label a paragraph begins with, in its text or by its format. */
export function findLabel(walk: Walk, paragraph: Paragraph): PlacedLabel | undefined {
  const face = faceOf(paragraph);
  const expected = expectedLabels(walk);
  const { given } = paragraph;
  const label = readLabel(face.text, walk.language, { expected });
  if (label) {
    const ordinal = given?.ordinal !== undefined && face.offset >= label.end ? given.ordinal : label.ordinal;
    const awaited = expected.some(next => next.level === label.level && next.ordinal === ordinal);
    return { ...label, ordinal, face, awaited };
  }
  if (given?.ordinal === undefined || face.offset === 0) return undefined;
  const { printed, ordinal, level } = given;
  return { printed, gap: ' ', ordinal, level, end: face.offset, face, awaited: false };
}

/** Level that capitals read for: no lettering of a language uses it. */
const CAPITALS = 9;

/** `A. …` as a member of a list: the first below an announcement, the others in their turn. Anywhere else it is a section, or somebody's initial. */
export function findCapital(walk: Walk, paragraph: Paragraph): PlacedLabel | undefined {
  const face = faceOf(paragraph);
  const match = /^([A-Z])\.(\s+)(?=\S)/u.exec(face.text.slice(0, 12));
  if (!match) return undefined;
  const [printed, gap] = [`${match[1]}.`, match[2] ?? ''];
  const ordinal = printed.charCodeAt(0) - 64;
  const entry = walk.scope.list.findLast(one => one.read === CAPITALS);
  const last = walk.drafts.findLast(draft => draft.role !== 'note');
  const first = ordinal === 1 && last !== undefined && introduces(endOf(last.passage));
  if (!first && entry?.ordinal !== ordinal - 1) return undefined;
  return { printed, gap, ordinal, level: CAPITALS, end: printed.length + gap.length, face, awaited: true };
}

/** True for `(1)` and `1)` where no paragraph number is open: there they number paragraphs, as in statutes. */
export function numbersParagraph(walk: Walk, label: PlacedLabel): boolean {
  if (walk.zone !== 'plain' && walk.zone !== 'annex') return false;
  if (!/^[(（]?\s?[\d\u0660-\u0669\uff10-\uff19]{1,3}[)）]/u.test(label.printed)) return false;
  return walk.scope.list.every(entry => entry.level === 0);
}

/** Opens a paragraph that lists may stand under. */
export function openList(walk: Walk, index: number, ordinal: number, read = 0): void {
  walk.scope.list = [{ read, level: 0, ordinal, index }];
}

/** Adds a lettered member: to the open list of its lettering, or as the first of a list under what stands above. */
export function pointStep(walk: Walk, passage: Passage, label: PlacedLabel): void {
  const { list } = walk.scope;
  const place = placeOf(walk, label);
  const parent = list[place.depth - 1]?.index;
  const { body, labelSkips } = bodyBehind(passage, label.face, label);
  const before = list[place.depth];
  const gap = before === undefined ? label.ordinal !== 1 : label.ordinal !== before.ordinal + 1;
  const index = add(walk, 'point', body, [`lettered ${label.printed}`], 0.95, {
    label: labelAt(label, label.ordinal, place.level),
    labelSkips,
    ...(parent === undefined ? {} : { parent }),
  });
  const later = before !== undefined && before.ordinal === label.ordinal && /\p{L}{3}/u.test(label.printed);
  if (gap && !later) {
    const detail =
      before === undefined
        ? `a list begins with ${label.printed}`
        : `${walk.drafts[before.index]?.label?.printed ?? before.ordinal} is followed by ${label.printed}`;
    report(walk, 'parse.label-gap', detail, passage);
  }
  list.length = place.depth;
  list.push({ read: label.level, level: place.level, ordinal: label.ordinal, index });
}

/** Where a lettered label belongs: depth in the open lists, and level in the tree. */
function placeOf(walk: Walk, label: PlacedLabel): { readonly depth: number; readonly level: number } {
  const { list } = walk.scope;
  const last = list.at(-1);
  const lastDraft = last && walk.drafts[last.index];
  const begins = label.ordinal === 1 && lastDraft !== undefined && introduces(endOf(lastDraft.passage));
  if (!begins) {
    for (let depth = list.length - 1; depth >= 0; depth--) {
      const entry = list[depth];
      if (entry && entry.read === label.level && entry.ordinal + 1 === label.ordinal)
        return { depth, level: entry.level };
    }
    for (let depth = list.length - 1; depth >= 0; depth--) {
      const entry = list[depth];
      if (entry && entry.read === label.level && entry.level > 0) return { depth, level: entry.level };
    }
  }
  // Letters with a dot are the deepest of four levels or a list of their own: their place tells.
  const own = label.level > 2 ? 1 : label.level;
  if (!last) return { depth: 0, level: own };
  return { depth: list.length, level: Math.min(Math.max(own, last.level + 1), DEEPEST) };
}
