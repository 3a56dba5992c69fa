import {
  type ExpectedLabel,
  labelShape,
  type ReadLabel,
  readBullet,
  readLabel,
  readOrdinalWord,
  readRoman,
} from '../language/index.ts';
import type { Paragraph } from './draft.ts';
import { bodyBehind, type Face, faceOf, labelAt } from './face.ts';
import { endOf, endsWithComma, introduces, isOpen, stops } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, lastDraft, report, type Walk } from './walk.ts';

/** A paragraph or list member that further members can follow or stand under. */
export interface ListEntry {
  /** Level that its lettering speaks for. */
  readonly read: number;
  /** What its label looks like, `(a)` or `1.`; empty without a label. */
  readonly shape: string;
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
/** Levels that capitals and bullets read for: no lettering of a language uses them. */
const CAPITALS = 9;
const BULLETS = 10;
/** Attack: a list inside a list without end; each label is held against all that are open. Real lists are four deep. */
const MOST_OPEN = 24;
/** How far the second member of a list may stand from its first. */
const FARTHEST_SIBLING = 24;

/** Every label that may come next: the next member of each open list, the next paragraph number, and the first of a list that the last line announced. */
export function expectedLabels(walk: Walk): readonly ExpectedLabel[] {
  const { list, lastNumber } = walk.scope;
  const expected: ExpectedLabel[] = [];
  const last = list.at(-1);
  const draft = lastDraft(walk);
  if (draft && introduces(endOf(draft.passage))) {
    for (let level = Math.min(last?.read ?? 0, READ_LEVELS) + 1; level <= READ_LEVELS; level++)
      expected.push({ level, ordinal: 1 });
  }
  for (let i = list.length - 1; i >= 0; i--) {
    const entry = list[i];
    if (entry && (entry.read > 0 || entry.level > 0)) {
      expected.push({ level: Math.max(entry.read, 0), ordinal: entry.ordinal + 1 });
    }
  }
  if (inBody(walk)) {
    // "1)" and "(1)" number whole paragraphs where nothing else does.
    if (list.length === 0) expected.push({ level: digitLevel(walk), ordinal: 1 });
  }
  return [...expected, { level: 0, ordinal: lastNumber + 1 }];
}

/** True in the running text of an instrument, a report or an annex. */
export function inBody(walk: Walk): boolean {
  return walk.zone === 'plain' || walk.zone === 'annex';
}

/** Level at which the language's lists count in digits. */
function digitLevel({ language }: Walk): number {
  const at = language.structure.lettering.findIndex(level => level.includes('digits'));
  return at < 0 ? 2 : at + 1;
}

/** A label with its place among the open lists. */
export interface PlacedLabel extends ReadLabel {
  readonly face: Face;
  readonly shape: string;
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
    const shape = labelShape(label.printed);
    const next = expected.some(one => one.level === label.level && one.ordinal === ordinal);
    const awaited = next || (label.level > 0 && ordinal === 1 && beginsList(walk, shape));
    return { ...label, ordinal, face, shape, awaited };
  }
  if (given?.ordinal === undefined || face.offset === 0) return undefined;
  const { printed, ordinal, level } = given;
  return { printed, gap: ' ', ordinal, level, end: face.offset, face, shape: labelShape(printed), awaited: false };
}

/** The first of a list that nothing announced: its second member stands not far below, before the next number. "ersucht den Generalsekretär, / a) … / b) …" */
function beginsList(walk: Walk, shape: string): boolean {
  const { ahead, language } = walk;
  let at = walk.at;
  for (let i = 0; i < FARTHEST_SIBLING; i++) {
    const next = ahead.next[at];
    at = ahead.nextAt[at] ?? 0;
    if (!next) return false;
    const label = readLabel(faceOf(next).text, language);
    if (!label) continue;
    if (labelShape(label.printed) === shape) return label.ordinal === 2;
    if (label.level === 0) return false;
  }
  return false;
}

/** A capital letter or Roman numeral with its mark: `A. `, `I. `, `IV – `, `I. – `. */
const CAPITAL = /^([IVXL]{1,6}|[A-Z])(\.?\s?[-–—]|\.)(\s+)(?=\S)/u;

/**
 * A label that only its turn proves one: `A. …`, `II – …`, and in some languages `Primero. …`. The first stands below an announcement or, with a dash, opens a paragraph that ends like one.
 * Anywhere else it is a section, or somebody's initial.
 */
export function findCapital(walk: Walk, paragraph: Paragraph): PlacedLabel | undefined {
  const face = faceOf(paragraph);
  const word = readOrdinalWord(face.text, walk.language);
  if (word) {
    const shape = 'word';
    const numbered = word.ordinal === 1 ? walk.scope.numberShape !== shape : inTurn(walk, shape, word.ordinal);
    const awaited = word.ordinal === walk.scope.lastNumber + 1;
    return numbered && stops(face.text.slice(-40)) ? { ...word, level: 0, face, shape, awaited } : undefined;
  }
  const match = CAPITAL.exec(face.text.slice(0, 16));
  if (!match) return undefined;
  const [, sign = '', mark = '', gap = ''] = match;
  const printed = sign + mark;
  const shape = labelShape(printed);
  const values = [readRoman(sign.toLowerCase()), sign.length === 1 ? sign.charCodeAt(0) - 64 : undefined];
  const place = { printed, gap, end: printed.length + gap.length, face, shape, awaited: true };
  for (const ordinal of values) {
    if (ordinal === undefined) continue;
    const entry = walk.scope.list.findLast(one => one.shape === shape && one.read === CAPITALS);
    if (entry?.ordinal === ordinal - 1) return { ...place, ordinal, level: CAPITALS };
    if (inTurn(walk, shape, ordinal)) return { ...place, ordinal, level: 0 };
    if (ordinal !== 1) continue;
    if (announced(walk)) return { ...place, ordinal, level: CAPITALS };
    if (/[-–—]$/u.test(mark) && stops(face.text.slice(-40))) return { ...place, ordinal, level: 0 };
  }
  return undefined;
}

