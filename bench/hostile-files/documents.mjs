// Hostile documents in XML, each around the root of a format.

export const xmlFormats = [
  {
    ending: 'tmx',
    root: 'tmx',
    attributes: ' version="1.4"',
    inside: body => `<header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${body}</seg></tuv></tu></body>`,
  },
  {
    ending: '12.xlf',
    root: 'xliff',
    attributes: ' version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"',
    inside: body =>
      `<file original="a" source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="1"><source>${body}</source></trans-unit></body></file>`,
  },
  {
    ending: '21.xlf',
    root: 'xliff',
    attributes: ' version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"',
    inside: body => `<file id="f"><unit id="1"><segment><source>${body}</source></segment></unit></file>`,
  },
  {
    ending: 'akn',
    root: 'akomaNtoso',
    attributes: ' xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"',
    inside: body => `<doc name="text"><meta/><mainBody><p>${body}</p></mainBody></doc>`,
  },
];

/** Inline codes of each format: an opening and a closing tag, and one that stands alone. */
const CODES = {
  tmx: { open: i => `<hi x="${i}">`, close: '</hi>', alone: i => `<ph x="${i}"/>`, loose: i => `<bpt i="${i}"/>` },
  '12.xlf': { open: i => `<g id="${i}">`, close: '</g>', alone: i => `<x id="${i}"/>`, loose: i => `<bx id="${i}"/>` },
  '21.xlf': {
    open: i => `<pc id="${i}">`,
    close: '</pc>',
    alone: i => `<ph id="${i}"/>`,
    loose: i => `<sc id="${i}"/>`,
  },
  akn: { open: () => '<i>', close: '</i>', alone: () => '<br/>', loose: i => `<noteRef href="#n${i}"/>` },
};

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

/** Name → what makes the document: `(format) => string or bytes`. */
export const xmlProbes = {
  'billion laughs': format =>
    document(
      format,
      '&j;',
      `<!DOCTYPE ${format.root} [<!ENTITY a "ha">${many(9, i => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>`,
    ),
  'entity of 20 kB × 900': format =>
    document(format, '&a;'.repeat(900), `<!DOCTYPE ${format.root} [<!ENTITY a "${'x'.repeat(20_000)}">]>`),
  'external entity': format =>
    document(format, '&a;', `<!DOCTYPE ${format.root} [<!ENTITY a SYSTEM "file:///etc/passwd">]>`),
  'parameter entity': format =>
    document(format, '', `<!DOCTYPE ${format.root} [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>`),
  'subset of declarations': format =>
    document(format, '', `<!DOCTYPE ${format.root} SYSTEM "a.dtd" [<!ATTLIST ${format.root} a CDATA "b">]>`),
  'undeclared entity': format => document(format, '&nbsp;'),
  '10,000 deep': format => document(format, `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`),
  '1,000,000 deep, not closed': format => `<${format.root}${format.attributes}>${'<a>'.repeat(1_000_000)}`,
  '1,000,000 attributes': format => document(format, `<a ${many(1_000_000, i => ` a${i}=""`)}/>`),
  '900 attributes, 2,000 times': format => document(format, `<a${many(900, i => ` a${i}=""`)}/>`.repeat(2_000)),
  'attribute of 50 MB': format => document(format, `<a a="${'x'.repeat(50_000_000)}"/>`),
  'text of 50 MB': format => document(format, 'x'.repeat(50_000_000)),
  'comment of 50 MB': format => document(format, `<!--${'x'.repeat(50_000_000)}-->`),
  'name of 50 MB': format => document(format, `<${'x'.repeat(50_000_000)}/>`),
  '1,000,000 comments': format => document(format, '<!---->'.repeat(1_000_000)),
  '1,000,000 CDATA sections': format => document(format, '<![CDATA[x]]>'.repeat(1_000_000)),
  '1,000,000 × &amp;': format => document(format, '&amp;'.repeat(1_000_000)),
  '5,000,000 × ]': format => document(format, ']'.repeat(5_000_000)),
  '5,000,000 × > in a comment': format => document(format, `<!--${'>'.repeat(5_000_000)}-->`),
  '2,000,000 × <> in a comment': format => document(format, `<!--${'<>'.repeat(2_000_000)}-->`),
  '1,000,000 line ends': format => document(format, '\r\n'.repeat(1_000_000)),
  '50,000 codes in one text': format => document(format, many(50_000, CODES[format.ending].alone)),
  '50,000 codes that do not pair': format => document(format, many(50_000, CODES[format.ending].loose)),
  '200 codes inside each other': format =>
    document(format, many(200, CODES[format.ending].open) + CODES[format.ending].close.repeat(200)),
  'names that every object has': format =>
    document(format, '<__proto__ constructor="1" toString="2"/><hasOwnProperty/>'),
  'U+FFFE': format => document(format, '\ufffe'),
  'reference to nothing': format => document(format, '&#0;'),
  'reference to a surrogate': format => document(format, '&#xD800;'),
  'two roots': format => document(format, 'a') + document(format, 'b'),
  'tags that cross': format => document(format, '<a><b></a></b>'),
  'cut short': format => document(format, 'a').slice(0, -20),
  'UTF-7': format => `<?xml version="1.0" encoding="UTF-7"?>${document(format, '+ADw-')}`,
  'encoding against its mark': format =>
    Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document(format, 'a')}`),
  'half a character of UTF-16': format => Buffer.from(`\ufeff${document(format, 'a')}`, 'utf16le').subarray(0, -1),
};

function document({ root, attributes, inside }, body, prolog = '') {
  return `${prolog}<${root}${attributes}>${inside(body)}</${root}>`;
}

/** Whole documents that are no matter of one text. */
export const unitProbes = {
  '100,000 units of one id.tmx': () =>
    `<tmx version="1.4"><header srclang="en"/><body>${'<tu tuid="a"><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv></tu>'.repeat(100_000)}</body></tmx>`,
  '20,000 languages in a unit.tmx': () =>
    `<tmx version="1.4"><header srclang="en"/><body><tu>${many(20_000, i => `<tuv xml:lang="x-${i.toString(36)}"><seg>a</seg></tuv>`)}</tu></body></tmx>`,
  '100,000 properties in a unit.tmx': () =>
    `<tmx version="1.4"><header srclang="en"/><body><tu>${many(100_000, i => `<prop type="__proto__${i}">a</prop>`)}<tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>`,
  '50,000 units of one id.12.xlf': () =>
    `<xliff version="1.2"><file original="a" source-language="en" datatype="plaintext"><body>${'<trans-unit id="1"><source>a</source></trans-unit>'.repeat(50_000)}</body></file></xliff>`,
  '50,000 segments of one id.21.xlf': () =>
    `<xliff version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1">${'<segment id="s"><source>a</source></segment>'.repeat(50_000)}</unit></file></xliff>`,
  '50,000 places that are all the last.21.xlf': () =>
    `<xliff version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1">${many(50_000, i => `<segment id="s${i}"><source>a</source><target order="50000">b</target></segment>`)}</unit></file></xliff>`,
  'table of 30,000 spans.akn': () =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="text"><meta/><mainBody><table><tr>${'<td colspan="99999999" rowspan="99999999"><p>a</p></td>'.repeat(30_000)}</tr></table></mainBody></doc></akomaNtoso>`,
};
