import { type CitationStanding, groupBy, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { type NamedCitation, nameCitations } from './describe.ts';

/** A line of text in one of the two columns of the picture. */
export interface PictureLine {
  readonly text: string;
  /** Height of its middle, in units of the picture. */
  readonly y: number;
  readonly isHeading: boolean;
}

/** A citation, from the height of one line on the left to that of one on the right. */
export interface PictureArc {
  readonly from: number;
  readonly to: number;
  readonly standing: CitationStanding;
  /** The whole citation in words. */
  readonly words: string;
}

/** Who cites on the left, what is cited on the right, in the order of the texts. */
export interface CitationPicture {
  readonly left: readonly PictureLine[];
  readonly right: readonly PictureLine[];
  readonly arcs: readonly PictureArc[];
  readonly height: number;
  /** Things that found no room; the table has them. */
  readonly leftOut: number;
}

const LINE = 22;
const TOP = 34;
/** Space above a heading. */
const GAP = 10;
/** More lines than this in a column are no picture any more: then texts cite, not their paragraphs, and the things cited most are shown. */
const MOST_LINES = 150;

/** Lays the citations of a dossier out in two columns. */
export function layOutCitations(dossier: Pick<Dossier, 'works' | 'citations'>): CitationPicture {
  const named = nameCitations(dossier);
  const detailed = new Set(named.map(leftKey)).size <= MOST_LINES;
  const shown = mostCited(named);
  const left = new Column();
  const right = new Column();
  for (const { work } of dossier.works) {
    const own = shown.filter(({ citation }) => citation.from === work);
    if (own.length === 0) continue;
    const heading = workNumber(work);
    if (!detailed) left.line(work, heading);
    else {
      left.heading(`${heading} cites`);
      for (const one of own) left.line(leftKey(one), one.from);
    }
  }
  const kinds = new Map(dossier.citations?.things.map(({ id, kind }) => [id, kind]));
  const byKind = groupBy(shown, ({ citation }) => kinds.get(citation.to));
  for (const [kind, heading] of HEADINGS) {
    const own = byKind.get(kind);
    if (own === undefined) continue;
    right.heading(heading);
    for (const { to } of own) right.line(to, to);
  }
  const arcs = shown.map((one): PictureArc => {
    const { citation, from, to } = one;
    return {
      from: left.at(detailed ? leftKey(one) : citation.from),
      to: right.at(to),
      standing: citation.standing,
      words: `${workNumber(citation.from)}, ${from}: ${to}${citation.why === undefined ? '' : ` (${citation.why})`}`,
    };
  });
  const things = (list: readonly NamedCitation[]): number => new Set(list.map(({ to }) => to)).size;
  return {
    left: left.lines,
    right: right.lines,
    arcs,
    height: Math.max(left.height, right.height) + LINE,
    leftOut: things(named) - things(shown),
  };
}

const HEADINGS = [
  ['text', 'Texts at hand'],
  ['resolution', 'Other resolutions and decisions'],
  ['document', 'Documents'],
  ['treaty', 'Treaties'],
] as const;

function leftKey({ citation, from }: NamedCitation): string {
  return `${citation.from} ${from}`;
}

/** All citations, or those of the things that are cited most where there are too many. Dead ones stay. */
function mostCited(named: readonly NamedCitation[]): readonly NamedCitation[] {
  const counts = new Map<string, number>();
  for (const { to, citation } of named)
    counts.set(to, (counts.get(to) ?? 0) + (citation.standing === 'dead' ? named.length : 1));
  if (counts.size <= MOST_LINES) return named;
  const kept = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LINES)
      .map(([to]) => to),
  );
  return named.filter(({ to }) => kept.has(to));
}

/** Lines from top to bottom, each key once. */
class Column {
  readonly lines: PictureLine[] = [];
  readonly #places = new Map<string, number>();
  #y = TOP;

  get height(): number {
    return this.#y;
  }

  heading(text: string): void {
    if (this.lines.length > 0) this.#y += GAP;
    this.lines.push({ text, y: this.#y, isHeading: true });
    this.#y += LINE;
  }

  line(key: string, text: string): void {
    if (this.#places.has(key)) return;
    this.#places.set(key, this.#y);
    this.lines.push({ text, y: this.#y, isHeading: false });
    this.#y += LINE;
  }

  at(key: string): number {
    return this.#places.get(key) ?? TOP;
  }
}
