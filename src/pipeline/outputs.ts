import {
  aknFileName,
  aknWork,
  type Dossier,
  type DossierWork,
  type TmxLevel,
  writeAkn,
  writeAlignmentJson,
  writeCitationsJson,
  writeComparisonJson,
  writeDiagnosticsJsonl,
  writeEditionJson,
  writeGridJson,
  writeLedgerJson,
  writeReport,
  writeSegmentsJson,
  writeTableDocument,
  writeTmx,
  writeWorkbook,
  writeXliff12,
  writeXliff21,
} from '../exchange/index.ts';
import type { Diagnostic, Result } from '../model/index.ts';
import { findingDiagnostics } from './check.ts';
import { version } from './version.ts';

/** The families of files that a build writes. */
export const outputFormats = ['tmx', 'xliff', 'xlsx', 'docx', 'html', 'akn', 'json'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Versions of XLIFF that a build writes, the one that most tools read first. */
export const xliffVersions = ['1.2', '2.1'] as const;
export type XliffVersion = (typeof xliffVersions)[number];

export interface OutputOptions {
  /** By default all. */
  readonly formats?: readonly OutputFormat[];
  /** Date to put into the files, ISO 8601 in UTC; none by default, so that the same input gives the same bytes. */
  readonly date?: string;
  /** By default 1.2. */
  readonly xliff?: XliffVersion;
  /** By default 1. */
  readonly tmxLevel?: TmxLevel;
  readonly onStep?: (step: string, done: number, total: number) => void;
}

/** A finished file. */
export interface RenderedFile {
  /** Relative to the output directory, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What it is for, in a few words. */
  readonly what: string;
}

/**
 * Renders a dossier into the files of a build. Nothing is written to disk here.
 * @returns the files in a fixed order: report, workbook, memory, one XLIFF and one table a language pair and text, one Akoma Ntoso an edition, JSON
 */
export async function renderOutputs(
  dossier: Dossier,
  options: OutputOptions = {},
): Promise<Result<readonly RenderedFile[]>> {
  const formats = new Set(options.formats ?? outputFormats);
  const files: RenderedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const steps = [...formats];
  const step = (format: OutputFormat): boolean => {
    if (!formats.has(format)) return false;
    options.onStep?.(`writing ${format}`, steps.indexOf(format) + 1, steps.length);
    return true;
  };
  const dated = options.date === undefined ? {} : { date: options.date };
  const keep = <T extends string | Uint8Array>(path: string, what: string, result: Result<T>): void => {
    files.push({ path, content: result.value, what });
    for (const one of result.diagnostics) diagnostics.push(one);
  };
  if (step('html'))
    keep('report.html', 'report to read: findings, mandates, changes, alignment, citations', writeReport(dossier));
  if (step('xlsx'))
    keep(
      'workbook.xlsx',
      'workbook: summary, findings, mandates, alignment, changes, citations',
      await writeWorkbook(dossier, dated),
    );
  if (step('tmx')) {
    keep(
      'memory.tmx',
      'translation memory, all languages',
      writeTmx({
        works: dossier.works,
        toolVersion: version,
        ...dated,
        ...(options.tmxLevel && { level: options.tmxLevel }),
      }),
    );
  }
  if (step('xliff')) {
    const writeXliff = options.xliff === '2.1' ? writeXliff21 : writeXliff12;
    for (const work of dossier.works) {
      const [source, ...targets] = work.alignment.languages;
      if (source === undefined) continue;
      for (const target of targets) {
        const pair = { ...work, source, target, toolVersion: version, ...dated };
        keep(
          `xliff/${work.work}.${source}-${target}.xlf`,
          `${work.work} for a CAT tool, ${source} to ${target}`,
          writeXliff(pair),
        );
      }
    }
  }
  if (step('docx')) {
    for (const work of dossier.works) {
      const { languages } = work.alignment;
      const [source, ...targets] = languages;
      if (source === undefined) continue;
      const all = targets.length > 1 ? [{ name: work.work, own: languages }] : [];
      const pairs = targets.map(target => ({ name: `${work.work}.${source}-${target}`, own: [source, target] }));
      for (const { name, own } of [...all, ...pairs]) {
        const what = `${work.work} as a table to edit in Word, ${own.join(', ')}`;
        keep(`docx/${name}.docx`, what, writeTableDocument(work, { languages: own, ...dated }));
      }
    }
  }
  if (step('akn')) {
    for (const { editions } of dossier.works) {
      const work = aknWork(editions);
      for (const edition of editions) {
        const what = `${edition.id} in Akoma Ntoso`;
        keep(`akn/${aknFileName(edition)}`, what, writeAkn(edition, { work, ...dated }));
      }
    }
  }
  if (step('json')) {
    for (const work of dossier.works) files.push(...workJson(work));
    for (const { old, new: successor, language, comparison } of dossier.comparisons) {
      files.push({
        path: `json/${old}.${successor}.comparison.${language}.json`,
        content: writeComparisonJson(comparison),
        what: `changes ${old} → ${successor}, ${language}`,
      });
    }
    const { grid } = dossier;
    if (grid !== undefined) {
      files.push({ path: 'json/grid.json', content: writeGridJson(grid), what: 'rows through all versions, findings' });
    }
    const { ledger, citations } = dossier;
    if (ledger !== undefined)
      files.push({ path: 'json/ledger.json', content: writeLedgerJson(ledger), what: 'mandates, clause by clause' });
    if (citations !== undefined)
      files.push({ path: 'json/citations.json', content: writeCitationsJson(citations), what: 'what cites what' });
    const all = [...dossier.diagnostics, ...findingDiagnostics(grid?.findings ?? []), ...diagnostics];
    files.push({ path: 'diagnostics.jsonl', content: writeDiagnosticsJsonl(all), what: 'every remark, one a line' });
  }
  return { value: files, diagnostics };
}

function workJson(work: DossierWork): readonly RenderedFile[] {
  const files: RenderedFile[] = work.editions.map(edition => ({
    path: `json/${edition.id}.edition.json`,
    content: writeEditionJson(edition),
    what: `${edition.id}, parsed`,
  }));
  files.push({
    path: `json/${work.work}.alignment.json`,
    content: writeAlignmentJson(work.alignment),
    what: `${work.work}, paragraphs aligned`,
  });
  if (!work.sentences) return files;
  for (const edition of work.editions) {
    files.push({
      path: `json/${edition.id}.segments.json`,
      content: writeSegmentsJson(edition, work.sentences.segments.get(edition.language) ?? []),
      what: `${edition.id}, sentences`,
    });
  }
  files.push({
    path: `json/${work.work}.sentences.json`,
    content: writeAlignmentJson(work.sentences.alignment),
    what: `${work.work}, sentences aligned`,
  });
  return files;
}
