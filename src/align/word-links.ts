import { recordOf, tokenize } from '../language/index.ts';
import type { LanguageCode, Lexicon, Span, WordLink } from '../model/index.ts';
import { plainLanguage } from './known-words.ts';
import { LexiconLearner } from './learn.ts';
import { scanTokens } from './tokens.ts';

/** A text and its translation. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

/** What an origin from nowhere is worth against renderings, which are probabilities. */
const NOWHERE = 0.02;
/** How fast evidence fades with the distance between the places of two words in their texts, which are 1 long: renderings stand roughly in order. */
const FADING = 5;
/** Links less probable than this are left out. */
const LEAST = 0.05;
/** Attack: the work grows with the product of both lengths. Words beyond are not linked. */
const MOST_WORDS = 1500;

/**
 * Finds which words of translations render which words of their sources: renderings learnt from the pairs themselves, in both directions (IBM Model 1, Brown et al. 1993), weighed by place as in
 * fast_align (Dyer, Chahuneau & Smith 2013).
 * @param known renderings known beforehand
 * @returns links for each pair, in the order of its target words
 */
export function linkWords(
  pairs: readonly TextPair[],
  languages: { readonly source: LanguageCode; readonly target: LanguageCode },
  known?: Lexicon,
): readonly (readonly WordLink[])[] {
  const learner = new LexiconLearner(known);
  for (const { source, target } of pairs) {
    learner.add(
      new Map([
        [languages.source, source],
        [languages.target, target],
      ]),
    );
  }
  const lexicon = learner.finish();
  const forward = readTable(lexicon, languages.source, languages.target);
  const backward = readTable(lexicon, languages.target, languages.source);
  return pairs.map(({ source, target }) =>
    linkPair(readWords(source, languages.source), readWords(target, languages.target), forward, backward),
  );
}

type Renderings = ReadonlyMap<string, ReadonlyMap<string, number>>;

function readTable({ words }: Lexicon, from: LanguageCode, to: LanguageCode): Renderings {
  const [own, other] = [plainLanguage(from), plainLanguage(to)];
  return new Map(
    words
      .filter(word => word.language === own && word.to === other && word.total > 0)
      .map(({ word, total, renderings }) => [
        word,
        new Map(Object.entries(renderings).map(([rendering, count]) => [rendering, count / total])),
      ]),
  );
}

interface Word {
  readonly at: Span;
  /** What a lexicon knows it by: one stem, or of a Chinese word the word and its characters. */
  readonly stems: readonly string[];
}

/** The words and numbers of a text with the stems that a lexicon knows them by. */
function readWords(text: string, code: LanguageCode): readonly Word[] {
  const words: Word[] = [];
  for (const { kind, start, end } of tokenize(text, recordOf(code))) {
    if (kind === 'blank' || kind === 'punctuation' || kind === 'superscript') continue;
    if (words.length === MOST_WORDS) break;
    const stems: string[] = [];
    scanTokens(text.slice(start, end), token => {
      stems.push(token);
    });
    if (stems.length > 0) words.push({ at: { start, end }, stems });
  }
  return words;
}

function linkPair(
  source: readonly Word[],
  target: readonly Word[],
  forward: Renderings,
  backward: Renderings,
): readonly WordLink[] {
  return target.flatMap((made, j) => {
    const place = (j + 0.5) / target.length;
    const scores = source.map((given, i) => {
      const same = given.stems[0] === made.stems[0];
      const likely = same ? 1 : (renders(given, made, forward) + renders(made, given, backward)) / 2;
      return likely === 0 ? 0 : likely * Math.exp(-FADING * Math.abs((i + 0.5) / source.length - place));
    });
    const all = scores.reduce((sum, score) => sum + score, NOWHERE);
    return source.flatMap((given, i): readonly WordLink[] => {
      const probability = (scores[i] ?? 0) / all;
      return probability < LEAST ? [] : [{ source: given.at, target: made.at, probability }];
    });
  });
}

/** Probability that a word is rendered by another: its most telling stem by any stem of the other. */
function renders(given: Word, made: Word, table: Renderings): number {
  let most = 0;
  for (const stem of given.stems) {
    const row = table.get(stem);
    if (row === undefined) continue;
    const sum = made.stems.reduce((all, other) => all + (row.get(other) ?? 0), 0);
    most = Math.max(most, sum);
  }
  return Math.min(1, most);
}
