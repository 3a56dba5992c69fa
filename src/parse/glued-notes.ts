import type { Mark } from '../model/index.ts';
import type { Paragraph } from './draft.ts';
import type { Passage } from './passage.ts';

/** Notes and calls whose raised digits came out of the extraction as plain ones. */
export interface GluedNotes {
  /** By index of the paragraph: the number at the head of the note. */
  readonly heads: ReadonlyMap<number, GluedHead>;
  /** By index of the paragraph: its passage, the calls marked as raised. */
  readonly passages: ReadonlyMap<number, Passage>;
}

interface GluedHead {
  readonly printed: string;
  readonly gap: string;
  readonly number: number;
  readonly end: number;
  readonly style: 'plain';
}

/** The head of a note at a page foot, `1 United Nations, …`: digits, a blank, a capital or an opening mark. */
const HEAD = /^(\d{1,3})(\s+)(?=[\p{Lu}\p{Lo}“«"])/u;
/** Digits behind a letter or a mark, as in "Parties1" and "Crime,1", but not in a word of capitals ("CO2"), a symbol or a number. */
const CALL = /(?<=\p{Ll}{2}[,;.:”’"»)]?|[\p{Lo}]{2}[,;.:”’"»)，。；、]?)(\d{1,3})(?=$|[\s,;.:)”’"»，。；、])/gu;

/**
 * Finds notes called by plain digits glued to a word ("Partes1"). They count as notes only as far as the sequence proves them: heads 1, 2, 3 … each in its turn, and calls 1, 2, 3 …, each
 * behind the one before. One number missing on either side ends the chain.
 */
export function findGluedNotes(paragraphs: readonly Paragraph[]): GluedNotes {
  const heads = new Map<number, GluedHead>();
  const chain: number[] = [];
  paragraphs.forEach(({ passage, kind, headingLevel, given }, i) => {
    if (kind !== 'text' || headingLevel !== undefined || given !== undefined) return;
    const match = HEAD.exec(passage.text.slice(0, 12));
    if (!match || Number(match[1]) !== chain.length + 1) return;
    const [printed, gap] = [match[1] ?? '', match[2] ?? ''];
    chain.push(i);
    heads.set(i, { printed, gap, number: chain.length, end: printed.length + gap.length, style: 'plain' });
  });
  if (chain.length === 0) return { heads: new Map(), passages: new Map() };
  const calls = new Map<number, Mark[]>();
  let next = 1;
  paragraphs.forEach(({ passage }, i) => {
    if (heads.has(i) || next > chain.length) return;
    for (const match of passage.text.matchAll(CALL)) {
      if (Number(match[1]) !== next) continue;
      const marks = calls.get(i) ?? [];
      marks.push({ kind: 'sup', at: { start: match.index, end: match.index + match[0].length } });
      calls.set(i, marks);
      next++;
    }
  });
  const proved = next - 1;
  for (const i of chain.slice(proved)) heads.delete(i);
  const passages = new Map<number, Passage>();
  for (const [i, marks] of calls) {
    const passage = paragraphs[i]?.passage;
    if (passage) passages.set(i, { ...passage, marks: [...passage.marks, ...marks] });
  }
  return { heads, passages };
}
