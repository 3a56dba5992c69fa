import { describe, expect, it } from 'vitest';
import { type Column, columnOf, headingOf } from '../../../src/exchange/memory/columns.ts';
import { memoryOfTable } from '../../../src/exchange/memory/table.ts';

describe('headings', () => {
  it.each([
    ['id', { kind: 'id' }],
    ['Status', { kind: 'state' }],
    ['Notes', { kind: 'note' }],
    ['fr', { kind: 'language', language: 'fr' }],
    ['FR', { kind: 'language', language: 'FR' }],
    ['zh-Hant', { kind: 'language', language: 'zh-Hant' }],
    ['French', { kind: 'language', language: 'fr' }],
    ['Arabic (ar)\nunofficial illustration', { kind: 'language', language: 'ar' }],
    ['lang:id', { kind: 'language', language: 'id' }],
    ['x-role', { kind: 'property', type: 'x-role' }],
    ['prop:domain', { kind: 'property', type: 'domain' }],
    ['No', { kind: 'other', heading: 'No' }],
    ['Role', { kind: 'other', heading: 'Role' }],
  ] satisfies [string, Column][])('%j are understood', (heading, column) => {
    expect(columnOf(heading)).toEqual(column);
  });

  it.each(['en', 'id', 'x-lolspeak', 'fil', 'no', 'zh-Hant-HK', '', 'not a tag'])(
    'of the language %j lead back to it',
    language => {
      expect(columnOf(headingOf({ kind: 'language', language }))).toEqual({ kind: 'language', language });
    },
  );

  it.each(['x-role', 'domain', 'x-a\nb', 'id', 'fr', ''])('of the property %j lead back to it', type => {
    expect(columnOf(headingOf({ kind: 'property', type }))).toEqual({ kind: 'property', type });
  });
});

describe('memoryOfTable', () => {
  it('names columns that it does not understand, and ids that stand there twice', () => {
    const table = [
      ['id', 'en', 'fr', 'Reviewer'],
      ['1', 'a', 'b', 'X'],
      ['1', 'c', 'd', 'Y'],
      ['', '', '', ''],
    ];
    const { value, diagnostics } = memoryOfTable(table, { toolVersion: '1' });
    expect(value.units).toHaveLength(2);
    expect(diagnostics.map(({ code, message }) => [code, message.split(': ').slice(1).join(': ')])).toEqual([
      ['exchange.content-ignored', 'columns "Reviewer"'],
      ['exchange.repeated-id', 'row 3: 1'],
    ]);
  });

  it('says when no column is a language', () => {
    expect(memoryOfTable([['a', 'b']], { toolVersion: '1' }).diagnostics.map(({ code }) => code)).toContain(
      'exchange.invalid-structure',
    );
  });
});
