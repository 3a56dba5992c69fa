import { docx, lvl, num, p, r } from './docx-fixture.ts';
import type { OneSource, Part } from './one-source.ts';
import { type FixtureText, makePdf, widthOf } from './pdf-fixture.ts';

/** A stretch of a paragraph: plain, italic, or the number of a note that is called. */
type Stretch = { readonly text: string; readonly italic: boolean } | { readonly call: string };

function stretches(text: string): readonly Stretch[] {
  return text.split(/(\*[^*]+\*|\[\d\])/u).flatMap((piece): Stretch[] => {
    if (piece === '') return [];
    if (/^\[\d\]$/u.test(piece)) return [{ call: piece.slice(1, -1) }];
    const italic = piece.startsWith('*');
    return [{ text: italic ? piece.slice(1, -1) : piece, italic }];
  });
}

const RAISED = '⁰¹²³⁴';
const raised = (text: string): string => text.replace(/\[(\d)\]/gu, (_, digit: string) => RAISED.charAt(Number(digit)));
const labelled = (part: Part): string =>
  part.kind === 'table' ? '' : part.kind === 'item' ? `${part.label} ${part.text}` : part.text;

/** Lines no wider than so many characters; Chinese may be broken anywhere. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.match(/\p{sc=Han}|[^\s\p{sc=Han}]+[ ]?|\s/gu) ?? []) {
    const last = lines.at(-1) ?? '';
    const next = last + word;
    if (last !== '' && next.trimEnd().length > width) lines.push(word);
    else lines[lines.length - 1] = next;
  }
  return lines.map(line => line.trimEnd());
}

/** Plain text as a converter writes it: hard-wrapped, notes at the end, without the table, which such texts lose. */
export function renderText({ parts, notes }: OneSource): Uint8Array {
  const body = parts.filter(({ kind }) => kind !== 'table').map(part => wrapped(raised(labelled(part)), 64).join('\n'));
  return Buffer.from([...body, ...notes.map((note, i) => `${RAISED.charAt(i + 1)} ${note}`)].join('\n\n'));
}

