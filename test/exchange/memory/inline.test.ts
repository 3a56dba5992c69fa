import { describe, expect, it } from 'vitest';
import { inlineToTmx } from '../../../src/exchange/memory/inline.ts';
import { inlineOfXliff2 } from '../../../src/exchange/memory/inline2.ts';
import { element, type XmlNode } from '../../../src/wire/index.ts';
import { processorTime } from '../../processor-time.ts';

/** Codes of one text, as hostile files have them; milliseconds they may take. Comparing each with all before it took half a minute. */
const MANY = 20_000;
const LONGEST = 1000;

function codes(name: string): readonly XmlNode[] {
  return Array.from({ length: MANY }, (_, i) => element(name, { id: String(i % 2 === 0 ? i : `c${i}`) }));
}

describe('inline codes of XLIFF as TMX', () => {
  it.each([
    ['x', inlineToTmx],
    ['bx', inlineToTmx],
    ['ph', (nodes: readonly XmlNode[]) => inlineOfXliff2(nodes, new Map())],
    ['ec', (nodes: readonly XmlNode[]) => inlineOfXliff2(nodes, new Map())],
  ])('numbers any number of %s, each once, in time', (name, convert) => {
    const nodes = codes(name);
    const before = processorTime();
    const made = convert(nodes);
    expect(processorTime() - before).toBeLessThan(LONGEST);
    expect(new Set(made.map(node => (typeof node === 'string' ? '' : node.attributes.get('x')))).size).toBe(MANY);
  });

  it('keeps numbers as they stand and gives free ones to words', () => {
    const nodes = ['a', '1', 'b', 'a'].map(id => element('x', { id }));
    const numbers = (made: readonly XmlNode[]) =>
      made.map(node => (typeof node === 'string' ? '' : node.attributes.get('x')));
    expect(numbers(inlineToTmx(nodes))).toEqual(['1', '2', '3', '1']);
    const second = ['a', '1', 'b', 'a'].map(id => element('ph', { id }));
    expect(numbers(inlineOfXliff2(second, new Map()))).toEqual(['1', '1000001', '3', '1']);
  });
});
