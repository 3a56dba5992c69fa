import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentationRule, SegmentationRules } from '../../src/model/index.ts';
import { compileCascade, segmentText } from '../../src/segment/index.ts';
import { tricky } from '../tricky-text.ts';

const yes = (before: string, after: string, line?: number): SegmentationRule => rule(true, before, after, line);
const no = (before: string, after: string, line?: number): SegmentationRule => rule(false, before, after, line);
function rule(breaks: boolean, before: string, after: string, line: number | undefined): SegmentationRule {
  return { breaks, before, after, ...(line === undefined ? {} : { line }) };
}

function rulesOf(...list: readonly SegmentationRule[]): SegmentationRules {
  return { joined: false, cascades: [{ name: 'All', rules: list }], maps: [{ pattern: '.*', cascade: 'All' }] };
}

function cut(text: string, rules: SegmentationRules, code = 'en'): readonly string[] {
  const { value, diagnostics } = compileCascade(rules, code);
  expect(diagnostics).toEqual([]);
  return segmentText(text, value).map(({ start, end }) => text.slice(start, end));
}

describe('a cascade', () => {
  it('lets the first rule that holds decide', () => {
    const exceptionFirst = rulesOf(no('Mr\\.', '\\s'), yes('\\.', '\\s'));
    expect(cut('Mr. Hill came. He left.', exceptionFirst)).toEqual(['Mr. Hill came. ', 'He left.']);
    const breakFirst = rulesOf(yes('\\.', '\\s'), no('Mr\\.', '\\s'));
    expect(cut('Mr. Hill came.', breakFirst)).toEqual(['Mr. ', 'Hill came.']);
  });

  it('breaks nowhere without a rule that holds', () => {
    expect(cut('One. Two.', rulesOf(no('x', 'y')))).toEqual(['One. Two.']);
  });

  it('takes an empty side for one that always matches', () => {
    expect(cut('a|b|c', rulesOf(yes('\\|', '')))).toEqual(['a|', 'b|', 'c']);
    expect(cut('a#b#c', rulesOf(yes('', '#')))).toEqual(['a', '#b', '#c']);
  });

  it('looks at the whole paragraph on both sides', () => {
    expect(cut('a.b.c', rulesOf(yes('(?<=^a)\\.', 'b')))).toEqual(['a.', 'b.c']);
    expect(cut('a.b.c', rulesOf(yes('\\.', '.*c$'), no('', '')))).toEqual(['a.', 'b.', 'c']);
    expect(cut('a.b.c', rulesOf(yes('\\.(?=c)', '')))).toEqual(['a.b.', 'c']);
  });

  it('gives blanks around a place to the sentence before it, and makes no segment of blanks', () => {
    expect(cut('a.  b', rulesOf(yes('\\.\\s', '')))).toEqual(['a.  ', 'b']);
    expect(cut('a. \n b', rulesOf(yes('\\.', '\\s'), yes('\\s', '\\s')))).toEqual(['a. \n ', 'b']);
    expect(cut('  a. b.  ', rulesOf(yes('', ''), no('', '')))).toEqual(['  a', '. ', 'b', '.  ']);
  });

  it('finds every place of rules whose matches overlap', () => {
    expect(cut('aaaa', rulesOf(yes('aa', 'a')))).toEqual(['aa', 'a', 'a']);
  });

  it('never cuts a character in two', () => {
    expect(cut('😀😀', rulesOf(yes('', '.')))).toEqual(['😀', '😀']);
  });

  it('covers any text exactly, whatever the rules', () => {
    const side = fc.constantFrom('', '\\.', '\\s+', '.', '\\p{L}', '[\\s\\S]{2}', '(?!x)', '\\b', '^', '$', '”');
    const list = fc.array(fc.tuple(fc.boolean(), side, side), { maxLength: 6 });
    fc.assert(
      fc.property(tricky, list, fc.boolean(), (text, sides, clauses) => {
        const rules = rulesOf(...sides.map(([breaks, before, after]) => ({ breaks, before, after })));
        const segments = segmentText(text, compileCascade(rules, 'fr', { clauses }).value, { calls: [1, 3, 3, 7] });
        let at = 0;
        for (const { start, end } of segments) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('compileCascade', () => {
  const two: SegmentationRules = {
    joined: false,
    cascades: [
      { name: 'French', rules: [no('M\\.', '\\s')] },
      { name: 'Any', rules: [yes('\\.', '\\s')] },
    ],
    maps: [
      { pattern: 'FR.*', cascade: 'French' },
      { pattern: '.*', cascade: 'Any' },
    ],
  };
  const text = 'M. Hill vint. Il partit.';

  it('takes the cascade of the first map that fits the language, or those of all joined', () => {
    expect(cut(text, two, 'fr')).toHaveLength(1);
    expect(cut(text, { ...two, joined: true }, 'fr')).toEqual(['M. Hill vint. ', 'Il partit.']);
    expect(cut(text, { ...two, joined: true }, 'de')).toHaveLength(3);
  });

  it('fits a pattern to the whole code in any letter case', () => {
    const maps = (pattern: string): SegmentationRules => ({ ...two, maps: [{ pattern, cascade: 'Any' }] });
    expect(cut(text, maps('[Ff][Rr](?:-.*)?'), 'fr')).toHaveLength(3);
    expect(cut(text, maps('(EN|FR)'), 'fr')).toHaveLength(3);
    expect(compileCascade(maps('f'), 'fr').diagnostics.map(({ code }) => code)).toEqual(['segment.language-unmapped']);
  });

  it('says that no map fits, and leaves paragraphs whole', () => {
    const { value, diagnostics } = compileCascade({ ...two, maps: [] }, 'fr', { file: 'a.srx' });
    expect(diagnostics).toMatchObject([{ code: 'segment.language-unmapped', severity: 'warning', file: 'a.srx' }]);
    expect(segmentText(text, value)).toHaveLength(1);
  });

  it('names each rule that it leaves out, with its line and the reason, and uses the rest', () => {
    const rules = rulesOf(no('(a)\\1', '', 7), no('x(a+)+b', '', 9), yes('\\.', '\\X', 11), yes('\\.', '\\s', 13));
    const { value, diagnostics } = compileCascade(rules, 'en', { file: 'a.srx' });
    expect(diagnostics.map(({ code, line, file }) => [code, line, file])).toEqual([
      ['segment.rule-untranslatable', 7, 'a.srx'],
      ['segment.rule-slow', 9, 'a.srx'],
      ['segment.rule-untranslatable', 11, 'a.srx'],
    ]);
    expect(diagnostics[0]?.message).toContain('All, beforebreak (a)\\1: a back reference');
    expect(diagnostics[2]?.message).toContain('afterbreak \\X');
    expect(segmentText('One. Two.', value)).toHaveLength(2);
  });

  it('does so for a pattern of languages as well', () => {
    const rules: SegmentationRules = { ...two, maps: [{ pattern: '(fr', cascade: 'Any', line: 3 }] };
    expect(compileCascade(rules, 'fr').diagnostics).toMatchObject([
      { code: 'segment.rule-untranslatable', line: 3 },
      { code: 'segment.language-unmapped' },
    ]);
  });

  it('adds our own rules for clauses on request, behind those of the file', () => {
    const { value } = compileCascade(rulesOf(no('b;', '\\s'), yes('\\.', '\\s')), 'en', { clauses: true });
    const segments = segmentText('a; b; c. d', value);
    expect(segments.map(({ ending }) => ending)).toEqual(['clause', 'sentence', 'block']);
  });

  it('takes several hundred rules in one step', () => {
    const list = Array.from({ length: 800 }, (_, i) => no(`word${i}\\.`, '\\s'));
    const { value } = compileCascade(rulesOf(...list, yes('\\.', '\\s')), 'en');
    expect(value.steps).toHaveLength(2);
    expect(segmentText('A word799. That. Was word800. All.', value)).toHaveLength(3);
  });
});
