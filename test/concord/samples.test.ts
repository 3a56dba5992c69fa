import { beforeAll, describe, expect, it } from 'vitest';
import { buildDossier, type CheckedDossier } from '../../src/pipeline/index.ts';
import { say } from './small-text.ts';

let checked: CheckedDossier;

beforeAll(async () => {
  checked = (await buildDossier(['samples'])).value;
});

describe('the samples', () => {
  it('have exactly the three slips that samples/README.md plants, and no other error or warning', () => {
    expect(say(checked)).toEqual([
      'error number-differs 6-1/para_1 es',
      'error note-missing 6-1/note_5 ar',
      'error change-missed 6-1/para_5 ru',
    ]);
  });

  it('show the line of each', () => {
    const places = checked.grid.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ places: [first, second] }) => [first?.file, (first?.line ?? second?.line ?? 0) > 0]);
    expect(places).toEqual([
      ['samples/resolution-6-1.es.md', true],
      ['samples/resolution-6-1.ar.md', true],
      ['samples/resolution-6-1.ru.md', true],
    ]);
  });

  it.each(['fr', 'zh'])('in a pair of English and %s have no error at all', async language => {
    const pair = (await buildDossier(['samples'], { languages: ['en', language] })).value;
    expect(say(pair)).toEqual([]);
  });

  it('come out in the same way every time', async () => {
    const again = (await buildDossier(['samples'])).value;
    expect(JSON.stringify(again.grid)).toBe(JSON.stringify(checked.grid));
  });
});
