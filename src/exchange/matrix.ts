import type { CellChange, Finding, LanguageCode, Row, RowKey, WorkKey } from '../model/index.ts';
import type { Dossier } from './dossier.ts';
import { type Mark, markOf } from './finding-rows.ts';
import { nameRows } from './row-names.ts';

/** The grid as a table: a row a paragraph idea, a column for each language of each version. */
export interface Matrix {
  /** Oldest version first, its languages in the order of the grid. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly work: WorkKey;
  readonly language: LanguageCode;
}

export interface MatrixRow {
  readonly id: RowKey;
  /** As people cite it in the newest version that has it. */
  readonly name: string;
  readonly role: Row['role'];
  /** One for each column. */
  readonly cells: readonly MatrixCell[];
  /** True when nothing was found about any cell. */
  readonly isSettled: boolean;
}

export interface MatrixCell {
  /** What the paragraph is called there; absent where the edition lacks it. */
  readonly name?: string;
  /** The worst that was found about it. */
  readonly mark: Mark;
  readonly findings: readonly Finding[];
  readonly change?: CellChange;
  /** False where the version has the paragraph in no language: then it is not missing. */
  readonly isExpected: boolean;
}

/** Lays the grid of a dossier out for people. */
export function layOutMatrix(dossier: Dossier): Matrix {
  const { grid, works } = dossier;
  if (grid === undefined) return { columns: [], rows: [] };
  const names = new Map<RowKey, string>(works.flatMap(entry => [...nameRows(entry)]));
  const findings = new Map<RowKey, Finding[]>();
  for (const finding of grid.findings) {
    if (finding.row === undefined) continue;
    const list = findings.get(finding.row);
    if (list === undefined) findings.set(finding.row, [finding]);
    else list.push(finding);
  }
  const columns = grid.versions.flatMap(work => {
    const own = works.find(entry => entry.work === work)?.alignment.languages ?? [];
    return grid.languages.filter(language => own.includes(language)).map(language => ({ work, language }));
  });
  const rows = grid.rows.map((row): MatrixRow => {
    const cells = columns.map((column): MatrixCell => {
      const version = row.cells.filter(cell => cell.work === column.work);
      const own = version.filter(cell => cell.language === column.language);
      const keys = new Set((own.length > 0 ? own : version).map(cell => cell.row));
      const found = [...keys]
        .flatMap(key => findings.get(key) ?? [])
        .filter(one => one.languages.includes(column.language));
      const change = own.find(cell => cell.change !== undefined)?.change;
      return {
        ...(own.length > 0 && { name: own.map(cell => names.get(cell.row) ?? cell.row).join(', ') }),
        mark: markOf(found, column.language),
        findings: found,
        ...(change !== undefined && { change }),
        isExpected: version.length > 0,
      };
    });
    const isSettled = cells.every(cell => cell.findings.length === 0);
    return { id: row.id, name: names.get(row.id) ?? row.id, role: row.role, cells, isSettled };
  });
  return { columns, rows };
}

/** Signs of findings, beside their words. */
export const MARK_SIGNS: Readonly<Record<Exclude<Mark, undefined>, string>> = {
  error: '✗',
  warning: '!',
  info: 'i',
  accepted: '✓',
};

/** What a cell says without its finding: `12`, `12 changed`, `— missing`, or nothing where the version has no such paragraph. */
export function describeCell({ name, change, isExpected }: MatrixCell): string {
  if (name === undefined) return isExpected ? '— missing' : '';
  if (change === undefined || (change.kind === 'same' && !change.moved)) return name;
  const words = [...(change.kind === 'same' ? [] : [change.kind]), ...(change.moved ? ['moved'] : [])];
  return `${name} ${words.join(', ')}`;
}
