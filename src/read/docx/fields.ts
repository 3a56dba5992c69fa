import type { XmlElement } from '../../wire/index.ts';
import { attributeOf } from './xml.ts';

/** A field on its way: first its code, which does not show, then its result, which does. */
interface Field {
  code: string;
  inResult: boolean;
}

/** Follows the fields of a story: `begin`, code, `separate`, result, `end`; nested ones too. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #endless: ReadonlySet<XmlElement>;

  /** @param endless beginnings to overlook */
  constructor(endless: ReadonlySet<XmlElement>) {
    this.#endless = endless;
  }

  /** Takes note of an element `w:fldChar`. */
  take(element: XmlElement): void {
    const type = attributeOf(element, 'w:fldCharType');
    if (type === 'begin') {
      if (!this.#endless.has(element)) this.#open.push({ code: '', inResult: false });
    } else if (type === 'end') this.#open.pop();
    else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field) field.inResult = true;
    }
  }

  /** Takes a piece of a field's code. */
  takeCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  /** True where text shows: outside fields, and in results. */
  get shows(): boolean {
    return this.#open.every(field => field.inResult);
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
}

/** The address in the code of a field. */
export function linkOf(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]{1,2000})"/u.exec(code)?.[1];
}

/** True for the code of a table of contents or an index. */
export function isContentsCode(code: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA)\b/u.test(code);
}
