// Sets a paper as a web page that cuts itself into pages: masthead, heads by odd and even page, notes at the foot, paragraphs and notes cut wherever a page ends. Chromium prints it.
import { CALLS } from './sources.mjs';

const FAMILIES = {
  ar: "'Noto Naskh Arabic'",
  fa: "'Noto Naskh Arabic'",
  ur: "'Noto Naskh Arabic'",
  he: "'Noto Serif Hebrew'",
  zh: "'Noto Serif CJK SC'",
  ja: "'Noto Serif CJK JP'",
  ko: "'Noto Serif CJK KR'",
  hi: "'Noto Serif Devanagari'",
  th: "'Noto Serif Thai'",
  bn: "'Noto Serif Bengali'",
};

/** What every layout may change. Lengths are points. */
const USUAL = {
  page: [612, 792],
  margin: [90, 100, 90, 110],
  size: 10,
  leading: 1.2,
  font: undefined,
  align: 'justify',
  indent: 24,
  gap: 6,
  label: 'indent',
  titleAlign: 'left',
  titleSize: 1.2,
  headingAlign: 'left',
  heading: 'bold',
  noteSize: 0.85,
  noteRule: 'underscores',
  calls: 'raised',
  columns: 1,
  heads: 'united-nations',
  foot: 'job',
  css: '',
  tracking: 0,
};

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inner(parts, layout) {
  return parts
    .map(part => {
      if (part.note !== undefined) {
        if (layout.calls === 'slashed') return ` <span data-note="${part.note}" class="slash">${part.note}/</span>`;
        if (layout.calls === 'stars') return `<span data-note="${part.note}">${CALLS.stars(part.note)}</span>`;
        return `<sup data-note="${part.note}">${part.note}</sup>`;
      }
      const text = escaped(part.text);
      return part.italic ? `<i>${text}</i>` : part.bold ? `<b>${text}</b>` : text;
    })
    .join('');
}

function lineHtml(line, layout) {
  if (line.cells) return `<div class="row">${line.cells.map(cell => `<span>${escaped(cell)}</span>`).join('')}</div>`;
  const body = inner(line.parts, layout);
  if (line.page)
    return `<p class="contents"><span>${body}</span><span class="dots">${'.'.repeat(300)}</span><span>${line.page}</span></p>`;
  if (line.style === 'item') {
    if (layout.label === 'hanging')
      return `<p class="item level${line.level}"><span class="hang">${line.label}</span>${body}</p>`;
    return `<p class="item level${line.level}"><span class="label">${line.label}</span>${body}</p>`;
  }
  return `<p class="${line.style}">${body}</p>`;
}

function mastheadHtml({ masthead }, layout) {
  if (!masthead) return '';
  const { nation, symbol, organ, side, session, adopted } = masthead;
  const lines = list => list.map(text => `<div dir="auto">${escaped(text)}</div>`).join('');
  const [organOfSymbol, rest] = [symbol.slice(0, 1), symbol.slice(1)];
  if (layout.heads === 'typescript')
    return `<div class="mast old"><div class="top"><b>${escaped(nation)}</b></div><div class="band"><div class="organ">${escaped(organ)}</div><div class="side">${lines([side[0], symbol, ...side.slice(1)])}</div></div><div class="session">${lines(session)}</div><div class="adopted">${lines(adopted)}</div></div>`;
  return `<div class="mast"><div class="top"><span class="nation">${escaped(nation)}</span><span class="symbol"><span class="big">${organOfSymbol}</span>${rest}</span></div><div class="band"><span class="emblem"></span><span class="organ">${escaped(organ)}</span><span class="side">${lines(side)}</span></div><div class="session"><b>${escaped(session[0])}</b>${lines(session.slice(1))}</div><div class="adopted"><b>${escaped(adopted[0])}</b>${lines(adopted.slice(1))}</div></div>`;
}

