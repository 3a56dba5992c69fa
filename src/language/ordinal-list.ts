import type { Language } from './language.ts';
import type { Numeral } from './number-lexicon.ts';
import { foldSource, group, perLanguage } from './pattern.ts';

/** A longer list of ordinals in words is none. */
const LIST_LIMIT = 20;

const joints = perLanguage(language => {
  const and = group(foldSource(language.citations.and, language));
  return new RegExp(`^[,،]? (?:${and} ?)?$`, 'u');
});

/** The numerals at each place of a text and those behind it: what `joinedOrdinals` reads from. */
export function numeralsByPlace(numerals: readonly Numeral[]): ReadonlyMap<number, readonly Numeral[]> {
  return new Map(numerals.map((numeral, i) => [numeral.start, numerals.slice(i, i + LIST_LIMIT)]));
}

/** The first numerals of a list that hang together: `premier`, `الأولى والثانية`. */
export function joinedOrdinals(text: string, numerals: readonly Numeral[], language: Language): readonly Numeral[] {
  const joint = joints(language);
  const apart = numerals.findIndex(({ start, ordinal }, i) => {
    const before = numerals[i - 1];
    const gap = before && text.slice(before.end, start);
    // In Arabic the conjunction is written together with the word behind it.
    return gap !== undefined && !(ordinal && joint.test(gap) && (gap.trim() !== '' || text.startsWith('و', start)));
  });
  return apart < 0 ? numerals : numerals.slice(0, apart);
}
