import type { Check } from '../check-contract.ts';
import { referenceCheck } from '../reference-check.ts';

/** Volumes and registration numbers of the Treaty Series. */
export const treaties: Check = referenceCheck({
  code: 'concord.treaty-differs',
  title: 'volumes and registration numbers of the Treaty Series',
  explanation: 'Compared as a list of volumes with its number; an Ibid. stands for what it refers to.',
  kinds: ['treaty'],
  show: showTreaty,
});

/** `UNTS/2225,2237/39574` → `Treaty Series, vols. 2225, 2237, No. 39574`. */
function showTreaty(value: string): string {
  const [, volumes = '', number] = value.split('/');
  const several = volumes.includes(',') ? 'vols.' : 'vol.';
  return `Treaty Series, ${several} ${volumes.replaceAll(',', ', ')}${number ? `, No. ${number}` : ''}`;
}
