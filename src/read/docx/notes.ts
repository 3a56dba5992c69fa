import type { XmlElement } from '../../wire/index.ts';
import { formatNumber } from '../label-format.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note that the text has called. */
export interface CalledNote {
  readonly kind: NoteKind;
  readonly key: string;
  /** As its call prints it; absent when the author typed a mark. */
  readonly printed: string | undefined;
  /** Its content; absent when the document does not hold it. */
  readonly element: XmlElement | undefined;
}

/** How the notes of a section are numbered. */
interface NoteNumbering {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

/** Numbers the notes of a document in the order of their calls, and hands out their contents. */
export class NoteCounter {
  readonly #contents: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #sections: Readonly<Record<NoteKind, readonly NoteNumbering[]>>;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  #section = 0;
  #onPages = false;

  constructor(
    document: XmlElement,
    settings: XmlElement | undefined,
    footnotes: XmlElement | undefined,
    endnotes: XmlElement | undefined,
  ) {
    this.#contents = { footnote: contentsOf(footnotes, 'w:footnote'), endnote: contentsOf(endnotes, 'w:endnote') };
    const sections = [...descendantsOf(document)].filter(({ name }) => name === 'w:sectPr');
    this.#sections = {
      footnote: sections.map(one => numberingOf('footnote', one, settings)),
      endnote: sections.map(one => numberingOf('endnote', one, settings)),
    };
  }

  /** Counts a call. */
  call(kind: NoteKind, reference: XmlElement): CalledNote {
    const id = attributeOf(reference, 'w:id') ?? '';
    const custom = /^(?:1|true|on)$/u.test(attributeOf(reference, 'w:customMarkFollows') ?? '');
    const { format, start, restart } = this.#numbering(kind);
    if (restart === 'eachPage' && !custom) this.#onPages = true;
    if (!custom) this.#counts[kind] += 1;
    const number = start + this.#counts[kind] - 1;
    return {
      kind,
      key: `${kind}-${id}`,
      printed: custom ? undefined : (formatNumber(number, format) ?? String(number)),
      element: this.#contents[kind].get(id),
    };
  }

  /** True when a note was numbered through whose number begins anew on each page: pages are not known here. */
  get restartsOnPages(): boolean {
    return this.#onPages;
  }

  /** Says that a section has ended. */
  endSection(): void {
    this.#section += 1;
    for (const kind of ['footnote', 'endnote'] as const) {
      if (this.#numbering(kind).restart === 'eachSect') this.#counts[kind] = 0;
    }
  }

  #numbering(kind: NoteKind): NoteNumbering {
    const sections = this.#sections[kind];
    return sections[Math.min(this.#section, sections.length - 1)] ?? { ...USUAL[kind] };
  }
}

const USUAL: Readonly<Record<NoteKind, NoteNumbering>> = {
  footnote: { format: 'decimal', start: 1, restart: 'continuous' },
  endnote: { format: 'lowerRoman', start: 1, restart: 'continuous' },
};

function numberingOf(kind: NoteKind, section: XmlElement, settings: XmlElement | undefined): NoteNumbering {
  const places = [childOf(section, `w:${kind}Pr`), childOf(settings, `w:${kind}Pr`)];
  const said = (name: string): string | undefined =>
    places.map(place => attributeOf(childOf(place, name))).find(value => value !== undefined);
  const start = places.map(place => numberOf(childOf(place, 'w:numStart'))).find(value => value !== undefined);
  return {
    format: said('w:numFmt') ?? USUAL[kind].format,
    start: start ?? 1,
    restart: said('w:numRestart') ?? 'continuous',
  };
}

/** The notes of a part by id; the lines between text and notes are notes too, of a type of their own. */
function contentsOf(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const contents = new Map<string, XmlElement>();
  for (const note of root ? childrenOf(root, name) : []) {
    const type = attributeOf(note, 'w:type') ?? 'normal';
    const id = attributeOf(note, 'w:id');
    if (type === 'normal' && id !== undefined) contents.set(id, note);
  }
  return contents;
}
