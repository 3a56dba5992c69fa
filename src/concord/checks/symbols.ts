import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Document symbols. */
export const symbols: Check = referenceCheck({
  code: 'concord.symbol-differs',
  title: 'document symbols',
  explanation:
    'Symbols are the same in all languages. A symbol that one edition lacks, adds or writes differently is an error.',
  kinds: ['symbol'],
  show: value => value,
});
