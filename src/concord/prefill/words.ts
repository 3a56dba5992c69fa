import { type Language, type TokenKind, tokenize } from '../../language/index.ts';
import type { Op } from '../../model/index.ts';

const COUNTED: ReadonlySet<TokenKind> = new Set<TokenKind>(['word', 'number', 'symbol']);

/** Words and numbers of a text; of scripts whose words only a dictionary can tell, the characters. */
export function countWords(text: string, language: Language): number {
  return tokenize(text, language, 'characters').filter(({ kind }) => COUNTED.has(kind)).length;
}

/** Words of a comparison: in both texts, in the old one only, in the new one only. */
export function countOps(ops: readonly Op[], language: Language): { kept: number; removed: number; added: number } {
  const counts = { '=': 0, '-': 0, '+': 0 };
  for (const [kind, text] of ops) counts[kind] += countWords(text, language);
  return { kept: counts['='], removed: counts['-'], added: counts['+'] };
}
