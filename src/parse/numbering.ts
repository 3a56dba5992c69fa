import { labelShape } from '../language/index.ts';
import type { Label, Role } from '../model/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { bodyBehind, faceOf, labelAt } from './face.ts';
import { laterSuffix } from './id-names.ts';
import { openList, type PlacedLabel } from './lists.ts';
import { endOf, introduces, isOpen, stops } from './openness.ts';
import { leaveNested } from './organ.ts';
import type { Passage } from './passage.ts';
import { looksLikeHeading, numericHeading } from './sections.ts';
import { add, currentDraft, lastDraft, report, type Walk } from './walk.ts';

/** A paragraph with its number. */
export function numberedStep(walk: Walk, passage: Passage, label: PlacedLabel): void {
  const { scope } = walk;
  const { ordinal } = label;
  const expected = scope.lastNumber + scope.unnumbered + 1;
  if (ordinal !== expected && ordinal !== scope.lastNumber + 1 && stopsBefore(walk)) leaveNested(walk, ordinal);
  checkOrder(walk, passage, label);
  walk.scope.lastNumber = ordinal;
  walk.scope.unnumbered = 0;
  walk.scope.fresh = false;
  walk.scope.numberShape = label.shape;
  const role: Role = walk.zone === 'operative' ? 'operative' : 'paragraph';
  const { body, labelSkips } = bodyBehind(passage, label.face, label);
  const reasons = [`numbered ${label.printed}`];
  const own = labelAt(label, ordinal, 0);
  if (role === 'operative') return addOperative(walk, body, own, labelSkips, reasons, 0.99);
  const index = add(walk, role, body, reasons, 0.95, { label: own, labelSkips });
  openList(walk, index, ordinal, label.level, label.shape);
}

function stopsBefore(walk: Walk): boolean {
  const last = lastDraft(walk);
  return last !== undefined && stops(last.passage.text);
}

/** Reports a number that does not follow the one before. Each break in the order is said once; none is one where a heading or an organ line stands between and the numbers begin anew. */
function checkOrder(walk: Walk, passage: Passage, label: PlacedLabel): void {
  const { scope } = walk;
  const { ordinal } = label;
  const follows = ordinal === scope.lastNumber + 1 || ordinal === scope.lastNumber + scope.unnumbered + 1;
  const later = ordinal === scope.lastNumber && laterSuffix(label.printed) !== '';
  if (follows || later) return;
  if (ordinal === 1) {
    // Numbers that begin anew open a run of their own.
    scope.run = ++walk.runs;
    if (scope.fresh) return;
  }
  const detail = scope.lastNumber === 0 ? `the first is ${ordinal}` : `${scope.lastNumber} is followed by ${ordinal}`;
  report(walk, 'parse.label-gap', detail, passage);
}

/** Adds an operative paragraph, and opens it for lists. */
export function addOperative(
  walk: Walk,
  passage: Passage,
  label: Label | undefined,
  labelSkips: Draft['labelSkips'],
  reasons: readonly string[],
  probability: number,
): void {
  const index = add(walk, 'operative', passage, reasons, probability, { ...(label ? { label } : {}), labelSkips });
  openList(walk, index, label?.ordinal ?? 0, 0, label ? labelShape(label.printed) : '');
}

/** `1. Definitions` is a heading when it is short and something else than the next number stands below it. */
export function isNumericHeading(walk: Walk, paragraph: Paragraph, label: PlacedLabel): boolean {
  if (label.level !== 0) return false;
  const body = label.face.text.slice(label.end);
  const next = walk.ahead.next[walk.at];
  if (!next || body === '') return false;
  if (paragraph.headingLevel !== undefined) return true;
  // The numbered parts of an article are paragraphs: "1. Each Party", then letters.
  const open = walk.scope.sections.at(-1);
  if (open && walk.drafts[open.index]?.opens?.kind === 'hard') return false;
  const below = faceOf(next).text;
  const decimal = DECIMAL.exec(below)?.[1]?.split('.')[0];
  if (Number(decimal) === label.ordinal && introduces(body) && !stops(below)) return false;
  if (Number(decimal) === label.ordinal) return body.length <= SHORTEST_SENTENCE || looksLikeHeading(body, walk);
  if (!looksLikeHeading(body, walk)) return false;
  const number = /^\s?(\d{1,3})[.)]/u.exec(below)?.[1];
  return number === undefined || Number(number) !== label.ordinal + 1;
}

