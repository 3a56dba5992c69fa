import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, onLines, printElement, printOpeningTag, readXml, type XmlElement } from '../../src/wire/index.ts';

function readBack(xml: string): XmlElement | undefined {
  let root: XmlElement | undefined;
  readXml(xml, {
    open: () => 'collect',
    element: found => {
      root = found;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return root;
}

/** What must come back: the string, with U+FFFD for every code unit that XML cannot hold. */
function legal(text: string): string {
  return [...text]
    .map(character =>
      /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character) ? character : '\ufffd',
    )
    .join('');
}

const anyText = fc.string({ unit: 'binary' });
const awkward = fc
  .array(
    fc.constantFrom(
      '\r',
      '\n',
      '\t',
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      '&amp;',
      '\u0000',
      '\ud800',
      '\ufffe',
      '\u200f',
      '\u00a0',
      '𝒜',
      'a',
      '<!--',
    ),
  )
  .map(parts => parts.join(''));

describe('printElement', () => {
  it('writes text and attributes that come back as they were, whatever the characters', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, awkward), fc.oneof(anyText, awkward), (text, attribute) => {
        const { xml } = printElement(element('seg', { note: attribute }, [text]));
        const root = readBack(xml);
        expect(root?.children.join('')).toBe(legal(text));
        expect(root?.attributes.get('note')).toBe(legal(attribute));
      }),
      { numRuns: 500 },
    );
  });

  it('names every character that XML cannot hold', () => {
    const { xml, illegal } = printElement(element('a', { b: '\ud800' }, ['\u0001x\ufffe']));
    expect(xml).toBe('<a b="\ufffd">\ufffdx\ufffd</a>');
    expect(illegal).toEqual(['U+0001', 'U+FFFE', 'U+D800']);
  });

  it('leaves discouraged but legal characters alone', () => {
    const text = '\u007f\u0085\u2028\ufeff\u{1fffe}';
    expect(readBack(printElement(element('a', {}, [text])).xml)?.children).toEqual([text]);
  });

  it('adds nothing inside mixed content', () => {
    const mixed = element('seg', {}, ['a ', element('ph', { x: '1' }), ' b']);
    expect(printElement(mixed).xml).toBe('<seg>a <ph x="1"/> b</seg>');
  });

  it('puts line feeds only where they were asked for', () => {
    const lines = element('tu', {}, onLines([element('a'), element('b', {}, ['x'])]));
    expect(printElement(lines).xml).toBe('<tu>\n<a/>\n<b>x</b>\n</tu>');
  });

  it('takes names that are properties of every object', () => {
    const node = element('__proto__', new Map([['constructor', '1']]), [element('toString')]);
    expect(printElement(node).xml).toBe('<__proto__ constructor="1"><toString/></__proto__>');
  });
});

describe('printOpeningTag', () => {
  it('escapes as whole elements do', () => {
    expect(printOpeningTag('tmx', new Map([['a', '"\n/>']])).xml).toBe('<tmx a="&quot;&#10;/&gt;">');
  });
});
