import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Sessions, meetings and congresses that are numbered. */
export const sessions: Check = referenceCheck({
  code: 'concord.session-differs',
  title: 'sessions, meetings and congresses that are numbered',
  explanation:
    '"Sixth session" and "6-я сессия" are one value. First and second meetings that are only missing or only added may be said otherwise ("opening meeting").',
  kinds: ['session'],
  optional: value => Number(value) <= 2,
  show: value => `number ${value} of a session or meeting`,
});