/** A title of this length may end with a full stop. */
const SHORTEST_SENTENCE = 60;

/** Adds the heading of a section numbered in digits; its number counts as one of the run. */
export function numberedHeading(walk: Walk, paragraph: Paragraph, label: PlacedLabel): void {
  checkOrder(walk, paragraph.passage, label);
  walk.scope.lastNumber = label.ordinal;
  numericHeading(walk, paragraph, label, [label.ordinal]);
  walk.scope.lastNumber = label.ordinal;
}

/** Clause numbers of several parts: `1.1`, `2.3.1.`. */
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?(?=\s|$)/u;

/** Adds a clause numbered in several parts; its place is told by the number itself. @returns whether it was one */
export function decimalStep(walk: Walk, paragraph: Paragraph): boolean {
  const face = faceOf(paragraph);
  const match = DECIMAL.exec(face.text.slice(0, 40));
  const numbers = match?.[1]?.split('.').map(Number);
  const ordinal = numbers?.at(-1);
  const previous = currentDraft(walk);
  if (!match || !numbers || ordinal === undefined || ordinal === 0) return false;
  if (previous?.label !== undefined && isOpen(endOf(previous.passage), previous.role, walk.language)) return false;
  const gap = /^\s*/u.exec(face.text.slice(match[0].length, match[0].length + 40))?.[0] ?? '';
  const label = { printed: match[0], gap, end: match[0].length + gap.length };
  const rest = face.text.slice(label.end);
  const next = walk.ahead.next[walk.at];
  if (
    rest !== '' &&
    next &&
    (paragraph.headingLevel !== undefined || (looksLikeHeading(rest, walk) && !DECIMAL.test(faceOf(next).text)))
  ) {
    const number = walk.scope.lastNumber;
    numericHeading(walk, paragraph, label, numbers);
    walk.scope.lastNumber = number;
    return true;
  }
  const { body, labelSkips } = bodyBehind(paragraph.passage, face, label);
  const level = Math.min(numbers.length - 1, 3);
  const above = announcing(walk, numbers);
  if (above !== undefined) return decimalPoint(walk, body, { ...labelAt(label, ordinal, level) }, labelSkips, above);
  const index = add(walk, 'paragraph', body, [`numbered ${label.printed}`], 0.95, {
    label: labelAt(label, ordinal, level),
    labelSkips,
    name: `para_${numbers.join('-')}`,
  });
  openList(walk, index, ordinal);
  return true;
}

/** Depth of the open paragraph or member whose number this one goes on, when it announced a list: "2. … recommends: / 2.1. …". */
function announcing({ scope, drafts }: Walk, numbers: readonly number[]): number | undefined {
  const depth = numbers.length - 2;
  const entry = scope.list[depth];
  const draft = entry && drafts[entry.index];
  if (!draft || entry.ordinal !== numbers[depth]) return undefined;
  return introduces(endOf(draft.passage)) ? depth : undefined;
}

function decimalPoint(
  walk: Walk,
  passage: Passage,
  label: Label,
  labelSkips: Draft['labelSkips'],
  above: number,
): boolean {
  const { list } = walk.scope;
  const parent = list[above]?.index;
  const reason = [`numbered ${label.printed}`];
  const index = add(walk, 'point', passage, reason, 0.95, {
    label,
    labelSkips,
    ...(parent === undefined ? {} : { parent }),
  });
  list.length = above + 1;
  list.push({ read: 0, shape: labelShape(label.printed), level: label.level, ordinal: label.ordinal, index });
  return true;
}
