import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import type { Numeral } from './number-lexicon.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { foldSource, group, matches, perLanguage } from './pattern.ts';

/** The session word stands within this many code units of its ordinal. */
const REACH = 96;
/** Two ordinals of one list stand no further apart. */
const LIST_REACH = 24;
/** Stopwords no longer than this are function words; longer ones may be part of a name (`المتحدة`). */
const FUNCTION_WORD = 4;
/** Arabic has no ordinals for tens: `دورتها السبعين` says seventy. */
const LEAST_TENS = 20;

const patterns = perLanguage(language => {
  const { citations, numbers, stopwords, spaced } = language;
  const fold = (source: string) => foldSource(source, language);
  const session = group(fold(citations.session));
  const and = group(`${fold(citations.and)}|${fold(citations.to)}`);
  const suffix = numbers.ordinalSuffix === '' ? '(?!)' : `(?:${fold(numbers.ordinalSuffix)})`;
  return {
    session: new RegExp(session, 'gu'),
    enclosed: spaced
      ? undefined
      : new RegExp(`${numbers.ordinalPrefix} ?(${numeralCharacters(language)}{1,9}) ?${session}`, 'gu'),
    digits: new RegExp(`(\\d{1,3})${suffix}(?![\\p{L}\\d])`, 'gu'),
    bare: /\d{1,3}(?![\p{L}\d/.,]| ?\()/gu,
    behind: new RegExp(`^((?: ${and} [\\p{L}'-]{1,24})?(?:[ -][\\p{L}'-]{1,24}){0,3}?)[ -]${session}(?![\\p{L}])`, 'u'),
    before: new RegExp(`^.*(?<![\\p{L}])${session}((?: [\\p{L}]{1,24}){0,3}) (?:no?s?[.°º] ?)?$`, 'su'),
    list: new RegExp(`^(?:(?:[,،]|,? ${and})(?: [\\p{L}'-]{1,12}){0,2} ?|- ?)$`, 'u'),
    joiner: new RegExp(`^${and}$`, 'u'),
    functionWords: new Set(
      stopwords.filter(word => word.length <= FUNCTION_WORD).map(word => fold(word).toLowerCase()),
    ),
  };
});

type Patterns = ReturnType<typeof patterns>;

interface Ordinal {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** How it is printed: a word or `6th`, bare digits, or a cardinal that stands for an ordinal. */
  readonly form: 'ordinal' | 'digits' | 'cardinal';
}

/**
 * Numbers of sessions, meetings and congresses: `sixth session`, `Thirteenth United Nations Congress`, `51st plenary meeting`, `第六届会议`, `دورتها التاسعة والستين`; every member of a list
 * (`its 21st, 22nd and resumed 27th meetings`). The span is the ordinal. Between ordinal and session there may be a few words, but no function word: "the first report to the session" names no
 * first session.
 */
export function scanSessions(folded: FoldedText, numerals: readonly Numeral[], language: Language): Reference[] {
  const { text } = folded;
  const found = patterns(language);
  if (found.enclosed) return enclosed(text, found.enclosed, language);
  found.session.lastIndex = 0;
  if (!found.session.test(text)) return [];
  const ordinals = ordinalsOf(text, numerals, language);
  const named = ordinals.map(ordinal => isNamed(ordinal, text, found, language));
  spread(ordinals, named, text, found);
  return ordinals
    .filter((_, i) => named[i])
    .map(({ start, end, value }) => ({ kind: 'session', at: { start, end }, value: String(value) }));
}

function enclosed(text: string, pattern: RegExp, language: Language): Reference[] {
  const found: Reference[] = [];
  for (const { index, 0: printed, 1: numeral = '' } of matches(pattern, text)) {
    const value = readNumeral(numeral, language);
    if (value !== undefined)
      found.push({ kind: 'session', at: { start: index, end: index + printed.length }, value: String(value) });
  }
  return found;
}

function ordinalsOf(text: string, numerals: readonly Numeral[], language: Language): Ordinal[] {
  const behind = language.citations.ordinals === 'behind';
  const { digits, bare } = patterns(language);
  const found: Ordinal[] = numerals
    .filter(({ ordinal, value, ambiguous }) => ordinal || (behind && !ambiguous && value >= LEAST_TENS))
    .map(({ start, end, value, ordinal }) => ({ start, end, value, form: ordinal ? 'ordinal' : 'cardinal' }));
  for (const { index, 0: printed } of matches(behind ? bare : digits, text)) {
    if (/[\d/.,-]/u.test(text.charAt(index - 1)) || (!behind && /\p{L}/u.test(text.charAt(index - 1)))) continue;
    const value = Number.parseInt(printed, 10);
    found.push({ start: index, end: index + printed.length, value, form: behind ? 'digits' : 'ordinal' });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isNamed({ start, end, form }: Ordinal, text: string, found: Patterns, language: Language): boolean {
  const { ordinals } = language.citations;
  const links = (words: string, limit: number) =>
    words.split(/[ -]/u).every(word => found.joiner.test(word) || !found.functionWords.has(word)) &&
    words.split(' ').length - 1 <= limit;
  if (ordinals !== 'behind') {
    const context = found.behind.exec(text.slice(end, end + REACH));
    if (context) return links(context[1] ?? '', 4);
  }
  if (ordinals === 'before') return false;
  const context = found.before.exec(text.slice(Math.max(0, start - REACH), start));
  const limit = ordinals === 'either' || form === 'cardinal' ? 0 : form === 'digits' ? 2 : 3;
  return context !== null && links(context[1] ?? '', limit);
}

/** What holds for one ordinal of a list holds for the others. */
function spread(ordinals: readonly Ordinal[], named: boolean[], text: string, { list }: Patterns): void {
  const joined = (one: number) => {
    const [a, b] = [ordinals[one], ordinals[one + 1]];
    return a && b && b.start > a.end && b.start - a.end <= LIST_REACH && list.test(text.slice(a.end, b.start));
  };
  for (let k = ordinals.length - 2; k >= 0; k -= 1) if (named[k + 1] && !named[k] && joined(k)) named[k] = true;
  for (let k = 1; k < ordinals.length; k += 1) if (named[k - 1] && !named[k] && joined(k - 1)) named[k] = true;
}
