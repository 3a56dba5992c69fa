import type {
  Ledger,
  LedgerSession,
  Mandate,
  MandateChange,
  MandateRendering,
  ReportDuty,
  Result,
} from '../../model/index.ts';
import { type Contract, readContract, writeContract } from './contract.ts';
import { span } from './edition-shape.ts';
import { flag, list, number, object, oneOf, optional, record, text } from './shape.ts';

const mandate = object<Mandate>({
  id: text(),
  work: text(),
  row: text(),
  block: text(),
  at: span,
  text: text(),
  verb: text(),
  inherited: flag,
  concept: text(),
  chain: oneOf(0, 1, 2),
  force: optional(number),
  attitude: optional(number),
  addressee: optional(text()),
  action: text(),
  deadlines: list(text()),
  hedges: list(text()),
  report: optional(object<ReportDuty>({ words: text(), to: optional(text()) })),
  standing: optional(oneOf('new', 'strengthened', 'weakened', 'carried')),
  before: list(text()),
  changes: list(
    object<MandateChange>({
      field: oneOf('verb', 'hedge', 'addressee', 'deadline', 'report', 'action'),
      old: optional(text()),
      new: optional(text()),
      shift: optional(oneOf('stronger', 'weaker')),
    }),
  ),
  renderings: record(object<MandateRendering>({ block: text(), verb: optional(text()), text: text() })),
});

const ledgers: Contract<Ledger> = {
  name: 'ledger',
  shape: object<Ledger>({
    sessions: list(
      object<LedgerSession>({
        work: text(),
        language: text(),
        predecessor: optional(text()),
        mandates: list(mandate),
        dropped: list(mandate),
      }),
    ),
  }),
  lines: ['sessions'],
};

/** Writes a ledger as JSON, one session a line. Contract: `schemas/ledger.schema.json`. */
export function writeLedgerJson(value: Ledger): string {
  return writeContract(ledgers, value);
}

/**
 * Reads and checks a ledger that {@link writeLedgerJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readLedgerJson(json: string, file?: string): Result<Ledger> {
  return readContract(ledgers, json, file);
}
