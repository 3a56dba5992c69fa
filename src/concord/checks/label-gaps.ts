import { type Block, codeEntry, type Finding, type FindingPlace } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumns } from '../finding.ts';
import type { CheckedText, Column } from '../text.ts';

/** Numbers that jump or repeat inside one edition. */
export const labelGaps: Check = {
  codes: ['concord.label-gap'],
  title: 'numbers and letters without gaps',
  explanation:
    'Inside one edition the numbers of the paragraphs, and the letters of the points below each of them, go up one by one; a new section may begin again at one. A gap in few editions is an error; one that most editions share (an excerpt, for instance) is a hint.',
  run: text => {
    const groups = new Map<string, { gap: Gap; columns: Column[] }>();
    for (const column of text.columns) {
      for (const gap of gapsIn(column.edition.blocks)) {
        const row = text.rowOf.get(column.code)?.get(gap.block.id);
        const key = JSON.stringify([row?.key ?? gap.block.id, gap.after, gap.found]);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { gap, columns: [column] });
        else group.columns.push(column);
      }
    }
    return [...groups.values()].map(({ gap, columns }) => reportGap(text, columns, gap));
  },
};

interface Gap {
  readonly block: Block;
  /** Ordinal before. */
  readonly after: number;
  readonly found: number;
}

function gapsIn(blocks: readonly Block[]): readonly Gap[] {
  const last = new Map<string, number>();
  return blocks.flatMap((block): Gap[] => {
    if (block.label === undefined || block.role === 'note') return [];
    const list = `${block.role} ${block.label.level} ${block.parent ?? ''}`;
    const after = last.get(list) ?? 0;
    const { ordinal } = block.label;
    last.set(list, ordinal);
    return ordinal === after + 1 || (ordinal === 1 && after > 0) ? [] : [{ block, after, found: ordinal }];
  });
}

function reportGap(text: CheckedText, columns: readonly Column[], { block, after, found }: Gap): Finding {
  const [first] = columns;
  const row = first && text.rowOf.get(first.code)?.get(block.id);
  const shared = columns.length > 1 && columns.length * 2 > text.columns.length;
  const where = after === 0 ? `the first is ${found}` : `${found} follows ${after}`;
  return {
    code: 'concord.label-gap',
    severity: shared ? 'info' : codeEntry('concord.label-gap').severity,
    work: text.work,
    ...(row !== undefined && { row: row.key }),
    languages: columns.map(column => column.code),
    expected: String(after + 1),
    found: String(found),
    message: `in ${nameColumns(columns)} ${where}`,
    places: columns.map((column): FindingPlace => {
      const own = row?.cells.find(cell => cell.column === column)?.blocks[0];
      return {
        edition: column.edition.id,
        language: column.code,
        file: column.edition.source.file,
        ...(own !== undefined && { block: own.id }),
      };
    }),
  };
}
