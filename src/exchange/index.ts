/**
 * Everything that leaves the program as a file, and what comes back: TMX, XLIFF, JSON, workbooks and pages.
 * @module
 */

export { type AknWork, aknFileName, aknWork } from './akn/names.ts';
export { type AknExpression, isAkn, readAkn } from './akn/read.ts';
export { type AknOptions, writeAkn } from './akn/write.ts';
export {
  CITATION_SIGNS,
  CITATION_STANDINGS,
  countCitations,
  type NamedCitation,
  nameCitations,
  STANDING_WORDS,
} from './citations/describe.ts';
export { writeCitationsSvg } from './citations/svg.ts';
export { type RedlineOptions, writeRedline } from './docx/redline.ts';
export { type TableDocumentOptions, writeTableDocument } from './docx/table-write.ts';
export type { Dossier, DossierComparison, DossierWork, SentenceAlignment } from './dossier.ts';
export { errorOf } from './failure.ts';
export { type FindingRow, findingRows, type Mark, markOf } from './finding-rows.ts';
export { writeComparisonHtml } from './html/comparison.ts';
export { writeFindingsHtml } from './html/findings-page.ts';
export { writeLedgerHtml } from './html/ledger.ts';
export { writeLineageHtml } from './html/lineage.ts';
export { writeReport } from './html/report.ts';
export { readCitationsJson, writeCitationsJson } from './json/citations.ts';
export {
  readAlignmentJson,
  readComparisonJson,
  readEditionJson,
  readLineageJson,
  readSegmentsJson,
  type SegmentsDocument,
  streamEditionJson,
  writeAlignmentJson,
  writeComparisonJson,
  writeDiagnosticsJsonl,
  writeEditionJson,
  writeLineageJson,
  writeSegmentsJson,
} from './json/contracts.ts';
export type { WrittenSegment } from './json/edition-shape.ts';
export { readExceptionsJson, readGridJson, writeExceptionsJson, writeGridJson } from './json/grid.ts';
export { readLedgerJson, writeLedgerJson } from './json/ledger.ts';
export { readLexiconJson, writeLexiconJson } from './json/lexicon.ts';
export { sameLanguage } from './language-tag.ts';
export {
  countStandings,
  describeForce,
  describeMandateChange,
  type LedgerRow,
  ledgerRows,
  STANDING_SIGNS,
  STANDINGS,
  type Standing,
} from './ledger-rows.ts';
export {
  type CleanedMemory,
  type CleanFilter,
  cleanFilters,
  cleanMemory,
  createMemoryCleaner,
  type MemoryCleaner,
  type Removal,
} from './memory/clean.ts';
export {
  type MemoryInput,
  type MemoryOutput,
  memoryFormatOf,
  memoryInputOf,
  memoryInputs,
  memoryOutputs,
} from './memory/formats.ts';
export { type MemoryReadOptions, type OpenedMemory, openMemory } from './memory/open.ts';
export {
  type MemoryWriteOptions,
  type MemoryXliffVersion,
  memoryXliffVersions,
  type WrittenMemory,
  writeMemory,
} from './memory/save.ts';
export { collectMemory, streamMemory, type UnitStream } from './memory/stream.ts';
export { type EditedUnit, editsOfMemory } from './merge/edited-unit.ts';
export {
  type Merged,
  type MergedChange,
  type MergeOptions,
  type MergeParts,
  type MergeSummary,
  mergeEdits,
} from './merge/merge.ts';
export { type DraftWork, draftWork } from './prefill/draft-work.ts';
export { type SarifOptions, writeSarif } from './sarif/write.ts';
export { readSrx } from './srx/read.ts';
export { writeSrx } from './srx/write.ts';
export { readTerms } from './terms/read.ts';
export {
  propertiesOf,
  segmentText,
  type TmxHeader,
  type TmxMemory,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
} from './tmx/memory.ts';
export { createTmxPrinter, printTmx } from './tmx/print.ts';
export { readTmx, type TmxReadOptions } from './tmx/read.ts';
export { composeMemory, type TmxInput, type TmxLevel, type TmxWork, tmxLevels, writeTmx } from './tmx/write.ts';
export type { ValidationFinding, ValidationReport } from './validate/report.ts';
export { type RuleName, type ValidationRule, validationRules } from './validate/rules.ts';
export { validateFile } from './validate/validate.ts';
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
export {
  matchesOf,
  type Xliff2Document,
  type Xliff2File,
  type Xliff2Group,
  type Xliff2Item,
  type Xliff2Match,
  type Xliff2Part,
  type Xliff2Unit,
  xliff2Text,
  xliff2UnitsIn,
  xliff2UnitText,
} from './xliff2/document.ts';
export { printXliff2 } from './xliff2/print.ts';
export { readXliff2 } from './xliff2/read.ts';
export { composeXliff21, writeXliff21 } from './xliff2/write.ts';
export { writeFindingsWorkbook } from './xlsx/findings-workbook.ts';
export { writeLedgerWorkbook } from './xlsx/ledger-sheet.ts';
export { writePrefillWorkbook } from './xlsx/prefill-workbook.ts';
export { type WorkbookOptions, writeComparisonWorkbook, writeWorkbook } from './xlsx/workbook.ts';
