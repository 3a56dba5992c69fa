import {
  type Comparison,
  type Edition,
  type Lineage,
  type Op,
  printedBlock,
  type Thread,
  type ThreadStep,
  type UnitId,
  workNumber,
} from '../../model/index.ts';
import { describeTag } from '../change-words.ts';
import { nameLanguage } from '../language-name.ts';
import { standingsOf } from '../standing.ts';
import { nameBlocks } from '../unit-name.ts';
import { html, type Markup } from './markup.ts';
import { renderNotice } from './notice.ts';
import { renderPage } from './page.ts';
import { renderOps, type Script } from './passage.ts';

interface Column {
  readonly name: string;
  readonly edition: Edition;
  readonly names: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<UnitId, string>;
  /** With the edition before; the first has none. */
  readonly comparison: Comparison | undefined;
}

/**
 * A series of texts as one page: one row a paragraph idea, one column a text, each cell with what changed since the text before.
 * @param editions of the lineage, in its order
 * @param comparisons of each edition with the next
 */
export function writeLineageHtml(
  lineage: Lineage,
  editions: readonly Edition[],
  comparisons: readonly Comparison[],
): string {
  const columns = editions.map((edition, k): Column => {
    const number = workNumber(edition.work);
    const unique = editions.filter(other => other.work === edition.work).length === 1;
    return {
      name: unique ? number : edition.source.file,
      edition,
      names: nameBlocks(edition),
      texts: new Map(edition.blocks.map(block => [block.id, printedBlock(block)])),
      comparison: comparisons[k - 1],
    };
  });
  const series = columns.map(column => column.name).join(' → ');
  const heading = `Paragraphs through ${columns.length} texts in ${nameLanguage(lineage.language)}`;
  const returned = lineage.threads.filter(({ steps }) => steps.some(step => step.returned !== undefined)).length;
  const section = html`<section class="alignment" id="lineage" aria-labelledby="lineage-h">
<h2 id="lineage-h">${heading}</h2>
<p class="soft">${lineage.threads.length} paragraphs, in the order of the newest text; ${returned} returned after an absence.</p>
<div class="tools"><fieldset><legend>Show</legend><label><input type="checkbox" class="only-open"> only what changed</label></fieldset></div>
<div class="grid" tabindex="0" role="region" aria-labelledby="lineage-h"><table>
<caption class="vh">${heading}: one row a paragraph, one column a text</caption>
<thead><tr><th scope="col">Paragraph</th>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${lineage.threads.map(thread => renderThread(thread, columns))}</tbody>
</table></div>
</section>
`;
  const newest = editions.at(-1);
  const titleScript =
    newest?.meta.title === undefined ? {} : { titleScript: { language: newest.language, direction: newest.direction } };
  return renderPage({
    title: newest?.meta.title ?? series,
    ...titleScript,
    kicker: series,
    notice: renderNotice(standingsOf(editions)),
    contents: [],
    sections: [section],
  });
}

function renderThread(thread: Thread, columns: readonly Column[]): Markup {
  const { id, steps } = thread;
  const last = steps.findLastIndex(step => step.units.length > 0);
  const settled =
    steps.every((step, k) => k === 0 || (step.change === 'same' && !step.moved)) && last === steps.length - 1;
  return html`<tr id="${id}" class="${settled ? 'settled' : 'change'}" tabindex="-1"><th scope="row">${nameUnits(steps[last], columns[last])}</th>${steps.map((step, k) => renderStep(step, k, columns))}</tr>
`;
}

function nameUnits(step: ThreadStep | undefined, column: Column | undefined): string {
  return step?.units.map(id => column?.names.get(id) ?? id).join(', ') ?? '';
}

function renderStep(step: ThreadStep, k: number, columns: readonly Column[]): Markup {
  const column = columns[k];
  if (column === undefined) return html`<td></td>`;
  if (step.units.length === 0) {
    return html`<td class="gap">${step.change === 'deleted' ? 'dropped' : html`<span class="vh">not there</span>`}</td>`;
  }
  const script = { language: column.edition.language, direction: column.edition.direction };
  return html`<td><p class="soft">${nameUnits(step, column)}${k === 0 ? undefined : renderChange(step, columns)}</p>${renderText(step, k, column, script)}</td>`;
}

function renderChange({ change, moved, returned }: ThreadStep, columns: readonly Column[]): Markup {
  if (returned !== undefined) {
    const share = Math.round(returned.similarity * 100);
    return html` <span class="kind merged">↩ returned from ${columns[returned.edition]?.name}, ${share} % the same</span>`;
  }
  return html` <span class="kind ${change}">${change}</span>${moved ? html`<span class="kind moved">↕ moved</span>` : undefined}`;
}

/** The words with their changes since the text before, or since the text that a paragraph returned from. */
function renderText(step: ThreadStep, k: number, column: Column, script: Script): Markup {
  const plain = (): Markup => {
    const text = step.units.map(id => column.texts.get(id) ?? '').join('\n\n');
    const ops: readonly Op[] = [['=', text]];
    return renderOps(ops, 'marked', script);
  };
  if (step.returned !== undefined) return renderOps(step.returned.ops, 'marked', script);
  if (k === 0 || step.change === 'added') return plain();
  const wanted = new Set<UnitId>(step.units);
  const links = column.comparison?.links.filter(link => link.new.some(id => wanted.has(id))) ?? [];
  if (links.length === 0) return plain();
  const tags = links.flatMap(link => link.tags).map(tag => html`<li>${describeTag(tag)}</li>`);
  return html`${links.map(link => renderOps(link.ops, 'marked', script))}${tags.length === 0 ? undefined : html`<ul class="tags">${tags}</ul>`}`;
}
