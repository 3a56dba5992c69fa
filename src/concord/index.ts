/**
 * What only the grid of paragraph × language × version can tell: rows through all versions, checks across the editions of a text, changes that did not reach every edition.
 * @module
 */
export type { Check, CheckOptions } from './check-contract.ts';
export { checks } from './checks/index.ts';
export { traceCitations } from './citations/citations.ts';
export { citationTopics, findDeadReferences } from './citations/dead-references.ts';
export { checkConcordance, isStranger } from './concordance.ts';
export { acceptFindings, exceptionFor, isCheckCode } from './exceptions.ts';
export { composeGrid } from './grid.ts';
export { composeLedger, type LedgerOptions } from './ledger/ledger.ts';
export type { StrengthOf } from './ledger/mandates.ts';
export { MemoryFinder, type MemoryHit, type MemoryUnit } from './prefill/memory.ts';
export { type PrefillInput, type PrefillOptions, type PrefillSource, prefillText } from './prefill/prefill.ts';
export { checkDirections, checkPropagation, propagationTopics, recallBackwards } from './propagation.ts';
export type { ComparedText } from './rows.ts';
export type { AlignedText } from './text.ts';
