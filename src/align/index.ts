/**
 * Aligns language editions.
 * @module
 */
export { searchAlignment, tuning, type Tuning } from './search.ts';
export { extractFeatures } from './features.ts';
