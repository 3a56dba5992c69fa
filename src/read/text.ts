import type { Fragment, Reading, Skipped } from '../model/index.ts';
import { cutFragments } from './fragments.ts';
import { cutLines } from './lines.ts';
import { findPageFurniture } from './page-furniture.ts';
import { detectWrapping } from './wrapping.ts';

/** The part of a reading that comes from its text alone. */
export type TextReading = Pick<Reading, 'text' | 'fragments' | 'metadata' | 'skipped'>;

/**
 * Reads plain text: paragraphs divided by blank lines, one paragraph a line, or hard-wrapped lines; the text itself tells which.
 * Running heads and page numbers at form feeds are furniture. Emphasis stars are understood, since PDF and word-processor converters write them into plain text too.
 */
export function readText(text: string): TextReading {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const lines = cutLines(text, from);
  const furniture = findPageFurniture(text, lines);
  const fragments = cutFragments(text, lines, detectWrapping(text, lines), furniture);
  const named = [...furniture].map(({ span }): Skipped => ({ span, why: 'furniture' }));
  return { text, fragments, metadata: new Map(), skipped: outside(text, from, fragments, [], named) };
}

/**
 * Reads a text whose paragraphs are divided by blank lines and must be kept exactly as given: nothing is joined across, nothing cut, no character is markup.
 */
export function readGivenParagraphs(text: string): TextReading {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const fragments: Fragment[] = [];
  for (const group of text.slice(from).matchAll(/[^\r\n]+(?:\r?\n(?![ \t]*\r?\n)[^\r\n]+)*/gu)) {
    const start = from + group.index;
    if (group[0].trim() === '') continue;
    fragments.push({ kind: 'text', span: { start, end: start + group[0].length }, marks: [], skipped: [] });
  }
  return { text, fragments, metadata: new Map(), skipped: outside(text, from, fragments) };
}

/**
 * Names every character that no fragment covers.
 * @param mark length of the byte order mark
 * @param head what stands before everything else
 * @param named stretches between fragments that have a name of their own, in order; others are blanks and markup
 */
export function outside(
  text: string,
  mark: number,
  fragments: readonly Fragment[],
  head: readonly Skipped[] = [],
  named: readonly Skipped[] = [],
): Skipped[] {
  const skipped: Skipped[] = mark > 0 ? [{ span: { start: 0, end: mark }, why: 'byte-order-mark' }] : [];
  skipped.push(...head);
  let done = head.at(-1)?.span.end ?? mark;
  let at = 0;
  const name = (end: number): void => {
    for (let next = named[at]; next && next.span.start < end; next = named[++at]) {
      if (next.span.start < done) continue;
      for (const one of between(text, done, next.span.start)) skipped.push(one);
      skipped.push(next);
      done = next.span.end;
    }
    // One by one: a hundred thousand drawn lines are more than one call can take as arguments.
    for (const one of between(text, done, end)) skipped.push(one);
  };
  for (const { span } of fragments) {
    name(span.start);
    done = span.end;
  }
  name(text.length);
  return skipped;
}

/** White space between fragments, and markup that stands on lines of its own. */
function between(text: string, start: number, end: number): readonly Skipped[] {
  const found: Skipped[] = [];
  let done = start;
  for (const { 0: line, index } of text.slice(start, end).matchAll(/\S(?:[^\n\r]*\S)?/gu)) {
    const at = start + index;
    if (at > done) found.push({ span: { start: done, end: at }, why: 'blank' });
    done = at + line.length;
    found.push({ span: { start: at, end: done }, why: 'markup' });
  }
  if (done < end) found.push({ span: { start: done, end }, why: 'blank' });
  return found;
}
