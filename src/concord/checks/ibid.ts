import type { Block, Finding } from '../../model/index.ts';
import type { Check } from '../check-contract.ts';
import { nameColumn, nameColumns, quote, reportRow } from '../finding.ts';
import type { CheckedRow, CheckedText, Column } from '../text.ts';
import { vote } from '../vote.ts';

/** What every Ibid. refers to. */
export const ibid: Check = {
  codes: ['concord.ibid-broken'],
  title: 'the Ibid. chain',
  explanation:
    'An Ibid. stands for the note printed before it, so that note must be the same in all editions and must cite something. A note inserted, lost or moved between the two breaks the chain; a warning.',
  run: text => {
    const previous = new Map(text.columns.map(column => [column.code, previousNotes(column.edition.blocks)]));
    return text.rows.flatMap(row => checkRow(text, row, previous));
  },
};

type Previous = ReadonlyMap<string, ReadonlyMap<Block, Block | undefined>>;

function previousNotes(blocks: readonly Block[]): ReadonlyMap<Block, Block | undefined> {
  const notes = blocks.filter(block => block.role === 'note').sort((a, b) => numberOf(a) - numberOf(b));
  return new Map(notes.map((note, i) => [note, notes[i - 1]]));
}

function numberOf(note: Block): number {
  return note.label?.ordinal ?? note.order;
}

function checkRow(text: CheckedText, row: CheckedRow, previous: Previous): readonly Finding[] {
  const chained = row.cells.flatMap(({ column, blocks }) => {
    const note = blocks.find(block => isIbid(block, column));
    if (note === undefined) return [];
    const before = previous.get(column.code)?.get(note);
    return [{ column, before, target: before && text.rowOf.get(column.code)?.get(before.id)?.key }];
  });
  const dead = chained.filter(({ before }) => before === undefined || before.references.length === 0);
  if (dead.length > 0) {
    const columns = dead.map(one => one.column);
    const why = `in ${nameColumns(columns)} nothing is cited in the note before, which the Ibid. refers to`;
    return [reportRow(text, { code: 'concord.ibid-broken', row, columns, why })];
  }
  const { agreed, dissent, decided } = vote(chained, one => one.target ?? '');
  const [model, other] = [agreed[0], dissent[0]];
  if (model === undefined || other === undefined) return [];
  const columns = (decided ? dissent : chained).map(one => one.column);
  const [expected, found] = [quote(model.before?.text ?? ''), quote(other.before?.text ?? '')];
  const why = `in ${nameColumn(other.column)} the Ibid. follows ${found}, in ${nameColumn(model.column)} it follows ${expected}`;
  return [reportRow(text, { code: 'concord.ibid-broken', row, columns, why, expected, found })];
}

function isIbid(block: Block, { language }: Column): boolean {
  return language !== undefined && new RegExp(`^\\s*(?:${language.citations.ibid})`, 'iu').test(block.text);
}
