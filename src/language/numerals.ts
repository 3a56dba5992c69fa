import type { Span } from '../model/index.ts';
import { withoutOverlaps } from './claims.ts';
import type { Language, NumberWords } from './language.ts';
import { escapePattern, foldSource, matchAt, matches, perLanguage } from './pattern.ts';

/** A number written in words or Chinese numerals; offsets into the folded text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** A single word that is a number only in company (`hundred`, `neuf`). */
  readonly ambiguous: boolean;
}

interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
  /** Written together with a joiner: `وسبعين`. */
  readonly joined: boolean;
}

const wordPattern = /[\p{L}\p{M}]+/uy;
/** What may stand between two words of one number. */
const gapPattern = / {1,2}| ?- ?/uy;
/** Longer runs of Chinese numerals are no numbers; the cap keeps a hostile run linear. */
const RUN_LIMIT = 32;
/** Number words are looked for by so many first letters; the table decides. */
const STEM = 3;

const lexicon = perLanguage(language => {
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
    // 二十五点五
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

type Lexicon = ReturnType<typeof lexicon>;

/** Finds the places where a number word may begin. */
function stemsOf(words: Iterable<string>): RegExp {
  const stems = new Set<string>();
  for (const word of words) stems.add(word.length > STEM ? word.slice(0, STEM) : `${word}(?![\\p{L}\\p{M}])`);
  return new RegExp([...stems].sort().join('|') || '(?!)', 'gu');
}

/**
 * All numbers in words of a folded text (`normaliseForMatching`), in order: `one hundred and seventy-two`, `ста семидесяти двух`, `اثنتين وسبعين`, `一百七十二`, and ordinals.
 * Small and ambiguous ones are all there; what counts as a reference is decided by `scanNumbers`.
 */
export function scanNumerals(text: string, language: Language): readonly Numeral[] {
  const words = lexicon(language);
  const found = language.spaced ? scanWords(text, words) : scanCharacters(text, words, language.numbers.ordinalPrefix);
  if (found.length === 0) return found;
  return withoutOverlaps(found, scanExceptions(text, language), text.length);
}

/** Phrases of a folded text that hold a number word or digits but no number (`十分`, `21世纪`). */
export function scanExceptions(text: string, language: Language): readonly Span[] {
  return [...matches(lexicon(language).exceptions, text)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Value of digits or Chinese numerals as they stand between `第` and `条`; undefined when they are none. */
export function readNumeral(text: string, language: Language): number | undefined {
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  return language.spaced
    ? undefined
    : readCharacters([...text].map(character => lexicon(language).words.get(character)?.value));
}

/** Source of a character class for the numeral characters of the language, digits included. */
export function numeralCharacters(language: Language): string {
  const characters = language.spaced
    ? ''
    : [...lexicon(language).words.keys()].filter(word => [...word].length === 1).join('');
  return `[\\d${characters}]`;
}

function scanWords(text: string, words: Lexicon): Numeral[] {
  const found: Numeral[] = [];
  const { stems } = words;
  stems.lastIndex = 0;
  for (let stem = stems.exec(text); stem; stem = stems.exec(text)) {
    const start = wordStart(text, stem.index, words);
    const end = start === undefined ? start : readWords(text, start, words, found);
    stems.lastIndex = Math.max(end ?? 0, stem.index + 1);
  }
  return found;
}

/** Where the word begins whose bare form begins at `offset`; undefined inside a word. */
function wordStart(text: string, offset: number, { prefixes, longestPrefix }: Lexicon): number | undefined {
  let start = offset;
  while (start > 0 && offset - start <= longestPrefix && /[\p{L}\p{M}]/u.test(text.charAt(start - 1))) start -= 1;
  return start === offset || prefixes.includes(text.slice(start, offset)) ? start : undefined;
}

/**
 * Reads the numbers of a run of number words.
 * @param found gets them
 * @returns the end of the last number word; undefined when there is none
 */
function readWords(text: string, start: number, words: Lexicon, found: Numeral[]): number | undefined {
  let phrase: Phrase | undefined;
  let joined = false;
  let previous = '';
  for (let at = start; ; ) {
    const word = matchAt(wordPattern, text, at)?.[0] ?? '';
    const end = at + word.length;
    if (phrase && !joined && words.joiners.has(word)) joined = true;
    else {
      const pair = joined ? undefined : words.pairs.get(`${previous} ${word}`);
      if (pair === undefined || !phrase?.replaceLast(pair, end)) {
        const entry = lookUp(word, words);
        if (!entry) break;
        if (!phrase?.add(entry, end, joined || entry.joined)) {
          if (phrase) found.push(phrase.numeral());
          // A prefix that is a joiner belongs to the sentence, not to the number it opens.
          phrase = new Phrase(entry, word, at, end, words);
        }
      }
      joined = false;
      previous = word;
    }
    const gap = matchAt(gapPattern, text, end);
    if (!gap) break;
    at = end + gap[0].length;
  }
  if (phrase) found.push(phrase.numeral());
  return phrase?.end;
}

function lookUp(word: string, words: Lexicon): NumberWord | undefined {
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

/** One number while its words are read: `total` holds the finished thousands, `rest` what is below. */
class Phrase {
  readonly start: number;
  end: number;
  private readonly first: string;
  private count = 1;
  private total = 0;
  private rest = 0;
  private lastAdded = 0;
  private ordinal: boolean;
  private readonly words: Lexicon;

  constructor(entry: NumberWord, word: string, start: number, end: number, words: Lexicon) {
    this.start = start;
    this.end = end;
    this.first = word;
    this.words = words;
    this.ordinal = entry.ordinal;
    this.put(entry.value);
  }

  add(entry: NumberWord, end: number, joined: boolean): boolean {
    if (this.ordinal && !entry.ordinal && !this.words.unitsFirst) return false;
    if (entry.ordinal && !this.ordinal && !this.words.mixedOrdinals) return false;
    // In "2,6 milliards deux jours" nothing leads the scale.
    if (this.count === 1 && this.total >= 1e6 && isAmbiguous(this.first, this.words)) return false;
    if (!this.fits(entry, joined)) return false;
    this.put(entry.value);
    this.ordinal ||= entry.ordinal;
    this.end = end;
    this.count += 1;
    return true;
  }

  /** `quatre` + `vingt` are 80, not 4 and 20. */
  replaceLast(value: number, end: number): boolean {
    if (this.lastAdded === 0 || this.lastAdded >= 10) return false;
    this.rest += value - this.lastAdded;
    this.lastAdded = value;
    this.end = end;
    this.count += 1;
    return true;
  }

  numeral(): Numeral {
    return {
      start: this.start,
      end: this.end,
      value: this.total + this.rest,
      ordinal: this.ordinal,
      ambiguous: this.count === 1 && isAmbiguous(this.first, this.words),
    };
  }

  private fits({ value, ordinal }: NumberWord, joined: boolean): boolean {
    const { unitsFirst, joins } = this.words;
    const units = this.rest % 10;
    const tens = this.rest % 100;
    if (value === 0 || (this.total === 0 && this.rest === 0)) return false;
    if (joined && !mayJoin(joins, this.lastAdded, value)) return false;
    if (value >= 1000) return this.rest > 0 || value > scaleOf(this.total);
    if (value === 100) return this.rest === 0 ? this.total > 0 : this.rest < 100;
    if (value > 100) return this.rest === 0;
    if (value >= 20) return tens === 0 || (unitsFirst && joined && tens < 10);
    if (value >= 10) return tens === 0 || tens === 60 || tens === 80 || (unitsFirst && value === 10 && tens < 10);
    // Arabic joins units to what leads them: "عشرين ثانية" are twenty seconds.
    if (unitsFirst && !joined) return false;
    // "décimo tercero", but not "ten three".
    return units === 0 && (tens !== 10 || (ordinal && this.ordinal));
  }

  private put(value: number): void {
    if (value >= 1000 && isScale(value)) {
      // "mil millones" multiplies what is there, "one million two thousand" adds to it.
      const factor = this.rest || 1;
      const multiplies = this.total > 0 && scaleOf(this.total) < value;
      this.total = multiplies ? (this.total + this.rest) * value : this.total + factor * value;
      this.rest = 0;
    } else if (value >= 1000) {
      this.total += value;
    } else if (value === 100 && this.rest > 0) {
      this.rest *= 100;
    } else {
      this.rest += value;
    }
    this.lastAdded = value;
  }
}

/** Whether a joiner may stand between two numbers of one phrase: "eighty and nine hundred" are two. */
function mayJoin(joins: NumberWords['joins'], last: number, next: number): boolean {
  if (joins === 'behind hundreds') return last >= 100 && next < 100;
  if (joins === 'tens and units') return (last >= 20 && last < 100 && next < 10) || (last >= 1000 && next < 10);
  if (joins === 'before one') return (last >= 20 && last <= 60 && (next === 1 || next === 11)) || last >= 1000;
  return true;
}

/** A bare scale word with a particle, `الألف`, is as ambiguous as without. */
function isAmbiguous(word: string, words: Lexicon): boolean {
  return (
    words.ambiguous.has(word) ||
    words.prefixes.some(prefix => word.startsWith(prefix) && words.ambiguous.has(word.slice(prefix.length)))
  );
}

function isScale(value: number): boolean {
  return value === 1e3 || value === 1e6 || value === 1e9 || value === 1e12;
}

/** The largest power of a thousand that divides `total`. */
function scaleOf(total: number): number {
  let scale = 1;
  while (total > 0 && total % (scale * 1000) === 0) scale *= 1000;
  return scale;
}

function scanCharacters(text: string, words: Lexicon, ordinalPrefix: string): Numeral[] {
  const found: Numeral[] = [];
  const digitOf = (character: string) => words.words.get(character)?.value;
  for (const match of matches(words.run, text)) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const value = readCharacters([...match[0]].map(digitOf));
    if (value === undefined) continue;
    const before = text.slice(Math.max(0, start - 2), start).trimEnd();
    const end = start + match[0].length;
    const fraction = matchAt(words.decimals, text, end)?.[0] ?? '';
    const decimals = [...fraction.slice(1)].map(character => digitOf(character) ?? 0).join('');
    found.push({
      start,
      end: end + fraction.length,
      value: fraction === '' ? value : Number(`${value}.${decimals}`),
      ordinal: ordinalPrefix !== '' && before.endsWith(ordinalPrefix),
      ambiguous: words.ambiguous.has(match[0]),
    });
  }
  return found;
}

/** Chinese numerals: by place (`二〇一〇`, three digits or more) or with multipliers (`一百七十二`). */
function readCharacters(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0 || values.includes(undefined)) return undefined;
  const digits = values.map(value => value ?? 0);
  if (digits.every(value => value < 10)) {
    if (digits.length === 2) return undefined;
    return digits.length > 15 ? undefined : Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const value of digits) {
    if (value < 10) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (value < 10_000) {
      if (section > 0 && section % (value * 10) !== 0) return undefined;
      section += (digit || 1) * value;
      digit = undefined;
    } else {
      const count = section + (digit ?? 0) || (total === 0 ? 1 : 0);
      total = total > 0 && count === 0 ? total * value : total + count * value;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
