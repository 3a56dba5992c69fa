import type { CellPlace } from '../../model/index.ts';
import type { Part } from './compose.ts';
import type { DocumentLines, PageLines, PlacedLine } from './page-lines.ts';
import { findCalled, type SplitPage, splitNotes } from './page-notes.ts';
import { groupLines, type Measure } from './paragraphs.ts';
import { type Beginnings, goesOn, learnBeginnings } from './turns.ts';

/** The parts of a document in reading order, and the lines of underscores among them. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly rules: readonly PlacedLine[];
}

type Grouped = SplitPage & { readonly groups: readonly (readonly PlacedLine[])[] };
type OpenPart = { readonly kind: 'text' | 'note'; readonly lines: PlacedLine[] };

/** Head, text, notes and foot of each page. Paragraphs and notes that go on overleaf are one part where the lines prove it. */
export function partsOf({ pages }: DocumentLines, furniture: ReadonlySet<PlacedLine>, measure: Measure): Parts {
  const split = splitPages(pages, furniture, measure);
  const beginnings = learnBeginnings(
    split.flatMap(({ groups }) => groups),
    measure,
  );
  const collector = new PartCollector(measure, beginnings);
  pages.forEach((page, i) => {
    const own = split[i];
    if (!own) return;
    const belonging = page.lines.filter(line => furniture.has(line));
    for (const line of belonging) if (line.y < page.height / 2) collector.addFurniture(line);
    for (const group of own.groups) collector.addGroup(group);
    for (const line of own.rules) collector.addFurniture(line);
    own.notes.forEach((group, k) => {
      collector.addNote(group, k === 0 && own.carriedOver);
    });
    for (const line of belonging) if (line.y >= page.height / 2) collector.addFurniture(line);
    for (const text of [...page.aside, ...page.hidden]) collector.addFurniture(asideLine(page, text));
  });
  return { parts: collector.parts, rules: split.flatMap(({ rules }) => rules) };
}

function splitPages(
  pages: readonly PageLines[],
  furniture: ReadonlySet<PlacedLine>,
  measure: Measure,
): readonly Grouped[] {
  const texts = pages.map(({ lines }) => lines.filter(line => !furniture.has(line)));
  const called = findCalled(texts.flat());
  let unfinished = false;
  return pages.map((page, i) => {
    const split = splitNotes(page, texts[i] ?? [], measure.bodySize, called, unfinished);
    unfinished ||= split.notes.length > 0;
    return { ...split, groups: groupLines(split.body, measure) };
  });
}

/** Puts groups of lines behind one another; remembers the paragraph, the note and the table that the next may belong to. */
class PartCollector {
  readonly parts: Part[] = [];
  readonly #measure: Measure;
  readonly #beginnings: Beginnings;
  readonly #tables = new Map<string, number>();
  #paragraph: OpenPart | undefined;
  #note: OpenPart | undefined;

  constructor(measure: Measure, beginnings: Beginnings) {
    this.#measure = measure;
    this.#beginnings = beginnings;
  }

  addFurniture(line: PlacedLine): void {
    this.parts.push({ kind: 'furniture', lines: [line] });
  }

  addGroup(group: readonly PlacedLine[]): void {
    const [first] = group;
    if (!first) return;
    if (first.cell) {
      this.#paragraph = undefined;
      const { tabular, row, column } = first.cell;
      if (tabular) this.parts.push({ kind: 'cell', lines: group, cell: { table: this.#tableOf(first), row, column } });
      else this.parts.push({ kind: 'text', lines: group });
      return;
    }
    const last = this.#paragraph?.lines.at(-1);
    const turned = last !== undefined && (last.page !== first.page || last.column !== first.column);
    // Nothing goes on from the whole width of a page into one of its columns, nor back.
    const across = last?.page === first.page && (last.column === 0) !== (first.column === 0);
    if (this.#paragraph && turned && !across && goesOn(this.#paragraph.lines, first, this.#measure, this.#beginnings)) {
      for (const one of group) this.#paragraph.lines.push(one);
      return;
    }
    this.#paragraph = { kind: 'text', lines: [...group] };
    this.parts.push(this.#paragraph);
  }

  addNote(group: readonly PlacedLine[], carriedOver: boolean): void {
    if (carriedOver && this.#note) {
      for (const one of group) this.#note.lines.push(one);
      return;
    }
    this.#note = { kind: 'note', lines: [...group] };
    this.parts.push(this.#note);
  }

  #tableOf({ page, cell }: PlacedLine): CellPlace['table'] {
    const key = `${page}:${cell?.table}`;
    const known = this.#tables.get(key) ?? this.#tables.size;
    this.#tables.set(key, known);
    return known;
  }
}

function asideLine({ number, height }: PageLines, text: string): PlacedLine {
  const styles = new Array(text.length).fill({ italic: false, bold: false, raised: false });
  const edges = { left: 0, right: 0, bodyEdge: 0, firstWord: 0, y: height, size: 1, column: 0, cell: undefined };
  return {
    page: number,
    text,
    styles,
    ...edges,
    bold: false,
    artifact: false,
    barCode: false,
    rightToLeft: false,
    blankAfter: false,
  };
}
