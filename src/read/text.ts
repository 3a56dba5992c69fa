import type { Fragment, Reading, Skipped } from '../model/index.ts';
import { cutFragments, type Joining } from './fragments.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { cutLines } from './lines.ts';
import { detectWrapping } from './wrapping.ts';

/** The part of a reading that comes from its text alone. */
export type TextReading = Pick<Reading, 'text' | 'fragments' | 'metadata' | 'skipped'>;

/**
 * Reads plain text: paragraphs divided by blank lines, one paragraph a line, or hard-wrapped lines; the text itself tells which.
 * Emphasis stars are understood, since PDF and word-processor converters write them into plain text too.
 */
export function readText(text: string): TextReading {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const lines = cutLines(text, from);
  return textReading(text, from, from, new Map(), { kind: 'wrapped', wrapping: detectWrapping(text, lines) });
}

/** Reads Markdown: front matter, headings with `#`, emphasis, paragraphs whose lines are joined. */
export function readMarkdown(text: string): TextReading {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const matter: FrontMatter = readFrontMatter(text, from);
  return textReading(text, from, matter.end, matter.metadata, { kind: 'markdown' });
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

function textReading(
  text: string,
  mark: number,
  from: number,
  metadata: ReadonlyMap<string, string>,
  joining: Joining,
): TextReading {
  const fragments = cutFragments(text, cutLines(text, from), joining);
  const head: Skipped[] = from > mark ? [{ span: { start: mark, end: from }, why: 'metadata' }] : [];
  return { text, fragments, metadata, skipped: [...outside(text, mark, fragments, head)] };
}

/** Names every character that no fragment covers. */
export function outside(
  text: string,
  mark: number,
  fragments: readonly Fragment[],
  head: readonly Skipped[] = [],
): Skipped[] {
  const skipped: Skipped[] = mark > 0 ? [{ span: { start: 0, end: mark }, why: 'byte-order-mark' }] : [];
  skipped.push(...head);
  let done = head.at(-1)?.span.end ?? mark;
  for (const { span } of fragments) {
    if (span.start > done) skipped.push({ span: { start: done, end: span.start }, why: 'blank' });
    done = span.end;
  }
  if (done < text.length) skipped.push({ span: { start: done, end: text.length }, why: 'blank' });
  return skipped;
}
