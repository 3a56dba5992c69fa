import type { Lexicon, LexiconWord, Result } from '../../model/index.ts';
import { type Contract, readContract, writeContract } from './contract.ts';
import { list, number, object, record, text } from './shape.ts';

const lexicons: Contract<Lexicon> = {
  name: 'lexicon',
  shape: object<Lexicon>({
    words: list(
      object<LexiconWord>({ language: text(), to: text(), word: text(), total: number, renderings: record(number) }),
    ),
  }),
  lines: ['words'],
};

/** Writes a lexicon as JSON, one word a line. Contract: `schemas/lexicon.schema.json`. */
export function writeLexiconJson(value: Lexicon): string {
  return writeContract(lexicons, value);
}

/**
 * Reads and checks a lexicon that {@link writeLexiconJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readLexiconJson(json: string, file?: string): Result<Lexicon> {
  return readContract(lexicons, json, file);
}
