import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import { type Numeral, numeralCharacters, readNumeral } from './numerals.ts';
import { group, perLanguage } from './pattern.ts';

/** The session word stands within this many code units of its ordinal. */
const REACH = 96;
/** Stopwords no longer than this are function words; longer ones may be part of a name (`المتحدة`). */
const FUNCTION_WORD = 4;
/** Arabic has no ordinals for tens: `دورتها السبعين` says seventy. */
const LEAST_TENS = 20;

const patterns = perLanguage(language => {
  const { citations, numbers, stopwords, spaced } = language;
  const fold = (source: string) => foldCased(source, language);
  const session = group(fold(citations.session));
  const suffix = numbers.ordinalSuffix === '' ? '(?!)' : `(?:${fold(numbers.ordinalSuffix)})`;
  return {
    enclosed: spaced
      ? undefined
      : new RegExp(`${numbers.ordinalPrefix} ?(${numeralCharacters(language)}{1,9}) ?${session}`, 'giu'),
    digits: new RegExp(`(?<![\\p{L}\\d/.,-])(\\d{1,3})${suffix}(?![\\p{L}\\d])`, 'giu'),
    behind: new RegExp(
      `^((?: ${group(fold(citations.and))} [\\p{L}'-]{1,24})?(?:[ -][\\p{L}'-]{1,24}){0,3}?)[ -]${session}(?![\\p{L}])`,
      'iu',
    ),
    before: new RegExp(`^.*(?<![\\p{L}])${session}((?: [\\p{L}]{1,24}){0,3}) $`, 'isu'),
    counted: new RegExp(`(?<![\\p{L}])${session}(?: [\\p{L}]{1,24}){0,2}? (\\d{1,3})(?![\\d/.,]| ?\\()`, 'dgiu'),
    joiner: new RegExp(`^${group(fold(citations.and))}$`, 'iu'),
    functionWords: new Set(
      stopwords.filter(word => word.length <= FUNCTION_WORD).map(word => fold(word).toLowerCase()),
    ),
  };
});

/**
 * Numbers of sessions, meetings and congresses: `sixth session`, `Thirteenth United Nations Congress`, `51st plenary meeting`, `第六届会议`, `دورتها التاسعة والستين`. The span is the ordinal.
 * Between ordinal and session there may be a few words, but no function word: "the first report to the session" names no first session.
 */
export function scanSessions(folded: FoldedText, numerals: readonly Numeral[], language: Language): Reference[] {
  const { text } = folded;
  const { ordinalFirst } = language.citations;
  const { enclosed, digits, behind, before, counted, joiner, functionWords } = patterns(language);
  const found: Reference[] = [];
  const add = (start: number, end: number, value: number) =>
    found.push({ kind: 'session', at: { start, end }, value: String(value) });
  if (enclosed) {
    for (const match of text.matchAll(enclosed)) {
      const value = readNumeral(match[1] ?? '', language);
      if (value !== undefined) add(match.index, match.index + match[0].length, value);
    }
    return found;
  }
  const isLink = (between: string) =>
    between.split(/[ -]/u).every(word => joiner.test(word) || !functionWords.has(word));
  const ordinals = numerals
    .filter(({ ordinal, value, ambiguous }) => ordinal || (!ordinalFirst && !ambiguous && value >= LEAST_TENS))
    .map(({ start, end, value, ordinal }) => ({ start, end, value, near: !ordinal }));
  for (const match of text.matchAll(digits)) {
    ordinals.push({ start: match.index, end: match.index + match[0].length, value: Number(match[1]), near: false });
  }
  for (const { start, end, value, near } of ordinals) {
    const context = ordinalFirst
      ? behind.exec(text.slice(end, end + REACH))
      : before.exec(text.slice(Math.max(0, start - REACH), start));
    if (context && isLink(context[1] ?? '') && !(near && context[1])) add(start, end, value);
  }
  if (!ordinalFirst) {
    for (const match of text.matchAll(counted)) {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index];
      add(start, end, Number(match[1]));
    }
  }
  return found;
}
