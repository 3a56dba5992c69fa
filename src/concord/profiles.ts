import { type Language, normaliseForMatching, perLanguage, tokenize } from '../language/index.ts';
import type { CheckedRow, Column } from './text.ts';

/** Rows compared with each other at a time; the work grows with the third power of it. */
const SECTION = 80;

const stopwordsOf = perLanguage(language => new Set(language.stopwords));

/** How a column sees a section of rows: how like each row is to each other one. */
type Similarities = readonly Float64Array[];

/** Rows and how like they are to each other in every column. */
export interface ProfiledSection {
  readonly rows: readonly CheckedRow[];
  readonly similarities: ReadonlyMap<Column, Similarities>;
}

/**
 * Profiles rows by their likeness to other rows of the same edition. Which paragraphs of a text share vocabulary depends on what they say, not on the language they say it in, so the profile of
 * a row is much the same in all editions, while the words themselves cannot be compared. Likeness is the cosine of the rarer words (in unspaced scripts pairs of characters), weighted by rarity.
 * @param rows that all columns have, in order
 */
export function profileRows(rows: readonly CheckedRow[], columns: readonly Column[]): readonly ProfiledSection[] {
  const sections: ProfiledSection[] = [];
  for (let start = 0; start < rows.length; start += SECTION) {
    const section = rows.slice(start, start + SECTION);
    sections.push({
      rows: section,
      similarities: new Map(columns.map(column => [column, compareRows(section, column)])),
    });
  }
  return sections;
}

function compareRows(rows: readonly CheckedRow[], column: Column): Similarities {
  const postings = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const blocks = row.cells.find(cell => cell.column === column)?.blocks ?? [];
    for (const word of new Set(blocks.flatMap(block => rareWords(block.text, column.language)))) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [i]);
      else list.push(i);
    }
  });
  const norms = new Float64Array(rows.length);
  const products = rows.map(() => new Float64Array(rows.length));
  for (const places of postings.values()) {
    const weight = Math.log(rows.length / places.length) ** 2;
    for (const i of places) {
      norms[i] = (norms[i] ?? 0) + weight;
      const line = products[i];
      if (line === undefined) continue;
      for (const k of places) if (k !== i) line[k] = (line[k] ?? 0) + weight;
    }
  }
  return products.map((line, i) =>
    line.map((product, k) => product / (Math.sqrt((norms[i] ?? 0) * (norms[k] ?? 0)) || 1)),
  );
}

function rareWords(text: string, language: Language | undefined): readonly string[] {
  if (language === undefined) return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const folded = normaliseForMatching(text, language);
  if (!language.spaced) {
    const letters = folded.match(/\p{L}/gu) ?? [];
    return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
  }
  const stopwords = stopwordsOf(language);
  return tokenize(folded, language).flatMap(({ kind, start, end }) => {
    const word = folded.slice(start, end);
    return kind === 'word' && !stopwords.has(word) ? [language.stem(word)] : [];
  });
}

/** Mean profile of some columns. */
export function meanSimilarities({ rows, similarities }: ProfiledSection, columns: readonly Column[]): Similarities {
  return rows.map((_, i) => {
    const mean = new Float64Array(rows.length);
    for (const column of columns) {
      const line = similarities.get(column)?.[i];
      for (let k = 0; line !== undefined && k < mean.length; k++) mean[k] = (mean[k] ?? 0) + (line[k] ?? 0);
    }
    return mean;
  });
}

/**
 * How much better two rows of a column fit the other columns where they stand than with their places exchanged, from −4 to 4: the correlations of their profiles, without the two rows themselves.
 */
export function fitInPlace(own: Similarities, others: Similarities, i: number, j: number): number {
  const agreement = (a: number, b: number): number => correlate(own[a], others[b], i, j);
  return agreement(i, i) + agreement(j, j) - agreement(i, j) - agreement(j, i);
}

function correlate(a: Float64Array | undefined, b: Float64Array | undefined, i: number, j: number): number {
  if (a === undefined || b === undefined) return 0;
  let [n, sumA, sumB, ab, aa, bb] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    if (k === i || k === j) continue;
    const [x, y] = [a[k] ?? 0, b[k] ?? 0];
    n += 1;
    sumA += x;
    sumB += y;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  const spread = (aa - (sumA * sumA) / n) * (bb - (sumB * sumB) / n);
  return spread <= 1e-12 ? 0 : (ab - (sumA * sumB) / n) / Math.sqrt(spread);
}
