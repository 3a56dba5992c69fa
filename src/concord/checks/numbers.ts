import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Numbers up to here are often said without a figure: pairs, dozens, "several". */
const LARGEST_SMALL = 12;

/** Numbers. */
export const numbers: Check = referenceCheck({
  code: 'concord.number-differs',
  title: 'numbers',
  explanation:
    'Compared by their value, in words or figures. A number exchanged for another is an error; small numbers that are only missing or only added may be said otherwise ("both", "a dozen") and are a warning or a hint. Hours of the day count as equal in both ways of telling them.',
  kinds: ['number', 'time'],
  alike: isSameHour,
  optional: value => Number(value) <= LARGEST_SMALL,
  show: value => value,
});

/** `3 p.m.` and `15 h`, also where one of them was read as a plain number. */
function isSameHour(a: string, b: string): boolean {
  const [low, high] = [hourOf(a), hourOf(b)].sort((x, y) => x - y);
  return (
    low !== undefined &&
    high !== undefined &&
    low >= 1 &&
    high <= 24 &&
    (high - low === 12 || (high === low && a !== b))
  );
}

function hourOf(value: string): number {
  return Number(value.replace(/:00$/u, ''));
}
