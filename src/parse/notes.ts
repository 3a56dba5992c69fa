import { type Language, type NoteStyle, readNoteHead } from '../language/index.ts';
import type { Label, Skipped } from '../model/index.ts';
import { markedNumber } from './calls.ts';
import type { Paragraph } from './draft.ts';
import { findGluedNotes } from './glued-notes.ts';
import { introduces } from './openness.ts';
import { type Passage, skipStretch, slicePassage } from './passage.ts';

/** A paragraph that is a note, its number taken off. */
export interface Note {
  readonly passage: Passage;
  /** Absent for the second and further paragraphs of a note. */
  readonly number?: number;
  readonly label?: Label;
  readonly labelSkips: readonly Skipped[];
  readonly key?: string;
}

/** A paragraph of the running text, or a note, in the order of the source. */
export type Lifted =
  | { readonly kind: 'body'; readonly paragraph: Paragraph }
  | { readonly kind: 'note'; readonly note: Note };

/** The number at the head of a paragraph that may be a note. */
interface Head {
  readonly printed: string;
  readonly gap: string;
  readonly number: number;
  readonly end: number;
  /** `marked`: raised by markup; `plain`: digits and a blank, a note only in a list of notes. */
  readonly style: NoteStyle | 'marked' | 'plain';
}

/**
 * Tells notes from running text. What the format declares a note is one, and so is a paragraph that begins with a raised number. `(1)`, `[1]` and `1/` make notes only when the same sign is
 * also printed inside some other paragraph, since they are list items too; plain digits only in a list under a heading "Notes" and where calls glued to words prove them.
 */
export function liftNotes(
  paragraphs: readonly Paragraph[],
  language: Language,
): { readonly lifted: readonly Lifted[]; readonly styles: ReadonlySet<NoteStyle> } {
  const glued = findGluedNotes(paragraphs);
  const heads = paragraphs.map((paragraph, i) => glued.heads.get(i) ?? headOf(paragraph));
  const trusted = trustedStyles(paragraphs, heads);
  const signs = signsInside(paragraphs, heads);
  const styles = new Set<NoteStyle>();
  const lifted: Lifted[] = [];
  let list: { last: number } | undefined;
  let lastKey: string | undefined;
  let numbers = 0;
  paragraphs.forEach((paragraph, i) => {
    const { passage } = paragraph;
    const head = heads[i];
    if (paragraph.kind === 'note') {
      const further = paragraph.noteKey !== undefined && paragraph.noteKey === lastKey;
      lastKey = paragraph.noteKey;
      const note = further ? furtherNote(paragraph) : declaredNote(paragraph, head, numbers + 1);
      numbers = note.number ?? numbers;
      if (head && note.number === head.number && head.style !== 'plain' && head.style !== 'marked')
        styles.add(head.style);
      lifted.push({ kind: 'note', note });
      return;
    }
    if (list && isListEnd(paragraph, head, list.last, language)) list = undefined;
    if (list) {
      const number = head ?? plainHead(passage);
      const next = number !== undefined && number.number > list.last && number.number <= list.last + MOST_MISSING;
      if (next) {
        list.last = number.number;
        if (number.style !== 'plain' && number.style !== 'marked') styles.add(number.style);
        lifted.push({ kind: 'note', note: numberedNote(passage, number) });
      } else lifted.push({ kind: 'note', note: furtherNote(paragraph) });
      return;
    }
    if (head && isNote(head, trusted, signs)) {
      if (head.style !== 'plain' && head.style !== 'marked') styles.add(head.style);
      numbers = head.number;
      lifted.push({ kind: 'note', note: numberedNote(passage, head) });
      return;
    }
    if (language.structure.notesLine.test(passage.text) && startsList(paragraphs[i + 1])) list = { last: 0 };
    const bare = glued.passages.get(i);
    lifted.push({ kind: 'body', paragraph: bare === undefined ? paragraph : { ...paragraph, passage: bare } });
  });
  return { lifted, styles };
}

/** A list of notes may leave out so many numbers (notes to a table, notes withdrawn). */
const MOST_MISSING = 5;

function isNote(head: Head, trusted: ReadonlySet<Head['style']>, signs: ReadonlySet<string>): boolean {
  if (head.style === 'superscript' || head.style === 'marked' || head.style === 'plain') return true;
  return trusted.has(head.style) && signs.has(head.printed);
}

