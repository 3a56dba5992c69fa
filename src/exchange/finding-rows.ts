import { type Finding, type Grid, type LanguageCode, type RowKey, rowKey, type Severity } from '../model/index.ts';
import type { Dossier } from './dossier.ts';
import { nameRows } from './row-names.ts';

/** A row of the alignment of one text with what was found in it. */
export interface FindingRow {
  /** Absent for what concerns a whole edition or text. */
  readonly row?: RowKey;
  /** As people cite it: `12`, `pre. 5`, `note 4`; `whole text` where there is no row. */
  readonly name: string;
  /** Bead of the alignment that it shows. */
  readonly bead?: string;
  readonly findings: readonly Finding[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings of one text by row, in the order of its paragraphs; the worst of a row first. */
export function findingRows(dossier: Dossier, work: string): readonly FindingRow[] {
  const entry = dossier.works.find(one => one.work === work);
  const byRow = new Map<RowKey | undefined, Finding[]>();
  for (const finding of dossier.grid?.findings ?? []) {
    if (finding.work !== work) continue;
    const list = byRow.get(finding.row);
    if (list === undefined) byRow.set(finding.row, [finding]);
    else list.push(finding);
  }
  for (const list of byRow.values()) list.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const names = entry === undefined ? new Map<RowKey, string>() : nameRows(entry);
  const whole = byRow.get(undefined);
  const rows: FindingRow[] = whole === undefined ? [] : [{ name: 'whole text', findings: whole }];
  for (const bead of entry?.alignment.beads ?? []) {
    const row = rowKey(work, bead);
    const findings = byRow.get(row);
    if (findings === undefined) continue;
    rows.push({ row, name: names.get(row) ?? bead.id, bead: bead.id, findings });
  }
  return rows;
}

/** The worst a row has against a language, or `accepted` when all of it is explained. */
export type Mark = Severity | 'accepted' | undefined;

/** What to show in the cell of a language: the worst open finding about it. */
export function markOf(findings: readonly Finding[], language: LanguageCode): Mark {
  const own = findings.filter(finding => finding.languages.includes(language));
  const open = own.filter(finding => finding.accepted === undefined);
  const [worst] = [...open].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return worst?.severity ?? (own.length > 0 ? 'accepted' : undefined);
}

/** Open findings of each severity. */
export function countFindings(grid: Grid | undefined): Readonly<Record<Severity | 'accepted', number>> {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, accepted } of grid?.findings ?? []) counts[accepted === undefined ? severity : 'accepted']++;
  return counts;
}
