import { describe, expect, it } from 'vitest';
import { RecallingError } from '../../src/model/index.ts';
import { readXmlPart, type XmlElement } from '../../src/wire/index.ts';

function read(xml: string): XmlElement {
  return readXmlPart(new TextEncoder().encode(xml), 'part.xml');
}

function codeOf(xml: string): string {
  try {
    read(xml);
  } catch (error) {
    if (error instanceof RecallingError) return error.code;
  }
  return 'nothing thrown';
}

describe('readXmlPart', () => {
  it('keeps order, blanks, numbers and entities as text', () => {
    const root = read(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- c --><a x="0123" y="&quot;&#10;"><t xml:space="preserve"> 007 </t><b/>&#233;&amp;<![CDATA[<c>]]></a>',
    );
    expect(root.name).toBe('a');
    expect([...root.attributes]).toEqual([
      ['x', '0123'],
      ['y', '"\n'],
    ]);
    expect(root.children).toMatchObject([{ name: 't', children: [' 007 '] }, { name: 'b', children: [] }, 'é&<c>']);
  });

  it('reads UTF-16', () => {
    expect(readXmlPart(Buffer.from('\ufeff<a>字</a>', 'utf16le'), 'part.xml').children).toEqual(['字']);
  });

  it('refuses what is hostile or broken', () => {
    expect(codeOf('')).toBe('wire.malformed');
    expect(codeOf('no markup')).toBe('wire.malformed');
    expect(codeOf('<a')).toBe('wire.malformed');
    for (const broken of ['<a><b></a></b>', '<a>', '</a>', '<a/><b/>', '<a b="x>', '<!-- <a/>', '<a><![CDATA[</a>']) {
      expect(codeOf(broken), broken).toBe('wire.malformed');
    }
    expect(codeOf('<a b=">" c=\'"\'><!-- </b> --><![CDATA[<d>]]></a >')).toBe('nothing thrown');
    expect(codeOf('<!DOCTYPE a><a/>')).toBe('wire.doctype-subset');
    expect(codeOf('<a>'.repeat(600))).toBe('wire.depth-limit');
    expect(codeOf('<?xml version="1.0" encoding="klingon"?><a/>')).toBe('wire.encoding-unknown');
  });
});
