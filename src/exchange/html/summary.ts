import { type Comparison, type Edition, linkKinds, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { countAlignment, countEdition, countReuse } from '../figures.ts';
import { nameLanguage } from '../language-name.ts';
import { html, type Markup } from './markup.ts';

/** What there is, what changed, what is left to do: three tables of figures. */
export function renderSummary(dossier: Dossier): Markup {
  return html`<section id="summary" aria-labelledby="summary-h">
<h2 id="summary-h">Summary</h2>
${renderTexts(dossier)}
${renderComparisons(dossier)}
${renderAlignments(dossier)}
</section>
`;
}

function renderTexts({ works }: Dossier): Markup {
  const rows = works.flatMap(entry => entry.editions.map(renderEdition));
  return table(
    'Texts and their language editions',
    ['Text', 'Language', 'Standing', '#Preambular', '#Operative', '#Points', '#Notes', 'File'],
    rows,
  );
}

function renderEdition(edition: Edition): Markup {
  const { preambular, operative, points, notes } = countEdition(edition);
  return html`<tr><th scope="row">${workNumber(edition.work)}</th><td>${nameLanguage(edition.language)} <span class="soft">${edition.language}</span></td><td>${edition.meta.status ?? html`<span class="soft">nothing declared</span>`}</td>${[preambular, operative, points, notes].map(figure)}<td><code>${edition.source.file}</code></td></tr>
`;
}

function renderComparisons({ comparisons }: Dossier): Markup | undefined {
  if (comparisons.length === 0) return undefined;
  const rows = comparisons.map(entry => {
    const { statistics } = entry.comparison;
    const { asIs, edit, fresh, share } = countReuse(entry.comparison);
    const counts = [...linkKinds.map(kind => statistics[kind]), statistics.moved];
    return html`<tr><th scope="row" class="pair">${workNumber(entry.old)} → ${workNumber(entry.new)}</th><td>${nameLanguage(entry.language)}</td><td>${renderBar(entry.comparison)}</td>${counts.map(figure)}<td class="n">${Math.round(share * 100)} %</td>${[asIs, edit, fresh].map(figure)}</tr>
`;
  });
  const kinds = ['#Same', '#Changed', '#Added', '#Deleted', '#Split', '#Merged', '#Moved'];
  return table(
    'What changed, in paragraphs and notes; last columns: what a translator has to do',
    ['Texts', 'Language', 'Picture', ...kinds, '#Words kept', '#As is', '#Edit', '#New'],
    rows,
  );
}

/** The kinds of change as shares of a bar; the figures beside it say the same. */
function renderBar({ statistics }: Comparison): Markup {
  const total = linkKinds.reduce((sum, kind) => sum + statistics[kind], 0);
  if (total === 0) return html``;
  let x = 0;
  const parts = linkKinds.map(kind => {
    const width = (statistics[kind] / total) * 100;
    const part = html`<rect class="${kind}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"></rect>`;
    x += width;
    return width === 0 ? undefined : part;
  });
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function renderAlignments({ works }: Dossier): Markup | undefined {
  if (works.length === 0) return undefined;
  const languages = [...new Set(works.flatMap(entry => entry.alignment.languages))];
  const rows = works.map(entry => {
    const figures = countAlignment(entry.alignment);
    const gaps = new Map(figures.gaps.map(({ language, count }) => [language, count]));
    const counts = [figures.rows, figures.complete, figures.doubtful, ...languages.map(code => gaps.get(code) ?? 0)];
    return html`<tr><th scope="row">${workNumber(entry.work)}</th><td>${nameLanguage(entry.alignment.pivot)}</td>${counts.map(figure)}</tr>
`;
  });
  return table(
    'How the language editions match; gaps are rows without a counterpart',
    ['Text', 'Measured from', '#Rows', '#Complete', '#Doubtful', ...languages.map(code => `#Gaps ${code}`)],
    rows,
  );
}

/** @param head a heading that begins with `#` is over figures */
function table(caption: string, head: readonly string[], rows: readonly Markup[]): Markup {
  const cells = head.map(name =>
    name.startsWith('#') ? html`<th scope="col" class="n">${name.slice(1)}</th>` : html`<th scope="col">${name}</th>`,
  );
  return html`<div class="wide"><table class="figures"><caption>${caption}</caption>
<thead><tr>${cells}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function figure(value: number): Markup {
  return html`<td class="n${value === 0 ? ' soft' : ''}">${value}</td>`;
}
