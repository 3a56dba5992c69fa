import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { docx, list, lvl, num, type Parts, p, r } from '../docx-fixture.ts';
import { printed } from '../helpers.ts';

const { definition, instance } = list(1, lvl(0, 'decimal', '%1.'));
const parts: Parts = {
  body: p(`${r('Requests', '<w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`, num(1, 0)),
  numbering: definition + instance,
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
  footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Note.')}`)}</w:footnote>`,
};
const lines = ['1. Requests¹', '¹ Note.'];
const files = unzipSync(docx(parts));
type Files = Record<string, Uint8Array>;
const renamed = (of: (name: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [of(name), content]));
const edited = (of: (text: string, name: string) => string | Uint8Array): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const made = of(new TextDecoder().decode(content), name);
      return [name, typeof made === 'string' ? new TextEncoder().encode(made) : made];
    }),
  );
const wide = (text: string): Uint8Array =>
  Buffer.from(`\ufeff${text.replace(/^<\?xml[^>]*>/u, '<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le');
const STRICT: readonly (readonly [RegExp, string])[] = [
  [
    /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/gu,
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/gu,
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

/** As programs write it that do not know the sizes beforehand: they follow the data. */
function streamed(): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk, final) => {
      if (error) reject(error);
      chunks.push(chunk);
      if (final) resolve(Buffer.concat(chunks));
    });
    for (const [name, content] of Object.entries(files)) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(content, true);
    }
    zip.end();
  });
}

describe('a Word document', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['whose parts come in another order', () => zipSync(Object.fromEntries(Object.entries(files).reverse()))],
    ['whose sizes follow the data', streamed],
    ['that is not packed', () => zipSync(files, { level: 0 })],
    [
      'whose names are in other cases',
      () => zipSync(renamed(name => name.replace('word/', 'Word/').replace('numbering', 'Numbering'))),
    ],
    ['whose paths are those of Windows', () => zipSync(renamed(name => name.replaceAll('/', '\\')))],
    [
      'whose relationships start at the root',
      () =>
        zipSync(
          edited((text, name) =>
            name.endsWith('.rels') ? text.replace(/Target="(?!word)/gu, 'Target="/word/') : text,
          ),
        ),
    ],
    [
      'without relationships of the whole',
      () => zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => name !== '_rels/.rels'))),
    ],
    ['in UTF-16', () => zipSync(edited((text, name) => (name.endsWith('.rels') ? text : wide(text))))],
    [
      'in the strict form',
      () => zipSync(edited(text => STRICT.reduce((made, [old, strict]) => made.replace(old, strict), text))),
    ],
  ])('%s is read', async (_, make) => {
    const { value, diagnostics } = await readBytes(await make(), 'x.docx');
    expect([printed(value), diagnostics]).toEqual([lines, []]);
    expect(value.fragments[0]?.marks[0]).toMatchObject({ kind: 'italic' });
  });

  it.each(['x.docm', 'x.dotx', 'x.dotm'])('may be called %s', async name => {
    expect(printed((await readBytes(docx(parts), name)).value)).toEqual(lines);
  });

  it('without styles and numbers is read, and what is missed is said', async () => {
    const { styles: _, numbering: __, ...rest } = parts;
    const { value, diagnostics } = await readBytes(docx(rest), 'x.docx');
    expect([printed(value), diagnostics.map(one => one.code)]).toEqual([
      ['Requests¹', '¹ Note.'],
      ['read.numbering-unknown'],
    ]);
  });
});
