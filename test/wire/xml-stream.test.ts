import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, XmlError } from '../../src/wire/index.ts';

/** All events of a document as lines; elements named `whole` are collected. */
function events(input: string | Iterable<string>): readonly string[] {
  const found: string[] = [];
  readXml(input, {
    open: (name, attributes, { line }) => {
      if (name === 'whole') return 'collect';
      found.push(`<${name} ${JSON.stringify([...attributes])} ${line}`);
      return 'enter';
    },
    element: ({ children }, { line }) => found.push(`whole ${JSON.stringify(children)} ${line}`),
    close: name => found.push(`>${name}`),
    text: text => found.push(`text ${text.trim()}`),
  });
  return found;
}

function refusal(input: string | Iterable<string>): XmlError {
  try {
    events(input);
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('readXml', () => {
  it('gives elements one by one, or whole when asked', () => {
    expect(events('<a x="1">\n<b/>\n<whole>t<c/>u</whole>v</a>')).toEqual([
      '<a [["x","1"]] 1',
      '<b [] 2',
      '>b',
      'whole ["t",{"name":"c","attributes":{},"children":[]},"u"] 3',
      'text v',
      '>a',
    ]);
  });

  it('joins text that comments, CDATA and references divide', () => {
    expect(events('<whole>a<!-- x -->b<![CDATA[<c>]]>&#100;&amp;</whole>')).toEqual(['whole ["ab<c>d&"] 1']);
  });

  it('reads the same whatever the chunks', () => {
    const xml =
      '\ufeff<?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd"><a t="𝒜\r\n">é&#233;\r\n<whole>😀<b/>&lt;</whole></a>';
    const whole = events(xml);
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length)), cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), xml.length];
        expect(events(at.slice(1).map((end, i) => xml.slice(at[i], end)))).toEqual(whole);
      }),
    );
  });

  it('reads texts that go past the parser as the parser would, with the same places', () => {
    const piece = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<whole>',
        '</whole>',
        '<b c="d>e"/>',
        "<b c='\n>'>x>",
        '</b>',
        '<!-- <a>> -->',
        '<?p <a>?>',
        '<![CDATA[<a>]]>',
      ],
      ...['text', ' ', '\n', '\r\n', '\r', '&amp;', '&', ']', ']]>', '>', '\u0001', '\u0085', '𝒜', '\ufffe', '<', 'é'],
    );
    const outcome = (input: string | Iterable<string>): unknown => {
      try {
        return events(input);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, cut) => {
        const xml = `<r>${pieces.join('')}</r>`;
        const byCharacter = outcome(xml.split(''));
        expect(outcome(xml)).toEqual(byCharacter);
        expect(outcome([xml.slice(0, cut), xml.slice(cut)])).toEqual(byCharacter);
      }),
      { numRuns: 300 },
    );
  });

  it('never opens an external document type, but allows its name', () => {
    expect(events('<!DOCTYPE tmx SYSTEM "file:///etc/passwd"><tmx/>')).toHaveLength(2);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'wire.doctype-subset'],
    ['parameter entities', '<!DOCTYPE a SYSTEM "x" [<!ENTITY % p SYSTEM "http://x/">%p;]><a/>', 'wire.doctype-subset'],
    ['an undefined entity', '<a>&nbsp;</a>', 'wire.malformed'],
    ['a character XML does not have', '<a>&#0;</a>', 'wire.malformed'],
    ['a raw control character', '<a>\u0001</a>', 'wire.malformed'],
    ['two roots', '<a/><b/>', 'wire.malformed'],
    ['tags that cross', '<a><b></a></b>', 'wire.malformed'],
    ['an end before the end', '<a><b>', 'wire.malformed'],
    ['an attribute twice', '<a b="1" b="2"/>', 'wire.malformed'],
    ['< in an attribute', '<a b="<"/>', 'wire.malformed'],
    ['no element', '   ', 'wire.malformed'],
    ['20,000 nested elements', '<a>'.repeat(20_000), 'wire.depth-limit'],
    [
      'a million attributes',
      `<a ${Array.from({ length: 1_000_000 }, (_, i) => `b${i}=""`).join(' ')}/>`,
      'wire.attribute-limit',
    ],
  ])('refuses %s', (_, xml, code) => {
    expect(refusal(xml).code).toBe(code);
  });

  it.each([
    ['text', '<a>', 'x'],
    ['attribute', '<a b="', 'x'],
    ['comment', '<a><!--', 'x'],
    ['document type', '<!DOCTYPE ', 'x'],
    ['name', '<', 'x'],
  ])('refuses an endless %s before it is held whole', (_, start, filler) => {
    let given = 0;
    function* endless(): Generator<string> {
      yield start;
      for (;;) {
        given += 1;
        yield filler.repeat(100_000);
      }
    }
    expect(refusal(endless()).code).toBe('wire.text-limit');
    expect(given).toBeLessThan(110);
  });

  it('says where', () => {
    const error = refusal('<a>\n  <b>\n</a>');
    expect([error.line, error.column]).toEqual([3, 4]);
    expect(error.message).toContain('line 3, column 4');
  });

  it('names the line on which a stray ampersand stands, however late it is noticed', () => {
    expect(refusal('<a>\n<b>R & D</b>\n\n\n</a>').message).toContain('begins on line 2');
  });

  it('keeps names of files out of the prototype', () => {
    expect(events('<__proto__ constructor="1" __proto__="2"/>')[0]).toContain(
      '[["constructor","1"],["__proto__","2"]]',
    );
  });

  it('throws what a handler throws', () => {
    const own = new Error('own');
    const fail = (): never => {
      throw own;
    };
    expect(() => readXml('<a/>', { open: fail, element: fail, close: fail, text: fail })).toThrow(own);
  });
});
