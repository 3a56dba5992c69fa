import { type Language, perLanguage } from '../language/index.ts';

/** Rules look at no more than this many code units on either side of a place, which keeps any rule cheap on any text. */
const CONTEXT = 64;
/** Stands before a context that was cut off, so that `^` in a rule means the start of the sentence and nothing else. */
const CUT = '\ufffd';

interface Rule {
  readonly breaks: boolean;
  readonly before: RegExp;
  readonly after: RegExp;
}

/** What a place looks like to the rules. */
export interface Place {
  /** From the start of the sentence to the place. */
  readonly before: string;
  /** From the place on: one blank if there are any, then what follows. */
  readonly after: string;
}

const cascades = perLanguage(({ segmentation }): readonly Rule[] => {
  const rule = (breaks: boolean, before: string, after: string): Rule => ({
    breaks,
    before: new RegExp(`(?:${before})$`, 'u'),
    after: new RegExp(`^(?:${after})`, 'u'),
  });
  const forms = (abbreviations: readonly string[]) =>
    abbreviations.map(form => form.replaceAll('.', '\\.\\s?')).join('|');
  const { abbreviations, finalAbbreviations, exceptions, breaks } = segmentation;
  return [
    ...(abbreviations.length > 0 ? [rule(false, `(?<![\\p{L}\\p{M}])(?:${forms(abbreviations)})\\.`, '\\s')] : []),
    ...(finalAbbreviations.length > 0
      ? [rule(false, `(?<![\\p{L}\\p{M}])(?:${forms(finalAbbreviations)})\\.`, '\\s[\\p{Ll}\\d]')]
      : []),
    ...exceptions.map(([before, after]) => rule(false, before, after)),
    ...breaks.map(([before, after]) => rule(true, before, after)),
  ];
});

/** Runs the cascade of a language over a place: the first rule whose two sides match decides; no rule, no break. */
export function isSentenceBreak(place: Place, language: Language): boolean {
  for (const { breaks, before, after } of cascades(language)) {
    if (after.test(place.after) && before.test(place.before)) return breaks;
  }
  return false;
}

/** The two sides of the place between `end` (after the last mark) and `next` (after the blanks), in a sentence that starts at `start`. */
export function placeAt(text: string, start: number, end: number, next: number, parted: boolean): Place {
  const from = Math.max(start, end - CONTEXT);
  const blank = next > end || parted ? ' ' : '';
  return {
    before: (from > start ? CUT : '') + text.slice(from, end),
    after: blank + text.slice(next, next + CONTEXT),
  };
}
