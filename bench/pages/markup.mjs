// The text of a paper in the markup that sites, word processors and converters write.
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');

/** How a note is called and where it leads back. */
const CALLS = {
  plain: n => `<sup>${n}</sup>`,
  link: n => `<sup><a href="#fn${n}" id="ref${n}">${n}</a></sup>`,
  bracket: n => `<a class="fnref" href="#_ftn${n}" name="_ftnref${n}">[${n}]</a>`,
  span: n => `<span class="call"><a id="c-${n}" href="#note-${n}" title="note"><span>${n}</span></a></span>`,
  wiki: n =>
    `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}"><span class="cite-bracket">[</span>${n}<span class="cite-bracket">]</span></a></sup>`,
  aria: n =>
    `<a href="#footnote-${n}" id="source-${n}" role="doc-noteref" aria-describedby="footnotes-label" data-n="${n}"><sup>${n}</sup></a>`,
};

const inner = (parts, call) =>
  parts
    .map(part =>
      part.note === undefined ? (part.italic ? `<em>${escaped(part.text)}</em>` : escaped(part.text)) : call(part.note),
    )
    .join('');

/** Notes at the end: by call style. */
function notesHtml(paper, calls, words) {
  const { notes } = paper;
  if (notes.length === 0) return '';
  const body = note => inner(note.parts, () => '');
  const each = make => notes.map(note => make(note.number, body(note))).join('\n');
  switch (calls) {
    case 'plain':
      return `<hr>${each((n, html) => `<p class="small"><sup>${n}</sup> ${html}</p>`)}`;
    case 'link':
      return `<hr><ol class="notes">${each((n, html) => `<li id="fn${n}"><p>${html} <a href="#ref${n}" class="back">↩</a></p></li>`)}</ol>`;
    case 'bracket':
      return `<div><br clear="all"><hr align="left" size="1" width="33%">${each((n, html) => `<div id="ftn${n}"><p><a href="#_ftnref${n}" name="_ftn${n}">[${n}]</a> ${html}</p></div>`)}</div>`;
    case 'span':
      return `<div class="footNotes">${each((n, html) => `<div class="fn" id="note-${n}"><a class="num" href="#c-${n}">${n}</a>&nbsp;${html} <a href="#c-${n}">${words.back}</a></div>`)}</div>`;
    case 'wiki':
      return `<ol class="references">${each((n, html) => `<li id="cite_note-${n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-${n}" aria-label="${words.back}">^</a></b></span> <span class="reference-text">${html}</span></li>`)}</ol>`;
    default:
      return `<footer class="notes"><h2 id="footnotes-label" class="visually-hidden">Footnotes</h2><ol>${each((n, html) => `<li id="footnote-${n}">${html} <a href="#source-${n}" role="doc-backlink" aria-label="${words.back}">↩︎</a></li>`)}</ol></footer>`;
  }
}

const TAGS = { title: 'h1', number: 'p', heading: 'h2' };

/** A paragraph of the paper as an element. */
const element = (line, calls, tag, attributes = '') =>
  `<${tag}${attributes}>${inner(line.parts, CALLS[calls])}</${tag}>`;
const labelled = (line, gap) => ({
  ...line,
  parts: line.label ? [{ text: `${line.label}${gap}` }, ...line.parts] : line.parts,
});

/** Numbered items of ordered lists: `1.` as a list, `(a)` as a list inside it. Only labels that lists can print. */
function listed(paper, calls) {
  const out = [];
  let open = 0;
  let last = 0;
  const to = depth => {
    while (open > depth) {
      out.push(open > 1 ? '</ol></li>' : '</li></ol>');
      open--;
    }
  };
  for (const line of paper.lines) {
    const [, number] = /^(\d+)\.$/u.exec(line.label ?? '') ?? [];
    const [, letter] = /^\(?([a-z])\)$/u.exec(line.label ?? '') ?? [];
    if (number !== undefined) {
      to(1);
      if (open === 1) out.push('</li>');
      else out.push(Number(number) === 1 ? '<ol>' : `<ol start="${number}">`);
      const next = open === 1 && Number(number) !== last + 1 ? ` value="${number}"` : '';
      open = 1;
      last = Number(number);
      out.push(`<li${next}>${inner(line.parts, CALLS[calls])}`);
    } else if (letter !== undefined && open > 0) {
      if (open === 1) out.push('<ol type="a">');
      open = 2;
      out.push(`<li>${inner(line.parts, CALLS[calls])}</li>`);
    } else {
      to(0);
      out.push(element(labelled(line, ' '), calls, TAGS[line.style] ?? 'p'));
    }
  }
  to(0);
  return out.join('\n');
}

/** The same numbers by counters of a style sheet, as word processors on the web write them. */
const COUNTERS = `ol.k0,ol.k1{list-style-type:none} ol.k0.start{counter-reset:ctn0 0} ol.k1.start{counter-reset:ctn1 0}
.k0>li{counter-increment:ctn0} .k1>li{counter-increment:ctn1}
.k0>li:before{content:"" counter(ctn0,decimal) ". "} .k1>li:before{content:"(" counter(ctn1,lower-latin) ") "}`;
function counted(paper, calls) {
  const next = [1, 1];
  const out = paper.lines.map(line => {
    const label = line.label ?? '';
    const level =
      label === `${next[0]}.`
        ? 0
        : label === `(${String.fromCharCode(96 + next[1])})` || label === '(a)'
          ? 1
          : undefined;
    if (level === undefined) {
      return `<p class="c1 ${line.style}"><span class="c2">${inner(labelled(line, ' ').parts, CALLS[calls])}</span></p>`;
    }
    const first = level === 1 ? label === '(a)' : next[0] === 1;
    if (first) next[level] = 1;
    next[level]++;
    if (level === 0) next[1] = 1;
    const value = level === 0 ? ` start="${Number.parseInt(line.label, 10)}"` : ' start="1"';
    return `<ol class="c3 k${level}${first ? ' start' : ''}"${value}><li class="c1 li-bullet-${level}"><span class="c2">${inner(line.parts, CALLS[calls])}</span></li></ol>`;
  });
  return out.join('');
}