/** Runs in the browser: fills pages one by one. */
function compose(spec) {
  const { columns, noteRule, noteSplit, spacing } = spec;
  const pages = [];
  let column;
  let page;
  let carried = [];
  const make = (parent, className, html = '') => {
    const node = document.createElement('div');
    node.className = className;
    node.innerHTML = html;
    parent.append(node);
    return node;
  };
  const newPage = () => {
    const sheet = make(document.body, 'sheet');
    const frame = make(sheet, 'frame');
    if (pages.length === 0 && spec.masthead) frame.innerHTML = spec.masthead;
    const flow = make(frame, 'flow');
    const notes = make(frame, `notes ${noteRule}`);
    page = { sheet, frame, flow, notes, columns: [], at: 0 };
    for (let i = 0; i < columns; i++) page.columns.push(make(flow, 'column'));
    column = page.columns[0];
    pages.push(page);
    const rest = carried;
    carried = [];
    for (const node of rest) placeNote(node);
  };
  const room = () => page.frame.getBoundingClientRect().bottom - page.notes.getBoundingClientRect().height - spacing;
  const full = () => column.getBoundingClientRect().bottom > room() + 0.5;
  const nextColumn = () => {
    page.at++;
    if (page.at < columns) column = page.columns[page.at];
    else newPage();
  };
  const points = node => {
    const found = [];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      if (walker.currentNode.parentElement.closest('.label,.hang,[data-note]')) continue;
      const pattern = spec.unspaced ? /[\u3041-\u9fff](?=[\u3041-\u9fff])|[，。；、] ?/gu : / /gu;
      for (const match of data.matchAll(pattern)) found.push([walker.currentNode, match.index + match[0].length]);
    }
    return found;
  };
  const cut = (node, [text, offset]) => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEndAfter(node.lastChild);
    const rest = node.cloneNode(false);
    rest.append(range.extractContents());
    rest.classList.add('rest');
    node.classList.add('cut');
    return rest;
  };
  const uncut = (node, rest) => {
    node.append(...rest.childNodes);
    node.normalize();
    node.classList.remove('cut');
  };
  const noteOf = number => {
    const node = document.createElement('p');
    node.className = 'note';
    node.innerHTML = spec.notes[number] ?? '';
    return node;
  };
  function placeNote(node) {
    if (page.notes.childNodes.length === 0 && noteRule === 'underscores')
      make(page.notes, 'underscores', '__________________');
    page.notes.append(node);
  }
  const callsIn = node => [...node.querySelectorAll('[data-note]')].map(call => call.dataset.note);
  /** Puts a node with the notes it calls on the page; takes the notes away again when it does not fit. */
  const fits = node => {
    const before = [...page.notes.childNodes];
    for (const number of callsIn(node)) placeNote(noteOf(number));
    if (!full()) return true;
    page.notes.replaceChildren(...before);
    return false;
  };
  const splitNote = () => {
    const last = page.notes.lastElementChild;
    if (!noteSplit || !last?.classList.contains('note')) return;
    const places = points(last);
    if (places.length < 12) return;
    const rest = cut(last, places[Math.floor(places.length / 2)]);
    carried.push(rest);
  };
  const place = node => {
    column.append(node);
    if (fits(node)) {
      if (noteSplit && callsIn(node).length > 0 && column.getBoundingClientRect().bottom > room() - 40) splitNote();
      return;
    }
    const places = node.matches('p.text,p.item,p.quote') ? points(node) : [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const index = middle - 1;
      const rest = cut(node, points(node)[index]);
      const before = [...page.notes.childNodes];
      const good = fits(node);
      page.notes.replaceChildren(...before);
      uncut(node, rest);
      if (good) low = middle;
      else high = middle - 1;
    }
    const all = points(node);
    const height = Number.parseFloat(getComputedStyle(node).lineHeight);
    if (low > 0 && low < all.length) {
      const rest = cut(node, all[low - 1]);
      if (node.getBoundingClientRect().height > height * 0.9 && fits(node)) {
        if (callsIn(node).length > 0) splitNote();
        nextColumn();
        place(rest);
        return;
      }
      uncut(node, rest);
    }
    if (column.childNodes.length === 1) return;
    node.remove();
    const title = column.lastElementChild;
    nextColumn();
    if (title?.matches('.heading') && title.parentElement.childNodes.length > 1) column.append(title);
    place(node);
  };
  newPage();
  for (const html of spec.lines) {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    place(holder.firstElementChild);
  }
  while (carried.length > 0) newPage();
  pages.forEach(({ sheet, frame }, i) => {
    const number = i + 1;
    const fill = text => text.replaceAll('{page}', number).replaceAll('{pages}', pages.length);
    const kind = i === 0 ? 'first' : number % 2 === 0 ? 'even' : 'odd';
    make(sheet, `head ${kind}`, fill(spec.heads[kind] ?? ''));
    make(sheet, `foot ${kind}`, fill(spec.feet[kind] ?? ''));
    for (const extra of spec.extras ?? []) make(sheet, 'extra', fill(extra));
    if (!spec.lineNumbers) return;
    const { top } = sheet.getBoundingClientRect();
    const seen = new Set();
    for (const node of frame.querySelectorAll('p')) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { bottom, height } of range.getClientRects()) if (height > 8) seen.add(Math.round(bottom - top));
    }
    let last = -99;
    let count = 0;
    for (const bottom of [...seen].sort((a, b) => a - b)) {
      if (bottom - last < 8) continue;
      last = bottom;
      count++;
      const mark = make(sheet, 'line-number', String(count));
      mark.style.top = `${bottom - 14}px`;
    }
  });
}

