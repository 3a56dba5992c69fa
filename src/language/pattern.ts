import type { Language } from './language.ts';
import { foldCased } from './normalise.ts';

/** Remembers what is built from a language record, so that patterns are compiled once per language and not once per paragraph. */
export function perLanguage<T extends object>(build: (language: Language) => T): (language: Language) => T {
  const made = new WeakMap<Language, T>();
  return language => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = build(language);
    made.set(language, fresh);
    return fresh;
  };
}

/** A literal as the source of a regular expression with flag `u`. */
export function escapePattern(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Alternation of literals, the longest first, so that `quatre-vingts` wins over `quatre`. Matches nothing when there are none. */
export function alternation(literals: Iterable<string>): string {
  const longestFirst = [...new Set(literals)].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.length === 0 ? '(?!)' : longestFirst.map(escapePattern).join('|');
}

/** A source that may be empty, as a group: the empty source matches nothing. */
export function group(source: string): string {
  return source === '' ? '(?!)' : `(?:${source})`;
}

/** Matches `pattern` (flag `y`) at `offset`. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/**
 * A source as it is matched against folded text in lower case: folded itself, its letters in lower case, its escapes left alone. It needs no flag `i`, which makes a search many times
 * faster.
 */
export function foldSource(source: string, language: Pick<Language, 'script'>): string {
  return foldCased(source, language).replace(/\\[pP]\{[^}]*\}|\\.|[^\\]+/gu, part =>
    part.startsWith('\\') ? part : part.toLowerCase(),
  );
}

const letter = /[\p{L}\p{M}]/u;

/** True where no letter stands before `offset`. */
export function startsWord(text: string, offset: number): boolean {
  return offset === 0 || !letter.test(text.charAt(offset - 1));
}

/**
 * Matches of `pattern` (flag `g`) that no letter stands before. Asking behind the match is many times faster than a lookbehind at the head of the pattern, which is tried at every place.
 * The pattern is used up: it must not be searched with again before the last match is taken.
 */
export function* wordMatches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '' || !startsWord(text, match.index)) pattern.lastIndex = match.index + 1;
    else {
      const next = pattern.lastIndex;
      yield match;
      pattern.lastIndex = next;
    }
  }
}

/** Matches of `pattern` (flag `g`), without the copy of it that `matchAll` makes. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // Past the whole character: with flag `u` a search from the middle of one goes back to its head.
    const step = (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    const next = match[0] === '' ? match.index + step : pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}
