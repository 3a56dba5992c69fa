import { type RowKey, rowKey, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import { describeCell, layOutMatrix, MARK_SIGNS, type MatrixCell, type MatrixRow } from '../matrix.ts';
import { html, type Markup } from './markup.ts';

/**
 * The grid as one table: a row a paragraph, a column for each language of each version, each cell coloured by the worst finding and saying it too.
 * @param rowOf anchor of the row of the alignment that shows a bead of a text, if there is one
 */
export function renderMatrix(
  dossier: Dossier,
  rowOf: (work: string, bead: string) => string | undefined = () => undefined,
): Markup {
  const { columns, rows } = layOutMatrix(dossier);
  const works = dossier.works.filter(({ work }) => columns.some(column => column.work === work));
  const anchors = new Map<RowKey, string | undefined>(
    dossier.works.flatMap(({ work, alignment }) =>
      alignment.beads.map(bead => [rowKey(work, bead), rowOf(work, bead.id)] as const),
    ),
  );
  const open = rows.filter(row => !row.isSettled).length;
  return html`<section id="matrix" class="alignment matrix-view" aria-labelledby="matrix-h">
<h2 id="matrix-h">Matrix</h2>
<p class="soft">${rows.length} paragraphs in ${columns.length} editions; ${open} rows have findings. A cell says what the paragraph is called there, how it came from the version before, and the worst that was found: ✗ error, ! warning, i hint, ✓ accepted.</p>
<div class="tools"><fieldset><legend>Rows</legend><label><input type="checkbox" class="only-open"> only with findings</label></fieldset></div>
<div class="grid" role="region" tabindex="0" aria-labelledby="matrix-h"><table>
<caption class="vh">Paragraphs by version and language, with findings</caption>
<thead><tr><th scope="col" rowspan="2">Paragraph</th>${works.map(({ work }) => html`<th scope="colgroup" colspan="${columns.filter(column => column.work === work).length}">${workNumber(work)}</th>`)}</tr>
<tr>${columns.map(({ language }) => html`<th scope="col">${language} <span class="vh">${nameLanguage(language)}</span></th>`)}</tr></thead>
<tbody>
${rows.map(row => renderRow(row, anchors.get(row.id)))}</tbody>
</table></div>
</section>
`;
}

function renderRow(row: MatrixRow, anchor: string | undefined): Markup {
  const name = anchor === undefined ? html`${row.name}` : html`<a href="#${anchor}">${row.name}</a>`;
  return html`<tr class="role-${row.role}${row.isSettled ? ' settled' : ''}"><th scope="row">${name}</th>${row.cells.map(renderCell)}</tr>
`;
}

function renderCell(cell: MatrixCell): Markup {
  const text = describeCell(cell);
  const why = cell.findings.map(({ message }) => message).join('; ');
  if (cell.mark === undefined) {
    return cell.name === undefined ? html`<td class="gap">${text}</td>` : html`<td class="calm">${text}</td>`;
  }
  return html`<td class="mark-${cell.mark}" title="${why}"><span aria-hidden="true">${MARK_SIGNS[cell.mark]} </span><span class="vh">${cell.mark}: ${why}. </span>${text}</td>`;
}
