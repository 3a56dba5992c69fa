import {
  type Cell,
  type CellChange,
  type Exception,
  type Finding,
  type FindingPlace,
  type Grid,
  type LanguageCode,
  linkKinds,
  type Result,
  type Row,
  type RowKey,
  roles,
  tagKinds,
  type WorkKey,
} from '../../model/index.ts';
import { type Contract, readContract, writeContract } from './contract.ts';
import { span } from './edition-shape.ts';
import { count, flag, list, object, oneOf, optional, text } from './shape.ts';

const finding = object<Finding>({
  code: text(),
  severity: oneOf('error', 'warning', 'info'),
  work: text<WorkKey>(),
  row: optional(text<RowKey>()),
  languages: list(text<LanguageCode>()),
  expected: optional(text()),
  found: optional(text()),
  message: text(),
  places: list(
    object<FindingPlace>({
      edition: text(),
      language: text(),
      file: text(),
      block: optional(text()),
      at: optional(span),
      line: optional(count),
    }),
  ),
  accepted: optional(text()),
});

const row = object<Row>({
  id: text(),
  role: oneOf(...roles),
  cells: list(
    object<Cell>({
      work: text(),
      language: text(),
      row: text(),
      units: list(text()),
      change: optional(
        object<CellChange>({
          kind: oneOf(...linkKinds),
          moved: flag,
          tags: list(oneOf(...tagKinds)),
        }),
      ),
    }),
  ),
});

const grids: Contract<Grid> = {
  name: 'grid',
  shape: object<Grid>({ languages: list(text()), versions: list(text()), findings: list(finding), rows: list(row) }),
  lines: ['findings', 'rows'],
};

/** The exceptions file of a project. */
interface ExceptionsDocument {
  readonly exceptions: readonly Exception[];
}

const exceptionsFiles: Contract<ExceptionsDocument> = {
  name: 'exceptions',
  shape: object<ExceptionsDocument>({
    exceptions: list(
      object<Exception>({ code: text(), row: optional(text()), languages: optional(list(text())), reason: text() }),
    ),
  }),
  lines: ['exceptions'],
};

/** Writes a grid as JSON, one finding and one row a line. Contract: `schemas/grid.schema.json`. */
export function writeGridJson(value: Grid): string {
  return writeContract(grids, value);
}

/**
 * Reads and checks a grid that {@link writeGridJson} wrote.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readGridJson(json: string, file?: string): Result<Grid> {
  return readContract(grids, json, file);
}

/** Writes an exceptions file. Contract: `schemas/exceptions.schema.json`. */
export function writeExceptionsJson(exceptions: readonly Exception[]): string {
  return writeContract(exceptionsFiles, { exceptions });
}

/**
 * Reads and checks the exceptions file of a project. Codes, rows and languages are not looked at: what does not exist is said when the exceptions are applied.
 * @throws RecallingError `exchange.*` when it is none
 */
export function readExceptionsJson(json: string, file?: string): Result<readonly Exception[]> {
  const { value, diagnostics } = readContract(exceptionsFiles, json, file);
  return { value: value.exceptions, diagnostics };
}
