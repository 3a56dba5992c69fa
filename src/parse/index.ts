/**
 * Reading in, {@link Edition} out: what each paragraph is, where it came from, and why the parser thinks so.
 * @module
 */
export { type Drafted, draftEdition, finishEdition, parseEdition, parseGiven } from './edition.ts';
export { type Identity, type IdentityHints, type IdentitySource, identifyEdition } from './identify.ts';
export { type EditionIdentity, type Manuscript, manuscriptOf } from './manuscript.ts';
