import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Dates. */
export const dates: Check = referenceCheck({
  code: 'concord.date-differs',
  title: 'dates',
  explanation:
    'Compared by their value, in words or figures.',
  kinds: ['date'],
  show: value => value,
});
