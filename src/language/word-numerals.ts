import type { NumberWords } from './language.ts';
import { type Lexicon, lookUp, type NumberWord, type Numeral } from './number-lexicon.ts';
import { matchAt } from './pattern.ts';

const wordPattern = /[\p{L}\p{M}]+/uy;
/** What may stand between two words of one number. */
const gapPattern = / {1,2}| ?- ?/uy;

/** The numbers in words of a folded text, in order. */
export function scanWords(text: string, words: Lexicon): Numeral[] {
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
