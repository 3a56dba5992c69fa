import { expect, it } from 'vitest';
import { printXliff } from '../../../src/exchange/xliff/print.ts';

it('prints a file of more units than a call can take arguments', () => {
  const bare = { attributes: new Map<string, string>() };
  const items = Array.from({ length: 130_000 }, (_, i) => {
    return { kind: 'unit', id: String(i), ...bare, source: { ...bare, content: [] }, rest: [] } as const;
  });
  const file = { kind: 'file', sourceLanguage: 'en', ...bare, items } as const;
  const { value } = printXliff({ prefix: '', ...bare, items: [file] });
  expect(value).toContain('<trans-unit id="129999">');
});
