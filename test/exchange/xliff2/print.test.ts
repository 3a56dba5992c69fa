import { expect, it } from 'vitest';
import { printXliff2 } from '../../../src/exchange/xliff2/print.ts';

it('prints a file of more units than a call can take arguments', () => {
  const bare = { attributes: new Map<string, string>() };
  const items = Array.from({ length: 130_000 }, (_, i) => {
    return {
      kind: 'unit',
      id: String(i),
      ...bare,
      before: [],
      parts: [],
      namespaces: new Map<string, string>(),
    } as const;
  });
  const file = { kind: 'file', id: 'f', ...bare, items } as const;
  const { value } = printXliff2({ prefix: '', version: '2.1', sourceLanguage: 'en', ...bare, items: [file] });
  expect(value).toContain('<unit id="129999"');
});
