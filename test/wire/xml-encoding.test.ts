import { describe, expect, it } from 'vitest';
import { RecallingError } from '../../src/model/index.ts';
import { createXmlDecoder, decodeXml } from '../../src/wire/index.ts';

const TEXT = 'é ж 中 ع 𝒜';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i += 1) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

describe('decodeXml', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(`<a>${TEXT}</a>`)],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff<a>${TEXT}</a>`)],
    ['UTF-16LE with mark', utf16(`<a>${TEXT}</a>`, true, true)],
    ['UTF-16BE with mark', utf16(`<a>${TEXT}</a>`, false, true)],
    ['UTF-16LE without mark', utf16(`<a>${TEXT}</a>`, true, false)],
    ['UTF-16BE without mark', utf16(`<a>${TEXT}</a>`, false, false)],
  ])('reads %s', (_, input) => {
    expect(decodeXml(input)).toEqual({ value: `<a>${TEXT}</a>`, diagnostics: [] });
  });

  it('believes the declaration when nothing else speaks', () => {
    const declared = '<?xml version="1.0" encoding="windows-1251"?><a>\xe6</a>';
    expect(decodeXml(bytes(declared)).value).toContain('<a>ж</a>');
  });

  it('accepts UTF-16 as the name of either byte order', () => {
    for (const order of [true, false]) {
      expect(decodeXml(utf16('<?xml version="1.0" encoding="UTF-16"?><a/>', order, true)).diagnostics).toEqual([]);
    }
  });

  it('believes the bytes against the declaration, and says so', () => {
    const utf8 = decodeXml(new TextEncoder().encode('<?xml version="1.0" encoding="utf-16"?><a>é</a>'));
    expect(utf8.value).toContain('<a>é</a>');
    expect(utf8.diagnostics.map(one => one.code)).toEqual(['wire.encoding-conflict']);
    const marked = decodeXml(new TextEncoder().encode('\ufeff<?xml version="1.0" encoding="windows-1252"?><a>é</a>'));
    expect(marked.value).toContain('<a>é</a>');
    expect(marked.diagnostics.map(one => one.code)).toEqual(['wire.encoding-conflict']);
  });

  it('reports bytes that are no characters', () => {
    const { value, diagnostics } = decodeXml(bytes('<a>\xff</a>'), 'a.tmx');
    expect(value).toBe('<a>\ufffd</a>');
    expect(diagnostics).toMatchObject([{ code: 'wire.encoding-damaged', file: 'a.tmx' }]);
  });

  it.each([
    ['UTF-7', bytes('<?xml version="1.0" encoding="UTF-7"?><a/>')],
    ['UTF-32', bytes('\xff\xfe\0\0<\0\0\0')],
  ])('refuses %s', (_, input) => {
    expect(() => decodeXml(input)).toThrow(RecallingError);
  });
});

describe('createXmlDecoder', () => {
  const long = `<a>${TEXT.repeat(100)}</a>`;
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', new TextEncoder().encode(long)],
    ['UTF-16LE', utf16(long, true, true)],
    ['UTF-16BE', utf16(long, false, false)],
    ['a declared encoding', bytes(`<?xml version="1.0" encoding="ISO-8859-1"?><a>${'\u00e9'.repeat(400)}</a>`)],
    ['damaged UTF-8', bytes(`<a>${'x'.repeat(400)}\u00ff\u00e9</a>`)],
    ['a document shorter than its declaration could be', bytes('<a/>')],
    ['nothing', new Uint8Array()],
  ];
  it.each(cases)('reads %s in pieces as it reads it whole', (_, input) => {
    const whole = decodeXml(input);
    for (const size of [1, 3, 256, 1000]) {
      const decoder = createXmlDecoder();
      let text = '';
      for (let at = 0; at < input.length; at += size) text += decoder.write(input.subarray(at, at + size));
      expect({ value: text + decoder.end(), diagnostics: decoder.diagnostics }).toEqual(whole);
    }
  });
});
