// Sets a paper as a Word document with the `docx` package; LibreOffice prints it.
import * as docx from 'docx';

const FONTS = {
  ar: 'Noto Naskh Arabic',
  fa: 'Noto Naskh Arabic',
  ur: 'Noto Naskh Arabic',
  he: 'Noto Serif Hebrew',
  zh: 'Noto Serif CJK SC',
  ja: 'Noto Serif CJK JP',
  ko: 'Noto Serif CJK KR',
  hi: 'Noto Serif Devanagari',
  th: 'Noto Serif Thai',
  bn: 'Noto Serif Bengali',
};

/** What every layout may change. Sizes are points, lengths twentieths of a point as Word counts them. */
const USUAL = {
  page: [12240, 15840],
  margin: [1800, 2000, 1800, 2200],
  landscape: false,
  size: 10,
  leading: 1.2,
  font: undefined,
  align: 'both',
  indent: 480,
  gap: 6,
  label: 'indent',
  titleAlign: 'start',
  headingAlign: 'start',
  tracking: 0,
  columns: 1,
  heads: 'united-nations',
  hyphenate: false,
  lineNumbers: false,
  draft: false,
  tableRules: true,
};

const ALIGN = { both: docx.AlignmentType.BOTH, start: docx.AlignmentType.START, center: docx.AlignmentType.CENTER };

