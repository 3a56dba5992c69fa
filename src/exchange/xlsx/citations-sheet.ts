import { blockId, type Diagnostic, workNumber } from '../../model/index.ts';
import { CITATION_SIGNS, nameCitations, STANDING_WORDS } from '../citations/describe.ts';
import type { Dossier } from '../dossier.ts';
import { heightOf, layOutRows, type RowDraft } from './layout.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from './sheet.ts';
import { STYLES, textStyle } from './styles.ts';

const WIDTHS = [22, 9, 22, 38, 16, 40, 18, 50];
const HEAD = ['citation', 'Text', 'Paragraph', 'Cites', 'Standing', 'Why', 'Languages', 'As printed'];

/** What cites what, one row a citation. */
export function planCitationsSheet(name: string, dossier: Dossier, trouble: Diagnostic[]): SheetPlan {
  const columns: readonly ColumnPlan[] = WIDTHS.map((width, i) => ({ width, hidden: i === 0 }));
  const head = HEAD.map((value): CellPlan => ({ value, style: STYLES.header }));
  const drafts = nameCitations(dossier).map(({ citation, from, to }): RowDraft => {
    const { standing } = citation;
    const look = standing === 'dead' ? STYLES.error : STYLES.plain;
    return {
      id: citation.id,
      idStyle: STYLES.id,
      unit: blockId(citation.row.slice(citation.from.length + 1)),
      cells: [
        plain(workNumber(citation.from)),
        { value: from, style: STYLES.label },
        plain(to),
        { value: `${CITATION_SIGNS[standing]} ${STANDING_WORDS[standing]}`, style: look },
        plain(citation.why ?? ''),
        plain(citation.languages.join(', ')),
        plain(citation.words),
      ],
    };
  });
  return {
    name,
    columns,
    rows: [{ height: heightOf(head, columns), cells: head }, ...layOutRows(name, columns, drafts, trouble)],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    tab: '57408A',
  };
}

const plain = (value: string): CellPlan => ({ value, style: textStyle('ltr') });
