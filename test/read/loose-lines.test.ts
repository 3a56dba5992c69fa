import { describe, expect, it } from 'vitest';
import { learnLooseLines, meetLoosely } from '../../src/read/loose-lines.ts';

const plain = (...texts: string[]): { text: string; blankAfter: boolean }[] =>
  texts.map(text => ({ text, blankAfter: false }));

describe('learnLooseLines', () => {
  const known = plain(
    '모든 사람은 권리를 가진다',
    '이 권리를 모든 나라는 지킨다',
    '사람은 권리를 말한다',
    '모든 나라는 권리를 안다',
  );

  it('joins a word that stands elsewhere in one piece, and divides two that stand apart', () => {
    const { divides } = learnLooseLines(known);
    const at = (before: string, after: string): boolean =>
      divides({ text: before, blankAfter: false }, { text: after, blankAfter: false });
    expect(at('나라는 권', '리를 가진다')).toBe(false);
    expect(at('그 모든', '사람은 안다')).toBe(true);
  });

  it('believes the blanks that are drawn at line ends', () => {
    const lines = known.map((line, i) => ({ ...line, blankAfter: i === 1 }));
    const { divides, guesses } = learnLooseLines(lines);
    expect(guesses).toBe(false);
    expect(lines.map(line => divides(line, line))).toEqual([false, true, false, false]);
  });
});

describe('meetLoosely', () => {
  it('is so between Korean or Thai letters only', () => {
    expect(meetLoosely('권리', '를')).toBe(true);
    expect(meetLoosely('ข้', 'อ')).toBe(true);
    expect(meetLoosely('권리,', '를')).toBe(false);
    expect(meetLoosely('word', '를')).toBe(false);
  });
});
