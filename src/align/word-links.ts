import { recordOf, tokenize } from '../language/index.ts';
import type { LanguageCode, Lexicon, Span, WordLink } from '../model/index.ts';
import { findKin, type Kin } from './kin.ts';
import { indexLexicon } from './known-words.ts';
import { scanTokens } from './tokens.ts';
import { type PriorRow, WordModel } from './word-model.ts';

/** A text and its translation. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

/** Links less probable than this are left out. */
const LEAST = 0.05;
/** Attack: the work grows with the product of both lengths. Words beyond are not linked. */
const MOST_WORDS = 1500;
/** Attack: a text of nothing but such paragraphs. So many pairs of words are linked, some seconds' work; further texts have no links. */
const MOST_LINKED = 12_000_000;

/** The links of one of the pairs, by its index, in the order of its target words; found when they are asked for. */
export type LinksOfPair = (pair: number) => readonly WordLink[];

/**
 * Finds which words of translations render which words of their sources, from the pairs themselves and from what is known beforehand: numbers, names, cognates, the phrases of the language records.
 * @param known renderings known beforehand
 */
export function linkWords(
  pairs: readonly TextPair[],
  languages: { readonly source: LanguageCode; readonly target: LanguageCode },
  known?: Lexicon,
): LinksOfPair {
  const [from, to] = [new Side(languages.source), new Side(languages.target)];
  const read = pairs.map(({ source, target }) => ({ own: from.read(source), other: to.read(target) }));
  const index = known && indexLexicon(known);
  const model = new WordModel(
    read.map(({ own, other }) => ({ source: own.ids, target: other.ids })),
    from.words.length,
    to.words.length,
    priorRow(findKin(from, to, 1, index)),
    priorRow(findKin(to, from, 1, index)),
  );
  let left = MOST_LINKED;
  return pair => {
    const { own, other } = read[pair] ?? EMPTY;
    left -= own.ids.length * other.ids.length;
    if (left < 0) return [];
    const links = model.link({ source: own.ids, target: other.ids });
    return other.spans.flatMap((target, j) =>
      own.spans.flatMap((source, i): readonly WordLink[] => {
        const probability = links[i * other.spans.length + j] ?? 0;
        return probability < LEAST ? [] : [{ source, target, probability }];
      }),
    );
  };
}

function priorRow({ start, word, prior }: Kin): PriorRow {
  return function* row(s) {
    for (let e = start[s] ?? 0; e < (start[s + 1] ?? 0); e++) yield [word[e] ?? 0, prior[e] ?? 0];
  };
}

/** The words of a text: where they stand, and their numbers in the vocabulary. */
interface ReadText {
  readonly spans: readonly Span[];
  readonly ids: Int32Array;
}

const NO_WORDS: ReadText = { spans: [], ids: new Int32Array() };
const EMPTY = { own: NO_WORDS, other: NO_WORDS };

/** One language, with the words met in it. */
class Side {
  readonly language: LanguageCode;
  /** Stems, as a lexicon knows them. */
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();

  constructor(language: LanguageCode) {
    this.language = language;
  }

  /** Reads the words and numbers of a text. */
  read(text: string): ReadText {
    const spans: Span[] = [];
    const ids: number[] = [];
    for (const { kind, start, end } of tokenize(text, recordOf(this.language))) {
      if (kind === 'blank' || kind === 'punctuation' || kind === 'superscript') continue;
      if (spans.length === MOST_WORDS) break;
      let stem: string | undefined;
      scanTokens(text.slice(start, end), token => {
        stem ??= token;
      });
      if (stem === undefined) continue;
      spans.push({ start, end });
      ids.push(this.#number(stem));
    }
    return { spans, ids: Int32Array.from(ids) };
  }

  #number(stem: string): number {
    const known = this.#ids.get(stem);
    if (known !== undefined) return known;
    this.#ids.set(stem, this.words.length);
    return this.words.push(stem) - 1;
  }
}
