// The files that the mutations of exchange formats start from: the public test kits where they lie, and what we write of one aligned text; and the words each format breaks on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { alignEditions } from '../../dist/align/index.js';
import {
  composeMemory,
  streamMemory,
  writeAkn,
  writeMemory,
  writeTableDocument,
  writeTmx,
  writeWorkbook,
  writeXliff12,
  writeXliff21,
} from '../../dist/exchange/index.js';
import { parseEdition } from '../../dist/parse/index.js';
import { readString } from '../../dist/read/index.js';
import { mutate, mutateJson, mutateXml } from './mutate.mjs';
import { pick } from './random.mjs';

const KITS = '../shared/bench/interchange';
const toolVersion = 'bench';
const work = '6-1';

const XML_WORDS = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "x.dtd">',
  '&a;',
  '&amp;',
  '&#0;',
  '&#x10FFFF;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x y?>',
  '\u0000',
  '\ufffe',
  '\u202e',
  '😀',
  ' xml:lang="x"',
  ' xml:lang=""',
  ' xml:space="preserve"',
  ' xmlns:a="b"',
  ' __proto__="a"',
  ' constructor="a"',
  '<__proto__>',
  '</__proto__>',
  '<a:b xmlns:a="c"/>',
  ' id="1"',
  ' id=""',
];
const TMX_WORDS = [
  ...XML_WORDS,
  '<tu>',
  '</tu>',
  '<tuv xml:lang="fr">',
  '</tuv>',
  '<seg>',
  '</seg>',
  '<seg/>',
  '<prop type="__proto__">a</prop>',
  '<note>a</note>',
  '<bpt i="1"/>',
  '<ept i="1"/>',
  '<it pos="begin"/>',
  '<ph x="1"/>',
  '<sub>',
  '</sub>',
  '<hi>',
  '</hi>',
  '<ut/>',
  '<header/>',
  '</body>',
  ' tuid="a"',
  ' srclang="*all*"',
];
const XLIFF_WORDS = [
  ...XML_WORDS,
  '<file>',
  '</file>',
  '<body>',
  '<group>',
  '</group>',
  '<trans-unit id="1">',
  '</trans-unit>',
  '<source>',
  '</source>',
  '<source/>',
  '<target>',
  '</target>',
  '<target/>',
  '<seg-source>',
  '<mrk mtype="seg" mid="1">',
  '</mrk>',
  '<g id="1">',
  '</g>',
  '<x id="1"/>',
  '<bx id="1"/>',
  '<ex id="1"/>',
  '<sub>',
  '<alt-trans>',
  '</alt-trans>',
  '<note>a</note>',
  ' state="x"',
  ' approved="yes"',
  '<unit id="1">',
  '</unit>',
  '<segment>',
  '</segment>',
  '<ignorable>',
  '<pc id="1">',
  '</pc>',
  '<sc id="1"/>',
  '<ec startRef="1"/>',
  '<mrk id="1" type="comment">',
  '<sm id="1"/>',
  '<em startRef="1"/>',
  '<cp hex="0001"/>',
  '<cp hex="110000"/>',
  '<cp hex="D800"/>',
  ' dataRef="1"',
  ' subFlows="1"',
  ' order="999999999"',
  ' version="2.0"',
  '<originalData>',
  '<mda:metadata>',
  '<mtc:match ref="#1">',
];
const AKN_WORDS = [
  ...XML_WORDS,
  '<list>',
  '</list>',
  '<point>',
  '</point>',
  '<paragraph>',
  '</paragraph>',
  '<num>1.</num>',
  '<content>',
  '<p>',
  '</p>',
  '<authorialNote>',
  '</authorialNote>',
  '<noteRef href="#x"/>',
  '<ref href="#x">',
  '</ref>',
  '<table>',
  '<tr>',
  '<td colspan="99999999">',
  ' eId="x"',
  ' href="#"',
  ' marker="1"',
  ' status="editorial"',
  '<br/>',
  '<i>',
  '</i>',
  '<attachments>',
  '<meta>',
  '<inline name="leadPhrase">',
];
const SHEET_WORDS = [
  ...XML_WORDS,
  '<row r="1">',
  '<row r="1048577">',
  '</row>',
  '<c r="XFE1" t="s"><v>99999999</v></c>',
  '<c r="A1" t="inlineStr"><is><t>a</t></is></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<f>1+1</f>',
  '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
  '<si>',
  '</si>',
  '<t xml:space="preserve"> a </t>',
  '<r><t>',
  '</t></r>',
  '<dimension ref="A1:XFD1048576"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<sheet name="__proto__" sheetId="9" r:id="rId1"/>',
  ' count="99999999"',
  ' r="A0"',
  ' t="d"',
  ' s="99999"',
];
const CSV_WORDS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  "'",
  '=1+1',
  '@x',
  "'=x",
  'id,en,fr\r\n',
  'sep=;\n',
  '__proto__',
  'lang:',
  'prop:',
  '\u202e',
  '😀',
];

