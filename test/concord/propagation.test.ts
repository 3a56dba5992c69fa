import { describe, expect, it } from 'vitest';
import { composeGrid } from '../../src/concord/index.ts';
import { checkVersions, say } from './small-text.ts';

const ADDED = {
  en: [['technical assistance', 'technical assistance and advanced training courses']],
  fr: [['une assistance technique', 'une assistance technique et des cours de perfectionnement']],
  es: [['asistencia técnica', 'asistencia técnica y cursos de perfeccionamiento']],
} as const;

describe('changes between two versions', () => {
  it('that reached every edition are nothing to report', () => {
    expect(say(checkVersions({}, ADDED))).toEqual([]);
  });

  it('that one edition missed are an error there', () => {
    const checked = checkVersions({}, { en: ADDED.en, fr: ADDED.fr });
    expect(say(checked)).toEqual(['error change-missed 7-2/para_2 es']);
    const [finding] = checked.grid.findings.filter(({ code }) => code === 'concord.change-missed');
    expect(finding?.message).toContain('English and French changed');
    expect(finding?.message).toContain('Spanish still has the old text');
    expect(finding?.expected).toContain('advanced training courses');
  });

  it('that one edition made alone are a hint', () => {
    expect(say(checkVersions({}, { fr: ADDED.fr }), true)).toEqual(['info change-extra 7-2/para_2 fr']);
  });

  it('in a pair are a warning, since nothing tells who is right', () => {
    const pair = ['en', 'es'] as const;
    const checked = checkVersions({}, { en: ADDED.en }, {}, { old: pair, now: pair });
    expect(say(checked)).toEqual(['warning change-missed 7-2/para_2 es']);
  });

  it('of a figure that one edition kept is reported as missed and as another figure', () => {
    const checked = checkVersions(
      { en: [['172', '157']], fr: [['172', '157']], es: [['172', '157']] },
      { es: [['172', '157']] },
    );
    expect(say(checked)).toEqual(['error number-differs 7-2/para_1 es', 'error change-missed 7-2/para_1 es']);
  });

  it('of typography alone are no changes', () => {
    const checked = checkVersions(
      { es: [['15 %', '15\u00a0%']], fr: [['présente résolution ;', 'présente résolution;']] },
      {},
    );
    expect(say(checked, true)).toEqual([]);
  });

  it('can be left out', () => {
    expect(say(checkVersions({}, { en: ADDED.en, fr: ADDED.fr }, { versions: false }))).toEqual([]);
  });
});

describe('versions that are not complete or not in order', () => {
  it('make a grid even where comparisons go round in a circle', () => {
    const { works, comparisons, grid } = checkVersions({}, ADDED);
    const back = comparisons.map(one => ({ ...one, old: one.new, new: one.old }));
    expect(composeGrid(works, [...comparisons, ...back]).rows).toHaveLength(grid.rows.length);
  });

  it('say which language has no predecessor and check the rest', () => {
    const languages = { old: ['en', 'fr'], now: ['en', 'fr', 'es'] } as const;
    const checked = checkVersions({}, { en: ADDED.en }, {}, languages);
    expect(say(checked, true)).toEqual(
      expect.arrayContaining(['info version-incomplete - es', 'warning change-missed 7-2/para_2 fr']),
    );
  });
});

describe('the grid', () => {
  const { grid } = checkVersions({}, ADDED);

  it('has a row per paragraph idea, with the cells of both versions', () => {
    const row = grid.rows.find(({ id }) => id === '7-2/para_2');
    expect(row?.role).toBe('operative');
    expect(row?.cells.map(({ work, language }) => `${work} ${language}`)).toEqual([
      '6-1 en',
      '6-1 es',
      '6-1 fr',
      '7-2 en',
      '7-2 es',
      '7-2 fr',
    ]);
    expect(row?.cells.filter(cell => cell.change?.kind === 'changed').map(cell => cell.language)).toEqual([
      'en',
      'es',
      'fr',
    ]);
  });

  it('names each row once', () => {
    expect(new Set(grid.rows.map(({ id }) => id)).size).toBe(grid.rows.length);
  });
});
