import { describe, expect, it } from 'vitest';
import { outputFormatOf } from '../../src/cli/output-format.ts';
import { RecallingError } from '../../src/model/index.ts';

const FORMATS = ['text', 'unified', 'json', 'html', 'xlsx'] as const;

describe('the format of an output', () => {
  it('is JSON for --json, else as named, else as the ending says, else the first', () => {
    expect(outputFormatOf(FORMATS, { json: true, format: 'html', output: 'a.xlsx' })).toBe('json');
    expect(outputFormatOf(FORMATS, { format: 'html', output: 'a.pdf' })).toBe('html');
    expect(outputFormatOf(FORMATS, { output: 'a.b/changes.HTM' })).toBe('html');
    expect(outputFormatOf(FORMATS, { output: 'a.patch' })).toBe('unified');
    expect(outputFormatOf(FORMATS, { output: 'a.log' })).toBe('text');
    expect(outputFormatOf(FORMATS, { output: 'a.b/changes' })).toBe('text');
    expect(outputFormatOf(FORMATS, {})).toBe('text');
  });

  it('is refused where the ending names none', () => {
    expect(() => outputFormatOf(FORMATS, { output: 'a.pdf' })).toThrow(/cannot be written as \.pdf; choose text, /u);
    expect(() => outputFormatOf(['text', 'svg'], { output: 'a.patch' })).toThrow(RecallingError);
  });

  it('is refused on a terminal where it is no text', () => {
    expect(() => outputFormatOf(FORMATS, { format: 'xlsx' }, true)).toThrow(/give -o/u);
    expect(() => outputFormatOf(FORMATS, { format: 'xlsx', output: '-' }, true)).toThrow(/give -o/u);
    expect(outputFormatOf(FORMATS, { format: 'xlsx', output: 'a.xlsx' }, true)).toBe('xlsx');
    expect(outputFormatOf(FORMATS, { format: 'xlsx' }, false)).toBe('xlsx');
  });
});
