import { type Finding, type LanguageCode, workNumber } from '../../model/index.ts';
import type { Dossier, DossierWork } from '../dossier.ts';
import { countFindings, type FindingRow, findingRows, type Mark, markOf } from '../finding-rows.ts';
import { nameLanguage } from '../language-name.ts';
import { MARK_SIGNS } from '../matrix.ts';
import { html, type Markup } from './markup.ts';

/**
 * What the checks found: one table a text with a row per paragraph that has findings, a column per language coloured by the worst of them, and why.
 * @param rowOf anchor of the row of the alignment that shows a bead of a text, if there is one
 */
export function renderFindings(
  dossier: Dossier,
  rowOf: (work: string, bead: string) => string | undefined = () => undefined,
): Markup {
  const { error, warning, info, accepted } = countFindings(dossier.grid);
  const counts = `${error} errors, ${warning} warnings, ${info} hints${accepted > 0 ? `, ${accepted} accepted` : ''}`;
  const texts = [...dossier.works].reverse().map(entry => renderText(dossier, entry, rowOf));
  return html`<section id="findings" aria-labelledby="findings-h">
<h2 id="findings-h">Findings</h2>
<p class="soft">${counts}. A cell shows the worst that was found about its edition: ✗ error, ! warning, i hint, ✓ accepted. What is right as it is can be accepted in recalling.exceptions.json.</p>
${texts}
</section>
`;
}

function renderText(
  dossier: Dossier,
  entry: DossierWork,
  rowOf: (work: string, bead: string) => string | undefined,
): Markup {
  const rows = findingRows(dossier, entry.work);
  const { languages, beads } = entry.alignment;
  const clean = beads.length - rows.filter(row => row.bead !== undefined).length;
  const number = workNumber(entry.work);
  if (rows.length === 0) return html`<h3>${number}</h3><p>All ${beads.length} rows agree.</p>`;
  const body = rows.map(row =>
    renderRow(row, languages, row.bead === undefined ? undefined : rowOf(entry.work, row.bead)),
  );
  return html`<h3>${number}</h3>
<div class="wide"><table class="figures matrix"><caption class="vh">Findings in ${number} by paragraph and language</caption>
<thead><tr><th scope="col">Paragraph</th>${languages.map(language => html`<th scope="col" class="n">${language} <span class="vh">${nameLanguage(language)}</span></th>`)}<th scope="col">What was found</th></tr></thead>
<tbody>
${body}</tbody></table></div>
<p class="soft">${clean} other rows agree.</p>`;
}

function renderRow(row: FindingRow, languages: readonly LanguageCode[], anchor: string | undefined): Markup {
  const name = anchor === undefined ? html`${row.name}` : html`<a href="#${anchor}">${row.name}</a>`;
  const cells = languages.map(language => renderMark(markOf(row.findings, language)));
  return html`<tr><th scope="row">${name}</th>${cells}<td>${row.findings.map(renderFinding)}</td></tr>
`;
}

function renderMark(mark: Mark): Markup {
  if (mark === undefined) return html`<td class="mark-cell"></td>`;
  return html`<td class="mark-cell mark-${mark}"><span aria-hidden="true">${MARK_SIGNS[mark]}</span><span class="vh">${mark}</span></td>`;
}

function renderFinding({ severity, message, code, accepted, places }: Finding): Markup {
  const files = places.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)).join(', ');
  const reason = accepted === undefined ? undefined : html`<br><span class="soft">accepted: ${accepted}</span>`;
  const word = accepted === undefined ? severity : 'accepted';
  return html`<p title="${files}"><span class="${severity}">${word}</span> ${message} <code>${code}</code>${reason}</p>`;
}
