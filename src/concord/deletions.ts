import type { Finding } from '../model/index.ts';
import { nameColumns, quote, reportRow } from './finding.ts';
import type { Succession } from './rows.ts';
import { type CheckedText, isBody, isSettled } from './text.ts';

/**
 * Rows of the old text that some editions deleted and others kept.
 * @param text the old text
 */
export function compareDeletions(text: CheckedText, { languages }: Succession): readonly Finding[] {
  const byOld = new Map(languages.map(change => [change.language, change.byOld]));
  return text.rows.filter(isSettled).flatMap(row => {
    const fates = row.cells.flatMap(({ column, blocks }) => {
      const links = blocks.flatMap(block => byOld.get(column.code)?.get(block.id) ?? []);
      if (links.length === 0) return [];
      return [
        {
          column,
          deleted: links.every(link => link.kind === 'deleted'),
          same: links.some(link => link.kind === 'same'),
        },
      ];
    });
    const deleted = fates.filter(fate => fate.deleted);
    const kept = fates.filter(fate => !fate.deleted);
    if (deleted.length === 0 || kept.length === 0) return [];
    const columns = kept.map(fate => fate.column);
    const gone = nameColumns(deleted.map(fate => fate.column));
    // Kept word for word is certain; a link to something rewritten may be the comparison's opinion.
    const certain = kept.some(fate => fate.same) && isBody(row);
    return [
      reportRow(text, {
        code: 'concord.deletion-missed',
        severity: certain ? 'warning' : 'info',
        row,
        columns,
        why: `${gone} no longer ${deleted.length === 1 ? 'has' : 'have'} this paragraph of the version before; ${nameColumns(columns)} still ${columns.length === 1 ? 'does' : 'do'}`,
        found: quote(row.cells.find(cell => cell.column === columns[0])?.blocks[0]?.text ?? ''),
      }),
    ];
  });
}
