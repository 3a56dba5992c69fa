import type { LanguageCode, Lexicon, TermBase } from '../model/index.ts';
import { makeDirection } from './direction.ts';
import { extractFeatures, type Features, thinFeatures } from './features.ts';
import { plainLanguage } from './known-words.ts';
import { findKinBothWays } from './learner.ts';
import { emptyTable, type Table, trainTable } from './lexicon.ts';
import type { Links } from './links.ts';
import { settings } from './settings.ts';
import { Tally } from './tally.ts';
import { scanTokens } from './tokens.ts';

/** One text in two or more languages. */
export type TranslatedUnit = ReadonlyMap<LanguageCode, string>;

/** Units that are learnt from at a time: what bounds the memory, whatever the size of the input. */
const PORTION = 20_000;
/** Steps of expectation-maximization: what is aligned already needs no caution. */
const ROUNDS = 5;
/** Attack: units in hundreds of languages, of which all pairs would be learnt. */
const MOST_LANGUAGES = 30;

/** Learns a lexicon from translated units, in every pair of their languages and both ways. */
export class LexiconLearner {
  /** Units in two languages or more so far. */
  units = 0;
  readonly #tally = new Tally();
  readonly #languages = new Set<LanguageCode>();
  #portion: TranslatedUnit[] = [];

  /** @param before a lexicon to go on from; its counts are added */
  constructor(before?: Lexicon) {
    for (const word of before?.words ?? []) this.#tally.add(word);
  }

  /** Takes one unit. Languages are told apart by their main code: `en-GB` is `en`, and of two texts in one language the first counts. */
  add(unit: TranslatedUnit): void {
    const texts = new Map<LanguageCode, string>();
    for (const [code, text] of unit) {
      const language = plainLanguage(code);
      if (text.trim() === '' || texts.has(language)) continue;
      if (!this.#languages.has(language) && this.#languages.size >= MOST_LANGUAGES) continue;
      this.#languages.add(language);
      texts.set(language, text);
    }
    if (texts.size < 2) return;
    this.units += 1;
    this.#portion.push(texts);
    if (this.#portion.length >= PORTION) this.#learnPortion();
  }

  /** The lexicon learnt from all units, in a fixed order: the same units give the same bytes. */
  finish(): Lexicon {
    this.#learnPortion();
    return this.#tally.finish();
  }

  #learnPortion(): void {
    const portion = this.#portion;
    this.#portion = [];
    const languages = [...new Set(portion.flatMap(unit => [...unit.keys()]))].sort();
    const sides = languages.map(language => {
      const texts = portion.map(unit => unit.get(language) ?? '');
      return thinFeatures(extractFeatures(texts, language));
    });
    for (const [a, one] of sides.entries()) for (const two of sides.slice(a + 1)) this.#learnPair(one, two);
  }

  #learnPair(one: Features, two: Features): void {
    const links = linkRows(one, two);
    if (links.unit.length === 0) return;
    const kin = findKinBothWays(one, two, settings.prior);
    const forward = makeDirection(one, two, kin.forward);
    const backward = makeDirection(two, one, kin.backward);
    this.#count(one, two, trainTable(forward, links, emptyTable(kin.forward), ROUNDS, settings));
    this.#count(two, one, trainTable(backward, links, emptyTable(kin.backward), ROUNDS, settings));
  }

  #count(from: Features, to: Features, table: Table): void {
    for (const [s, word] of from.words.entries()) {
      const first = table.start[s] ?? 0;
      const last = table.start[s + 1] ?? 0;
      if (first === last || !isWord(word)) continue;
      const renderings: [string, number][] = [];
      for (let e = first; e < last; e++) {
        const other = to.words[table.word[e] ?? 0] ?? '';
        if (isWord(other)) renderings.push([other, table.count[e] ?? 0]);
      }
      this.#tally.add({
        language: from.language,
        to: to.language,
        word,
        total: table.total[s] ?? 0,
        renderings: Object.fromEntries(renderings),
      });
    }
  }
}

/** Numbers and signs need no lexicon. */
function isWord(token: string): boolean {
  return /^\p{L}/u.test(token);
}

/** Unit n of one side with unit n of the other, where both have words. */
function linkRows(one: Features, two: Features): Links {
  const start = new Int32Array(one.count + 1);
  const unit: number[] = [];
  for (let n = 0; n < one.count; n++) {
    const there = (side: Features): boolean => (side.start[n + 1] ?? 0) > (side.start[n] ?? 0);
    if (there(one) && there(two)) unit.push(n);
    start[n + 1] = unit.length;
  }
  return { start, unit: Int32Array.from(unit), probability: new Float64Array(unit.length).fill(1) };
}

/** Observations that an entry of a dictionary is worth. */
const ENTRY = 4;

/** A dictionary as a lexicon: each word of a term is rendered by the words of the term beside it. */
export function lexiconOfTerms(terms: TermBase): Lexicon {
  const tally = new Tally();
  for (const { terms: byLanguage } of terms.entries) {
    const cells = Object.entries(byLanguage).map(
      ([language, list]) => [plainLanguage(language), list.map(wordsOf)] as const,
    );
    for (const [language, own] of cells)
      for (const [to, others] of cells)
        if (language !== to)
          for (const words of own) for (const rendered of others) addTerm(language, to, words, rendered);
  }
  return tally.finish();

  function addTerm(
    language: LanguageCode,
    to: LanguageCode,
    words: readonly string[],
    rendered: readonly string[],
  ): void {
    const renderings = Object.fromEntries(rendered.map(word => [word, ENTRY / rendered.length]));
    if (rendered.length > 0) for (const word of words) tally.add({ language, to, word, total: ENTRY, renderings });
  }
}

function wordsOf(term: string): readonly string[] {
  const words = new Set<string>();
  scanTokens(term, token => {
    if (isWord(token)) words.add(token);
  });
  return [...words];
}

/** Several lexicons as one: their counts are added. */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const tally = new Tally();
  for (const { words } of lexicons) for (const word of words) tally.add(word);
  return tally.finish();
}
