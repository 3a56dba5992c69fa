// The layouts of the page bench: a site around a body, how notes are called, how the page was saved. Those with `kept` are only counted, unless asked for.
const SIX = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const PAPERS = [
  ['6-1', SIX],
  ['six-languages/e-res-2014-36', SIX],
];
const UDHR = [['articles', [...SIX, 'de', 'pt']]];

/** `{ name, site, body, options, papers, ways, kept }`, or `program` in place of site and body; `ways` where other ways of saving do not hold the text. */
export const LAYOUTS = [
  { name: 'organisation', site: 'organisation', body: 'paragraphs' },
  { name: 'organisation-lists', site: 'organisation', body: 'lists', options: { calls: 'aria' } },
  { name: 'opaque', site: 'opaque', body: 'divisions' },
  { name: 'tables-breaks', site: 'tables', body: 'breaks' },
  { name: 'framework', site: 'framework', body: 'cells' },
  { name: 'components', site: 'components', body: 'paragraphs', options: { calls: 'bracket' } },
  { name: 'framed', site: 'framed', body: 'paragraphs', options: { calls: 'plain' } },
  { name: 'typed', site: 'bare', body: 'typed' },
  { name: 'web-writer', site: 'bare', body: 'counters' },
  { name: 'word', program: 'word' },
  { name: 'office', program: 'office' },
  { name: 'office-x', program: 'office-x', kept: true },
  { name: 'pdftohtml', program: 'pdftohtml' },
  { name: 'converted', site: 'tables', body: 'converted' },
  { name: 'declaration', site: 'organisation', body: 'paragraphs', papers: UDHR },
  // Kept apart until the readers had been tuned on those above.
  { name: 'law', site: 'law', body: 'rows', kept: true },
  { name: 'law-divisions', site: 'law', body: 'divisions', kept: true },
  { name: 'wiki', site: 'wiki', body: 'lists', options: { calls: 'wiki' }, kept: true },
  { name: 'journal', site: 'journal', body: 'paragraphs', options: { calls: 'plain' }, kept: true },
  { name: 'journal-counters', site: 'journal', body: 'counters', kept: true },
  { name: 'library', site: 'library', body: 'breaks', options: { single: true }, kept: true },
  { name: 'drawn', site: 'drawn', body: 'lists', ways: ['archive'], kept: true },
  { name: 'opaque-converted', site: 'opaque', body: 'converted', options: { calls: 'bracket' }, kept: true },
  { name: 'framework-rows', site: 'framework', body: 'rows', kept: true },
  { name: 'declaration-kept', site: 'journal', body: 'divisions', papers: UDHR, kept: true },
  // Made last, and read before anything was changed for them.
  { name: 'ministry', site: 'ministry', body: 'breaks', options: { calls: 'bracket' }, kept: true },
  { name: 'ministry-cells', site: 'ministry', body: 'cells', options: { calls: 'span' }, kept: true },
  { name: 'application', site: 'application', body: 'lists', options: { calls: 'span' }, kept: true },
  { name: 'application-word', site: 'application', body: 'word', kept: true },
].map(layout => ({ options: {}, papers: PAPERS, ways: undefined, kept: false, ...layout }));

/** One page each: `{ id, layout, paper, language }`. */
export function pagesOf(hasPaper) {
  return LAYOUTS.flatMap(layout =>
    layout.papers.flatMap(([paper, languages]) =>
      languages
        .filter(language => hasPaper(paper, language))
        .map(language => ({ id: `${layout.name}.${paper.replace('/', '-')}.${language}`, layout, paper, language })),
    ),
  );
}
