import { workNumber } from '../../model/index.ts';
import {
  CITATION_SIGNS,
  countCitations,
  type NamedCitation,
  nameCitations,
  STANDING_WORDS,
} from '../citations/describe.ts';
import { drawCitations } from '../citations/svg.ts';
import type { Dossier } from '../dossier.ts';
import { html, type Markup } from './markup.ts';

/**
 * What cites what: the picture, then the same as a table.
 * @param rowOf anchor of the row of the alignment that shows a bead of a text, if there is one
 */
export function renderCitations(
  dossier: Dossier,
  rowOf: (work: string, bead: string) => string | undefined = () => undefined,
): Markup {
  const citations = dossier.citations ?? { things: [], citations: [] };
  const { found, outside, forward, itself, dead } = countCitations(citations);
  const rows = nameCitations(dossier);
  if (rows.length === 0) {
    return html`<section id="citations" aria-labelledby="citations-h"><h2 id="citations-h">Citations</h2><p>No resolution, document or treaty is cited.</p></section>
`;
  }
  return html`<section id="citations" class="citing" aria-labelledby="citations-h">
<h2 id="citations-h">Citations</h2>
<p class="soft">${found} of texts at hand, ${outside} of what is not at hand, ${forward} forward, ${itself} of itself, ${dead} dead: the text is at hand and has no such paragraph.</p>
<div class="wide" role="region" tabindex="0" aria-labelledby="citations-h">${drawCitations(dossier)}</div>
<details><summary>As a table</summary>
<div class="wide"><table class="figures"><caption class="vh">Citations</caption>
<thead><tr><th scope="col">Text</th><th scope="col">Paragraph</th><th scope="col">Cites</th><th scope="col">Standing</th><th scope="col">Languages</th><th scope="col">As printed</th></tr></thead>
<tbody>
${rows.map(row => renderRow(row, rowOf))}</tbody></table></div></details>
</section>
`;
}

function renderRow(
  { citation, from, to }: NamedCitation,
  rowOf: (work: string, bead: string) => string | undefined,
): Markup {
  const { from: work, row, standing, why, languages, words } = citation;
  const anchor = rowOf(work, row.slice(work.length + 1));
  const name = anchor === undefined ? html`${from}` : html`<a href="#${anchor}">${from}</a>`;
  const reason = why === undefined ? undefined : html` <span class="soft">${why}</span>`;
  return html`<tr><td>${workNumber(work)}</td><th scope="row">${name}</th><td><bdi>${to}</bdi></td><td><span class="${standing === 'dead' ? 'error' : 'soft'}">${CITATION_SIGNS[standing]} ${STANDING_WORDS[standing]}</span>${reason}</td><td>${languages.join(', ')}</td><td><bdi>${words}</bdi></td></tr>
`;
}
