import { type Diagnostic, diagnose } from '../model/index.ts';
import type { ChangesMode } from './reader.ts';

/** Tracked changes of a document, counted as it records them. */
export interface ChangeCounts {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  /** Changes of formatting, which do not change the text. */
  readonly formats: number;
}

const DONE: Readonly<Record<ChangesMode, string>> = {
  accept: 'read as if all were accepted',
  reject: 'read as if all were rejected',
  show: 'inserted and deleted text are both in the text, as marks',
};

/** Says so when a document holds tracked changes: whoever reads it must know which of its texts was read. */
export function changesDiagnostic(counts: ChangeCounts, mode: ChangesMode, file: string): readonly Diagnostic[] {
  const { insertions, deletions, moves, formats } = counts;
  const parts = [
    counted(insertions, 'insertion'),
    counted(deletions, 'deletion'),
    counted(moves, 'move'),
    counted(formats, 'change of formatting', 'changes of formatting'),
  ].filter(part => part !== undefined);
  return parts.length === 0 ? [] : [diagnose('read.changes-tracked', `${parts.join(', ')}; ${DONE[mode]}`, { file })];
}

function counted(count: number, one: string, many = `${one}s`): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
