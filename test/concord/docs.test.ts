import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, citationTopics, isCheckCode, propagationTopics } from '../../src/concord/index.ts';
import { codeEntry, codes } from '../../src/model/index.ts';

const page = 'docs/checks.md';

/** The page is made from the checks, so that it cannot drift from them. */
function rendered(): string {
  const section = ({ codes: own, title, explanation }: (typeof propagationTopics)[number]): string => {
    const names = own.map(code => `\`${code}\` (${codeEntry(code).severity})`).join(', ');
    return `### ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${names}. ${explanation}\n`;
  };
  return `# Checks

What \`recalling check\` compares, made from the checks themselves. The severity beside a code is the usual one; the text says what raises or lowers it.
With three editions or more the majority is right and a finding names who differs; with two it names both. Rows whose alignment is doubtful are left alone.

## Between the editions of one text

${checks.map(section).join('\n')}
### An edition that belongs to another text

\`concord.edition-unrelated\` (error). When most paragraphs of an edition have no counterpart in any other, this is said once and the edition is left out, so that the others can be checked.

## Between two versions

${propagationTopics.map(section).join('\n')}
## Of what is cited

${citationTopics.map(section).join('\n')}`;
}

describe('docs/checks.md', () => {
  it('is made from the checks', () => {
    if (process.env['UPDATE_GOLDEN']) writeFileSync(page, rendered());
    expect(readFileSync(page, 'utf8')).toBe(rendered());
  });

  it('explains every code of a finding', () => {
    const text = rendered();
    expect(
      Object.keys(codes)
        .filter(isCheckCode)
        .filter(code => !text.includes(`\`${code}\``)),
    ).toEqual([]);
  });
});
