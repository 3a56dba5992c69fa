import { describe, expect, it } from 'vitest';
import { type HyphenHabits, seamOf } from '../../src/read/hyphens.ts';

const habits = (words: readonly string[], breaksWords = false): HyphenHabits => ({
  words: new Set(words),
  breaksWords,
  joinsWaw: true,
});

function joined(before: string, after: string, known: HyphenHabits = habits([])): string {
  const { dropped, as } = seamOf(before, after, known);
  return before.slice(0, before.length - dropped) + as + after;
}

describe('seamOf', () => {
  it('puts one blank between two lines', () => {
    expect(joined('of the', 'Convention')).toBe('of the Convention');
  });

  it('keeps the hyphen of a compound', () => {
    expect(joined('a non-', 'governmental body')).toBe('a non-governmental body');
    expect(joined('a re-', 'election', habits(['re-election', 'reelection'], true))).toBe('a re-election');
  });

  it('keeps the hyphen of parts that are compounds, where the document breaks words too', () => {
    const breaking = habits(['государств', 'членов'], true);
    expect(joined('by the co-', 'chairs', breaking)).toBe('by the co-chairs');
    expect(joined('in co-', 'operation', breaking)).toBe('in cooperation');
    expect(joined('for the non-', 'governmental', breaking)).toBe('for the non-governmental');
    expect(joined('народов государств-', 'членов', breaking)).toBe('народов государств-членов');
    expect(joined('какой-', 'либо', breaking)).toBe('какой-либо');
  });

  it('drops the hyphen of a word that stands elsewhere in one piece, or where the document breaks words', () => {
    expect(joined('the imple-', 'mentation of', habits(['implementation']))).toBe('the implementation of');
    expect(joined('die Durch-', 'führung', habits([], true))).toBe('die Durchführung');
    expect(joined('the imple\u00ad', 'mentation')).toBe('the implementation');
  });

  it('leaves a suspended hyphen and its blank', () => {
    expect(joined('short-', 'and long-term', habits([], true))).toBe('short- and long-term');
    expect(joined('short-', 'to long-term', habits(['short'], true))).toBe('short- to long-term');
    expect(joined('como instrumen-', 'to mundial', habits([], true))).toBe('como instrumento mundial');
  });

  it('joins symbols, ranges and Chinese without a blank', () => {
    expect(joined('in CTOC/COP/', 'WG.2/2012/5-')).toBe('in CTOC/COP/WG.2/2012/5-');
    expect(joined('2012/5-', 'CTOC/COP')).toBe('2012/5-CTOC/COP');
    expect(joined('paras. 46-', '51.')).toBe('paras. 46-51.');
    expect(joined('to it 4/', 'or')).toBe('to it 4/ or');
    expect(joined('联合国', '公约')).toBe('联合国公约');
    expect(joined('2012年10月', '19日')).toBe('2012年10月19日');
  });

  it('joins the Arabic conjunction to its number where the document does', () => {
    expect(joined('5/1 و', '5/8')).toBe('5/1 و5/8');
  });
});
