import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/model/index.ts';

const page = 'docs/codes.md';

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap(entry => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') && !path.includes('model/codes') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The page is made from the table, so that it cannot drift from it. */
function rendered(): string {
  const rows = Object.entries(codes).map(([code, entry]) => {
    const hint = 'hint' in entry ? entry.hint : '';
    return `| \`${code}\` | ${entry.severity} | ${entry.message} | ${hint} |`;
  });
  return `# Codes

Every message carries one of these codes. Errors that stop the work end with exit status 2 (usage), 3 (input) or 4 (output); everything else is a remark and the work goes on.

| code | severity | meaning | what to do |
|---|---|---|---|
${rows.join('\n')}
`;
}

describe('the table of codes', () => {
  it('is what docs/codes.md says', () => {
    if (process.env['UPDATE_GOLDEN']) writeFileSync(page, rendered());
    expect(readFileSync(page, 'utf8')).toBe(rendered());
  });

  it('holds no code that nothing uses', () => {
    const all = sources('src').join('\n');
    const unused = Object.keys(codes).filter(code => !all.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });

  it('names the module first', () => {
    for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z]+\.[a-z][a-z-]*$/u);
  });
});