/** The document as bytes of a .docx file. */
export function wordBytes(paper, options = {}) {
  const layout = { ...USUAL, ...options };
  const { rightToLeft, language } = paper;
  const font = layout.font ?? FONTS[language] ?? 'Liberation Serif';
  const size = layout.size * 2;
  const footnotes = {};
  const run = (text, more = {}) =>
    new docx.TextRun({
      text,
      font: {
        ascii: layout.font ?? 'Liberation Serif',
        hAnsi: layout.font ?? 'Liberation Serif',
        cs: font,
        eastAsia: font,
      },
      size,
      rightToLeft,
      language: { value: language, eastAsia: language, bidirectional: language },
      ...more,
    });
  const notes = new Map(paper.notes.map(note => [note.number, note]));
  const spacing = { line: Math.round((240 * layout.leading) / 1.15), after: layout.gap * 20 };
  const paragraph = (children, more = {}) =>
    new docx.Paragraph({ bidirectional: rightToLeft, alignment: ALIGN[layout.align], spacing, children, ...more });
  const runs = (parts, more) =>
    parts.flatMap(part => {
      if (part.note === undefined) return [run(part.text, { italics: part.italic, ...more })];
      const id = Object.keys(footnotes).length + 1;
      const children = (notes.get(part.note)?.parts ?? []).map(piece =>
        run(piece.text, { italics: piece.italic, size: size - 3 }),
      );
      footnotes[id] = {
        children: [
          new docx.Paragraph({ bidirectional: rightToLeft, children: [run(' ', { size: size - 3 }), ...children] }),
        ],
      };
      return [new docx.FootnoteReferenceRun(id)];
    });
  const columnsOf = cells =>
    cells.map(
      cell =>
        new docx.TableCell({
          children: [paragraph([run(cell)], { alignment: ALIGN.start, spacing: {} })],
          ...(layout.tableRules ? {} : { borders: NONE }),
        }),
    );
  const children = masthead(paper, paragraph, run);
  let rows = [];
  const flush = () => {
    if (rows.length > 0)
      children.push(
        new docx.Table({
          rows,
          visuallyRightToLeft: rightToLeft,
          width: { size: 100, type: docx.WidthType.PERCENTAGE },
          columnWidths: [700, 3200, 3200, 1100],
        }),
      );
    rows = [];
  };
  for (const line of paper.lines) {
    if (line.cells) {
      rows.push(new docx.TableRow({ children: columnsOf(line.cells) }));
      continue;
    }
    flush();
    children.push(styled(line, { layout, paragraph, run, runs, spacing }));
  }
  flush();
  const title =
    paper.lines
      .find(({ style }) => style === 'title')
      ?.parts.map(part => part.text ?? '')
      .join('')
      .slice(0, 80) ?? '';
  const chrome = HEADS[layout.heads]({
    symbol: paper.masthead?.symbol ?? 'CTOC/COP/2012/15',
    title,
    paragraph,
    run,
    width: (layout.landscape ? layout.page[1] : layout.page[0]) - layout.margin[1] - layout.margin[3],
    draft: layout.draft,
  });
  const document = new docx.Document({
    footnotes,
    evenAndOddHeaderAndFooters: chrome.evenAndOdd ?? false,
    hyphenation: { autoHyphenation: layout.hyphenate },
    sections: [
      {
        properties: {
          titlePage: true,
          column: { count: layout.columns, space: 400 },
          ...(layout.lineNumbers
            ? { lineNumbers: { countBy: layout.lineNumbers, restart: docx.LineNumberRestartFormat.NEW_PAGE } }
            : {}),
          page: {
            size: {
              width: layout.page[0],
              height: layout.page[1],
              orientation: layout.landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: {
              top: layout.margin[0],
              right: layout.margin[1],
              bottom: layout.margin[2],
              left: layout.margin[3],
              header: 800,
              footer: 700,
            },
          },
        },
        headers: chrome.headers,
        footers: chrome.footers,
        children,
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

const BAR = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
const NONE = { top: BAR, bottom: BAR, left: BAR, right: BAR };
const LINE = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };

function styled(line, { layout, paragraph, run, runs, spacing }) {
  const tracking = layout.tracking * 20;
  if (line.page)
    return paragraph([...runs(line.parts), run(`\t${line.page}`)], {
      alignment: ALIGN.start,
      tabStops: [{ type: docx.TabStopType.RIGHT, position: 7000, leader: docx.LeaderType.DOT }],
    });
  if (line.style === 'item') {
    const step = 480 * (line.level ?? 0);
    const hanging = layout.label === 'hanging';
    const indent = hanging ? { start: step + 560, hanging: 560 } : { start: step, firstLine: layout.indent };
    const stop = hanging ? step + 560 : step + layout.indent + 480;
    return paragraph([run(`${line.label}\t`), ...runs(line.parts)], {
      indent,
      tabStops: [{ type: docx.TabStopType.LEFT, position: stop }],
    });
  }
  if (line.style === 'title' || line.style === 'number')
    return paragraph(runs(line.parts, { bold: true, size: layout.size * 2 + 4 }), {
      alignment: ALIGN[layout.titleAlign],
      spacing: { before: 200, after: 200 },
    });
  if (line.style === 'heading')
    return paragraph(runs(line.parts, { bold: true, characterSpacing: tracking }), {
      alignment: ALIGN[layout.headingAlign],
      spacing: { before: 200, after: 120 },
      keepNext: true,
    });
  if (line.style === 'quote') return paragraph(runs(line.parts), { indent: { start: 960, end: 960 } });
  if (line.style === 'enacting')
    return paragraph(runs(line.parts, { italics: true }), { indent: { firstLine: layout.indent } });
  return paragraph(runs(line.parts), { indent: { firstLine: layout.indent }, spacing });
}

/** The framed head of a first page: a table, as in the official templates. */
function masthead({ masthead: mast, rightToLeft }, paragraph, run) {
  if (!mast) return [];
  const start = { alignment: ALIGN.start, spacing: {} };
  const lines = (list, more) =>
    list.map(text =>
      paragraph(
        [run(text, { ...more, ...(/[A-Za-z]/u.test(text) ? { rightToLeft: false } : {}) })],
        /[A-Za-z]/u.test(text) ? { ...start, bidirectional: false } : start,
      ),
    );
  const cell = (children, width, bottom = LINE) =>
    new docx.TableCell({
      children,
      width: { size: width, type: docx.WidthType.PERCENTAGE },
      borders: { ...NONE, bottom },
    });
  const symbol = [run(mast.symbol.slice(0, 1), { size: 40 }), run(mast.symbol.slice(1))];
  const empty = [paragraph([], start)];
  return [
    new docx.Table({
      visuallyRightToLeft: rightToLeft,
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      rows: [
        new docx.TableRow({
          children: [
            cell(empty, 15),
            cell([paragraph([run(mast.nation, { size: 28, bold: true })], start)], 50),
            cell([paragraph(symbol, { alignment: docx.AlignmentType.END, spacing: {} })], 35),
          ],
        }),
        new docx.TableRow({
          children: [
            cell(empty, 15),
            cell([paragraph([run(mast.organ, { size: 40, bold: true })], start)], 50),
            cell(lines(mast.side), 35),
          ],
        }),
      ],
    }),
    ...lines(mast.session.slice(0, 1), { bold: true }),
    ...lines(mast.session.slice(1)),
    ...mast.adopted.map((text, i) =>
      paragraph([run(text, i === 0 ? { bold: true, size: 24 } : {})], {
        alignment: ALIGN.start,
        spacing: { before: i === 0 ? 200 : 0 },
      }),
    ),
  ];
}

const HEADS = {
  'united-nations': ({ symbol, title, paragraph, run, width }) => {
    const small = text => run(text, { size: 17 });
    const number = new docx.TextRun({
      children: [docx.PageNumber.CURRENT, '/', docx.PageNumber.TOTAL_PAGES],
      size: 17,
      bold: true,
    });
    const sides = (left, right, more = {}) =>
      paragraph([left, run('\t'), right], {
        alignment: ALIGN.start,
        spacing: {},
        tabStops: [{ type: docx.TabStopType.RIGHT, position: width }],
        ...more,
      });
    const border = { border: { bottom: LINE } };
    return {
      evenAndOdd: true,
      headers: {
        first: new docx.Header({ children: [] }),
        default: new docx.Header({ children: [sides(small(title), small(symbol), border)] }),
        even: new docx.Header({ children: [sides(small(symbol), small(title), border)] }),
      },
      footers: {
        first: new docx.Footer({
          children: [
            paragraph([small('18-18839 (E)     061118')], { spacing: {} }),
            paragraph([run('*1818839*', { size: 17, font: 'Liberation Mono' })], { spacing: {} }),
          ],
        }),
        default: new docx.Footer({ children: [sides(small('18-18839'), number)] }),
        even: new docx.Footer({ children: [sides(number, small('18-18839'))] }),
      },
    };
  },
  page: ({ symbol, paragraph, run, draft }) => {
    const lines = [
      paragraph([run(symbol)], { alignment: ALIGN.start, spacing: {} }),
      paragraph([new docx.TextRun({ children: ['Page ', docx.PageNumber.CURRENT], size: 20 })], {
        alignment: ALIGN.start,
        spacing: {},
      }),
    ];
    const stamp = draft
      ? [paragraph([run('ADVANCE UNEDITED VERSION', { bold: true })], { alignment: ALIGN.center, spacing: {} })]
      : [];
    return {
      headers: {
        first: new docx.Header({ children: stamp }),
        default: new docx.Header({ children: [...stamp, ...lines] }),
      },
      footers: { first: new docx.Footer({ children: [] }), default: new docx.Footer({ children: [] }) },
    };
  },
  centred: ({ paragraph }) => {
    const number = shape =>
      new docx.Footer({
        children: [
          paragraph([new docx.TextRun({ children: shape, size: 18 })], { alignment: ALIGN.center, spacing: {} }),
        ],
      });
    return {
      headers: {},
      footers: { first: number([docx.PageNumber.CURRENT]), default: number(['- ', docx.PageNumber.CURRENT, ' -']) },
    };
  },
};
