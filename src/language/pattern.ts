import type { Language } from './language.ts';

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
