import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Percentages. */
export const percentages: Check = referenceCheck({
  code: 'concord.percent-differs',
  title: 'percentages',
  explanation: 'Compared by their value.',
  kinds: ['percent'],
  show: value => value,
});
