// The layouts that the PDF bench prints, each with the papers it sets. Odd ones are tuned on; of each layout every second language is kept apart and only counted.

const SIX = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const WORLD = ['hi', 'th', 'el', 'he', 'ja', 'ko', 'vi', 'de', 'pt', 'bn', 'tr', 'fa'];
const A4 = [595, 842];
const WORD_A4 = [11906, 16838];
const NARROW = [70, 150, 120, 150];
const sans = { font: 'Liberation Sans' };
const webSans = { font: "'Liberation Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC'" };
const mono = { font: "'Liberation Mono', 'Noto Naskh Arabic', 'Noto Sans Mono CJK SC'" };
const stamp =
  '<div style="position:absolute;top:-560pt;left:40pt;font:bold 60pt sans-serif;color:#ddd;transform:rotate(-50deg);transform-origin:center">DRAFT {page}</div>';
const levelStamp =
  '<div style="position:absolute;top:-430pt;left:90pt;font:bold 90pt sans-serif;color:#ddd;z-index:-1">DRAFT</div>';
const banner =
  '<div style="position:absolute;bottom:690pt;left:0;right:0;text-align:center;font-weight:bold">ADVANCE UNEDITED COPY</div>';

/** `{ name, engine, options, papers: [[paper, languages]], remakes?, tagged? }` */
export const LAYOUTS = [
  // As the United Nations print today.
  {
    name: 'un-word',
    engine: 'word',
    options: {},
    papers: [
      ['6-1+mast', SIX],
      ['a-res-78-112+notes', ['en']],
    ],
  },
  {
    name: 'un-page',
    engine: 'page',
    options: {},
    papers: [
      ['6-1+mast', SIX],
      ['a-res-78-112+notes', ['en']],
      ['a-res-66-180+notes', ['en']],
      ['e-res-2013-31+notes', ['en']],
    ],
  },
  {
    name: 'un-page-a4',
    engine: 'page',
    options: { page: A4, margin: [90, 90, 100, 100], noteRule: 'line', noteSplit: true, size: 11, leading: 1.35 },
    papers: [['5-1+mast', SIX]],
  },
  // Typescript of the nineties: Page 2, 1/ notes, /... at the foot.
  {
    name: 'typescript',
    engine: 'page',
    options: {
      heads: 'typescript',
      calls: 'slashed',
      noteSize: 1,
      ...mono,
      size: 10,
      indent: 48,
      align: 'left',
      css: 'p.title { text-decoration: underline; text-align: center }',
      noteIndent: 48,
    },
    papers: [
      ['6-1+mast', ['en', 'fr', 'es', 'ru']],
      ['a-res-66-180+notes', ['en']],
    ],
  },
  {
    name: 'typescript-justified',
    engine: 'page',
    options: {
      heads: 'typescript',
      calls: 'slashed',
      noteSize: 1,
      noteRule: 'line',
      size: 12,
      indent: 48,
      leading: 1.1,
      noteIndent: 24,
    },
    papers: [['5-1', ['en', 'fr', 'es', 'ru']]],
  },
  // Paragraphs without indents, told apart by space alone; by indents alone; by nothing but their last lines.
  {
    name: 'spaced',
    engine: 'page',
    options: { indent: 0, gap: 9, page: A4, heads: 'dashes', leading: 1.4, noteRule: 'line', size: 11 },
    papers: [['6-1', SIX]],
  },
  {
    name: 'spaced-ragged',
    engine: 'page',
    options: {
      indent: 0,
      gap: 9,
      page: A4,
      heads: 'plain',
      align: 'start',
      leading: 1.6,
      noteRule: 'wide',
      ...webSans,
    },
    papers: [['6-1', SIX]],
  },
  {
    name: 'indented-only',
    engine: 'page',
    options: { gap: 0, indent: 18, heads: 'statute', noteRule: 'line', size: 11 },
    papers: [
      ['5-1', SIX],
      ['articles+notes', ['de', 'el', 'vi']],
    ],
  },
  {
    name: 'double-spaced',
    engine: 'page',
    options: { leading: 2, gap: 0, indent: 36, heads: 'dashes', noteRule: 'underscores', size: 12, page: A4 },
    papers: [['5-1', SIX]],
  },
  {
    name: 'draft',
    engine: 'page',
    options: { leading: 1.5, indent: 0, gap: 8, heads: 'dashes', lineNumbers: true, extras: [stamp, banner], size: 11 },
    papers: [['5-1', ['en', 'fr', 'ru', 'es']]],
  },
  {
    name: 'hanging',
    engine: 'page',
    options: { label: 'hanging', indent: 0, gap: 7, heads: 'plain', noteRule: 'line', ...webSans },
    papers: [
      ['6-1', SIX],
      ['a-res-66-180', ['en']],
      ['e-res-2013-31+manynotes', ['en']],
    ],
  },
  {
    name: 'long-notes',
    engine: 'page',
    options: { noteSplit: true, noteRule: 'line', page: [500, 600], margin: [70, 60, 80, 60], heads: 'united-nations' },
    papers: [
      ['a-res-78-112+manynotes', ['en']],
      ['6-1', ['fr', 'es', 'ru', 'ar']],
    ],
  },
  {
    name: 'no-rule-notes',
    engine: 'page',
    options: { noteRule: 'none', heads: 'plain', indent: 0, gap: 8 },
    papers: [['6-1', SIX]],
  },
  {
    name: 'journal',
    engine: 'page',
    options: {
      columns: 1,
      heads: 'journal',
      noteRule: 'line',
      size: 9,
      indent: 0,
      gap: 5,
      page: A4,
      titleAlign: 'center',
      headingAlign: 'center',
      heading: 'italic',
      foot: 'none',
    },
    papers: [['articles+notes', ['en', 'fr', 'es', 'de', 'el']]],
  },
  {
    name: 'two-columns',
    engine: 'page',
    options: {
      columns: 2,
      heads: 'statute',
      noteRule: 'none',
      size: 9,
      indent: 12,
      gap: 0,
      page: A4,
      margin: [80, 60, 80, 60],
      headingAlign: 'center',
    },
    papers: [['udhr', ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'ko']]],
  },
  {
    name: 'two-columns-spaced',
    engine: 'page',
    options: { columns: 2, heads: 'plain', noteRule: 'none', size: 9, indent: 0, gap: 5, margin: [70, 50, 70, 50] },
    papers: [['articles', ['en', 'es', 'zh', 'ar', 'ru']]],
  },
  {
    name: 'statute',
    engine: 'page',
    options: {
      heads: 'statute',
      headingAlign: 'center',
      heading: 'bold',
      tracking: 2.5,
      gap: 5,
      indent: 14,
      size: 10.5,
      page: A4,
    },
    papers: [['articles', WORLD]],
  },
  {
    name: 'report',
    engine: 'page',
    options: { heads: 'united-nations', label: 'hanging', indent: 0, gap: 7, noteRule: 'none', page: A4 },
    papers: [['report', ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'de']]],
  },
  {
    name: 'report-plain-table',
    engine: 'page',
    options: { heads: 'plain', gap: 8, tableRules: false, leading: 1.5, noteRule: 'none', size: 11 },
    papers: [['report', ['en', 'ru', 'ar', 'zh']]],
  },
  {
    name: 'narrow',
    engine: 'page',
    options: { margin: NARROW, size: 12, heads: 'dashes', gap: 5 },
    papers: [
      ['5-1', ['en', 'fr', 'ru', 'ar']],
      ['articles', ['de']],
    ],
  },
  {
    name: 'soft',
    engine: 'page',
    options: {
      margin: NARROW,
      size: 12,
      heads: 'plain',
      gap: 5,
      css: 'p { letter-spacing: -0.02em; font-kerning: normal; font-variant-ligatures: common-ligatures }',
      font: "'Noto Serif'",
    },
    papers: [['5-1', ['en', 'fr', 'es']]],
  },
  {
    name: 'kashida',
    engine: 'page',
    options: { font: "'Noto Sans Arabic'", css: 'p { text-justify: auto }', heads: 'dashes', indent: 20 },
    papers: [
      ['6-1', ['ar']],
      ['articles', ['fa', 'ur', 'he']],
    ],
  },
  {
    name: 'landscape',
    engine: 'page',
    options: { page: [792, 612], margin: [80, 80, 80, 80], heads: 'plain', gap: 8, indent: 0 },
    papers: [
      ['report', ['en', 'fr']],
      ['5-1', ['ru', 'ar']],
    ],
  },
  // Word documents.
  {
    name: 'word-hanging',
    engine: 'word',
    options: {
      label: 'hanging',
      indent: 0,
      gap: 8,
      align: 'start',
      size: 11,
      leading: 1.5,
      heads: 'page',
      page: WORD_A4,
      ...sans,
    },
    papers: [['6-1', SIX]],
  },
  {
    name: 'word-centred',
    engine: 'word',
    options: {
      heads: 'centred',
      titleAlign: 'center',
      headingAlign: 'center',
      tracking: 2,
      size: 12,
      gap: 4,
      page: WORD_A4,
    },
    papers: [
      ['5-1', SIX],
      ['articles+notes', WORLD],
    ],
  },
  {
    name: 'word-columns',
    engine: 'word',
    options: {
      columns: 2,
      hyphenate: true,
      heads: 'centred',
      size: 9,
      gap: 3,
      indent: 200,
      margin: [1200, 1000, 1200, 1000],
    },
    papers: [['udhr', ['en', 'fr', 'es', 'ru', 'de', 'zh']]],
  },
  {
    name: 'word-hyphens',
    engine: 'word',
    options: { hyphenate: true, margin: [1500, 3400, 1500, 3000], heads: 'page', size: 12 },
    papers: [
      ['6-1', ['en', 'fr', 'es', 'ru']],
      ['articles', ['de']],
      ['a-res-66-180+notes', ['en']],
    ],
  },
  {
    name: 'word-report',
    engine: 'word',
    options: { heads: 'united-nations', label: 'hanging', indent: 0, page: WORD_A4 },
    papers: [['report', ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'de']]],
  },
  {
    name: 'word-draft',
    engine: 'word',
    options: { draft: true, lineNumbers: 1, heads: 'page', leading: 2, size: 12, indent: 720, gap: 0 },
    papers: [['5-1', ['en', 'fr', 'es', 'ru']]],
  },
  {
    name: 'word-landscape',
    engine: 'word',
    options: { landscape: true, heads: 'centred', size: 11 },
    papers: [
      ['report', ['en', 'es']],
      ['5-1', ['zh', 'ar']],
    ],
  },
  { name: 'word-tagged', engine: 'word', tagged: true, options: { size: 11 }, papers: [['6-1+mast', SIX]] },
  {
    name: 'page-tagged',
    engine: 'page',
    tagged: true,
    options: { heads: 'plain', indent: 0, gap: 9 },
    papers: [['6-1', SIX]],
  },
  // Hyphenated by a third engine.
  {
    name: 'paged',
    engine: 'paged',
    options: {},
    papers: [
      ['6-1', ['en', 'fr', 'es', 'ru']],
      ['articles+notes', ['de', 'pt', 'el', 'pl']],
    ],
  },
  {
    name: 'paged-columns',
    engine: 'paged',
    options: { columns: 2, size: 9, margin: '20mm', indent: 10, gap: 0 },
    papers: [['udhr', ['en', 'fr', 'es', 'ru', 'de', 'pt']]],
  },
  // The same pages as other programs write them.
  { name: 'distilled-word', engine: 'word', remake: 'distilled', options: {}, papers: [['6-1+mast', SIX]] },
  { name: 'redrawn', engine: 'word', remake: 'redrawn', options: {}, papers: [['6-1+mast', SIX]] },
  { name: 'redrawn-page', engine: 'page', remake: 'redrawn', options: { noteRule: 'line' }, papers: [['6-1', SIX]] },
  { name: 'locked', engine: 'word', remake: 'locked', options: {}, papers: [['5-1', ['en', 'ar']]] },
  { name: 'locked-old', engine: 'word', remake: 'lockedOld', options: {}, papers: [['5-1', ['fr', 'zh']]] },
  { name: 'linearized', engine: 'page', remake: 'linearized', options: {}, papers: [['5-1', ['es', 'ru']]] },
  { name: 'turned', engine: 'page', remake: 'turned', options: {}, papers: [['5-1', ['en', 'ar']]] },
  { name: 'damaged', engine: 'page', remake: 'damaged', options: {}, papers: [['5-1', ['fr', 'ru']]] },
  {
    name: 'scripts',
    engine: 'page',
    options: { heads: 'plain', gap: 6, indent: 16, size: 11, headingAlign: 'center' },
    papers: [['articles', ['th', 'hi', 'ko', 'el', 'fa', 'ja', 'bn', 'vi', 'he', 'tr']]],
  },
  // A stamp that stands level across the lines.
  {
    name: 'stamped',
    engine: 'page',
    options: { page: A4, heads: 'plain', gap: 7, indent: 0, size: 11, extras: [levelStamp] },
    papers: [['5-1', SIX]],
  },
  // Tables over several pages.
  {
    name: 'word-tables',
    engine: 'word',
    options: { heads: 'centred' },
    papers: [['tables', ['en', 'ar', 'ru', 'fr']]],
  },
  {
    name: 'tables',
    engine: 'page',
    options: { heads: 'plain', gap: 7, page: A4, noteRule: 'none' },
    papers: [['tables', ['en', 'ar', 'ru', 'es']]],
  },
  // A title across two columns, and a last page whose columns are short.
  {
    name: 'paged-wide-title',
    engine: 'paged',
    options: { columns: 2, size: 9, margin: '22mm', css: 'h1 { column-span: all }' },
    papers: [['5-1', ['en', 'fr', 'es', 'ru']]],
  },
  {
    name: 'word-scripts',
    engine: 'word',
    options: { heads: 'page', size: 11, gap: 6, indent: 0 },
    papers: [['udhr', ['fa', 'th', 'ur', 'ko', 'hi', 'bn', 'he', 'ja', 'vi', 'el']]],
  },
];

/** Every printing to make: `{ id, layout, paper, language, kept }`. */
export function printings(hasPaper) {
  return LAYOUTS.flatMap((layout, at) =>
    layout.papers.flatMap(([paper, languages]) =>
      languages
        .filter(language => hasPaper(paper, language))
        .map((language, i) => ({
          id: `${layout.name}.${paper.replaceAll('+', '_')}.${language}`,
          layout,
          paper,
          language,
          kept: (at + i) % 2 === 1,
        })),
    ),
  );
}
