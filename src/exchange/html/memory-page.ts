import { nameLanguage } from '../language-name.ts';
import { directionOf } from '../language-tag.ts';
import type { UnitTable } from '../memory/table.ts';
import { html, languageTag, type Markup } from './markup.ts';
import { renderPage } from './page.ts';

/**
 * A table of units as one page to read and print: a row a unit, a column a language.
 * @param title name of the memory
 */
export function writeMemoryHtml({ columns, rows }: UnitTable, title: string): string {
  const languages = columns.flatMap((column, at) =>
    column.kind === 'language' ? [{ at, tag: column.language, direction: directionOf(column.language) }] : [],
  );
  const ids = columns.findIndex(column => column.kind === 'id');
  const headings = languages.map(({ tag }) => html`<th scope="col">${nameLanguage(tag)} <small>${tag}</small></th>`);
  const body = rows.map((row, r): Markup => {
    const cells = languages.map(({ at, tag, direction }) => {
      const text = row[at] ?? '';
      if (text === '') return html`<td class="gap">no text</td>`;
      return html`<td lang="${languageTag(tag)}" dir="${direction}"><p class="text">${text}</p></td>`;
    });
    return html`<tr><th scope="row">${row[ids] || String(r + 1)}</th>${cells}</tr>
`;
  });
  const table = html`<section class="alignment" aria-labelledby="units">
<h2 id="units">${rows.length} units in ${languages.length} languages</h2>
<div class="grid" role="region" tabindex="0" aria-labelledby="units"><table>
<thead><tr><th scope="col">Unit</th>${headings}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
</section>
`;
  return renderPage({ title, kicker: 'Translation memory', notice: undefined, contents: [], sections: [table] });
}
