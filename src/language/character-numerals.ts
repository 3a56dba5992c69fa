import type { Lexicon, Numeral } from './number-lexicon.ts';
import { matchAt, matches } from './pattern.ts';

/** The Chinese numerals of a folded text, in order. */
export function scanCharacters(text: string, words: Lexicon, ordinalPrefix: string): Numeral[] {
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
export function readCharacters(values: readonly (number | undefined)[]): number | undefined {
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
