import type { Language, NumberWords } from './language.ts';
import { escapePattern, foldSource, perLanguage } from './pattern.ts';

/** A number written in words or Chinese numerals; offsets into the folded text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** A single word that is a number only in company (`hundred`, `neuf`). */
  readonly ambiguous: boolean;
}

/** What a word of the table stands for. */
export interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
  /** Written together with a joiner: `وسبعين`. */
  readonly joined: boolean;
}

/** Longer runs of Chinese numerals are no numbers; the cap keeps a hostile run linear. */
const RUN_LIMIT = 32;
/** Number words are looked for by so many first letters; the table decides. */
const STEM = 3;

/** The number words of a language, folded, and the patterns that find them. */
export interface Lexicon extends Pick<NumberWords, 'joins' | 'unitsFirst' | 'mixedOrdinals'> {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Two words that are one number together: `quatre vingt`. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Scales written together with the words around them. */
  readonly compounds: readonly (readonly [scale: string, value: number])[];
  readonly joiners: ReadonlySet<string>;
  /** Particles written together with a number word, the longest first. */
  readonly prefixes: readonly string[];
  readonly longestPrefix: number;
  /** Those of them that open with a joiner. */
  readonly joinerPrefixes: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  /** Finds where a number word may begin. */
  readonly stems: RegExp;
  /** Finds runs of numeral characters. */
  readonly run: RegExp;
  /** Decimal mark and digits behind a run: 点五. */
  readonly decimals: RegExp;
  readonly exceptions: RegExp;
}

/** The lexicon of a language. */
export const lexicon: (language: Language) => Lexicon = perLanguage(language => {
  const fold = (word: string) => foldSource(word, language);
  const { numbers, spaced } = language;
  const words = new Map<string, NumberWord>();
  const pairs = new Map<string, number>();
  for (const [word, value] of Object.entries(numbers.cardinals)) {
    const [first, second] = fold(word).split(/[ -]/u);
    if (second === undefined) words.set(fold(word), { value, ordinal: false, joined: false });
    else pairs.set(`${first} ${second}`, value);
  }
  for (const [word, value] of Object.entries(numbers.ordinals)) {
    if (!words.has(fold(word))) words.set(fold(word), { value, ordinal: true, joined: false });
  }
  const prefixes = numbers.prefixes.map(fold).sort((a, b) => b.length - a.length);
  const characters = [...words.keys()]
    .filter(word => [...word].length === 1)
    .map(escapePattern)
    .join('');
  return {
    words,
    pairs,
    compounds: Object.entries(numbers.compounds).map(([word, value]) => [fold(word), value] as const),
    joiners: new Set(numbers.joiners.map(fold)),
    joins: numbers.joins,
    prefixes,
    joinerPrefixes: new Set(prefixes.filter(prefix => numbers.joiners.some(joiner => prefix.startsWith(fold(joiner))))),
    longestPrefix: Math.max(0, ...prefixes.map(prefix => prefix.length)),
    unitsFirst: numbers.unitsFirst,
    mixedOrdinals: numbers.mixedOrdinals,
    ambiguous: new Set(numbers.ambiguous.map(fold)),
    stems: spaced ? stemsOf(words.keys()) : /(?!)/gu,
    run: new RegExp(`[${characters || '\\uffff'}]{1,${RUN_LIMIT}}`, 'gu'),
    decimals: new RegExp(
      spaced ? '(?!)' : `[${numbers.decimals.map(escapePattern).join('')}][${digitsOf(words)}]{1,9}(?![${characters}])`,
      'uy',
    ),
    exceptions: new RegExp(numbers.exceptions.map(source => `(?:${fold(source)})`).join('|') || '(?!)', 'gu'),
  };
});

/** The numeral characters below ten. */
function digitsOf(words: ReadonlyMap<string, NumberWord>): string {
  return [...words].flatMap(([word, { value }]) => (value < 10 ? [word] : [])).join('');
}

/** Finds the places where a number word may begin. */
function stemsOf(words: Iterable<string>): RegExp {
  const stems = new Set<string>();
  for (const word of words) stems.add(word.length > STEM ? word.slice(0, STEM) : `${word}(?![\\p{L}\\p{M}])`);
  return new RegExp([...stems].sort().join('|') || '(?!)', 'gu');
}

/** What a word stands for, with or without particles before it. */
export function lookUp(word: string, words: Lexicon): NumberWord | undefined {
  const known = words.words.get(word) ?? compoundOf(word, words);
  for (const prefix of words.prefixes) {
    const bare = word.startsWith(prefix) ? words.words.get(word.slice(prefix.length)) : undefined;
    // `واحد` is "one", and "and one" in `مائة وأحد عشر`.
    if (bare) return { ...(known ?? bare), joined: words.joinerPrefixes.has(prefix) };
  }
  return known;
}

/** `zweitausendfünfhundert`: number words written together with the scale between them. */
function compoundOf(word: string, { words, compounds, joiners }: Lexicon): NumberWord | undefined {
  for (const [scale, value] of compounds) {
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const head = word.slice(0, at);
    const behind = word.slice(at + scale.length);
    const joiner = [...joiners].find(one => behind.startsWith(one) && behind !== one);
    const tail = behind.slice(joiner?.length ?? 0);
    const count = head === '' ? { value: 1, ordinal: false } : words.get(head);
    const rest = tail === '' ? { value: 0, ordinal: false } : words.get(tail);
    if (count && rest && !count.ordinal && count.value < value && rest.value < value)
      return { value: count.value * value + rest.value, ordinal: rest.ordinal, joined: false };
  }
  return undefined;
}
