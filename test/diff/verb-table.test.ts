import { describe, expect, it } from 'vitest';
import { applyVerbTable, compareEditions, readVerbTable } from '../../src/diff/index.ts';
import { type Comparison, RecallingError } from '../../src/model/index.ts';
import { edition, numbered } from '../exchange/small-dossier.ts';

const REST = 'all States to exchange information on cultural property and its trafficking by sea;';

function changed(from: string, to: string): Comparison {
  return compareEditions(
    edition('5-1', 'en', [numbered(1, `${from} ${REST}`)]),
    edition('6-1', 'en', [numbered(1, `${to} ${REST}`)]),
  ).value;
}

function shiftOf(comparison: Comparison): string | undefined {
  return comparison.links.flatMap(link => link.tags).find(tag => tag.kind === 'verb')?.shift;
}

describe('a table of verbs', () => {
  it('reads JSON and tab-separated lines alike', () => {
    const json = readVerbTable('{"requests":{"force":8},"notes with concern":{"attitude":-2}}', 'v.json');
    const tsv = readVerbTable(
      '\ufeffverb\tforce\tattitude\r\n# ours\r\nRequests\t8\t\r\nnotes_with_concern\t\t-2\r\n',
      'v.tsv',
    );
    expect([...json]).toEqual([...tsv]);
  });

  it.each([
    '{"requests":8}',
    '{"requests":{}}',
    '{"requests":{"force":"8"}}',
    '{',
    'requests',
    'requests\thigh',
    '\t8',
    'requests\t1e9',
  ])('refuses %j', text => expect(() => readVerbTable(text, 'v')).toThrow(RecallingError));

  it('is harmless with names of every object', () => {
    expect(readVerbTable('{"__proto__":{"force":1},"constructor":{"force":2}}', 'v').size).toBe(2);
  });
});

describe('applyVerbTable', () => {
  it('tells the shift of named concepts anew and leaves the others', () => {
    const comparison = changed('Urges', 'Invites');
    expect(shiftOf(comparison)).toBe('weaker');
    expect(shiftOf(applyVerbTable(comparison, readVerbTable('urges\t1', 'v')))).toBe('stronger');
    expect(shiftOf(applyVerbTable(comparison, readVerbTable('invites\t7', 'v')))).toBe('changed');
    expect(applyVerbTable(comparison, readVerbTable('decides\t1', 'v'))).toEqual(comparison);
  });

  it('takes a phrase before its concept', () => {
    const comparison = changed('Urges', 'Strongly urges');
    const table = readVerbTable('urges\t7\nstrongly urges\t9', 'v');
    expect(shiftOf(applyVerbTable(comparison, table))).toBe('stronger');
  });
});
