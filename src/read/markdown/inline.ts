import type { Mark, Skipped } from '../../model/index.ts';
import { type Delimiter, delimiterAt, pairDelimiters } from './delimiters.ts';

/** What is defined somewhere in a document and used inside its paragraphs. */
export interface Definitions {
  /** Name of a link (folded) → its address. */
  readonly links: ReadonlyMap<string, string>;
  /** Names of notes. */
  readonly notes: ReadonlySet<string>;
}

/** Marks of a stretch of text, and the characters that only make them. Offsets into that text. */
export interface Inline {
  readonly marks: readonly Mark[];
  readonly skipped: readonly Skipped[];
  readonly pictures: number;
}

/** Attack: brackets and angle brackets without end. Addresses and tags are shorter. */
const LONGEST_TAG = 1000;
const PUNCTUATION = /^[!-/:-@[-`{-~]$/u;
const TAG = /<(?:(\/?)([a-z][\w:-]{0,30})(?:\s[^<>]{0,900})?\/?|!--[\s\S]{0,900}?--)>/iuy;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,900}|[\w.+-]{1,64}@[\w.-]{1,200})>/iuy;
const TARGET =
  /\(\s*(?:<([^<>\n]{0,900})>|((?:[^\s()\\]|\\.|\([^\s()]{0,400}\)){0,900}))(?:\s+(?:"[^"]{0,400}"|'[^']{0,400}'|\([^()]{0,400}\)))?\s*\)/uy;
const REFERENCE = /\[([^[\]]{0,200})\]/uy;
const NOTE = /\[\^([^\s[\]]{1,60})\]/uy;
const ENTITY = /&(?:(amp)|nbsp|#160|#xa0|ensp|emsp|thinsp);/iuy;
const ATTRIBUTES = /\{[^{}\n]{1,200}\}/uy;
const RAISED = /\^([^\s^]{1,20})\^/uy;
const LOOKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['u', 'underline'],
  ['sup', 'sup'],
  ['ins', 'ins'],
]);

interface OpenTag {
  readonly kind: Mark['kind'];
  readonly name: string;
  readonly start: number;
}

/** An opening bracket that may begin a link or picture. */
interface Bracket {
  readonly at: number;
  readonly picture: boolean;
  /** Delimiters found before it. */
  readonly delimiters: number;
}

/** Reads the inline markup of one paragraph: emphasis, code, links, pictures, calls of notes, tags of HTML, escapes. Whatever is not markup is text. */
export function readInline(text: string, definitions: Definitions): Inline {
  return new InlineScanner(text, definitions).scan();
}

/** Goes once over a text; each method takes what begins at an offset and says where to go on. */
class InlineScanner {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #marks: Mark[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #delimiters: Delimiter[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #tags: OpenTag[] = [];
  #pictures = 0;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  scan(): Inline {
    for (let at = 0; at < this.#text.length; ) at = this.#step(at);
    for (const { kind, start, end, signs } of pairDelimiters(this.#delimiters)) {
      if (end > start) this.#marks.push({ kind, at: { start, end } });
      for (const sign of signs) this.#skip(sign.start, sign.end);
    }
    const skipped = this.#skipped.sort((a, b) => a.span.start - b.span.start);
    const ends = new Map(skipped.map(({ span }) => [span.start, span.end]));
    const starts = new Map(skipped.map(({ span }) => [span.end, span.start]));
    // `***a***`: a mark begins and ends with what shows.
    const marks = this.#marks.flatMap(mark => {
      let { start, end } = mark.at;
      for (let next = ends.get(start); next !== undefined && next <= end; next = ends.get(start)) start = next;
      for (let next = starts.get(end); next !== undefined && next >= start; next = starts.get(end)) end = next;
      return start < end ? [{ ...mark, at: { start, end } }] : [];
    });
    return {
      marks: marks.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end),
      skipped,
      pictures: this.#pictures,
    };
  }

  #step(at: number): number {
    switch (this.#text[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '<':
        return this.#angle(at);
      case '[':
        return this.#open(at, false);
      case '!':
        return this.#text[at + 1] === '[' ? this.#open(at, true) : at + 1;
      case ']':
        return this.#close(at);
      case '*':
      case '_': {
        const delimiter = delimiterAt(this.#text, at);
        this.#delimiters.push(delimiter);
        return delimiter.end;
      }
      case '&':
        return this.#entity(at);
      case '^':
        return this.#raised(at);
      default:
        return at + 1;
    }
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (next !== '\n' && !PUNCTUATION.test(next)) return at + 1;
    this.#skip(at, at + 1);
    return next === '\n' ? at + 1 : at + 2;
  }

  #code(at: number): number {
    const length = /^`+/u.exec(this.#text.slice(at, at + LONGEST_TAG))?.[0].length ?? 1;
    const end = codeEnd(this.#text, at + length, length);
    if (end === undefined) return at + length;
    this.#skip(at, at + length);
    this.#skip(end, end + length);
    return end + length;
  }

  #angle(at: number): number {
    const address = this.#match(AUTOLINK, at);
    if (address) {
      const end = at + address[0].length;
      this.#skip(at, at + 1);
      this.#skip(end - 1, end);
      this.#marks.push({ kind: 'link', at: { start: at + 1, end: end - 1 }, value: address[1] ?? '' });
      return end;
    }
    const tag = this.#match(TAG, at);
    if (!tag) return at + 1;
    const end = at + tag[0].length;
    const [, slash = '', written = ''] = tag;
    const name = written.toLowerCase();
    this.#skip(at, end, name === 'br' ? ' ' : undefined);
    if (name === 'img') this.#pictures += 1;
    const kind = LOOKS.get(name);
    if (kind !== undefined && slash === '') this.#tags.push({ kind, name, start: end });
    else if (kind !== undefined) this.#closeTag(name, at);
    return end;
  }

  #closeTag(name: string, at: number): void {
    const place = this.#tags.findLastIndex(one => one.name === name);
    const opened = this.#tags[place];
    if (!opened) return;
    if (at > opened.start) this.#marks.push({ kind: opened.kind, at: { start: opened.start, end: at } });
    this.#tags.length = place;
  }

  #open(at: number, picture: boolean): number {
    const note = picture ? null : this.#match(NOTE, at);
    const name = note?.[1] ?? '';
    if (!note || !this.#definitions.notes.has(name)) {
      this.#brackets.push({ at, picture, delimiters: this.#delimiters.length });
      return at + (picture ? 2 : 1);
    }
    const end = at + note[0].length;
    this.#skip(at, at + 2);
    this.#marks.push({ kind: 'sup', at: { start: at + 2, end: end - 1 }, value: name });
    this.#skip(end - 1, end);
    return end;
  }

  #close(at: number): number {
    const opened = this.#brackets.pop();
    const found = opened && this.#target(opened, at);
    if (!found) return at + 1;
    const start = opened.at + (opened.picture ? 2 : 1);
    if (opened.picture) {
      // The words in it are for those who do not see the picture.
      this.#pictures += 1;
      this.#drop(opened, found.end);
    } else {
      this.#skip(opened.at, start);
      this.#skip(at, found.end);
      const leads = /^(?:https?:|mailto:)/iu.test(found.address) && at > start;
      if (leads) this.#marks.push({ kind: 'link', at: { start, end: at }, value: found.address });
    }
    return found.end;
  }

  /** What follows a closing bracket: an address, the name of one, attributes, or nothing, where the bracketed words themselves name an address. */
  #target(opened: Bracket, at: number): { readonly address: string; readonly end: number } | undefined {
    const next = this.#text[at + 1];
    const target = next === '(' ? this.#match(TARGET, at + 1) : null;
    if (target) return { address: target[1] ?? target[2] ?? '', end: at + 1 + target[0].length };
    const attributes = next === '{' ? this.#match(ATTRIBUTES, at + 1) : null;
    if (attributes) return { address: '', end: at + 1 + attributes[0].length };
    const words = this.#text.slice(opened.at + (opened.picture ? 2 : 1), at);
    const reference = next === '[' ? this.#match(REFERENCE, at + 1) : null;
    const address = this.#definitions.links.get(foldName(reference?.[1] || words));
    return address === undefined ? undefined : { address, end: at + 1 + (reference?.[0].length ?? 0) };
  }

  #entity(at: number): number {
    const entity = this.#match(ENTITY, at);
    if (!entity) return at + 1;
    const end = at + entity[0].length;
    if (entity[1]) this.#skip(at + 1, end);
    else this.#skip(at, end, ' ');
    return end;
  }

  #raised(at: number): number {
    const raised = this.#match(RAISED, at);
    if (!raised) return at + 1;
    const end = at + raised[0].length;
    this.#skip(at, at + 1);
    this.#skip(end - 1, end);
    this.#marks.push({ kind: 'sup', at: { start: at + 1, end: end - 1 } });
    return end;
  }

  /** A picture is no text: whatever was found inside it is none either. */
  #drop({ at, delimiters }: Bracket, end: number): void {
    while ((this.#skipped.at(-1)?.span.start ?? -1) >= at) this.#skipped.pop();
    while ((this.#marks.at(-1)?.at.start ?? -1) >= at) this.#marks.pop();
    this.#delimiters.length = Math.min(this.#delimiters.length, delimiters);
    this.#skip(at, end);
  }

  #skip(start: number, end: number, as?: ' '): void {
    if (end > start) this.#skipped.push({ span: { start, end }, why: 'markup', ...(as === undefined ? {} : { as }) });
  }

  #match(shape: RegExp, at: number): RegExpExecArray | null {
    shape.lastIndex = at;
    return shape.exec(this.#text);
  }
}

/** Where a code span ends: at the next run of as many backticks. */
function codeEnd(text: string, from: number, length: number): number | undefined {
  const runs = /`+/gu;
  runs.lastIndex = from;
  for (let found = runs.exec(text); found; found = runs.exec(text)) if (found[0].length === length) return found.index;
  return undefined;
}

/** Names of links are the same in any case and with any blanks. */
export function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}