const HEADS = {
  'united-nations': ({ symbol, title }) => ({
    heads: {
      even: `<div class="bar"><b>${symbol}</b><span>${title}</span></div>`,
      odd: `<div class="bar"><span>${title}</span><b>${symbol}</b></div>`,
    },
    feet: {
      first: `<div class="bar"><span>18-18839 (E) &nbsp; &nbsp;061118<br><span class="code">*1818839*</span></span><span class="recycle">Please recycle</span></div>`,
      even: '<div class="bar"><b>{page}/{pages}</b><span>18-18839</span></div>',
      odd: '<div class="bar"><span>18-18839</span><b>{page}/{pages}</b></div>',
    },
  }),
  typescript: ({ symbol }) => ({
    heads: { even: `${symbol}<br>Page {page}`, odd: `${symbol}<br>Page {page}` },
    feet: {
      first: '<div class="bar"><span>95-77000 &nbsp; (E)</span><span>/...</span></div>',
      even: '<div class="bar"><span></span><span>/...</span></div>',
      odd: '<div class="bar"><span></span><span>/...</span></div>',
    },
  }),
  dashes: () => ({
    heads: {},
    feet: { first: '', even: '<center>- {page} -</center>', odd: '<center>- {page} -</center>' },
  }),
  plain: () => ({
    heads: {},
    feet: { first: '<center>{page}</center>', even: '<center>{page}</center>', odd: '<center>{page}</center>' },
  }),
  journal: ({ title }) => ({
    heads: {
      first:
        '<div class="bar"><span>4.5.2016</span><span>EN</span><span>Official Journal</span><span>L 119/{page}</span></div>',
      even: '<div class="bar"><span>L 119/{page}</span><span>EN</span><span>Official Journal</span><span>4.5.2016</span></div>',
      odd: '<div class="bar"><span>4.5.2016</span><span>EN</span><span>Official Journal</span><span>L 119/{page}</span></div>',
    },
    feet: { first: title },
  }),
  statute: ({ title }) => ({
    heads: {
      even: `<div class="bar"><span>{page}</span><i>${title}</i><span></span></div>`,
      odd: `<div class="bar"><span></span><i>${title}</i><span>{page}</span></div>`,
    },
    feet: { first: '<center>{page}</center>' },
  }),
};

