import type { Bead, Direction, LanguageCode } from '../../model/index.ts';
import { workNumber } from '../../model/index.ts';
import { type DossierWork, membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { countAlignment, DOUBTFUL_BELOW } from '../figures.ts';
import { nameLanguage } from '../language-name.ts';
import { nameBlocks } from '../unit-name.ts';
import { html, languageTag, type Markup } from './markup.ts';
import { renderUnit } from './passage.ts';
import { MAX_SWITCHES } from './style.ts';

/** The change that brought a unit of a newer text, shown beside its text. */
export interface ChangeMark {
  readonly anchor: string;
  readonly kind: string;
}

/** Changes by language, then by id of the new unit. */
export type ChangeMarks = ReadonlyMap<LanguageCode, ReadonlyMap<string, ChangeMark>>;

interface Column {
  readonly language: LanguageCode;
  readonly direction: Direction;
  readonly status: string | undefined;
  readonly units: ReadonlyMap<string, PrintedUnit>;
  readonly names: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, ChangeMark>;
}

/**
 * The alignment of one text: a row per bead, a column per language that can be switched off.
 * @param anchors ids of the rows by bead id
 */
export function renderGrid(
  entry: DossierWork,
  anchor: string,
  anchors: ReadonlyMap<string, string>,
  marks: ChangeMarks,
): Markup {
  const { alignment } = entry;
  const columns = alignment.languages.map((language): Column => {
    const edition = entry.editions.find(candidate => candidate.language === language);
    return {
      language,
      direction: edition?.direction ?? 'ltr',
      status: edition?.meta.status,
      units: printedUnits(edition),
      names: edition === undefined ? new Map() : nameBlocks(edition),
      marks: marks.get(language) ?? new Map(),
    };
  });
  const number = workNumber(entry.work);
  const { rows, complete, doubtful } = countAlignment(alignment);
  const named = [...columns].sort(
    (a, b) => Number(b.language === alignment.pivot) - Number(a.language === alignment.pivot),
  );
  return html`<section class="alignment" id="${anchor}" aria-labelledby="${anchor}-h">
<h2 id="${anchor}-h">${number} in ${columns.length} ${columns.length === 1 ? 'language' : 'languages'}</h2>
<p class="soft">${rows} rows, ${complete} complete in all languages, ${doubtful} doubtful. Hatched cells have no counterpart.</p>
${renderTools(columns)}
<div class="grid" role="region" tabindex="0" aria-labelledby="${anchor}-h"><table>
<caption class="vh">Alignment of ${number}: one row a paragraph, one column a language</caption>
<thead><tr><th scope="col">Paragraph</th>${columns.map(renderHeading)}</tr></thead>
<tbody>
${alignment.beads.map(bead => renderRow(bead, columns, named, anchors))}</tbody>
</table></div>
</section>
`;
}

function renderTools(columns: readonly Column[]): Markup {
  const switches = columns
    .slice(0, MAX_SWITCHES)
    .map(
      ({ language }, i) =>
        html`<label><input type="checkbox" class="show-${i}" checked> ${nameLanguage(language)}</label>`,
    );
  return html`<div class="tools"><fieldset><legend>Languages</legend>${switches}</fieldset>
<fieldset><legend>Rows</legend><label><input type="checkbox" class="only-open"> only doubtful or incomplete</label></fieldset></div>`;
}

function renderHeading({ language, status }: Column, i: number): Markup {
  const standing = status === undefined ? undefined : html`<small class="status">${status}</small>`;
  return html`<th scope="col" class="column-${i}">${nameLanguage(language)} <small>${language}</small>${standing}</th>`;
}

function renderRow(
  bead: Bead,
  columns: readonly Column[],
  named: readonly Column[],
  anchors: ReadonlyMap<string, string>,
): Markup {
  const first = firstUnit(bead, named);
  const doubtful = bead.probability < DOUBTFUL_BELOW;
  const complete = columns.every(column => membersOf(bead, column.language).length > 0);
  const classes = [`role-${first?.role ?? 'none'}`, ...(complete && !doubtful ? ['settled'] : [])].join(' ');
  const role = first !== undefined && first.role !== first.name ? html`<small>${first.role}</small>` : undefined;
  return html`<tr id="${anchors.get(bead.id)}" class="${classes}"><th scope="row">${first?.name ?? bead.id}${role}${renderConfidence(bead, doubtful)}</th>${columns.map((column, i) => renderCell(bead, column, i))}</tr>
`;
}

function renderConfidence(bead: Bead, doubtful: boolean): Markup {
  const value = bead.probability.toFixed(2);
  const why = bead.evidence.map(({ kind, weight, detail }) => `${detail ?? kind} (${weight.toFixed(1)})`).join('; ');
  if (doubtful) return html`<span class="doubt" title="${why}">doubtful ${value}</span>`;
  return html`<small title="${why}">${value}</small>`;
}

function renderCell(bead: Bead, column: Column, i: number): Markup {
  const ids = membersOf(bead, column.language);
  if (ids.length === 0) return html`<td class="gap column-${i}">no counterpart</td>`;
  const texts = ids.map(id => {
    const unit = column.units.get(id);
    const mark = column.marks.get(id);
    const link =
      mark === undefined ? undefined : html`<a class="mark ${mark.kind}" href="#${mark.anchor}">${mark.kind}</a>`;
    return html`${unit === undefined ? undefined : renderUnit(unit, column)}${link}`;
  });
  return html`<td class="column-${i}" lang="${languageTag(column.language)}" dir="${column.direction}">${texts}</td>`;
}

function firstUnit(bead: Bead, named: readonly Column[]): { name: string; role: string } | undefined {
  for (const column of named) {
    const [id] = membersOf(bead, column.language);
    const unit = id === undefined ? undefined : column.units.get(id);
    if (unit !== undefined) return { name: column.names.get(unit.block.id) ?? unit.block.id, role: unit.role };
  }
  return undefined;
}
