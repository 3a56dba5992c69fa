/**
 * Reading in, {@link Edition} out: what each paragraph is, where it came from, and why the parser thinks so.
 * @module
 */
export { type EditionIdentity, parseEdition, parseGiven } from './edition.ts';
export { type Identity, type IdentityHints, type IdentitySource, identifyEdition } from './identify.ts';
