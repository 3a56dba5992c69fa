import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type Block, type Edition, printedLabel } from '../../src/model/index.ts';

/** A stretch of a block: text that looks alike, or a note call. */
type Stretch = { readonly text: string; readonly italic: boolean } | { readonly call: number };

/** A block cut at its marks and note calls. */
function stretches(block: Block): readonly Stretch[] {
  const cuts = new Set([0, block.text.length, ...block.calls.map(call => call.at)]);
  for (const { at } of block.marks) cuts.add(at.start).add(at.end);
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((start, i): Stretch[] => {
    const calls = block.calls.filter(call => call.at === start).map(call => ({ call: call.number }));
    const text = block.text.slice(start, places[i + 1] ?? start);
    const italic = block.marks.some(({ kind, at }) => kind === 'italic' && at.start <= start && start < at.end);
    return text === '' ? calls : [...calls, { text, italic }];
  });
}

const bodyOf = (edition: Edition): readonly Block[] => edition.blocks.filter(block => block.role !== 'note');
const notesOf = (edition: Edition): readonly Block[] =>
  edition.blocks
    .filter(block => block.role === 'note')
    .sort((a, b) => (a.label?.ordinal ?? 0) - (b.label?.ordinal ?? 0));

/** How the edition writes its paragraph numbers: `%1.`, `%1 -`. */
function labelShape(edition: Edition): string {
  const label = edition.blocks.find(block => block.role === 'operative')?.label?.printed ?? '1.';
  return label.replace(/\d+/u, '%1');
}

/** The edition as Word would hold it: real footnotes, italics, numbers by automatic numbering; Word knows no Arabic-Indic digits, so these are typed, with a tab. */
export async function renderDocx(edition: Edition): Promise<Uint8Array> {
  const children = (block: Block): ParagraphChild[] =>
    stretches(block).map(part =>
      'call' in part
        ? new FootnoteReferenceRun(part.call)
        : new TextRun({ text: part.text, ...(part.italic ? { italics: true } : {}) }),
    );
  const typed = !labelShape(edition).includes('%1');
  const document = new Document({
    title: edition.meta.title ?? '',
    numbering: {
      config: [
        {
          reference: 'operative',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: labelShape(edition), alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(
      notesOf(edition).map(note => [
        note.label?.ordinal ?? 0,
        { children: [new Paragraph({ children: children(note) })] },
      ]),
    ),
    sections: [
      {
        children: bodyOf(edition).map(
          block =>
            new Paragraph({
              children: [
                ...(typed && block.label ? [new TextRun(`${block.label.printed}\t`)] : []),
                ...children(block),
              ],
              ...(!typed && block.label ? { numbering: { reference: 'operative', level: 0 } } : {}),
            }),
        ),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const escaped = (text: string): string => text.replace(/[&<>]/gu, sign => `&#${sign.charCodeAt(0)};`);

/** The edition as a careful web page: an ordered list where browsers write its numbers as it does, raised calls that lead to a list of notes at the end and back. */
export function renderHtml(edition: Edition): Uint8Array {
  const inner = (block: Block): string =>
    stretches(block)
      .map(part =>
        'call' in part
          ? `<sup id="r${part.call}"><a href="#n${part.call}">${part.call}</a></sup>`
          : part.italic
            ? `<em>${escaped(part.text)}</em>`
            : escaped(part.text),
      )
      .join('');
  const body: string[] = [];
  let inList = false;
  const listed = labelShape(edition) === '%1.';
  for (const block of bodyOf(edition)) {
    const item = listed && block.label !== undefined;
    if (item !== inList) body.push(inList ? '</ol>' : '<ol>');
    inList = item;
    const number = item ? '' : printedLabel(block);
    const name = inList ? 'li' : block.role === 'title' ? 'h1' : 'p';
    body.push(`<${name}>${(number + inner(block)).replaceAll(' ', '\n  ')}</${name}>`);
  }
  if (inList) body.push('</ol>');
  const notes = notesOf(edition).map(note => {
    const number = note.label?.ordinal ?? 0;
    return `<p id="n${number}"><sup>${number}</sup> ${inner(note)} <a href="#r${number}">↩</a></p>`;
  });
  return Buffer.from(`<!DOCTYPE html>
<html lang="${edition.language}"><head><meta charset="utf-8"><title>${escaped(edition.meta.title ?? '')}</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/all">All resolutions</a></nav>
${body.join('\n')}
<footer>${notes.join('\n')}</footer><script>track("page")</script></body></html>`);
}
