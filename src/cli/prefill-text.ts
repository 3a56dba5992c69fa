import { columns } from '../language/index.ts';
import { type Prefill, type PrefillUnit, workNumber } from '../model/index.ts';
import type { PrefilledText, RenderedFile } from '../pipeline/index.ts';
import type { Terminal } from './terminal.ts';

/** Paragraphs and words of one kind. */
interface Amount {
  readonly paragraphs: number;
  readonly words: number;
}

/** What there is to do in one language. Words are those of the new source text. */
interface PrefillFigures {
  readonly target: string;
  /** Last session's translation stands. */
  readonly asIs: Amount;
  /** There is a translation to work from; `changed` of the words are not in the source of it. */
  readonly edit: Amount & { readonly changed: number };
  /** There is one from a memory. */
  readonly memory: Amount;
  readonly new: Amount;
  /** Paragraphs in which numbers, dates, symbols or note calls were exchanged. */
  readonly adapted: number;
  /** Paragraphs that are filled, whatever their state. */
  readonly filled: number;
}

function figuresOf({ target, units }: Prefill): PrefillFigures {
  const of = (kind: ReturnType<typeof kindOf>): Amount => {
    const own = units.filter(unit => kindOf(unit) === kind);
    return { paragraphs: own.length, words: own.reduce((sum, { words }) => sum + words.kept + words.added, 0) };
  };
  const changed = units.filter(unit => kindOf(unit) === 'edit').reduce((sum, { words }) => sum + words.added, 0);
  return {
    target,
    asIs: of('as-is'),
    edit: { ...of('edit'), changed },
    memory: of('memory'),
    new: of('new'),
    adapted: units.filter(({ matches: [best] }) => (best?.adapted.length ?? 0) > 0).length,
    filled: units.filter(({ filled }) => filled !== undefined).length,
  };
}

/** Last session's text and memories are told apart: the one was agreed. */
function kindOf({ reuse, matches: [best] }: PrefillUnit): PrefillUnit['reuse'] | 'memory' {
  return best?.origin === 'memory' ? 'memory' : reuse;
}

/** The summary as data. */
export function prefillJson(
  { old, new: work, source, prefills }: PrefilledText,
  files: readonly RenderedFile[],
): string {
  const value = {
    format: 'recalling/prefill-summary/1',
    old,
    new: work,
    source: source.language,
    languages: prefills.map(figuresOf),
    files: files.map(({ path, what }) => ({ path, what })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The summary for people: per language what is reused, what is to edit, what is new. */
export function describePrefill(
  { old, new: work, source, prefills }: PrefilledText,
  files: readonly RenderedFile[],
  output: string | undefined,
  terminal: Terminal,
): string {
  const rows = prefills.map(prefill => {
    const { target, asIs, edit, memory, new: fresh, adapted } = figuresOf(prefill);
    return [
      target,
      amount(asIs),
      `${amount(edit)}${edit.changed > 0 ? `, ${edit.changed} of them new` : ''}`,
      amount(memory),
      amount(fresh),
      adapted === 0 ? '' : `values exchanged in ${adapted}`,
    ];
  });
  const all = [['', 'reused as is', 'to edit', 'from a memory', 'new', ''], ...rows];
  const remembered = prefills.some(({ units }) => units.some(unit => kindOf(unit) === 'memory'));
  const table = remembered ? all : all.map(row => row.toSpliced(3, 1));
  const widths = [0, 1, 2, 3, 4].map(c => Math.max(...table.map(row => columns(row[c] ?? ''))));
  const lines = table.map(row =>
    `  ${row.map((cell, c) => cell + ' '.repeat(Math.max(0, (widths[c] ?? 0) - columns(cell)))).join('  ')}`.trimEnd(),
  );
  const head = `${workNumber(work)} from ${workNumber(old)}, translated from ${source.language}: paragraphs (words of the new text)`;
  const written =
    output === undefined
      ? ['', 'Nothing was written; give -o FOLDER.']
      : [
          '',
          terminal.bold(`Files in ${output}/`),
          ...files.map(({ path, what }) => `  ${path}  ${terminal.dim(what)}`),
        ];
  return `${[terminal.bold(head), ...lines, ...written].join('\n')}\n`;
}

function amount({ paragraphs, words }: Amount): string {
  return paragraphs === 0 ? '–' : `${paragraphs} (${words})`;
}
