/**
 * Everything that leaves the program as a file, and what comes back: TMX, XLIFF, JSON, workbooks and pages.
 * @module
 */
export type { Dossier, DossierComparison, DossierWork, SentenceAlignment } from './dossier.ts';
export { writeComparisonHtml } from './html/comparison.ts';
export { writeReport } from './html/report.ts';
export { type WorkbookOptions, writeWorkbook } from './xlsx/workbook.ts';
