import type { Language } from './language.ts';
import { alternation, perLanguage } from './pattern.ts';

const patternOf = perLanguage(language => {
  const words = language.phrases.conjunctions.filter(word => !word.endsWith('ـ'));
  const blank = '[\\s\\u00a0]';
  const mark = `[,;،؛，；]${blank}*`;
  if (!language.spaced) return new RegExp(`${mark}(?:${alternation(words)})?`, 'gu');
  const conjunction = words.length === 0 ? '(?!)' : `(?:${alternation(words)})(?![\\p{L}\\p{M}])`;
  return new RegExp(`${mark}(?:${conjunction}${blank}*)?|(?<=${blank})${conjunction}${blank}*`, 'giu');
});

/**
 * Offsets (UTF-16) at which a clause may begin: behind a comma or semicolon with or without a conjunction, and behind a conjunction of words alone.
 * Nothing is said about whether a clause does begin there.
 */
export function* clauseBorders(text: string, after: number, language: Language): Generator<number, void> {
  const pattern = patternOf(language);
  pattern.lastIndex = after;
  for (const { index, 0: border } of text.matchAll(pattern)) yield index + border.length;
}
