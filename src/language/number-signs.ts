import { decimal } from './digits.ts';
import type { Language } from './language.ts';
import { foldSource, group, perLanguage } from './pattern.ts';

/** A number while its surroundings are read; offsets into the folded text. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  /** Digits with `.` as decimal mark, or a fraction. */
  readonly value: string;
  /** Neither decimal nor multiplied by a scale word nor a fraction. */
  readonly whole: boolean;
  readonly ordinal: boolean;
  /** Powers of ten that a scale word behind digits stands for: 6 in `2.5 million`. */
  readonly zeros: number;
  /** Where its sign for per cent stands. */
  readonly percent?: 'before' | 'behind';
}

/** A number of more digits is a year or a count and shares no sign for per cent. */
const LONGEST_SHARE = 3;

const patterns = perLanguage(language => {
  const fold = (source: string) => foldSource(source, language);
  const { citations, spaced } = language;
  const blank = spaced ? ' ' : ' ?';
  return {
    range: new RegExp(`^(?: ?- ?|${blank}${group(fold(citations.to))}${blank})$`, 'u'),
    // An article or preposition may be repeated: "el 12 y el 15 por ciento".
    and: new RegExp(`^(?:,?${blank}${group(fold(citations.and))}${blank}${spaced ? '?(?:\\p{L}{1,3} )?' : ''})$`, 'u'),
    comma: /^[,،、] ?$/u,
  };
});

/**
 * Gives the members of a list or range the sign that is printed once: `12 and 15 per cent`, `5, 10 and 15 %`, `百分之五至十`, `1.5 to 2 million`. Across a bare comma only inside a list that a
 * conjunction closes.
 * @param numbers in the order of the text
 */
export function shareSigns(numbers: readonly NumberFound[], text: string, language: Language): readonly NumberFound[] {
  if (numbers.length < 2) return numbers;
  const { range, and, comma } = patterns(language);
  const out = [...numbers];
  let shared = false;
  for (let k = out.length - 2; k >= 0; k -= 1) {
    const [one, next] = [out[k], out[k + 1]];
    if (!one || !next) continue;
    const gap = text.slice(one.end, next.start);
    const isRange: boolean = range.test(gap);
    const linked: boolean = isRange || and.test(gap) || (shared && comma.test(gap));
    shared = linked && !one.percent && next.percent === 'behind' && mayBePercent(one);
    if (shared) out[k] = { ...one, percent: 'behind' };
    else if (isRange && one.percent === 'before' && !next.percent && mayBePercent(next))
      out[k + 1] = { ...next, percent: 'before' };
    else if (isRange && one.zeros === 0 && next.zeros >= 3 && isSmaller(one, next))
      out[k] = { ...one, value: multiplied(one.value, next.zeros), whole: false, zeros: next.zeros };
  }
  return out;
}

/** `1亿2000万`, `1万2000` as one number. */
export function joinScales(numbers: readonly NumberFound[]): readonly NumberFound[] {
  const out: NumberFound[] = [];
  for (const next of numbers) {
    const last = out.at(-1);
    const fits = last && last.end === next.start && last.zeros > next.zeros && !next.percent && !next.ordinal;
    // "2万5" is said for 25,000: too little is printed to tell.
    const isClear = next.zeros > 0 || next.value.length > 2;
    if (fits && isClear && /^\d+$/u.test(last.value + next.value))
      out[out.length - 1] = { ...last, end: next.end, value: String(BigInt(last.value) + BigInt(next.value)) };
    else out.push(next);
  }
  return out;
}

function mayBePercent({ value, ordinal }: NumberFound): boolean {
  return !ordinal && /^[\d.]+$/u.test(value) && (value.split('.', 1)[0] ?? '').length <= LONGEST_SHARE;
}

/** In "1.5 to 2 million" the first number is smaller than the second as printed. */
function isSmaller(one: NumberFound, next: NumberFound): boolean {
  return !one.ordinal && !one.percent && Number(one.value) < Number(next.value) / 10 ** next.zeros;
}

function multiplied(value: string, zeros: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  return decimal(whole, fraction, zeros);
}
