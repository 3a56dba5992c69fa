/**
 * Markdown: the blocks of CommonMark with tables, notes and front matter as people write them. Spans point into the file as it is; whatever only marks is named in `skipped`.
 * @module
 */
import type { Fragment, Mark, Skipped, Span } from '../../model/index.ts';
import { joinsHan, lineBreak } from '../fragments.ts';
import { readFrontMatter } from '../front-matter.ts';
import { cutLines } from '../lines.ts';
import { outside, type TextReading } from '../text.ts';
import { type Block, type BlockKind, cutBlocks, type Stretch } from './blocks.ts';
import { type Definitions, type Inline, readInline } from './inline.ts';

const BULLET = '•';
/** What is found in code: nothing. */
const LITERAL: Inline = { marks: [], skipped: [], pictures: 0 };

/** A Markdown text, and how many pictures it shows. */
export interface MarkdownReading extends TextReading {
  readonly pictures: number;
}

/** Reads a Markdown text. */
export function readMarkdown(text: string): MarkdownReading {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const { metadata, end: from } = readFrontMatter(text, mark);
  const { blocks, links } = cutBlocks(text, cutLines(text, from));
  const notes = new Set(blocks.flatMap(({ what }) => (what.kind === 'note' ? [what.name] : [])));
  const numbers = numbersOfNotes(text, from, notes);
  const definitions: Context = { links, notes, unspacedHan: joinsHan(text) };
  const automatic = automaticItems(blocks);
  let pictures = 0;
  const fragments: Fragment[] = [];
  for (const block of blocks) {
    const { what } = block;
    const ordinal = automatic.get(block);
    const inside = what.kind === 'code' ? undefined : definitions;
    const numbered = what.kind === 'item' && what.number !== undefined && ordinal === undefined;
    const made =
      what.kind === 'row'
        ? cellsOf(text, block, what, definitions)
        : [madeOf(text, linesOf(block, numbered), factsOf(block, numbers, ordinal), inside)];
    for (const one of made) {
      pictures += one.pictures;
      if (isVisible(text, one.fragment)) fragments.push(one.fragment);
    }
  }
  const head: Skipped[] = from > mark ? [{ span: { start: mark, end: from }, why: 'metadata' }] : [];
  return { text, fragments, metadata, skipped: outside(text, mark, fragments, head), pictures };
}

type Facts = Omit<Fragment, 'span' | 'marks' | 'skipped'>;

/** What holds for a whole text. */
interface Context extends Definitions {
  /** No blank between Chinese characters and others. */
  readonly unspacedHan: boolean;
}

interface Made {
  readonly fragment: Fragment;
  readonly pictures: number;
}

function factsOf({ what }: Block, numbers: ReadonlyMap<string, number>, automatic: number | undefined): Facts {
  switch (what.kind) {
    case 'heading':
      return { kind: 'heading', level: what.level };
    case 'note': {
      const ordinal = numbers.get(what.name) ?? 0;
      return { kind: 'note', noteKey: what.name, label: { printed: String(ordinal), ordinal, level: 0 } };
    }
    case 'item':
      if (automatic !== undefined) {
        return { kind: 'item', label: { printed: `${automatic}.`, ordinal: automatic, level: what.depth } };
      }
      if (what.number !== undefined) return { kind: 'text' };
      return { kind: 'item', label: { printed: BULLET, level: what.depth } };
    default:
      return { kind: 'text' };
  }
}

/** Numbers of the notes: their names where these are numbers, else their order in the text. */
function numbersOfNotes(text: string, from: number, notes: ReadonlySet<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [, name = ''] of text.slice(from).matchAll(/\[\^([^\s[\]]{1,60})\]/gu)) {
    if (notes.has(name) && !numbers.has(name)) numbers.set(name, numbers.size + 1);
  }
  const named = [...notes].every(name => /^[1-9]\d{0,2}$/u.test(name));
  return named ? new Map([...notes].map(name => [name, Number(name)])) : numbers;
}

/** A list whose items all print the same number is one that whoever shows it is to number. */
function automaticItems(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const lists = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.what.kind !== 'item' || block.what.number === undefined) continue;
    const items = lists.get(block.what.list) ?? [];
    items.push(block);
    lists.set(block.what.list, items);
  }
  const counted = new Map<Block, number>();
  for (const items of lists.values()) {
    const typed = items.map(({ what }) => (what.kind === 'item' ? (what.number ?? 0) : 0));
    const [first = 0] = typed;
    if (items.length < 2 || typed.some(number => number !== first)) continue;
    for (const [i, block] of items.entries()) counted.set(block, first + i);
  }
  return counted;
}

