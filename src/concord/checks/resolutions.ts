import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Numbers of resolutions and decisions. */
export const resolutions: Check = referenceCheck({
  code: 'concord.resolution-differs',
  title: 'numbers of resolutions and decisions',
  explanation: 'Compared by session and number, whatever the order of number and date in the language.',
  kinds: ['resolution'],
  show: value => value,
});
