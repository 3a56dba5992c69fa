import type { Segment } from '../model/index.ts';

const FINALS = '.!?…。！？｡؟۔।॥։።‼⁇⁈⁉';
const TAIL =
  /(?:[”’"'»›)\]）」』》】〉“\s]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\(\d{1,3}\)|\[\d{1,3}\]|[*†‡]){1,24}$/u;

/** How a segment ends, by its own last mark: closing quotation marks, brackets and note calls behind it do not count. */
export function endingOf(segment: string, last: boolean): Segment['end'] {
  const mark = segment.slice(-64).trimEnd().replace(TAIL, '').at(-1) ?? '';
  if (/[;；؛]/u.test(mark)) return 'clause';
  if (/[:：]/u.test(mark)) return 'colon';
  if (mark !== '' && FINALS.includes(mark)) return 'sentence';
  // Between two items of a list a comma may stand; what a rule broke for any other reason is a sentence to it.
  return last ? 'block' : /[,،，]/u.test(mark) ? 'clause' : 'sentence';
}
