import {
  type Citation,
  type CitationStanding,
  type Citations,
  type CitedThing,
  type RowKey,
  workNumber,
} from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { nameRows } from '../row-names.ts';

/** A citation in words. */
export interface NamedCitation {
  readonly citation: Citation;
  /** Who cites: `12`, `note 5 (called in 12)`. */
  readonly from: string;
  /** What is cited: `5/1`, `6/1, para. 4 (c)`, `CTOC/COP/2012/7`. */
  readonly to: string;
}

/** Standings in the order of legends. */
export const CITATION_STANDINGS: readonly CitationStanding[] = ['found', 'outside', 'forward', 'itself', 'dead'];

/** What each standing means, for legends and headings. */
export const STANDING_WORDS: Readonly<Record<CitationStanding, string>> = {
  found: 'at hand',
  outside: 'not at hand',
  forward: 'forward',
  itself: 'itself',
  dead: 'dead',
};

/** Signs beside the words, so that neither colour nor line stands alone. */
export const CITATION_SIGNS: Readonly<Record<CitationStanding, string>> = {
  found: '→',
  outside: '·',
  forward: '⇢',
  itself: '↺',
  dead: '✗',
};

/** The citations of a dossier with the names that people use. */
export function nameCitations({ works, citations }: Pick<Dossier, 'works' | 'citations'>): readonly NamedCitation[] {
  const names = new Map<RowKey, string>(works.flatMap(entry => [...nameRows(entry)]));
  const things = new Map(citations?.things.map(thing => [thing.id, thing]));
  return (citations?.citations ?? []).map(citation => {
    const called = citation.calledIn.map(row => names.get(row) ?? row);
    const own = names.get(citation.row) ?? citation.row;
    const thing = things.get(citation.to);
    const name = thing === undefined ? citation.to : nameThing(thing);
    return {
      citation,
      from: called.length === 0 ? own : `${called.join(', ')}, ${own}`,
      to: citation.paragraph === undefined ? name : `${name}, ${nameParagraph(citation.paragraph)}`,
    };
  });
}

/** `5/1`, `CTOC/COP/2012/7`; of a treaty `UNTS, vols. 2225, 2237, No. 39574`. */
function nameThing({ kind, name, work }: CitedThing): string {
  if (work !== undefined) return workNumber(work);
  const [series, volumes = '', number] = name.split('/');
  if (kind !== 'treaty' || number === undefined) return name;
  return `${series}, ${volumes.includes(',') ? 'vols.' : 'vol.'} ${volumes.replaceAll(',', ', ')}, No. ${number}`;
}

/** `para. 5 (c)` for `para.5/c`, `paras. 46–51` for `para.46-51`. */
function nameParagraph(value: string): string {
  const [numbers = '', ...points] = value.replace(/^para\./u, '').split('/');
  const word = numbers.includes('-') ? 'paras.' : 'para.';
  return [word, numbers.replace('-', '–'), ...points.map(point => `(${point.replace('-', ')–(')})`)].join(' ');
}

/** How many citations of each standing there are. */
export function countCitations(citations: Citations): Readonly<Record<CitationStanding, number>> {
  const counts = { found: 0, outside: 0, forward: 0, itself: 0, dead: 0 };
  for (const { standing } of citations.citations) counts[standing]++;
  return counts;
}
