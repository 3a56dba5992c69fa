import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { Change, MoveEnds } from './tracked.ts';

/** Who made the revisions of a document, and when: ISO date and time. */
export interface Authorship {
  readonly author: string;
  readonly date: string;
}

type Tracked = Exclude<Change, 'kept'>;

const ELEMENTS: Readonly<Record<Tracked, string>> = {
  deleted: 'w:del',
  inserted: 'w:ins',
  'moved-from': 'w:moveFrom',
  'moved-to': 'w:moveTo',
};

/** Makes the elements of revisions; each has an id of its own in the whole package. */
export class Revisions {
  readonly #authorship: Readonly<Record<'w:author' | 'w:date', string>>;
  readonly #ranges = new Map<string, string>();
  #next = 1;

  constructor({ author, date }: Authorship) {
    this.#authorship = { 'w:author': author, 'w:date': date };
  }

  /** Wraps runs, or stands in the properties of a paragraph mark. */
  mark(change: Tracked, children: readonly XmlNode[] = []): XmlElement {
    return element(ELEMENTS[change], { 'w:id': this.#id(), ...this.#authorship }, children);
  }

  /** The formatting a run had before. */
  formatting(before: readonly XmlElement[]): XmlElement {
    return element('w:rPrChange', { 'w:id': this.#id(), ...this.#authorship }, [element('w:rPr', {}, before)]);
  }

  /** Both ends of a move have ranges of their own, tied by one name. */
  openMove({ number, end }: MoveEnds): XmlElement {
    const id = this.#id();
    this.#ranges.set(`${end} ${number}`, id);
    return element(end === 'from' ? 'w:moveFromRangeStart' : 'w:moveToRangeStart', {
      'w:id': id,
      'w:name': `move${number}`,
      ...this.#authorship,
    });
  }

  closeMove({ number, end }: MoveEnds): XmlElement {
    const id = this.#ranges.get(`${end} ${number}`);
    return element(end === 'from' ? 'w:moveFromRangeEnd' : 'w:moveToRangeEnd', { 'w:id': id });
  }

  #id(): string {
    return String(this.#next++);
  }
}