/** Ways to write the body: `(paper, words) → html`, with the style sheet they need. */
export const BODIES = {
  /** A paragraph an element, numbers as text. */
  paragraphs: (paper, words, { calls = 'link' } = {}) =>
    paper.lines.map(line => element(labelled(line, ' '), calls, TAGS[line.style] ?? 'p')).join('\n') +
    notesHtml(paper, calls, words),
  lists: (paper, words, { calls = 'link' } = {}) => listed(paper, calls) + notesHtml(paper, calls, words),
  counters: (paper, words, { calls = 'bracket' } = {}) =>
    `<style>${COUNTERS}</style>${counted(paper, calls)}${notesHtml(paper, calls, words)}`,
  /** Only line breaks between paragraphs, indents of no-break spaces. */
  breaks: (paper, words, { calls = 'plain', single = false } = {}) =>
    `<font size="2">${paper.lines
      .map(line => `${'&nbsp;'.repeat(line.label ? 6 : 4)}${inner(labelled(line, '\u00a0\u00a0').parts, CALLS[calls])}`)
      .join(single ? '<br>\n' : '<br>\n<br>\n')}</font>${notesHtml(paper, calls, words)}`,
  /** Nothing but `div` and `span`. */
  divisions: (paper, words, { calls = 'span' } = {}) =>
    `<div class="r-doc">${paper.lines
      .map(line => {
        const label = line.label
          ? `<span class="r-num">${escaped(line.label)}</span><span class="r-gap">&nbsp;&nbsp;</span>`
          : '';
        return `<div class="r-${line.style}"><span>${label}<span>${inner(line.parts, CALLS[calls])}</span></span></div>`;
      })
      .join('')}</div>${notesHtml(paper, calls, words)}`,
  /** Numbers in a table cell of their own. */
  cells: (paper, words, { calls = 'bracket' } = {}) =>
    paper.lines
      .map(line =>
        line.label
          ? `<table border="0" cellspacing="0"><tbody><tr><td valign="top"><p>${escaped(line.label)}</p></td><td><p>${inner(line.parts, CALLS[calls])}</p></td></tr></tbody></table>`
          : element(line, calls, TAGS[line.style] ?? 'p'),
      )
      .join('\n') + notesHtml(paper, calls, words),
  /** One table for the whole: a row a paragraph, numbers in the first column. */
  rows: (paper, words, { calls = 'aria' } = {}) =>
    `<table class="layout"><tbody>${paper.lines
      .map(
        line => `<tr><td class="n">${escaped(line.label ?? '')}</td><td>${inner(line.parts, CALLS[calls])}</td></tr>`,
      )
      .join('\n')}</tbody></table>${notesHtml(paper, calls, words)}`,
  /** Plain text, hard-wrapped. */
  typed: paper => {
    const lines = [
      ...paper.lines.map(line => labelled(line, ' ')),
      ...paper.notes.map(note => ({ parts: [{ note: note.number }, { text: ' ' }, ...note.parts] })),
    ];
    const text = ({ parts }) => parts.map(part => part.text ?? `<sup>${part.note}</sup>`).join('');
    const wrapped = line => line.replace(/(.{60,72}) /gu, '$1\n');
    return `<pre>${lines.map(line => wrapped(escaped(text(line)).replaceAll('&lt;', '<'))).join('\n\n')}</pre>`;
  },
  /** As Word saves pages. */
  word: paper => {
    const p = (name, html, style = '') => `<p class=${name}${style ? ` style='${style}'` : ''}>${html}<o:p></o:p></p>`;
    const run = html => `<span lang=EN-GB style='mso-fareast-language:EN-US'>${html}</span>`;
    const call = n =>
      `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:10.0pt'>[${n}]</span></span><![endif]></span></span></a>`;
    const html = paper.lines
      .map(line => {
        const text = run(inner(line.parts, call));
        if (!line.label) return p(line.style === 'title' ? 'MsoTitle' : 'MsoNormal', text);
        const label = `<![if !supportLists]><span lang=EN-GB><span style='mso-list:Ignore'>${escaped(line.label)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
        return p(
          'MsoListParagraph',
          label + text,
          `margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${line.level + 1} lfo1`,
        );
      })
      .join('\n');
    const notes = paper.notes
      .map(
        note =>
          `<div style='mso-element:footnote' id=ftn${note.number}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${note.number}' href="#_ftnref${note.number}" name="_ftn${note.number}"><span class=MsoFootnoteReference>[${note.number}]</span></a> ${inner(note.parts, call)}<o:p></o:p></p></div>`,
      )
      .join('');
    return `<div class=WordSection1>${html}</div><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${notes}</div>`;
  },
  /** A page number and a running head between the pages of a conversion, paragraphs cut there. */
  converted: (paper, words, { calls = 'plain', every = 9 } = {}) => {
    const out = [];
    let page = 1;
    paper.lines.forEach((line, i) => {
      out.push(element(labelled(line, ' '), calls, 'p', line.style === 'title' ? ' class="t"' : ''));
      if (i % every === every - 1) {
        out.push(`<p align="center">${page}</p><hr><p>CTOC/COP/2012/15</p>`);
        page++;
      }
    });
    return `${out.join('\n')}${notesHtml(paper, calls, words)}`;
  },
};
