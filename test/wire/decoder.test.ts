import { describe, expect, it } from 'vitest';
import { decodeXml, openDecoder } from '../../src/wire/index.ts';

describe('decoding', () => {
  const bytes = Uint8Array.from([0x93, 0x80, 0x94, 0x20, 0x97, 0x20, 0xe9, 0x92, 0x85, 0x9c]);
  const text = '“€” — é’…œ';

  it('of windows-1252 knows its quotation marks, dashes and euro, whatever the name', () => {
    for (const label of ['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii']) {
      expect(openDecoder(label).decode(bytes)).toBe(text);
      expect(openDecoder(label, { fatal: true }).decode(bytes)).toBe(text);
    }
  });

  it('of other encodings is that of the platform', () => {
    expect(openDecoder('windows-1251').decode(Uint8Array.from([0x93, 0xcf]))).toBe('“П');
    expect(() => openDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(() => openDecoder('klingon')).toThrow(RangeError);
  });

  it('of XML that declares windows-1252 is the same', () => {
    const xml = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><x>'),
      bytes,
      Buffer.from('</x>'),
    ]);
    expect(decodeXml(xml).value).toContain(`<x>${text}</x>`);
  });
});
