import type { Dossier } from '../exchange/index.ts';
import { columns } from '../language/index.ts';
import type { Diagnostic, Role } from '../model/index.ts';
import { workNumber } from '../model/index.ts';
import { type RenderedFile, RUN_FILE, RUN_FORMAT } from '../pipeline/index.ts';
import { counted } from './report.ts';
import type { Terminal } from './terminal.ts';

/** One finished build. */
export interface Run {
  readonly version: string;
  readonly dossier: Dossier;
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Rows below this probability want a person's look. */
const DOUBTFUL = 0.9;

/** `run.json`: inputs with their hashes, options, figures and files. */
export function runJson(run: Run): string {
  const { dossier, files, diagnostics, version, options } = run;
  const value = {
    format: RUN_FORMAT,
    version,
    options,
    inputs: dossier.works.flatMap(work => work.editions.map(({ id, source }) => ({ edition: id, ...source }))),
    works: dossier.works.map(work => ({
      work: work.work,
      languages: work.alignment.languages,
      ...alignmentFigures(work),
    })),
    comparisons: dossier.comparisons.map(({ old, new: successor, language, comparison }) => ({
      old,
      new: successor,
      language,
      ...comparison.statistics,
    })),
    diagnostics: countBySeverity(diagnostics),
    files: files.map(({ path, what }) => ({ path, what })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The summary that ends a build: what was read, how it aligned, what changed, what was written. */
export function describeRun(run: Run, folder: string, terminal: Terminal): string {
  const { dossier } = run;
  const texts = dossier.works.map(work => {
    const { rows, complete, doubtful } = alignmentFigures(work);
    const gaps = gapWords(work);
    const pivot = work.editions.find(edition => edition.language === work.alignment.pivot);
    const count = (role: Role): number => pivot?.blocks.filter(block => block.role === role).length ?? 0;
    return [
      workNumber(work.work),
      work.alignment.languages.join(' '),
      `${paragraphsOf(count)} paragraphs, ${count('note')} notes`,
      `${rows} rows, ${complete} complete${doubtful > 0 ? `, ${doubtful} doubtful` : ''}${gaps}`,
    ];
  });
  const changes = dossier.comparisons.map(({ old, new: successor, language, comparison: { statistics: s } }) => [
    `${workNumber(old)} → ${workNumber(successor)}`,
    language,
    `${s.same} same, ${s.changed} changed, ${s.added} added, ${s.deleted} deleted, ${s.split} split, ${s.merged} merged, ${s.moved} moved`,
    `words +${s.words.added} −${s.words.removed}`,
  ]);
  const notices = [
    ...new Set(dossier.works.flatMap(work => work.editions.flatMap(edition => edition.meta.status ?? []))),
  ];
  const counts = countBySeverity(run.diagnostics);
  const parts = [
    dossier.title ? terminal.bold(dossier.title) : undefined,
    notices.length > 0 ? terminal.yellow(`some editions are declared: ${notices.join(', ')}`) : undefined,
    `\n${terminal.bold('Texts')}\n${table(texts)}`,
    ...unfilled(dossier),
    changes.length > 0 ? `\n${terminal.bold('Changes')}\n${table(changes)}` : undefined,
    `\n${terminal.bold('Remarks')}\n  ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counts.info} for information; all in diagnostics.jsonl and the report`,
    `\n${terminal.bold(`Files in ${folder}/`)}\n${table(filesShown(run.files))}`,
  ];
  return `${parts.filter(part => part !== undefined).join('\n')}\n`;
}

/** Where a later text lacks languages of the one before: what fills them. */
function unfilled({ works, comparisons }: Dossier): readonly string[] {
  const successions = new Map(comparisons.map(one => [one.new, one.old]));
  return works.flatMap(({ work, alignment }) => {
    const old = successions.get(work);
    const before = works.find(other => other.work === old);
    const missing = before?.alignment.languages.filter(code => !alignment.languages.includes(code)) ?? [];
    return old === undefined || missing.length === 0
      ? []
      : [`  ${workNumber(work)} lacks ${missing.join(', ')}: recalling prefill fills it from ${workNumber(old)}`];
  });
}

/** Preambular and operative ones; of a text that is no resolution, its other paragraphs. */
function paragraphsOf(count: (role: Role) => number): string {
  const [preambular, operative] = [count('preambular'), count('operative')];
  return preambular + operative > 0 ? `${preambular} + ${operative}` : String(count('paragraph') + count('point'));
}

/** Folders of many files, and what is in them. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['xliff/', 'for CAT tools, one a language pair'],
  ['docx/', 'tables to edit in Word, all languages and one a language pair'],
  ['akn/', 'Akoma Ntoso, one an edition'],
  ['json/', 'editions, alignments, comparisons'],
]);

/** One line a file; the many files of a folder share one. */
function filesShown(files: readonly RenderedFile[]): readonly (readonly string[])[] {
  const shown: (readonly string[])[] = [];
  const folders = new Map<string, number>();
  for (const { path, what } of files) {
    const folder = path.slice(0, path.indexOf('/') + 1);
    if (!FOLDERS.has(folder)) shown.push([path, what]);
    else folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of folders) shown.push([folder, `${counted(count, 'file')}: ${FOLDERS.get(folder)}`]);
  shown.push([RUN_FILE, 'inputs with hashes, options, figures']);
  return shown;
}

/** Most gaps named one by one; the report has them all. */
const MOST_GAPS = 5;

/** Which rows lack which languages: `; gap: note_5 (ar)`. */
function gapWords(work: Dossier['works'][number]): string {
  const { beads, languages } = work.alignment;
  const gaps = beads.flatMap(bead => {
    const missing = languages.filter(language => (bead.members[language]?.length ?? 0) === 0);
    return missing.length === 0 ? [] : [`${bead.id} (${missing.join(' ')})`];
  });
  if (gaps.length === 0) return '';
  const more = gaps.length > MOST_GAPS ? ` and ${gaps.length - MOST_GAPS} more` : '';
  return `; ${gaps.length === 1 ? 'gap' : 'gaps'}: ${gaps.slice(0, MOST_GAPS).join(', ')}${more}`;
}

function alignmentFigures(work: Dossier['works'][number]): { rows: number; complete: number; doubtful: number } {
  const { beads, languages } = work.alignment;
  return {
    rows: beads.length,
    complete: beads.filter(bead => languages.every(language => (bead.members[language]?.length ?? 0) > 0)).length,
    doubtful: beads.filter(bead => bead.probability < DOUBTFUL).length,
  };
}

function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Diagnostic['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Rows with their columns padded to the widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columns(cell));
  }
  return rows
    .map(
      row =>
        `  ${row.map((cell, i) => cell + ' '.repeat(i === row.length - 1 ? 0 : (widths[i] ?? 0) - columns(cell))).join('  ')}`,
    )
    .join('\n');
}