function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(name => ({ name: basename(name), bytes: readFileSync(name) }));
}

let aligned;
/** The samples of one text in three languages, aligned. */
function sample() {
  if (aligned) return aligned;
  const editions = ['en.txt', 'fr.md', 'ar.md'].map(ending => {
    const name = `samples/resolution-6-1.${ending}`;
    const { value: reading } = readString(readFileSync(name, 'utf8'), name);
    return parseEdition(reading, { work, language: ending.slice(0, 2) }).value;
  });
  aligned = { alignment: alignEditions(editions).value, editions };
  return aligned;
}

const own = (name, content) => ({ name, bytes: Buffer.from(content) });

async function written(format, options = {}) {
  const memory = composeMemory({ works: [sample()], toolVersion }).value;
  const parts = [];
  const { chunks } = writeMemory(streamMemory(memory), format, { toolVersion, name: 'memory', ...options });
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return { name: `our ${format}`, bytes: Buffer.concat(parts) };
}

function pair(write) {
  return write({ ...sample(), source: 'en', target: 'ar', toolVersion }).value;
}

function wide({ name, bytes }) {
  const text = bytes.toString('utf8').replace('encoding="UTF-8"', 'encoding="UTF-16"');
  return own(`${name} in UTF-16`, Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** A whole archive changed, or one of its XML parts changed and put back into a sound archive. */
function mutateArchive(source, random, words, other) {
  if (random(4) === 0) return mutate(source, random, words, other);
  const parts = unzipSync(source);
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/u.test(name));
  const name = pick(random, names);
  const from = pick(random, names);
  if (random(2) === 0) {
    const changed = mutateXml(Buffer.from(parts[name]).toString('utf8'), random, words);
    return Buffer.from(zipSync({ ...parts, [name]: changed }, { level: 0 }));
  }
  return Buffer.from(zipSync({ ...parts, [name]: mutate(parts[name], random, words, parts[from]) }, { level: 0 }));
}

function mutateDocument(source, random, words, other) {
  // What is in UTF-16 is changed as bytes only.
  if (random(3) === 0 || source[0] >= 0xfe) return mutate(source, random, words, other);
  return mutateXml(source.toString('utf8'), random, words);
}

function mutateLines(source, random, words, other) {
  const lines = source.toString('utf8').trimEnd().split('\n');
  if (random(2) === 0) return mutate(source, random, words, other);
  const at = random(lines.length);
  lines[at] = mutateJson(lines[at], random).toString('utf8');
  return Buffer.from(lines.join('\n'));
}

/** `format` is that of the memory reader. */
export const exchangeReaders = {
  tmx: {
    ending: 'tmx',
    format: 'tmx',
    change: mutateDocument,
    words: TMX_WORDS,
    files: () => {
      const ours = own('our TMX', writeTmx({ works: [sample()], toolVersion }).value);
      return [ours, wide(ours), ...filesBelow(join(KITS, 'tmx'), '.tmx')];
    },
  },
  xliff12: {
    ending: 'xlf',
    format: 'xliff',
    change: mutateDocument,
    words: XLIFF_WORDS,
    files: () => [
      own('our XLIFF 1.2', pair(writeXliff12)),
      ...filesBelow(join(KITS, 'xliff/valid/oasis12-samples'), ''),
    ],
  },
  xliff2: {
    ending: 'xlf',
    format: 'xliff',
    change: mutateDocument,
    words: XLIFF_WORDS,
    files: () => [own('our XLIFF 2.1', pair(writeXliff21)), ...filesBelow(join(KITS, 'xliff/valid'), '.xlf')],
  },
  akn: {
    ending: 'xml',
    format: 'akn',
    change: mutateDocument,
    words: AKN_WORDS,
    files: () => sample().editions.map(edition => own(edition.id, writeAkn(edition).value)),
  },
  xlsx: {
    ending: 'xlsx',
    format: 'xlsx',
    words: SHEET_WORDS,
    files: async () => {
      const dossier = { works: [{ work, ...sample() }], comparisons: [], diagnostics: [] };
      return [await written('xlsx'), own('our workbook', (await writeWorkbook(dossier)).value)];
    },
    change: mutateArchive,
  },
  'docx-table': {
    ending: 'docx',
    format: 'docx',
    words: XML_WORDS,
    files: () => [own('our table', writeTableDocument(sample()).value)],
    change: mutateArchive,
  },
  csv: { ending: 'csv', format: 'csv', words: CSV_WORDS, files: async () => [await written('csv')] },
  tsv: { ending: 'tsv', format: 'tsv', words: CSV_WORDS, files: async () => [await written('tsv')] },
  jsonl: {
    ending: 'jsonl',
    format: 'jsonl',
    words: ['{', '}', '"', '"__proto__":', 'null', '\n', '\ufeff', '\\ud800'],
    files: async () => [await written('jsonl')],
    change: mutateLines,
  },
};
