import { expect, it } from 'vitest';
import { drained, exactList, ownText } from '../../src/model/index.ts';

it.each([
  '',
  'short',
  'a longer text in Latin-1: é',
  '“curly quotation marks”',
  '第五届缔约方会议通过的决议案文',
  `half a character ${'\ud83d'}`,
])('%j is the same text on its own', text => expect(ownText(`x${text}`.slice(1))).toBe(text));

it('an exact list holds the same', () => {
  expect(exactList([1, 2])).toEqual([1, 2]);
  expect(exactList([])).toEqual([]);
});

it('a drained list gives its things in order and keeps none', () => {
  const list = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const left: number[] = [];
  const taken = [...drained(list)].map(({ n }) => n);
  for (const { n } of list) left.push(n);
  expect({ taken, left }).toEqual({ taken: [1, 2, 3], left: [] });
});
