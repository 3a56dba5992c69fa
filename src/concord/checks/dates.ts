import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Dates. */
export const dates: Check = referenceCheck({
  code: 'concord.date-differs',
  title: 'dates',
  explanation: 'Compared by their value, in words or figures; a date without its year can be the same date with it.',
  kinds: ['date'],
  alike: (a, b) => withoutYear(a) === withoutYear(b) && (a.startsWith('--') || b.startsWith('--')),
  show: value => value,
});

function withoutYear(date: string): string {
  return date.replace(/^\d{4}|^-(?=-)/u, '');
}
