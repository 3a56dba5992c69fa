import type { Line } from '../lines.ts';
import { opensItem } from '../openers.ts';

/** What a block of lines is. */
export type BlockKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'heading'; readonly level: number }
  /** `depth` from 0; `number` of an ordered list as typed, `list` which list it is. */
  | { readonly kind: 'item'; readonly depth: number; readonly number?: number; readonly list: number }
  | { readonly kind: 'note'; readonly name: string }
  | { readonly kind: 'row'; readonly table: number; readonly row: number }
  /** No inline markup inside. */
  | { readonly kind: 'code' };

/** A stretch of a line that belongs to a block. Offsets into the whole text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly what: BlockKind;
  readonly lines: readonly Stretch[];
  /** Where the number of an ordered item begins; its text begins at the first line. */
  readonly marker?: number;
}

/** The blocks of a Markdown text, and the addresses that it defines by name. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly links: ReadonlyMap<string, string>;
}

const HEADING = /^(#{1,6})(?:[ \t]+|$)/u;
const UNDERLINE = /^(?:=+|-+)$/u;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/u;
const DIVISION = /^:{3,}(?:\s|$|\{)/u;
const BULLET = /^[-*+•][ \t]+(?=\S)/u;
const ORDERED = /^(\d{1,9})([.)])[ \t]+(?=\S)/u;
const NOTE = /^\[\^([^\s[\]]{1,60})\]:[ \t]*/u;
const LINK = /^\[([^[\]]{1,200})\]:\s*<?(\S{1,900}?)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/u;
const QUOTE = /^(?:>[ \t]?)+/u;
const TABLE_RULE = /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/u;
const GRID = /^\+(?:[-=:]+\+)+$/u;
/** Nothing but tags of HTML, or a comment. */
const TAGS = /^(?:<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,900})?\/?>\s*)+$/iu;
/** The bullet of an item without text. */
const BARE_BULLET = /^[-*+]$/u;
/** Lines that show no text. */
const SILENT: readonly RegExp[] = [RULE, DIVISION, GRID, TAGS, BARE_BULLET];

interface Open {
  readonly what: BlockKind;
  readonly lines: Stretch[];
  readonly marker?: number;
}

/** A list that is still going on: the column of its markers, and which list it is. */
interface OpenList {
  readonly marker: number;
  readonly list: number;
}

