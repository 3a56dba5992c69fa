import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Numbers up to here are often said without a figure: pairs, dozens, "several". */
const LARGEST_SMALL = 12;

/** Numbers. */
export const numbers: Check = referenceCheck({
  code: 'concord.number-differs',
  title: 'numbers',
  explanation:
    'Compared by their value, in words or figures. A number exchanged for another is an error; small numbers that are only missing or only added may be said otherwise ("both", "a dozen") and are a warning or a hint.',
  kinds: ['number'],
  optional: value => Number(value) <= LARGEST_SMALL,
  show: value => value,
});
