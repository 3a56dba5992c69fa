/** Property that keeps the exact state of a target, in the words of the format it came from. */
export const TARGET_STATE = 'x-target-state';

/** States of XLIFF 1.2, and what XLIFF 2 calls them. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-l10n', 'initial'],
  ['needs-adaptation', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['translated', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);
/** States of XLIFF 2, and what XLIFF 1.2 calls them. */
const STATES_2: ReadonlyMap<string, string> = new Map([
  ['initial', 'needs-translation'],
  ['translated', 'needs-review-translation'],
  ['reviewed', 'signed-off'],
  ['final', 'final'],
]);
const FINISHED: ReadonlySet<string> = new Set(['translated', 'signed-off', 'final']);
const FINISHED_2: ReadonlySet<string> = new Set(['reviewed', 'final']);

/** True for states of XLIFF 1.2 that say that a person has finished with a text. */
export function isFinished(state: string): boolean {
  return FINISHED.has(state);
}

/** The same for XLIFF 2. */
export function isFinished2(state: string): boolean {
  return FINISHED_2.has(state);
}

/** State in XLIFF 1.2 of a target that nothing more exact is known of. */
export function usualState(finished: boolean): string {
  return finished ? 'translated' : 'needs-review-translation';
}

/** State in XLIFF 2 of a target that nothing more exact is known of. */
export function usualState2(finished: boolean): string {
  return finished ? 'reviewed' : 'translated';
}

/** A state of either version as XLIFF 1.2 writes it. */
export function stateFor12(exact: string | undefined, finished: boolean): string {
  if (exact === undefined) return usualState(finished);
  if (STATES.has(exact) || exact.startsWith('x-')) return exact;
  return STATES_2.get(exact) ?? usualState(finished);
}

/** A state of either version as XLIFF 2 writes it. */
export function stateFor2(exact: string | undefined, finished: boolean): string {
  if (exact === undefined) return usualState2(finished);
  return STATES_2.has(exact) ? exact : (STATES.get(exact) ?? usualState2(finished));
}