/** Columns that an item or paragraph is set in by to belong to the item above. */
const NESTED = 2;
/** A line that ends so is not cut in the middle of a sentence. */
const ENDED = /[.;:,!?。；：，！？،؛؟]["'”’»)）\]*_⁰¹²³⁴-⁹]*$/u;

/** Cuts the lines of a Markdown text into blocks, as CommonMark does; lines that open with a number or a bracketed letter begin a block besides. */
export function cutBlocks(text: string, lines: readonly Line[]): Blocks {
  return new BlockCutter(text, lines).cut();
}

class BlockCutter {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #blocks: Block[] = [];
  readonly #links = new Map<string, string>();
  #open: Open | undefined;
  #lists: OpenList[] = [];
  #listCount = 0;
  #note: string | undefined;
  #quote = 0;
  #blankBefore = true;
  #fence: string | undefined;
  #comment = false;
  #tables = 0;
  #row = -1;

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  cut(): Blocks {
    this.#lines.forEach((line, i) => {
      if (line.blank && this.#fence === undefined) this.#blank();
      else if (!line.blank) this.#line(line, i);
    });
    this.#flush();
    return { blocks: this.#blocks, links: this.#links };
  }

  #blank(): void {
    this.#flush();
    this.#row = -1;
    this.#blankBefore = true;
  }

  #line(line: Line, i: number): void {
    let { start, end } = line.span;
    let { indent } = line;
    let shown = this.#text.slice(start, end);
    if (this.#unread(shown, start)) return;
    const quote = QUOTE.exec(shown)?.[0] ?? '';
    const depth = quote.replace(/[^>]/gu, '').length;
    if (depth !== this.#quote && (depth > 0 || this.#blankBefore)) this.#flush();
    this.#quote = depth;
    start += quote.length;
    shown = shown.slice(quote.length).trimStart();
    indent += quote.length;
    start = end - shown.length;
    if (shown === '') return this.#blank();
    if (quote !== '' && this.#unread(shown, start)) return;
    const row = this.#tableRow(shown, i);
    if (row) return this.#add({ kind: 'row', table: this.#tables, row: this.#row }, start, end);
    if (row === undefined) return;
    if (this.#definition(shown, start, end)) return;
    if (this.#underlined(shown)) return;
    if (SILENT.some(shape => shape.test(shown))) return this.#flush();
    const heading = HEADING.exec(shown);
    if (heading) {
      this.#flush();
      this.#lists = [];
      const closed = /[ \t]+#+$/u.exec(shown)?.[0] ?? '';
      this.#add({ kind: 'heading', level: heading[1]?.length ?? 1 }, start + heading[0].length, end - closed.length);
      return this.#flush();
    }
    if (this.#item(shown, start, end, indent)) return;
    this.#paragraph(shown, start, end, indent);
  }

  /** Lines of code blocks and comments. */
  #unread(shown: string, start: number): boolean {
    if (this.#comment) {
      this.#comment = !shown.includes('-->');
      return true;
    }
    const fence = FENCE.exec(shown)?.[1];
    if (this.#fence !== undefined) {
      if (fence?.startsWith(this.#fence) && fence === shown) this.#fence = undefined;
      else {
        this.#flush();
        this.#add({ kind: 'code' }, start, start + shown.length);
      }
      return true;
    }
    if (fence !== undefined) {
      this.#flush();
      this.#fence = fence;
      return true;
    }
    if (shown.startsWith('<!--') && !shown.includes('-->')) {
      this.#flush();
      this.#comment = true;
      return true;
    }
    return false;
  }

  /** True for a row of a table, `undefined` for the line under its head, false for anything else. */
  #tableRow(shown: string, i: number): boolean | undefined {
    if (!shown.includes('|')) return false;
    if (this.#row >= 0) {
      if (TABLE_RULE.test(shown)) return undefined;
      this.#flush();
      this.#row += 1;
      return true;
    }
    const next = this.#lines[i + 1];
    const rule = next && !next.blank ? this.#text.slice(next.span.start, next.span.end).replace(QUOTE, '') : '';
    if (!TABLE_RULE.test(rule) || !/[|]/u.test(rule) || TABLE_RULE.test(shown)) return false;
    this.#flush();
    this.#lists = [];
    this.#tables += 1;
    this.#row = 0;
    return true;
  }

  #definition(shown: string, start: number, end: number): boolean {
    const note = NOTE.exec(shown);
    if (note) {
      this.#flush();
      this.#lists = [];
      this.#note = note[1];
      this.#blankBefore = false;
      if (note[0].length < shown.length) this.#add({ kind: 'note', name: note[1] ?? '' }, start + note[0].length, end);
      return true;
    }
    const link = this.#open === undefined ? LINK.exec(shown) : null;
    if (!link) return false;
    const name = (link[1] ?? '').trim().toLowerCase().replace(/\s+/gu, ' ');
    if (!this.#links.has(name)) this.#links.set(name, link[2] ?? '');
    return true;
  }

  /** `===` or `---` under a paragraph makes a heading of it. */
  #underlined(shown: string): boolean {
    const open = this.#open;
    if (open?.what.kind !== 'text' || !UNDERLINE.test(shown) || shown.length < 2) return false;
    this.#open = { ...open, what: { kind: 'heading', level: shown.startsWith('=') ? 1 : 2 } };
    this.#flush();
    this.#lists = [];
    return true;
  }

  #item(shown: string, start: number, end: number, indent: number): boolean {
    const bullet = BULLET.exec(shown);
    const ordered = bullet ? null : ORDERED.exec(shown);
    const marker = bullet?.[0] ?? ordered?.[0];
    if (marker === undefined || (ordered && this.#isWrapped(Number(ordered[1])))) return false;
    this.#flush();
    if (indent < NESTED) this.#note = undefined;
    let list: number | undefined;
    for (let top = this.#lists.at(-1); top && indent < top.marker + NESTED; top = this.#lists.at(-1)) {
      this.#lists.pop();
      if (indent <= top.marker - NESTED) continue;
      list = top.list;
      break;
    }
    if (list === undefined) {
      this.#listCount += 1;
      list = this.#listCount;
    }
    const number = ordered ? { number: Number(ordered[1]) } : {};
    const what: BlockKind = { kind: 'item', depth: this.#lists.length, list, ...number };
    this.#lists.push({ marker: indent, list });
    this.#open = { what, lines: [{ start: start + marker.length, end }], marker: start };
    this.#blankBefore = false;
    return true;
  }

  /** A wrapped line may begin with "5. " by accident ("… article | 5. The"); a list begins with 1 or after a line that is ended. */
  #isWrapped(number: number): boolean {
    const last = this.#open?.what.kind === 'text' ? this.#open.lines.at(-1) : undefined;
    return last !== undefined && number !== 1 && !ENDED.test(this.#text.slice(last.start, last.end));
  }

  #paragraph(shown: string, start: number, end: number, indent: number): void {
    const term = /^:[ \t]+/u.exec(shown)?.[0] ?? '';
    const wrapped = this.#isWrapped(Number(ORDERED.exec(shown)?.[1] ?? 1));
    if (this.#open && term === '' && (wrapped || !opensItem(shown))) return this.#add(this.#open.what, start, end);
    this.#flush();
    while (this.#lists.length > 0 && indent < (this.#lists.at(-1)?.marker ?? 0) + NESTED) this.#lists.pop();
    if (this.#note !== undefined && indent < NESTED && this.#blankBefore) this.#note = undefined;
    const what: BlockKind = this.#note === undefined ? { kind: 'text' } : { kind: 'note', name: this.#note };
    this.#add(what, start + term.length, end);
  }

  #add(what: BlockKind, start: number, end: number): void {
    if (end <= start) return;
    if (this.#open) this.#open.lines.push({ start, end });
    else this.#open = { what, lines: [{ start, end }] };
    this.#blankBefore = false;
    if (what.kind === 'row') this.#flush();
  }

  #flush(): void {
    if (this.#open) this.#blocks.push(this.#open);
    this.#open = undefined;
  }
}
