import type { XmlElement } from '../../wire/index.ts';
import { equationText } from './equation-field.ts';
import { symbolOf } from './symbols.ts';
import { attributeOf, childOf, childrenOf, numberOf, switchOf } from './xml.ts';

/** A field on its way: first its code, which does not show, then its result, which does. */
interface Field {
  code: string;
  inResult: boolean;
  /** True once its result has shown something. */
  shown: boolean;
  /** State of a form field: ticked or not, entry of a list. */
  readonly form: string | undefined;
}

/** Follows the fields of a story: `begin`, code, `separate`, result, `end`; nested ones too. */
export class Fields {
  /** Kinds of fields that number paragraphs in a way that is not followed. */
  readonly unknown: Set<string> = new Set();
  readonly #open: Field[] = [];
  readonly #endless: ReadonlySet<XmlElement>;
  #numbered = 0;

  /** @param endless beginnings to overlook */
  constructor(endless: ReadonlySet<XmlElement>) {
    this.#endless = endless;
  }

  /**
   * Takes note of an element `w:fldChar`.
   * @returns what a field shows that holds no result: boxes to tick, entries of lists, numbers, buttons
   */
  take(element: XmlElement): string | undefined {
    const type = attributeOf(element, 'w:fldCharType');
    if (type === 'begin') {
      if (this.#endless.has(element)) return undefined;
      this.#open.push({ code: '', inResult: false, shown: false, form: formOf(childOf(element, 'w:ffData')) });
    } else if (type === 'end') {
      const field = this.#open.pop();
      return field && !field.shown && this.shows ? this.#made(field) : undefined;
    } else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field) field.inResult = true;
    }
    return undefined;
  }

  /** Takes a piece of a field's code. */
  takeCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  /** Says that something has shown. */
  takeText(): void {
    for (const field of this.#open) field.shown = true;
  }

  /** True where text shows: outside fields, and in results; what a field only remembers for later does not. */
  get shows(): boolean {
    return this.#open.every(({ inResult, code }) => inResult && !/^\s*(?:SET|ASK)\b/iu.test(code));
  }

  /** Where a field around the text leads. */
  get link(): string | undefined {
    for (const { code } of this.#open) {
      const target = linkOf(code);
      if (target !== undefined) return target;
    }
    return undefined;
  }

  /** True inside a table of contents or an index. */
  get isContents(): boolean {
    return this.#open.some(({ code }) => isContentsCode(code));
  }

  /** Word computes these each time it shows the page and stores nothing. */
  #made({ code, form }: Field): string | undefined {
    const [, kind, rest = ''] = /^\s*(\w+)\s*([\s\S]*)$/u.exec(code) ?? [];
    switch (kind?.toUpperCase()) {
      case 'FORMCHECKBOX':
      case 'FORMDROPDOWN':
        return form;
      case 'MACROBUTTON':
      case 'GOTOBUTTON':
        return /^\S+\s+(.*\S)/su.exec(rest)?.[1];
      case 'EQ':
        return equationText(rest) || undefined;
      case 'SYMBOL':
        return symbolField(rest);
      case 'AUTONUM':
      case 'AUTONUMLGL':
        this.#numbered += 1;
        return `${this.#numbered}.`;
      case 'AUTONUMOUT':
      case 'LISTNUM':
        this.unknown.add(kind ?? '');
        return undefined;
      default:
        return undefined;
    }
  }
}

/** `SYMBOL 183 \f Symbol \s 10` */
function symbolField(rest: string): string | undefined {
  const [, code = '', font = ''] = /^(0x[0-9a-f]{1,4}|\d{1,5})(?:.*\\f\s+"?([\w ]+))?/iu.exec(rest) ?? [];
  const value = Number(code);
  return Number.isInteger(value) && value > 0 ? symbolOf(font, value.toString(16)) : undefined;
}

const [UNTICKED, TICKED] = ['☐', '☒'];

function formOf(data: XmlElement | undefined): string | undefined {
  const box = childOf(data, 'w:checkBox');
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? TICKED : UNTICKED;
  const entries = childOf(data, 'w:ddList');
  if (!entries) return undefined;
  const chosen = numberOf(childOf(entries, 'w:result')) ?? numberOf(childOf(entries, 'w:default')) ?? 0;
  return attributeOf(childrenOf(entries, 'w:listEntry')[chosen]);
}

/** The address in the code of a field. */
export function linkOf(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]{1,2000})"/u.exec(code)?.[1];
}

/** True for the code of a table of contents or an index. */
export function isContentsCode(code: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA)\b/u.test(code);
}
