import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEdition, type Edition } from '../../src/model/index.ts';
import { editionOf, readEditionText } from '../../src/pipeline/editions.ts';
import { readBytes } from '../../src/read/index.ts';
import { sources } from './one-source.ts';
import * as made from './one-source-renderings.ts';
import { renderDocx, renderHtml } from './renderings.ts';

/** What must be the same whatever format a text comes in; blanks of wrapped lines and the place of notes may differ. */
function blocks(edition: Edition): unknown[] {
  return edition.blocks
    .map(({ id, role, label, text, calls, marks, lead }) => ({
      id,
      role,
      // Notes keep the number their format prints: ¹ or 1.
      label: role === 'note' ? label?.ordinal : label?.printed,
      text,
      // The same call is ¹ here and (1) there.
      calls: calls.map(call => [call.at, call.number, call.note]),
      italics: marks.filter(mark => mark.kind === 'italic').map(({ at }) => [at.start, at.end]),
      lead: lead?.concept,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

// The Arabic 6/1 lacks a note on purpose, and Word cannot skip a number.
const samples = ['6-1.en.txt', '5-1.ar.md', '6-1.es.md', '6-1.fr.md', '6-1.ru.md', '6-1.zh.md'];

describe.each(samples)('%s', name => {
  const { value: source } = readEditionText(readFileSync(`samples/resolution-${name}`, 'utf8'), name);

  it.each([
    ['docx', renderDocx],
    ['html', renderHtml],
  ] as const)('gives the same blocks when it comes as %s', async (ending, render) => {
    const file = `${source.id}.${ending}`;
    const reading = await readBytes(await render(source), file);
    const { value: edition } = editionOf(reading, {});
    expect(blocks(edition)).toEqual(blocks(source));
    expect(checkEdition(edition, reading.value.text)).toEqual([]);
    expect(edition.meta.number).toBe(source.meta.number);
    expect(edition.meta.predecessors).toEqual(source.meta.predecessors);
  });
});

/** Levels, numbers restored from lists, sections, an annex and a table: the same whatever the file is. */
describe.each(sources)('one source in $language', source => {
  const { language } = source;
  const editionIn = async (bytes: Uint8Array, ending: string): Promise<Edition> => {
    const { value: reading, diagnostics } = await readBytes(bytes, `9-3.${language}.${ending}`);
    const { value: edition } = editionOf({ value: reading, diagnostics }, {});
    expect(checkEdition(edition, reading.text)).toEqual([]);
    return edition;
  };
  const bare = (edition: Edition): unknown[] =>
    blocks({
      ...edition,
      blocks: edition.blocks.map(one => ({ ...one, marks: [], text: one.text.replaceAll('\u00a0', ' ') })),
    });

  it('gives the same blocks as Markdown, Word document and page, the table among them', async () => {
    const markdown = await editionIn(made.renderMarkdown(source, true), 'md');
    expect(markdown.blocks.filter(({ role }) => role === 'row')).toHaveLength(6);
    expect(markdown.blocks.map(({ id }) => id)).toEqual(expect.arrayContaining(['para_1__point_b__item_ii', 'note_2']));
    expect(blocks(await editionIn(made.renderDocx(source), 'docx'))).toEqual(blocks(markdown));
    expect(blocks(await editionIn(made.renderHtml(source), 'html'))).toEqual(blocks(markdown));
  });

  it('gives the same blocks as hard-wrapped text', async () => {
    const text = await editionIn(made.renderText(source), 'txt');
    expect(blocks(text)).toEqual(blocks(await editionIn(made.renderMarkdown(source, false), 'md')));
  });

  it('gives the same blocks as a printed page', async () => {
    const pdf = await editionIn(made.renderPdf(source), 'pdf');
    expect(bare(pdf)).toEqual(bare(await editionIn(made.renderMarkdown(source, false), 'md')));
  });
});
