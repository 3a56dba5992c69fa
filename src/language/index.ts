/**
 * What the project knows of each language, and the text rules that need one: initiating phrases, labels, numbers, dates, references, words, detection.
 * One record per language (`en.ts` …, with its tables of phrases, numbers and citation words beside it); `list.ts` holds the list.
 * @module
 */
export { readRoman } from './alphabets.ts';
export { columns } from './columns.ts';
export { type Axis, type Concept, compareForce, conceptOf, concepts } from './concepts.ts';
export { findDates } from './dates.ts';
export { type DetectedLanguage, detectLanguage, scriptShares } from './detect.ts';
export { type DivisionLabel, readDivision } from './divisions.ts';
export type { DivisionKind, Language, MandateWords } from './language.ts';
export { findInfinitive, findLead, findSecondaryLeads } from './lead.ts';
export { withLearnedDivisions } from './learned-divisions.ts';
export {
  type DraftLabel,
  type ExpectedLabel,
  type LabelHint,
  labelShape,
  type ReadLabel,
  readBullet,
  readDraftLabel,
  readLabel,
  readOrdinalWord,
  readSectionLabel,
  type SectionLabel,
} from './lettering.ts';
export { languageOf, languages } from './list.ts';
export { type FoldedText, foldCased, foldTypography, foldWithMap, normaliseForMatching } from './normalise.ts';
export { type FoundCall, findNoteCalls, type NoteHead, type NoteStyle, readNoteHead } from './note-marks.ts';
export { findNumbers, mayHoldNumber } from './numbers.ts';
export { alternation, matches, perLanguage } from './pattern.ts';
export { findPhrases } from './phrase-search.ts';
export { findReferences, resolveIbid } from './references.ts';
export { writeRoman } from './roman.ts';
export { clauseRules, segmentationRules, sentenceRules } from './segmentation.ts';
export { languageCode, recordOf } from './unlisted.ts';
export { type Token, type TokenKind, tokenize } from './words.ts';
