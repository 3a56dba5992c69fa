import { RecallingError } from '../../model/index.ts';
import { readCitationsJson } from '../json/citations.ts';
import {
  readAlignmentJson,
  readComparisonJson,
  readEditionJson,
  readLineageJson,
  readSegmentsJson,
} from '../json/contracts.ts';
import { readExceptionsJson, readGridJson } from '../json/grid.ts';
import { readLedgerJson } from '../json/ledger.ts';
import { readLexiconJson } from '../json/lexicon.ts';
import type { Findings, ValidationReport } from './report.ts';

const READERS: ReadonlyMap<string, (text: string) => unknown> = new Map<string, (text: string) => unknown>([
  ['edition', readEditionJson],
  ['segments', readSegmentsJson],
  ['alignment', readAlignmentJson],
  ['comparison', readComparisonJson],
  ['lineage', readLineageJson],
  ['grid', readGridJson],
  ['ledger', readLedgerJson],
  ['citations', readCitationsJson],
  ['exceptions', readExceptionsJson],
  ['lexicon', readLexiconJson],
]);

/** Checks a JSON document against the contract that its format names. */
export function checkJson(text: string, { reportAt, finish }: Findings): ValidationReport {
  const format = /^\ufeff?\s*\{\s*"format"\s*:\s*"(?<format>recalling\/(?<name>[a-z]+)\/\d{1,4})"/u.exec(text)?.groups;
  const read = READERS.get(format?.['name'] ?? '');
  const whole = { line: 0, column: 0 };
  if (read === undefined) {
    reportAt(
      'file.format',
      whole,
      `no document of this project: its first field is not "format", or names none of ${[...READERS.keys()].join(', ')}`,
    );
    return finish('unknown', '');
  }
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof RecallingError)) throw error;
    reportAt('json.contract', whole, error.message);
  }
  return finish('json', format?.['format'] ?? '');
}
