import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { processorTime } from '../../processor-time.ts';
import { archive, docx, p } from '../docx-fixture.ts';
import { codeOf } from '../helpers.ts';

const read = (bytes: Uint8Array): Promise<unknown> => readBytes(bytes, '1-1.en.docx');
const withDocument = (xml: string): Uint8Array => docx({ body: '', files: { 'word/document.xml': xml } });

/** Overwrites a number in the directory entry of a file. */
function patched(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(name) - 46;
  copy.writeUInt32LE(value, at + offset);
  return copy;
}

describe('hostile documents are refused with a code', () => {
  const zeros = new Uint8Array(80 * 1024 * 1024);
  it.each<[string, string, () => Uint8Array]>([
    ['an entry that is too large', 'wire.zip-limit', () => archive({ 'word/document.xml': zeros })],
    [
      'an entry that grows a thousandfold',
      'wire.zip-limit',
      () => archive({ 'word/document.xml': zeros.subarray(0, 8 << 20) }),
    ],
    [
      'too many entries',
      'wire.zip-limit',
      () => archive(Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`word/${i}`, '']))),
    ],
    ['a total that is too large', 'wire.zip-limit', () => patched(docx(p('x')), 'word/document.xml', 24, 0x7fffffff)],
    ['a path that leads out', 'wire.zip-name', () => docx({ body: p('x'), files: { '../../etc/passwd': 'x' } })],
    ['a path from the root', 'wire.zip-name', () => docx({ body: p('x'), files: { '/etc/passwd': 'x' } })],
    ['a path of Windows', 'wire.zip-name', () => docx({ body: p('x'), files: { 'C:\\x': 'x', 'a\\..\\..\\b': 'x' } })],
    [
      'two entries of one name',
      'wire.zip-name',
      () =>
        Buffer.from(
          Buffer.from(docx({ body: p('x'), files: { 'word/documenu.xml': 'x' } }))
            .toString('latin1')
            .replaceAll('documenu', 'document'),
          'latin1',
        ),
    ],
    ['a size that lies', 'wire.zip-damaged', () => patched(docx(p('x'.repeat(500))), 'word/document.xml', 24, 100)],
    ['another checksum', 'wire.zip-damaged', () => patched(docx(p('x')), 'word/document.xml', 16, 1)],
    ['half a file', 'wire.zip-damaged', () => docx(p('x')).subarray(0, 300)],
    ['no main part', 'read.not-a-document', () => archive({ '[Content_Types].xml': '<x/>', 'word/other.xml': '<x/>' })],
    ['another main part', 'read.not-a-document', () => withDocument('<html/>')],
    ['a main part that is empty', 'wire.malformed', () => withDocument('')],
    ['elements without end', 'wire.depth-limit', () => withDocument('<w:document>'.repeat(10_000))],
    ['tables in tables', 'wire.depth-limit', () => docx('<w:tbl><w:tr><w:tc>'.repeat(4000))],
    [
      'entities',
      'wire.doctype-subset',
      () => withDocument('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'),
    ],
    [
      'an entity from outside',
      'wire.doctype-subset',
      () => withDocument('<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>'),
    ],
    [
      'millions of elements',
      'wire.element-limit',
      () => zipSync({ 'word/document.xml': new TextEncoder().encode('<w:p/>'.repeat(2_100_000)) }, { level: 0 }),
    ],
    ['names of object properties', 'wire.malformed', () => docx('<w:p __proto__="1"/>')],
    ['elements so named', 'wire.malformed', () => docx('<constructor/>')],
    ['no text', 'read.empty', () => docx(p(''))],
  ])('%s', async (_, code, make) => {
    const bytes = make();
    const start = processorTime();
    expect(await codeOf(() => read(bytes))).toBe(code);
    expect(processorTime() - start).toBeLessThan(3000);
  });

  it('but relationships that lead outside are never followed', async () => {
    const relationships =
      '<Relationship Id="a" Type="x/styles" Target="http://127.0.0.1:1/styles.xml" TargetMode="External"/><Relationship Id="b" Type="x/footnotes" Target="../../../etc/passwd"/>';
    expect(await codeOf(() => read(docx({ body: p('x'), relationships })))).toBe('nothing thrown');
  });

  it('archives inside the archive stay closed', async () => {
    const inner = archive({ bomb: zeros });
    expect(await codeOf(() => read(docx({ body: p('x'), files: { 'word/embeddings/a.zip': inner } })))).toBe(
      'nothing thrown',
    );
  });
});
