import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validationRules } from '../../src/exchange/index.ts';

describe('docs/validate.md', () => {
  it('lists every rule, as the program does', () => {
    const rows = Object.entries(validationRules).map(
      ([name, { severity, asks }]) => `| \`${name}\` | ${severity} | ${asks} |`,
    );
    const page = readFileSync('docs/validate.md', 'utf8');
    expect(page.split('\n').filter(line => line.startsWith('| `'))).toEqual(rows);
  });
});
