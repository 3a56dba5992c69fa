import type { Diagnostic, Edition, Prefill, Result } from '../../model/index.ts';
import { workNumber } from '../../model/index.ts';
import { writtenDate } from '../dates.ts';
import { nameLanguage } from '../language-name.ts';
import { draftWork } from '../prefill/draft-work.ts';
import { META_SHEET, planMetaSheet } from './meta-sheet.ts';
import { NO_DATE, packWorkbook } from './port.ts';
import { planPrefillSheet } from './prefill-sheet.ts';
import { sheetNames } from './sheet-name.ts';
import type { WorkbookOptions } from './workbook.ts';

/**
 * A new text, filled in one language, as a workbook to translate in: one sheet, and a hidden one by which edits come back.
 * @returns and reports as `writeWorkbook`
 */
export async function writePrefillWorkbook(
  source: Edition,
  prefill: Prefill,
  options: WorkbookOptions = {},
): Promise<Result<Uint8Array>> {
  const trouble: Diagnostic[] = [];
  const work = draftWork(source, [prefill]);
  const [name = '', meta = ''] = sheetNames([`${prefill.new} ${prefill.source}-${prefill.target}`, META_SHEET]);
  const sheet = planPrefillSheet(name, work, prefill, trouble);
  const dossier = { works: [work], comparisons: [], diagnostics: [] };
  const index = { summary: '', alignments: [name], sentences: [], changes: [], findings: '', meta };
  const modified = writtenDate(options.date, trouble) ?? writtenDate(source.meta.date, trouble) ?? NO_DATE;
  const title = `${workNumber(prefill.new)}: ${nameLanguage(prefill.target)} from ${workNumber(prefill.old)}`;
  return {
    value: await packWorkbook({ title, modified, sheets: [sheet, planMetaSheet(dossier, index)] }),
    diagnostics: trouble,
  };
}
