import { expect, it } from 'vitest';
import { renderOutline } from '../../src/cli/outline.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { readEditionText } from '../../src/pipeline/index.ts';

it('shows a text of more blocks than one call can take as arguments', () => {
  const { value: edition } = readEditionText('One paragraph.', '6-1.en.txt');
  const [block] = edition.blocks;
  if (!block) throw new Error('no block');
  const long = { ...edition, blocks: Array.from({ length: 150_000 }, () => block) };
  const [facts, row] = renderOutline(long, 'outline', openTerminal({ colour: false }));
  expect(facts).toContain('150000 other paragraphs');
  expect(row).toContain('One paragraph.');
});
