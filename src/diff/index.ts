/**
 * Comparison of successive texts in one language: which paragraphs belong together, what moved, split or merged, and what changed inside them.
 * @module
 */
export { compareEditions } from './editions.ts';
export { composeLineage } from './lineage.ts';
export { compareLines } from './lines.ts';
export type { CompareOptions } from './options.ts';
export { applyVerbTable, readVerbTable, strengthByTable, type VerbStrength, type VerbTable } from './verb-table.ts';
