import { type Language, languageOf, perLanguage } from '../language/index.ts';
import type { LanguageCode } from '../model/index.ts';
import { scanTokens } from './tokens.ts';

/** For a token of one language, the tokens of another that probably render it, with their prior probabilities. */
export type Seeds = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Prior of an initiating phrase, shared out over all its forms; of a month and of a numeral, which have few. */
const PHRASE = 0.3;
const MONTH = 0.5;
const NUMERAL = 0.3;

const NONE: Seeds = new Map();

/**
 * Word pairs that the language records imply: forms of the same initiating phrase, of the same month and of the same numeral. Soft evidence: what the texts teach outweighs it soon.
 * @returns nothing when the project has no record of one of the languages
 */
export function findSeeds(from: LanguageCode, to: LanguageCode): Seeds {
  const one = languageOf(from);
  const two = languageOf(to);
  return one && two && one !== two ? seedsFrom(one)(two) : NONE;
}

const seedsFrom = perLanguage((one: Language) => perLanguage((two: Language) => pairForms(one, two)));

function pairForms(one: Language, two: Language): Seeds {
  const seeds = new Map<string, Map<string, number>>();
  const [formsOne, formsTwo] = [phraseTokens(one), phraseTokens(two)];
  for (const [concept, tokens] of formsOne) pair(tokens, formsTwo.get(concept) ?? new Set(), PHRASE);
  for (const [n, names] of one.dates.months.entries())
    pair(tokensOf(names), tokensOf(two.dates.months[n] ?? []), MONTH);
  const [numeralsOne, numeralsTwo] = [numeralTokens(one), numeralTokens(two)];
  for (const [value, tokens] of numeralsOne) pair(tokens, numeralsTwo.get(value) ?? new Set(), NUMERAL);
  return seeds;

  function pair(theirs: ReadonlySet<string>, others: ReadonlySet<string>, prior: number): void {
    for (const token of theirs) {
      const row = seeds.get(token) ?? new Map<string, number>();
      seeds.set(token, row);
      for (const other of others) row.set(other, Math.max(row.get(other) ?? 0, prior / others.size));
    }
  }
}

function tokensOf(forms: readonly string[], besides: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const form of forms) {
    scanTokens(form, token => {
      // A single Chinese character stands in too many words.
      if (token.length > 1 && !besides.has(token)) tokens.add(token);
    });
  }
  return tokens;
}

/** Tokens of all forms of each initiating phrase and of each addressee, without function words. */
const phraseTokens = perLanguage((language: Language): ReadonlyMap<string, ReadonlySet<string>> => {
  const common = tokensOf(language.stopwords);
  const forms = new Map<string, string[]>();
  for (const table of [language.phrases.preambular, language.phrases.operative]) {
    for (const [concept, list] of Object.entries(table))
      forms.set(concept, [...(forms.get(concept) ?? []), ...list.split(' | ')]);
  }
  for (const [addressee, list] of Object.entries(language.phrases.addressees)) forms.set(`to ${addressee}`, [...list]);
  return new Map([...forms].map(([concept, list]) => [concept, tokensOf(list, common)]));
});

/** Tokens by value, cardinals and ordinals apart. */
const numeralTokens = perLanguage((language: Language): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, string[]>();
  for (const [kind, table] of Object.entries({
    cardinal: language.numbers.cardinals,
    ordinal: language.numbers.ordinals,
  })) {
    for (const [word, value] of Object.entries(table)) {
      const key = `${kind} ${value}`;
      words.set(key, [...(words.get(key) ?? []), word]);
    }
  }
  return new Map([...words].map(([key, list]) => [key, tokensOf(list)]));
});