function inTurn({ scope }: Walk, shape: string, ordinal: number): boolean {
  return scope.numberShape === shape && scope.lastNumber === ordinal - 1;
}

/** Says whether the last line leads to a list: it announces one, or has not come to its end. */
function announced(walk: Walk): boolean {
  const last = lastDraft(walk);
  return last !== undefined && last.role !== 'heading' && introduces(endOf(last.passage));
}

/** The bullet or dash of a list member: the first below an announcement, the others below one that looks alike. */
export function findBullet(walk: Walk, paragraph: Paragraph): PlacedLabel | undefined {
  const face = faceOf(paragraph);
  const bullet = readBullet(face.text);
  if (!bullet) return undefined;
  const shape = bullet.printed;
  const entry = walk.scope.list.findLast(one => one.shape === shape);
  if (!entry && !announced(walk)) return undefined;
  return { ...bullet, ordinal: (entry?.ordinal ?? 0) + 1, level: BULLETS, face, shape, awaited: true };
}

/**
 * Says whether a label in the running text of an instrument or report belongs to a list; else it numbers a paragraph. Letters do, and digits where the paragraphs above have numbers of
 * another look: `(1)` below `1.` and `1.` below `(1)` both occur.
 */
export function isMember(walk: Walk, label: PlacedLabel): boolean {
  const { list, numberShape } = walk.scope;
  if (!/^[(]?1/u.test(label.shape)) return label.level > 0;
  if (list.some(entry => entry.level > 0 && entry.shape === label.shape && entry.ordinal + 1 === label.ordinal)) {
    return label.shape !== numberShape || label.ordinal !== walk.scope.lastNumber + 1;
  }
  const last = lastDraft(walk);
  if (label.ordinal !== 1 || list.length === 0 || label.shape === numberShape || !last) return false;
  const end = endOf(last.passage);
  const open = isOpen(end, 'operative', walk.language);
  if (label.level > 0) return introduces(end) || open || numberShape !== undefined;
  // "We declare the following: / 1. We reaffirm …" counts whole paragraphs; below a number, in an article, and where they end with a semicolon, such numbers are members.
  const whole = stops(label.face.text.slice(-40)) && !inArticle(walk) && last.label === undefined;
  return open || endsWithComma(end) || (introduces(end) && !whole);
}

function inArticle({ scope, drafts }: Walk): boolean {
  return scope.sections.some(section => drafts[section.index]?.opens?.kind === 'hard');
}

/** Opens a paragraph that lists may stand under. */
export function openList(walk: Walk, index: number, ordinal: number, read = 0, shape = ''): void {
  walk.scope.list = [{ read, shape, level: 0, ordinal, index }];
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
    // A bullet has no letter that could name it.
    ...(label.level === BULLETS ? { name: `point_${label.ordinal}` } : {}),
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
  list.push({ read: label.level, shape: label.shape, level: place.level, ordinal: label.ordinal, index });
}

/** Where a lettered label belongs: depth in the open lists, and level in the tree. */
function placeOf(walk: Walk, label: PlacedLabel): { readonly depth: number; readonly level: number } {
  const { list } = walk.scope;
  const last = list.at(-1);
  const draft = last && walk.drafts[last.index];
  const begins = label.ordinal === 1 && draft !== undefined && introduces(endOf(draft.passage));
  if (!begins) {
    const next = list.findLastIndex(entry => isNext(entry, label) && entry.shape === label.shape);
    const depth = next >= 0 ? next : list.findLastIndex(entry => isNext(entry, label));
    const entry = list[depth];
    if (entry) return { depth, level: entry.level };
    const same = list.findLastIndex(one => one.read === label.level && one.shape === label.shape && one.level > 0);
    const like =
      same >= 0 || label.ordinal === 1 ? same : list.findLastIndex(one => one.read === label.level && one.level > 0);
    const sibling = list[like];
    if (sibling) return { depth: like, level: sibling.level };
  }
  // Letters with a dot are the deepest of four levels or a list of their own: their place tells.
  const own = label.level > 2 || label.level === 0 ? 1 : label.level;
  if (!last) return { depth: 0, level: own };
  return { depth: Math.min(list.length, MOST_OPEN), level: Math.min(Math.max(own, last.level + 1), DEEPEST) };
}

function isNext(entry: ListEntry, label: PlacedLabel): boolean {
  const alike = entry.read === label.level && (entry.level > 0 || entry.read > 0);
  return alike && entry.ordinal + 1 === label.ordinal;
}
