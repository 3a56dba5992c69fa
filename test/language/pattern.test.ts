import { expect, it } from 'vitest';
import { matches } from '../../src/language/pattern.ts';

it('finds empty matches at each character, those of two code units too', () => {
  expect([...matches(/(?=.)/gu, 'a😀b')].map(({ index }) => index)).toEqual([0, 1, 3]);
});