function headOf({ passage, kind, given }: Paragraph): Head | undefined {
  const { text } = passage;
  const raised = passage.marks.find(mark => mark.kind === 'sup' && mark.at.start === 0);
  const number = raised && markedNumber(text.slice(0, Math.min(raised.at.end, 8)));
  if (raised && number !== undefined && text.length > raised.at.end) {
    const gap = /^\s*/u.exec(text.slice(raised.at.end, raised.at.end + 40))?.[0] ?? '';
    const end = raised.at.end + gap.length;
    return { printed: text.slice(0, raised.at.end), gap, number, end, style: 'marked' };
  }
  if (given !== undefined) return undefined;
  const head = readNoteHead(text);
  if (head) return { ...head, style: styleOf(head.printed) };
  return kind === 'note' ? plainHead(passage) : undefined;
}

/** `1. See …`, `1 See …`: how the notes of a list begin where nothing raises their numbers. */
function plainHead({ text }: Passage): Head | undefined {
  const match = /^(\d{1,3})(?:[.)]?)(\s+)(?=\S)/u.exec(text.slice(0, 24));
  const number = Number(match?.[1] ?? 0);
  if (!match || number === 0) return undefined;
  const gap = match[2] ?? '';
  return {
    printed: match[0].slice(0, match[0].length - gap.length),
    gap,
    number,
    end: match[0].length,
    style: 'plain',
  };
}

function startsList(next: Paragraph | undefined): boolean {
  if (!next) return false;
  return (headOf(next) ?? plainHead(next.passage))?.number === 1;
}

/** A list of notes ends at the next heading, at an annex, or where the numbers begin anew. */
function isListEnd(paragraph: Paragraph, head: Head | undefined, last: number, language: Language): boolean {
  if (paragraph.headingLevel !== undefined || language.structure.annexLine.test(paragraph.passage.text)) return true;
  const { number } = head ?? plainHead(paragraph.passage) ?? { number: last + 1 };
  return number <= last && head === undefined;
}

/** Styles that the document uses for notes: their numbers do not begin anew, as those of lists do, and no paragraph announces the first. */
function trustedStyles(
  paragraphs: readonly Paragraph[],
  heads: readonly (Head | undefined)[],
): ReadonlySet<Head['style']> {
  const seen = new Map<Head['style'], Set<number>>();
  const refused = new Set<Head['style']>();
  heads.forEach((head, i) => {
    if (!head) return;
    const numbers = seen.get(head.style) ?? new Set<number>();
    seen.set(head.style, numbers);
    const announced = head.number === 1 && introduces(paragraphs[i - 1]?.passage.text ?? '');
    if (numbers.has(head.number) || announced) refused.add(head.style);
    numbers.add(head.number);
  });
  return new Set([...seen.keys()].filter(style => !refused.has(style)));
}

/** Signs that stand inside a paragraph, after its own head: a sign that is printed nowhere else calls nothing. */
function signsInside(paragraphs: readonly Paragraph[], heads: readonly (Head | undefined)[]): ReadonlySet<string> {
  const signs = new Set<string>();
  paragraphs.forEach(({ passage }, i) => {
    const inner = passage.text.slice(heads[i]?.end ?? 0);
    for (const [sign] of inner.matchAll(SIGN)) signs.add(sign);
  });
  return signs;
}

const SIGN =
  /[(（)][\d\u0660-\u0669\u06f0-\u06f9]{1,3}[)）(]|\[[\d\u0660-\u0669\u06f0-\u06f9]{1,3}\]|[\d\u0660-\u0669\u06f0-\u06f9]{1,3}\//gu;

function declaredNote(paragraph: Paragraph, head: Head | undefined, next: number): Note {
  const { given, noteKey, passage } = paragraph;
  const key = noteKey === undefined ? {} : { key: noteKey };
  const number = given?.ordinal ?? (given && markedNumber(given.printed));
  if (head && (number === undefined || head.number === number)) return { ...numberedNote(passage, head), ...key };
  const printed = given?.printed ?? String(next);
  const ordinal = number ?? next;
  return { passage, number: ordinal, label: { printed, gap: ' ', ordinal, level: 0 }, labelSkips: [], ...key };
}

function furtherNote({ passage, noteKey }: Paragraph): Note {
  return { passage, labelSkips: [], ...(noteKey === undefined ? {} : { key: noteKey }) };
}

function numberedNote(passage: Passage, { printed, gap, number, end }: Head): Note {
  return {
    passage: slicePassage(passage, end),
    number,
    label: { printed, gap, ordinal: number, level: 0 },
    labelSkips: skipStretch(passage, 0, end, 'label'),
  };
}

function styleOf(printed: string): NoteStyle {
  if (/^[(（)]/u.test(printed)) return 'parenthesised';
  if (printed.startsWith('[')) return 'bracketed';
  return printed.endsWith('/') ? 'slashed' : 'superscript';
}
