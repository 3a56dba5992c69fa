// Makes the files of a page: as it was written, as Chromium saves it, as word processors and converters save it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageHtml } from '../pdf/page.mjs';
import { installed, printPage } from '../pdf/programs.mjs';
import { paperOf } from '../pdf/sources.mjs';
import { wordBytes } from '../pdf/word.mjs';
import { openBrowser } from './browser.mjs';
import { BODIES } from './markup.mjs';
import { SITES } from './site.mjs';
import { wordsOf } from './words.mjs';

/** Longest run of a program, in milliseconds. */
const LONGEST = 240_000;
const run = (program, options) => spawnSync(program, options, { stdio: 'ignore', timeout: LONGEST });
const CHARSETS = { ru: 'windows-1251', ar: 'windows-1256', zh: 'gb2312', el: 'windows-1253', he: 'windows-1255' };
const encoders = new Map();

/** Text in an encoding of Windows; what it lacks as entities. */
function encoded(text, charset) {
  if (!encoders.has(charset)) {
    const decoder = new TextDecoder(charset);
    const bytes = new Map();
    for (let one = 0; one < 256; one++) {
      if (charset !== 'gb2312' || one < 128) bytes.set(decoder.decode(Uint8Array.of(one)), [one]);
      else for (let two = 0x40; two < 0xff; two++) bytes.set(decoder.decode(Uint8Array.of(one, two)), [one, two]);
    }
    encoders.set(charset, bytes);
  }
  const known = encoders.get(charset);
  return Buffer.from([...text].flatMap(sign => known.get(sign) ?? [...Buffer.from(`&#${sign.codePointAt(0)};`)]));
}

function wordPage({ paper, language }) {
  const charset = CHARSETS[language] ?? 'windows-1252';
  const text = paperOf(paper, language);
  const style = text.rightToLeft ? ' dir=RTL' : '';
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>A</o:Author></o:DocumentProperties></xml><![endif]--><style><!--
 /* Font Definitions */ @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.0pt;} span.MsoFootnoteReference {vertical-align:super;}
 @list l0 {mso-list-id:1;} @list l0:level1 {mso-level-text:"%1\\."; mso-level-tab-stop:none;} --></style></head>
<body lang=${language}${style} style='tab-interval:36.0pt'>${BODIES.word(text)}</body></html>`;
  return encoded(html, charset);
}

/** Writes the files that are not there yet and gives their names, by way of saving: `{ id: { file?, dom?, archive?, made? } }`. */
export async function savePages(wanted, dir) {
  mkdirSync(dir, { recursive: true });
  const missing = wanted.filter(({ id }) => !readdirSync(dir).some(name => name.startsWith(`${id}.`)));
  const drawn = missing.filter(({ layout }) => layout.program === undefined);
  for (const { id, layout, paper, language } of drawn) {
    const text = paperOf(paper, language);
    const words = wordsOf(language);
    const html = SITES[layout.site](BODIES[layout.body](text, words, layout.options), words, text);
    writeFileSync(join(dir, `${id}.file.html`), html);
  }
  if (drawn.length > 0 && installed('chromium')) {
    const browser = await openBrowser(join(dir, 'browser'));
    for (const { id } of drawn) {
      const { dom, archive } = await browser.save(`file://${join(dir, `${id}.file.html`)}`);
      writeFileSync(join(dir, `${id}.dom.html`), dom);
      writeFileSync(join(dir, `${id}.archive.mhtml`), archive);
    }
    await browser.close();
  }
  for (const page of missing)
    if (page.layout.program === 'word') writeFileSync(join(dir, `${page.id}.made.html`), wordPage(page));
  const office = missing.filter(({ layout }) => layout.program?.startsWith('office'));
  for (const { id, paper, language } of office)
    writeFileSync(join(dir, `${id}.made.docx`), await wordBytes(paperOf(paper, language)));
  for (const [program, filter] of [
    ['office', 'html:HTML (StarWriter):UTF8'],
    ['office-x', 'xhtml:XHTML Writer File'],
  ]) {
    const files = office
      .filter(({ layout }) => layout.program === program)
      .map(({ id }) => join(dir, `${id}.made.docx`));
    if (files.length > 0)
      run('soffice', [
        `-env:UserInstallation=file://${dir}/office`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        dir,
        ...files,
      ]);
  }
  for (const { id, layout, paper, language } of missing) {
    if (layout.program !== 'pdftohtml') continue;
    writeFileSync(join(dir, `${id}.print.html`), pageHtml(paperOf(paper, language), {}));
    const pdf = printPage(join(dir, `${id}.print.html`), false);
    run('pdftohtml', ['-s', '-noframes', '-i', '-enc', 'UTF-8', pdf, join(dir, `${id}.made.html`)]);
  }
}

/** Ways of saving, each with the ending of its files. */
const WAYS = { file: 'file.html', dom: 'dom.html', archive: 'archive.mhtml', made: 'made.html', 'made ': 'made.xhtml' };

/** The saved files of a page: `[way, path, bytes]`. */
export function savedFiles(id, dir) {
  return Object.entries(WAYS)
    .map(([way, ending]) => [way.trim(), join(dir, `${id}.${ending}`)])
    .filter(([, path]) => existsSync(path))
    .map(([way, path]) => [way, path, new Uint8Array(readFileSync(path))]);
}
