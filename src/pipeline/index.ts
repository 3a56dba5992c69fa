/**
 * The one place that composes the stages: file → edition, editions → dossier, dossier → files.
 * @module
 */
export { type BuildOptions, buildDossier, findEditions, surveyDossier, surveyTexts } from './build.ts';
export { type CheckedDossier, type CheckOptions, checkDossier, findingDiagnostics } from './check.ts';
export { type ComposeOptions, composeDossier, segmentEdition } from './compose.ts';
export { findSources, type Source } from './discover.ts';
export { earlierFiles, RUN_FILE, RUN_FORMAT } from './earlier-run.ts';
export {
  type EditionOptions,
  editionOf,
  editionOfBytes,
  readEdition,
  readEditionText,
  UNNUMBERED,
} from './editions.ts';
export { findSuccessions, groupWorks, type Succession, type Work } from './lineage.ts';
export { findMemoryMatches, type MemoryMatches } from './memory-matches.ts';
export {
  type OutputFormat,
  type OutputOptions,
  outputFormats,
  type RenderedFile,
  renderOutputs,
  type XliffVersion,
  xliffVersions,
} from './outputs.ts';
export { describeParagraphs } from './paragraphs.ts';
export { type PrefilledText, type PrefillOptions, prefillEditions } from './prefill.ts';
export { type PrefillFormat, type PrefillOutputOptions, prefillFormats, renderPrefill } from './prefill-outputs.ts';
export { type Embedder, openEmbedder } from './vectors/embedder.ts';
export { readVectors } from './vectors/file.ts';
export { version } from './version.ts';
