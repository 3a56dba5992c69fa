import {
  type DivisionKind,
  type DivisionLabel,
  type Language,
  readDivision,
  readLabel,
  readSectionLabel,
  type SectionLabel,
  writeRoman,
} from '../language/index.ts';
import type { Draft, Opening, Paragraph } from './draft.ts';
import { bodyBehind, faceOf, labelAt } from './face.ts';
import { openList } from './lists.ts';
import { isOpen } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, type OpenSection, type Walk } from './walk.ts';

/** A heading is a short line without final mark; longer ones are paragraphs that lost theirs. */
const LONGEST_HEADING = 160;
const LONGEST_UNMARKED = 30;
/** Ranks of headings: a heading closes what is open of its own rank and deeper. Numbered sections rank by the order in which their kinds turn up. */
const RANKS: Readonly<Record<DivisionKind, number>> = { part: 10, title: 20, chapter: 30, section: 40, article: 90 };
const NUMBERED_RANK = 50;
const NUMERIC_RANK = 80;
const PLAIN_RANK = 85;

/** Says whether a line looks like a heading: short, and without final mark. Where a script has no such marks (Thai) it must be very short. */
export function isHeading(text: string, language: Language): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (language.structure.finals.operative === '') return text.length <= LONGEST_UNMARKED;
  return text.length <= LONGEST_HEADING && isOpen(text, 'preambular', language);
}

/** Says whether a paragraph looks like a heading where the walk stands. */
export function looksLikeHeading(text: string, walk: Walk): boolean {
  return isHeading(text, walk.language);
}

/** What opens a section, before it is put into the walk. */
interface Heading {
  readonly rank: number;
  readonly ordinal: number;
  readonly opens: Opening;
  readonly bare: boolean;
  readonly reason: string;
}

/** The label of a section at the head of a paragraph: `I.`, `A. Title`, a bare `II` on a line of its own, `一、`, `أولا -`. */
export function sectionLabel(walk: Walk, paragraph: Paragraph): SectionLabel | undefined {
  const { text } = faceOf(paragraph);
  if (text.length > LONGEST_HEADING) return undefined;
  const expected = nextLetter(walk);
  const label = readSectionLabel(text, walk.language, expected);
  if (label) return label;
  if (text.length > 14) return undefined;
  const bare = [`${text}.`, `${text} - ${text}`].map(shape => readSectionLabel(shape, walk.language, expected));
  const found = bare.find(one => one !== undefined);
  const word = /^[\u0621-\u0652 ]+$/u.test(text) && found?.style === 'word';
  const sign = /^(?:[IVXL]{1,7}|[A-Z]|ألف|باء|جيم|دال|هاء)$/u.test(text);
  return found && (word || sign) ? { ...found, printed: text, gap: '', end: text.length } : undefined;
}

function nextLetter({ scope }: Walk): number | undefined {
  const open = scope.sections.findLast(section => section.ordinal > 0);
  return open === undefined ? undefined : open.ordinal + 1;
}

/** Adds the heading of a numbered section. */
export function sectionStep(walk: Walk, paragraph: Paragraph, label: SectionLabel): void {
  const kind = label.style === 'letter' ? 'letter' : 'number';
  const { sectionKinds } = walk.scope;
  if (!sectionKinds.includes(kind)) sectionKinds.push(kind);
  const number = kind === 'letter' ? String.fromCharCode(64 + Math.min(label.ordinal, 26)) : writeRoman(label.ordinal);
  addHeading(walk, paragraph, label, {
    rank: NUMBERED_RANK + sectionKinds.indexOf(kind),
    ordinal: kind === 'letter' ? label.ordinal : 0,
    opens: { kind: 'soft', name: `sec_${number}` },
    bare: label.end >= faceOf(paragraph).text.length,
    reason: `numbered ${label.printed}`,
  });
}

const DIVISION_NAMES: Readonly<Record<DivisionKind, string>> = {
  part: 'part',
  title: 'ttl',
  chapter: 'chap',
  section: 'sec',
  article: 'art',
};

/** The division a paragraph names at its head: `Article 5`, `Chapter II. Scope`. */
export function divisionLabel(walk: Walk, paragraph: Paragraph): DivisionLabel | undefined {
  return readDivision(faceOf(paragraph).text, walk.language);
}

