/**
 * Everything that leaves the program as a file, and what comes back: TMX, XLIFF, JSON, workbooks and pages.
 * @module
 */
export type { Dossier, DossierComparison, DossierWork, SentenceAlignment } from './dossier.ts';
export { writeComparisonHtml } from './html/comparison.ts';
export { writeReport } from './html/report.ts';
export {
  readAlignmentJson,
  readComparisonJson,
  readEditionJson,
  readSegmentsJson,
  type SegmentsDocument,
  writeAlignmentJson,
  writeComparisonJson,
  writeDiagnosticsJsonl,
  writeEditionJson,
  writeSegmentsJson,
} from './json/contracts.ts';
export type { WrittenSegment } from './json/edition-shape.ts';
export {
  propertiesOf,
  segmentText,
  type TmxHeader,
  type TmxMemory,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
} from './tmx/memory.ts';
export { printTmx, printTmxParts } from './tmx/print.ts';
export { readTmx, type TmxReadOptions } from './tmx/read.ts';
export { composeMemory, type TmxInput, type TmxWork, writeTmx } from './tmx/write.ts';
export {
  contentText,
  unitsIn,
  type XliffDocument,
  type XliffFile,
  type XliffGroup,
  type XliffItem,
  type XliffOther,
  type XliffText,
  type XliffUnit,
} from './xliff/document.ts';
export { printXliff } from './xliff/print.ts';
export { readXliff12, type XliffReadOptions } from './xliff/read.ts';
export { composeXliff, writeXliff12, type XliffInput } from './xliff/write.ts';
export { type WorkbookOptions, writeWorkbook } from './xlsx/workbook.ts';