/** Markdown with notes of its own and a table. */
export function renderMarkdown({ language, parts, notes }: OneSource, table: boolean): Uint8Array {
  const body = parts.flatMap(part => {
    const text = labelled(part).replace(/\[(\d)\]/gu, '[^$1]');
    if (part.kind !== 'table') return [part.kind === 'title' ? `# ${text}` : text];
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [head = [], ...rows] = part.rows;
    return table ? [[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')] : [];
  });
  const defined = notes.map((note, i) => `[^${i + 1}]: ${note}`);
  return Buffer.from(`---\nlanguage: ${language}\n---\n\n${[...body, ...defined].join('\n\n')}\n`);
}

const escaped = (text: string): string => text.replace(/[&<>]/gu, sign => `&#${sign.charCodeAt(0)};`);

/** Word: automatic numbers on three levels, a second list for the annex, footnotes, a table. */
export function renderDocx({ parts, notes, levels }: OneSource): Uint8Array {
  const runs = (text: string): string =>
    stretches(text)
      .map(piece =>
        'call' in piece
          ? `<w:r><w:footnoteReference w:id="${piece.call}"/></w:r>`
          : r(escaped(piece.text), piece.italic ? '<w:i/><w:iCs/>' : ''),
      )
      .join('');
  let list = 1;
  const body = parts.map(part => {
    if (part.kind === 'table') {
      const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
      return `<w:tbl>${part.rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>${p('')}`;
    }
    if (part.kind === 'title') list++;
    if (part.kind === 'item') return p(runs(part.text), num(Math.min(list, 3), part.level));
    return p(runs(part.text), part.kind === 'title' ? '<w:outlineLvl w:val="0"/>' : '');
  });
  const definition = `<w:abstractNum w:abstractNumId="1">${levels.map(([format, text], i) => lvl(i, format, text)).join('')}</w:abstractNum>`;
  const instances = [1, 2, 3].map(id => {
    const anew = id === 1 ? '' : '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${anew}</w:num>`;
  });
  const footnotes = notes.map(
    (note, i) => `<w:footnote w:id="${i + 1}">${p(`<w:r><w:footnoteRef/></w:r>${r(' ')}${runs(note)}`)}</w:footnote>`,
  );
  return docx({ body: body.join(''), numbering: definition + instances.join(''), footnotes: footnotes.join('') });
}

/** A page as Word saves one: its numbers in spans of their own, notes behind a rule. */
export function renderHtml({ language, parts, notes }: OneSource): Uint8Array {
  const inner = (text: string): string =>
    stretches(text)
      .map(piece =>
        'call' in piece
          ? `<a href="#_ftn${piece.call}" name="_ftnref${piece.call}"><span class=MsoFootnoteReference>${piece.call}</span></a>`
          : piece.italic
            ? `<i>${escaped(piece.text)}</i>`
            : escaped(piece.text),
      )
      .join('');
  const body = parts.map(part => {
    if (part.kind === 'table') {
      return `<table>${part.rows.map(row => `<tr>${row.map(cell => `<td><p class=MsoNormal>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
    }
    if (part.kind === 'title') return `<h1>${inner(part.text)}</h1>`;
    if (part.kind !== 'item') return `<p class=MsoNormal>${inner(part.text)}<o:p></o:p></p>`;
    return `<p class=MsoListParagraph style='mso-list:l0 level${part.level + 1} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${part.label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${inner(part.text)}</p>`;
  });
  const printed = notes.map(
    (note, i) =>
      `<div id=ftn${i + 1}><p class=MsoFootnoteText><a href="#_ftnref${i + 1}" name="_ftn${i + 1}"><span class=MsoFootnoteReference>${i + 1}</span></a> ${inner(note)}</p></div>`,
  );
  return Buffer.from(
    `<html lang=${language}><head><meta charset=utf-8><style>span.MsoFootnoteReference {vertical-align:super}</style></head><body>${body.join('\n')}<div style='mso-element:footnote-list'><hr>${printed.join('\n')}</div></body></html>`,
  );
}

/** Width of a raised digit, and of the page between its margins, at size 10. */
const DIGIT = 3;
const [LEFT, RIGHT] = [60, 400];

/** One printed page, notes under a rule; without italics and the table. */
export function renderPdf({ language, parts, notes }: OneSource): Uint8Array {
  const leftward = language === 'ar';
  const texts: FixtureText[] = [];
  let y = 780;
  for (const part of parts) {
    if (part.kind === 'table') continue;
    const plain = raised(labelled(part).replace(/\*/gu, ''));
    const indent = part.kind === 'item' ? 20 * part.level : 0;
    for (const line of wrapped(plain, language === 'zh' ? 32 : 64)) {
      const shown = leftward ? visual(line) : line;
      const width = advance(shown);
      const centred = part.kind === 'title' || part.kind === 'section';
      const left = centred ? (LEFT + RIGHT - width) / 2 : leftward ? RIGHT - indent - width : LEFT + indent;
      const [before = '', call, after = ''] = shown.split(/([¹²])/u);
      const number = call === undefined ? {} : { call: String(RAISED.indexOf(call)) };
      texts.push({ x: left, y, text: before, font: 'free', ...number });
      if (after !== '') texts.push({ x: left + width - advance(after), y, text: after, font: 'free' });
      y -= 12;
    }
    y -= 12;
  }
  for (const [i, note] of notes.entries()) {
    const plain = `${i + 1} ${note.replace(/\*/gu, '')}`;
    const text = leftward ? visual(plain) : plain;
    const x = leftward ? RIGHT - advance(text) * 0.8 : LEFT;
    texts.push({ x, y: y - 16 - 12 * i, size: 8, font: 'free', text });
  }
  return makePdf([{ texts, rules: [leftward ? [RIGHT - 100, RIGHT, y] : [LEFT, LEFT + 100, y]] }]);
}

/** Width of a line at size 10. */
function advance(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[¹²]/u.test(character) ? DIGIT : widthOf(character) / 100), 0);
}

/** What a line looks like when it is read from left to right: turned round, but for figures, Latin words and the insides of numbers. */
function visual(line: string): string {
  const mirrored: Readonly<Record<string, string>> = { '(': ')', ')': '(' };
  const turned = [...line].reverse().map(character => mirrored[character] ?? character);
  const forwards = /[\p{N}\p{sc=Latin}](?:[\p{N}\p{sc=Latin}/.]*[\p{N}\p{sc=Latin}])?/gu;
  return turned.join('').replace(forwards, run => [...run].reverse().join(''));
}