/** @param numbered whether the number of an ordered item stays in the text */
function linesOf(block: Block, numbered: boolean): readonly Stretch[] {
  const [first, ...rest] = block.lines;
  if (!first || !numbered || block.marker === undefined) return block.lines;
  return [{ start: block.marker, end: first.end }, ...rest];
}

/** @param definitions absent where the lines hold no markup */
function madeOf(text: string, lines: readonly Stretch[], facts: Facts, definitions: Context | undefined): Made {
  const flat = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  const { marks, skipped, pictures } = definitions ? readInline(flat, definitions) : LITERAL;
  const place = placesOf(lines);
  const spanOf = ({ start, end }: Span): Span => ({ start: place(start), end: place(end - 1) + 1 });
  const breaks = lines
    .slice(1)
    .map((line, i) => lineBreak(text, lines[i]?.end ?? line.start, line.start, definitions?.unspacedHan));
  const all = [...skipped.map((one): Skipped => ({ ...one, span: spanOf(one.span) })), ...breaks];
  // Of a line break inside a tag or an address nothing is left to name.
  let done = 0;
  const apart = all
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(one => {
      const kept = one.span.start >= done;
      done = Math.max(done, one.span.end);
      return kept;
    });
  const span = visibleSpan(text, { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }, apart);
  const fragment: Fragment = {
    ...facts,
    span,
    marks: marks.flatMap(one => clipped(one, spanOf(one.at), span)),
    skipped: apart.filter(one => one.span.start >= span.start && one.span.end <= span.end),
  };
  return { fragment, pictures };
}

function clipped(mark: Mark, at: Span, { start, end }: Span): readonly Mark[] {
  const inside = { start: Math.max(at.start, start), end: Math.min(at.end, end) };
  return inside.start < inside.end ? [{ ...mark, at: inside }] : [];
}

/** Without what does not show at both ends, where blanks come behind it: a picture before a text leaves one. */
function visibleSpan(text: string, whole: Span, skipped: readonly Skipped[]): Span {
  let { start, end } = whole;
  for (const { span } of skipped) {
    if (span.start !== start || span.end >= end || !/^\s/u.test(text.slice(span.end, span.end + 1))) break;
    start = span.end + (/^\s*/u.exec(text.slice(span.end, end))?.[0].length ?? 0);
  }
  for (const { span } of skipped.toReversed()) {
    if (span.end !== end || span.start <= start || !/\s$/u.test(text.slice(start, span.start))) break;
    end = start + text.slice(start, span.start).trimEnd().length;
  }
  return { start, end };
}

/** Where the characters of some lines, put together with line feeds, stand in the file. A line feed stands where its line ends. */
function placesOf(lines: readonly Stretch[]): (offset: number) => number {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    starts.push(length);
    length += end - start + 1;
  }
  return offset => {
    const at = Math.max(
      0,
      starts.findLastIndex(start => start <= offset),
    );
    return (lines[at]?.start ?? 0) + offset - (starts[at] ?? 0);
  };
}

/** The cells of a row; empty ones leave nothing. */
function cellsOf(
  text: string,
  { lines }: Block,
  what: Extract<BlockKind, { kind: 'row' }>,
  definitions: Context,
): readonly Made[] {
  const [line] = lines;
  if (!line) return [];
  const made: Made[] = [];
  const border = /(?:\\.|`[^`]*`|[^|\\`]|`)+|\|/gu;
  let column = text[line.start] === '|' ? -1 : 0;
  for (const { 0: piece, index } of text.slice(line.start, line.end).matchAll(border)) {
    if (piece === '|') column++;
    else if (piece.trim() !== '') {
      const start = line.start + index + piece.length - piece.trimStart().length;
      const cell = { table: what.table - 1, row: what.row, column: Math.max(column, 0) };
      made.push(madeOf(text, [{ start, end: start + piece.trim().length }], { kind: 'cell', cell }, definitions));
    }
  }
  return made;
}

function isVisible(text: string, { span, skipped }: Fragment): boolean {
  let shown = '';
  let from = span.start;
  for (const { span: gone } of skipped) {
    shown += text.slice(from, gone.start);
    from = gone.end;
  }
  return /\S/u.test(shown + text.slice(from, span.end));
}
