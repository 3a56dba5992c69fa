import type { Diagnostic, Result } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { titleOf } from '../standing.ts';
import { planFindingsSheet } from './findings-sheet.ts';
import { NO_DATE, packWorkbook } from './port.ts';

/**
 * The findings of a dossier as a workbook of one sheet: that of the full workbook without the rest.
 * @returns the bytes; with `exchange.cell-too-long`, `exchange.illegal-character` as the full workbook
 */
export async function writeFindingsWorkbook(dossier: Dossier): Promise<Result<Uint8Array>> {
  const trouble: Diagnostic[] = [];
  const sheet = planFindingsSheet('Findings', dossier, trouble);
  const value = await packWorkbook({ title: titleOf(dossier), modified: NO_DATE, sheets: [sheet] });
  return { value, diagnostics: trouble };
}
