import type { Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { joinWords, nameColumns, quote, reportRow } from '../finding.ts';
import { type CheckedCell, type CheckedRow, type CheckedText, isSettled } from '../text.ts';
import { compareValues, type PlacedValue } from '../values.ts';

/** Calls of the same notes in the same paragraphs, each once. */
export const noteCalls: Check = {
  codes: ['concord.note-call-differs'],
  title: 'notes called in the same paragraphs, once each',
  explanation:
    'A paragraph calls the same notes in all languages, told by what the notes say. A call that one edition lacks, adds or binds to another note is an error, and so is a note that is called twice in one edition but not in the others. A note without any call in all editions alike is left to the parser’s remarks.',
  run: text => {
    const rows = new Map(text.rows.map(row => [row.key, row]));
    return text.rows.filter(row => row.role !== 'note' && isSettled(row)).flatMap(row => compareCalls(text, row, rows));
  },
};

/** Stands for a call that is bound to no note. */
const UNBOUND = '?';

function compareCalls(text: CheckedText, row: CheckedRow, noteOf: ReadonlyMap<string, CheckedRow>): readonly Finding[] {
  const show = (key: string): string => {
    const note = noteOf.get(key);
    return note === undefined ? 'a note that is not printed' : quote(note.cells[0]?.blocks[0]?.text ?? '');
  };
  return compareValues(row, cell => callsIn(text, cell)).flatMap(({ cells, others, missing, extra, decided }) => {
    // A note that the edition does not print at all is one finding, that of the note.
    const left = missing.filter(key => cells.every(cell => !lacksNote(noteOf.get(key), cell)));
    const more = extra.filter(({ value }) => others.every(cell => !lacksNote(noteOf.get(value), cell)));
    if (left.length + more.length === 0) return [];
    const columns = cells.map(cell => cell.column);
    const names = nameColumns(columns);
    const lacking = joinWords(left.map(show));
    const having = joinWords(more.map(one => show(one.value)));
    const parts = [
      ...(lacking === '' ? [] : [`${names} ${columns.length === 1 ? 'does' : 'do'} not call the note ${lacking} here`]),
      ...(having === ''
        ? []
        : [`${names} ${columns.length === 1 ? 'calls' : 'call'} ${having}, unlike the other editions`]),
    ];
    return [
      reportRow(text, {
        code: 'concord.note-call-differs',
        row,
        columns: decided ? columns : [...columns, ...others.map(cell => cell.column)],
        why: parts.join('; '),
        ...(lacking !== '' && { expected: lacking }),
        ...(having !== '' && { found: having }),
      }),
    ];
  });
}

function lacksNote(note: CheckedRow | undefined, cell: CheckedCell): boolean {
  return note?.absent.includes(cell.column) ?? false;
}

function callsIn(text: CheckedText, cell: CheckedCell): readonly PlacedValue[] {
  const rows = text.rowOf.get(cell.column.code);
  return cell.blocks.flatMap(block =>
    block.calls.map(({ note, at }) => ({
      value: (note === undefined ? undefined : rows?.get(note)?.key) ?? UNBOUND,
      block,
      at: { start: at, end: at },
    })),
  );
}