/** Adds a division: its heading, or the paragraph itself where the text follows on the same line. */
export function divisionStep(walk: Walk, paragraph: Paragraph, label: DivisionLabel): void {
  const { kind, ordinal, suffix } = label;
  const name = `${DIVISION_NAMES[kind]}_${ordinal}${suffix === '' ? '' : `_${laterName(suffix)}`}`;
  const face = faceOf(paragraph);
  const bare = label.end >= face.text.length;
  const rank = RANKS[kind];
  const opens: Opening = { kind: kind === 'article' ? 'hard' : 'soft', name };
  const body = face.text.slice(label.end);
  const marked = paragraph.headingLevel !== undefined;
  if (bare || marked || (looksLikeHeading(body, walk) && !isUnmarkedText(walk))) {
    addHeading(walk, paragraph, label, { rank, ordinal: 0, opens, bare, reason: `names ${label.printed}` });
    return;
  }
  closeSections(walk, rank, undefined);
  const { body: rest, labelSkips } = bodyBehind(paragraph.passage, face, label);
  const index = add(walk, 'paragraph', rest, [`names ${label.printed}`], 0.95, {
    label: labelAt(label, ordinal, 0),
    labelSkips,
    opens,
    name,
  });
  open(walk, { index, rank, headingLevel: undefined, ordinal: 0, bare: false });
  openList(walk, index, 0);
}

/** Where a script has no final marks, what stands behind the number is text when a list or the next article follows. */
function isUnmarkedText({ language, ahead, at }: Walk): boolean {
  if (language.structure.finals.operative !== '') return false;
  const next = ahead.next[at];
  if (!next) return true;
  const { text } = faceOf(next);
  return readDivision(text, language) !== undefined || readLabel(text, language) !== undefined;
}

function laterName(suffix: string): string {
  const place = /^之([一二三四五六七八九])$/u.exec(suffix)?.[1];
  return place === undefined ? suffix : (['bis', 'ter', 'quater', 'quinquies'][HANZI.indexOf(place)] ?? 'bis');
}

const HANZI = '一二三四五六七八九';

/** Adds the heading of a section numbered in digits, `1. Definitions`. Its number is one of the run of paragraph numbers. */
export function numericHeading(
  walk: Walk,
  paragraph: Paragraph,
  label: { printed: string; gap: string; end: number },
  numbers: readonly number[],
): void {
  addHeading(
    walk,
    paragraph,
    label,
    {
      rank: NUMERIC_RANK + Math.min(numbers.length - 1, 4),
      ordinal: 0,
      opens: { kind: 'soft', name: `sec_${numbers.join('-')}` },
      bare: false,
      reason: `numbered ${label.printed}, short, something below`,
    },
    numbers.at(-1),
  );
}

/** Adds a heading without number. Directly below a bare number it is that section's title. */
export function plainHeading(walk: Walk, paragraph: Paragraph, reason: string, probability: number): void {
  const open = walk.scope.sections.at(-1);
  if (open?.bare && paragraph.headingLevel === undefined) {
    add(walk, 'heading', paragraph.passage, [reason, 'below a bare number'], probability, { name: 'title' });
    return;
  }
  addSection(
    walk,
    paragraph,
    paragraph.passage,
    { rank: PLAIN_RANK, ordinal: 0, opens: { kind: 'soft' }, bare: false, reason },
    probability,
    {},
  );
}

function addHeading(
  walk: Walk,
  paragraph: Paragraph,
  label: { readonly printed: string; readonly gap: string; readonly end: number; readonly ordinal?: number },
  heading: Heading,
  ordinal: number = label.ordinal ?? 1,
): void {
  const { passage } = paragraph;
  // The text of a bare number is the number itself: a block without text could not be aligned.
  if (heading.bare) return addSection(walk, paragraph, passage, heading, 0.95, {});
  const { body, labelSkips } = bodyBehind(passage, faceOf(paragraph), label);
  addSection(walk, paragraph, body, heading, 0.95, { label: labelAt(label, ordinal, 0), labelSkips });
}

function addSection(
  walk: Walk,
  paragraph: Paragraph,
  passage: Passage,
  heading: Heading,
  probability: number,
  extra: Partial<Draft>,
): void {
  closeSections(walk, heading.rank, paragraph.headingLevel);
  const index = add(walk, 'heading', passage, [heading.reason], probability, { ...extra, opens: heading.opens });
  open(walk, {
    index,
    rank: heading.rank,
    headingLevel: paragraph.headingLevel,
    ordinal: heading.ordinal,
    bare: heading.bare,
  });
}

function open(walk: Walk, section: OpenSection): void {
  const { scope } = walk;
  scope.sections.push(section);
  scope.list = [];
  scope.fresh = true;
  const opening = walk.drafts[section.index]?.opens;
  if (opening?.kind !== 'hard') return;
  scope.lastNumber = 0;
  scope.numberShape = undefined;
}

/** Closes the sections that a heading ends. Levels that the format declares count before ranks. */
function closeSections(walk: Walk, rank: number, headingLevel: number | undefined): void {
  const { sections } = walk.scope;
  for (let last = sections.at(-1); last; last = sections.at(-1)) {
    const declared = headingLevel === undefined ? undefined : last.headingLevel;
    if (headingLevel !== undefined && declared !== undefined ? declared < headingLevel : last.rank < rank) return;
    sections.pop();
  }
}
