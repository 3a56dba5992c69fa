import type { XmlElement } from '../../wire/index.ts';
import type { XliffUnit } from '../xliff/document.ts';

/** What Trados says of a segment that a person has finished with. */
const TRADOS: ReadonlySet<string> = new Set(['Translated', 'ApprovedTranslation', 'ApprovedSignOff']);
/** The same of memoQ. */
const MEMOQ: ReadonlySet<string> = new Set([
  'ManuallyConfirmed',
  'Reviewer1Confirmed',
  'Reviewer2Confirmed',
  'Proofread',
]);

/** What vendors' own attributes and elements say of a unit: true or false where they say whether a person has finished with it, else nothing. */
export function vendorConfirms({ attributes, rest }: XliffUnit): boolean | undefined {
  for (const [name, value] of attributes) {
    if (name === 'm:confirmed') return value === '1';
    if (name === 'mq:status') return MEMOQ.has(value);
  }
  const segments = rest
    .filter(({ name }) => name === 'sdl:seg-defs')
    .flatMap(({ children }) => children.filter(child => typeof child !== 'string'))
    .map((segment: XmlElement) => segment.attributes.get('conf'));
  return segments.length === 0 ? undefined : segments.every(conf => conf !== undefined && TRADOS.has(conf));
}