/** The page as HTML. */
export function pageHtml(paper, options = {}) {
  const layout = { ...USUAL, ...options };
  const [width, height] = layout.page;
  const [top, right, bottom, left] = layout.margin;
  const family = layout.font ?? `'Liberation Serif', ${FAMILIES[paper.language] ?? "'Noto Serif'"}`;
  const titleLine = paper.lines.find(({ style }) => style === 'title');
  const title = escaped(
    (titleLine?.parts ?? [])
      .map(part => part.text ?? '')
      .join('')
      .slice(0, 90),
  );
  const chrome = HEADS[layout.heads]({ symbol: paper.masthead?.symbol ?? 'CTOC/COP/2012/15', title });
  const notes = Object.fromEntries(
    paper.notes.map(({ number, parts }) => {
      const call =
        layout.calls === 'raised' ? `<sup>${number}</sup>` : `<span class="mark">${CALLS[layout.calls](number)}</span>`;
      return [number, `${call}&ensp;${inner(parts, layout)}`.replace('&ensp;', layout.noteGap ?? '&ensp;')];
    }),
  );
  const spec = {
    masthead: mastheadHtml(paper, layout),
    lines: paper.lines.map(line => lineHtml(line, layout)),
    notes,
    columns: layout.columns,
    noteRule: layout.noteRule,
    noteSplit: layout.noteSplit ?? false,
    unspaced: ['zh', 'ja', 'th'].includes(paper.language),
    spacing: layout.size,
    extras: layout.extras,
    lineNumbers: layout.lineNumbers ?? false,
    heads: chrome.heads,
    feet: layout.foot === 'none' ? {} : chrome.feet,
  };
  const start = paper.rightToLeft ? 'right' : 'left';
  const css = `
@page { size: ${width}pt ${height}pt; margin: 0 }
* { box-sizing: border-box } body { margin: 0; font: ${layout.size}pt/${layout.leading} ${family} }
.sheet { position: relative; width: ${width}pt; height: ${height}pt; page-break-after: always; overflow: hidden }
.frame { position: absolute; top: ${top}pt; left: ${left}pt; right: ${right}pt; bottom: ${bottom}pt }
.flow { display: flex; gap: 18pt; align-items: flex-start } .column { flex: 1; min-width: 0; display: flow-root }
p { margin: 0 0 ${layout.gap}pt; text-align: ${layout.align}; text-indent: 0 } p.cut { margin-bottom: 0; ${layout.align === 'justify' ? 'text-align-last: justify' : ''} }
p.text, p.item { text-indent: ${layout.indent}pt } p.rest { text-indent: 0 !important }
.label { display: inline-block; min-width: 24pt; text-indent: 0 }
p.item.level1 { padding-inline-start: 24pt } p.item.level2 { padding-inline-start: 48pt } p.item.level3 { padding-inline-start: 72pt }
p.item:has(.hang) { text-indent: 0; padding-inline-start: 28pt } p.item.level1:has(.hang) { padding-inline-start: 56pt } p.item.level2:has(.hang) { padding-inline-start: 84pt } p.item.level3:has(.hang) { padding-inline-start: 112pt }
p.item.rest.level0 { ${layout.label === 'hanging' ? 'padding-inline-start: 28pt' : ''} } p.item.rest.level1 { ${layout.label === 'hanging' ? 'padding-inline-start: 56pt' : ''} } p.item.rest.level2 { ${layout.label === 'hanging' ? 'padding-inline-start: 84pt' : ''} }
.hang { display: inline-block; width: 28pt; margin-inline-start: -28pt; text-indent: 0 }
p.title, p.number { font-weight: bold; font-size: ${layout.size * layout.titleSize}pt; text-align: ${layout.titleAlign === 'left' ? start : layout.titleAlign}; margin: ${layout.size}pt 0 }
p.heading { font-weight: ${layout.heading.includes('bold') ? 'bold' : 'normal'}; font-style: ${layout.heading.includes('italic') ? 'italic' : 'normal'}; ${layout.heading.includes('caps') ? 'text-transform: none; letter-spacing: 2pt;' : ''} text-align: ${layout.headingAlign === 'left' ? start : layout.headingAlign}; margin: ${layout.size}pt 0 ${layout.size / 2}pt; letter-spacing: ${layout.tracking}pt }
p.enacting { text-indent: ${layout.indent}pt; font-style: italic } p.quote { margin-inline: 48pt; text-indent: 0 }
p.contents { display: flex; text-indent: 0; white-space: nowrap } .dots { flex: 1; overflow: hidden; margin: 0 4pt; direction: ltr }
.row { display: grid; grid-template-columns: 40pt 1fr 1fr 60pt; gap: 8pt; ${layout.tableRules === false ? '' : 'border-bottom: .5pt solid black;'} padding: 2pt 0 } .row span:last-child { text-align: end }
sup { font-size: 60%; line-height: 0; vertical-align: baseline; position: relative; top: -0.45em } .slash { text-decoration: underline }
.notes { position: absolute; bottom: 0; left: 0; right: 0; font-size: ${layout.size * layout.noteSize}pt } .notes .note { margin: 0 0 2pt; text-indent: ${layout.noteIndent ?? 12}pt } .notes.line:not(:empty)::before { content: ''; display: block; width: 120pt; border-top: .6pt solid black; margin-bottom: 3pt }
.notes.wide:not(:empty)::before { content: ''; display: block; border-top: .6pt solid black; margin-bottom: 3pt } .underscores { margin-inline-start: 0 }
.head, .foot, .extra { position: absolute; left: ${left}pt; right: ${right}pt; font-size: ${layout.size * 0.85}pt; line-height: 1.15 } .head { top: ${Math.max(28, top - 44)}pt } .foot { bottom: 30pt }
.bar { display: flex; justify-content: space-between; gap: 40pt } .head .bar { border-bottom: ${layout.heads === 'united-nations' ? '.6pt solid black' : 'none'}; padding-bottom: 3pt } .head .bar span { max-width: 70% }
.extra { pointer-events: none } .line-number { position: absolute; left: ${left - 40}pt; font-size: 8pt } .recycle { font-size: 6pt } .code { font-family: 'Liberation Mono' }
.mast { margin-bottom: 14pt } .mast .top { display: flex; justify-content: space-between; align-items: baseline; border-bottom: .6pt solid black; font-size: 14pt; font-weight: bold } .mast .symbol { font-size: 10pt; font-weight: normal } .mast .big { font-size: 20pt }
.mast .band { display: grid; grid-template-columns: 60pt 1fr 130pt; border-bottom: 2pt solid black; padding: 6pt 0; min-height: 80pt } .mast .emblem { width: 44pt; height: 38pt; border: .8pt solid gray; border-radius: 50% } .mast .organ { font: bold 20pt/1.1 ${family} } .mast .session { padding: 8pt 0 } .mast .adopted { padding: 6pt 0 } .mast .adopted b { font-size: 12pt }
.mast.old .band { grid-template-columns: 1fr 150pt } .mast.old .adopted div { margin: 8pt 0 } .mast.old .organ { font: inherit; font-weight: bold; font-size: 1.2em; padding-top: 30pt } .mast.old .big { font-size: 26pt } .mast.old .session, .mast.old .adopted { font-weight: normal; font-size: inherit }
${layout.css}`;
  return `<!doctype html><html lang="${paper.language}" dir="${paper.rightToLeft ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${title}</title><style>${css}</style><body><script>(${compose.toString()})(${JSON.stringify(spec).replaceAll('<', '\\u003c')})</script>`;
}
