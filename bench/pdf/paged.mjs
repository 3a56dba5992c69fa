// Sets a paper in CSS for paged media with hyphenation, footnotes and running heads; WeasyPrint prints it.
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const USUAL = {
  page: 'A4',
  margin: '28mm 30mm',
  size: 10.5,
  leading: 1.25,
  font: "'Liberation Serif'",
  indent: 0,
  gap: 6,
  columns: 1,
  align: 'justify',
  css: '',
};

/** The page as HTML. */
export function pagedHtml(paper, options = {}) {
  const layout = { ...USUAL, ...options };
  const notes = new Map(paper.notes.map(note => [note.number, note]));
  const inner = parts =>
    parts
      .map(part => {
        if (part.note !== undefined) return `<span class="fn">${inner(notes.get(part.note)?.parts ?? [])}</span>`;
        return part.italic ? `<i>${escaped(part.text)}</i>` : escaped(part.text);
      })
      .join('');
  const title = escaped(paper.lines.find(({ style }) => style === 'title')?.parts[0].text ?? '').slice(0, 70);
  const body = paper.lines.map(line => {
    if (line.style === 'title' || line.style === 'number') return `<h1>${inner(line.parts)}</h1>`;
    if (line.style === 'heading') return `<h2>${inner(line.parts)}</h2>`;
    if (line.cells) return `<table><tr>${line.cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr></table>`;
    if (line.page)
      return `<p class="contents">${inner(line.parts)} ........................................ ${line.page}</p>`;
    return `<p class="${line.style}">${line.label ? `${line.label} ` : ''}${inner(line.parts)}</p>`;
  });
  const css = `@page { size: ${layout.page}; margin: ${layout.margin}; @top-center { content: '${title.replaceAll("'", '’')}'; font-size: 8pt } @bottom-right { content: counter(page); font-size: 8pt } @footnote { border-top: .5pt solid black; padding-top: 4pt } }
html { font: ${layout.size}pt/${layout.leading} ${layout.font}; hyphens: auto; text-align: ${layout.align} } body { columns: ${layout.columns}; column-gap: 16pt; margin: 0 }
p { margin: 0 0 ${layout.gap}pt; text-indent: ${layout.indent}pt; orphans: 1; widows: 1 } h1 { font-size: 1.4em; text-align: center; hyphens: none } h2 { font-size: 1em; text-align: center; hyphens: none; margin: 10pt 0 5pt }
.fn { float: footnote; font-size: 8.5pt; text-indent: 0 } ::footnote-call { content: counter(footnote); font-size: 60%; vertical-align: super; line-height: 0 } ::footnote-marker { content: counter(footnote) ' '; font-size: 60%; vertical-align: super; line-height: 0 }
table { width: 100% } td { width: 25% } .quote { margin-left: 40pt; margin-right: 40pt } .contents { text-align: left } ${layout.css}`;
  return `<!doctype html><html lang="${paper.language}"><meta charset="utf-8"><style>${css}</style>${body.join('\n')}`;
}
