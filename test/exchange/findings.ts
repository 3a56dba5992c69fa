import type { Dossier } from '../../src/exchange/index.ts';
import { blockId, type Finding, type Grid } from '../../src/model/index.ts';
import { smallDossier } from './small-dossier.ts';

/** One finding of every kind: open, accepted, about a whole text, with text that wants escaping. */
export const findings: readonly Finding[] = [
  {
    code: 'concord.version-incomplete',
    severity: 'info',
    work: '6-1',
    languages: ['ar'],
    message: 'nothing tells what changed',
    places: [{ edition: '6-1.ar', language: 'ar', file: '6-1.ar.md' }],
  },
  {
    code: 'concord.number-differs',
    severity: 'error',
    work: '6-1',
    row: '6-1/para_2',
    languages: ['ar'],
    expected: '<172>',
    found: '=162',
    message: 'Arabic has <162>, English has 172',
    places: [
      {
        edition: '6-1.ar',
        language: 'ar',
        file: 'texts/6 1.ar.md',
        block: blockId('para_2'),
        at: { start: 2, end: 5 },
        line: 7,
      },
    ],
  },
  {
    code: 'concord.chain-differs',
    severity: 'warning',
    work: '6-1',
    row: '6-1/para_2',
    languages: ['en'],
    message: 'English has Also',
    places: [{ edition: '6-1.en', language: 'en', file: '6-1.en.md', block: blockId('para_2') }],
    accepted: 'house style',
  },
];

export const grid: Grid = {
  languages: ['en', 'ar'],
  versions: ['5-1', '6-1'],
  rows: [
    {
      id: '6-1/para_2',
      role: 'operative',
      cells: [
        { work: '5-1', language: 'en', row: '5-1/para_1', units: [blockId('para_1')] },
        {
          work: '6-1',
          language: 'en',
          row: '6-1/para_2',
          units: [blockId('para_2')],
          change: { kind: 'changed', moved: false, tags: ['verb'] },
        },
      ],
    },
  ],
  findings,
};

/** The small dossier with its grid. */
export function checkedDossier(): Dossier {
  return { ...smallDossier(), grid };
}
