/**
 * The library: the same functions the command line uses. Every stage takes plain data and returns plain data with diagnostics;
 * only "cannot go on" is thrown, as a {@link RecallingError} with a code of `docs/codes.md`. Offsets are UTF-16 code units, probabilities 0–1.
 * @module
 */
export { alignEditions, alignLines } from './align/index.ts';
export {
  acceptFindings,
  type AlignedText,
  type ComparedText,
  checkConcordance,
  checkPropagation,
  checks,
  composeGrid,
  exceptionFor,
} from './concord/index.ts';
export { compareEditions, compareLines } from './diff/index.ts';
export {
  type Dossier,
  type DossierComparison,
  type DossierWork,
  type RuleName,
  readAlignmentJson,
  readComparisonJson,
  readEditionJson,
  readSegmentsJson,
  readTmx,
  readXliff2,
  readXliff12,
  type SentenceAlignment,
  type ValidationFinding,
  type ValidationReport,
  type ValidationRule,
  validateFile,
  validationRules,
  writeAlignmentJson,
  writeComparisonHtml,
  writeComparisonJson,
  writeDiagnosticsJsonl,
  writeEditionJson,
  writeReport,
  writeSegmentsJson,
  writeTmx,
  writeWorkbook,
  writeXliff12,
  writeXliff21,
} from './exchange/index.ts';
export {
  type Concept,
  conceptOf,
  concepts,
  detectLanguage,
  findLead,
  findReferences,
  findSecondaryLeads,
  type Language,
  languageOf,
  languages,
  type Token,
  tokenize,
} from './language/index.ts';
export * from './model/index.ts';
export { type EditionIdentity, type Identity, identifyEdition, parseEdition, parseGiven } from './parse/index.ts';
export {
  type BuildOptions,
  buildDossier,
  type CheckedDossier,
  type CheckOptions,
  checkDossier,
  type ComposeOptions,
  composeDossier,
  type EditionOptions,
  findEditions,
  findingDiagnostics,
  type OutputOptions,
  type RenderedFile,
  readEdition,
  readEditionText,
  renderOutputs,
  segmentEdition,
  version,
} from './pipeline/index.ts';
export { type ChangesMode, type ReadOptions, readBytes, readFile, readString } from './read/index.ts';
export { segmentBlock, segmentText } from './segment/index.ts';
