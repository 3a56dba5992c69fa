import { composeLedger, traceCitations } from '../concord/index.ts';
import { applyVerbTable, strengthByTable, type VerbTable } from '../diff/index.ts';
import { type Dossier, isAkn } from '../exchange/index.ts';
import {
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  RecallingError,
  type Result,
} from '../model/index.ts';
import { identifyEdition, parseEdition } from '../parse/index.ts';
import { type ChangesMode, readBytes, readFileBytes } from '../read/index.ts';
import { type CheckedDossier, type CheckOptions, checkDossier } from './check.ts';
import { type ComposeOptions, composeDossier } from './compose.ts';
import { findSources } from './discover.ts';
import { aknEdition } from './editions.ts';
import { LineIndex } from './line-index.ts';

/** What reports and documents of ours name as the program that made them. */
const OWN_NAME = 'recalling';

/** What can be chosen for the main job. */
export interface BuildOptions extends ComposeOptions {
  /** WHATWG label for all files; by default detected for each. */
  readonly encoding?: string;
  /** What to do with tracked changes of documents; `accept` by default. */
  readonly changes?: ChangesMode;
  /** What the checks are to know and to leave out. */
  readonly checks?: CheckOptions;
  /** A table of verbs in the place of the listed one, for the changes and the ledger. */
  readonly verbs?: VerbTable;
  /** Language whose edition the fields of the ledger are read from; English where it is there. */
  readonly ledgerLanguage?: LanguageCode;
}

/**
 * The main job up to the point of writing: finds the editions below the paths, reads, parses, aligns, compares and checks them, makes the ledger of mandates
 * and looks up what cites what.
 * @param paths files, or directories that are searched
 * @returns the dossier with its grid; findings are in the grid, everything else there is to say in the diagnostics
 * @throws RecallingError when nothing can be built: no path, no editions, two editions that cannot be told apart, a named file that cannot be read
 */
export async function buildDossier(
  paths: readonly string[],
  options: BuildOptions = {},
): Promise<Result<CheckedDossier>> {
  const lines = new LineIndex();
  const surveyed = await surveyIndexed(paths, options, lines);
  options.onStep?.('checking', 1, 1);
  const value = checkDossier(surveyed, { lineOf: (file, offset) => lines.lineOf(file, offset), ...options.checks });
  return { value, diagnostics: value.diagnostics };
}

/**
 * The same without the checks: for what shows none of their findings.
 * @throws RecallingError as {@link buildDossier}
 */
export async function surveyTexts(
  paths: readonly string[],
  options: Omit<BuildOptions, 'checks'> = {},
): Promise<Result<Dossier>> {
  const value = await surveyIndexed(paths, options, new LineIndex());
  return { value, diagnostics: value.diagnostics };
}

async function surveyIndexed(paths: readonly string[], options: BuildOptions, lines: LineIndex): Promise<Dossier> {
  const found = await findIndexed(paths, options, lines);
  const composed = composeDossier(found.value, options);
  return surveyDossier({ ...composed.value, diagnostics: [...found.diagnostics, ...composed.diagnostics] }, options);
}

/** Adds the ledger of mandates and the citations to a dossier, with the user's table of verbs where there is one. */
export function surveyDossier(
  dossier: Dossier,
  { verbs, ledgerLanguage }: Pick<BuildOptions, 'verbs' | 'ledgerLanguage'> = {},
): Dossier {
  const { works } = dossier;
  const comparisons =
    verbs === undefined
      ? dossier.comparisons
      : dossier.comparisons.map(one => ({ ...one, comparison: applyVerbTable(one.comparison, verbs) }));
  const ledger = composeLedger(works, comparisons, {
    ...(ledgerLanguage !== undefined && { language: ledgerLanguage }),
    ...(verbs !== undefined && { strengthOf: strengthByTable(verbs) }),
  });
  return {
    ...dossier,
    comparisons,
    diagnostics: [...dossier.diagnostics, ...ledger.diagnostics],
    ledger: ledger.value,
    citations: traceCitations(works),
  };
}

/**
 * Reads every edition below the paths. A named file must be an edition; a file that was only found in a directory may be left out, and then is named in a diagnostic.
 * @throws RecallingError `read.*`, `build.no-editions`
 */
export function findEditions(
  paths: readonly string[],
  options: BuildOptions = {},
): Promise<Result<readonly Edition[]>> {
  return findIndexed(paths, options, new LineIndex());
}

async function findIndexed(
  paths: readonly string[],
  options: BuildOptions,
  lines: LineIndex,
): Promise<Result<readonly Edition[]>> {
  const sources = await findSources(paths);
  const diagnostics: Diagnostic[] = [...sources.diagnostics];
  const editions: Edition[] = [];
  for (const [i, { file, named }] of sources.value.entries()) {
    options.onStep?.(`reading ${file}`, i + 1, sources.value.length);
    try {
      const { encoding, changes } = options;
      const bytes = await readFileBytes(file);
      if (isAkn(bytes)) {
        const made = aknEdition(bytes, file);
        editions.push(made.value);
        for (const one of made.diagnostics) diagnostics.push(one);
        continue;
      }
      const reading = await readBytes(bytes, file, {
        ...(encoding === undefined ? {} : { encoding }),
        ...(changes === undefined ? {} : { changes }),
      });
      if (!named && reading.value.metadata.get('generator')?.startsWith(OWN_NAME)) {
        diagnostics.push(diagnose('build.own-result', undefined, { file }));
        continue;
      }
      const identity = identifyEdition(reading.value);
      if (identity.work === undefined || identity.language === undefined) {
        if (named) throw new RecallingError('build.not-an-edition', undefined, { file });
        diagnostics.push(diagnose('build.not-an-edition', undefined, { file }));
        continue;
      }
      const parsed = parseEdition(reading.value, { work: identity.work, language: identity.language });
      editions.push(parsed.value);
      lines.add(reading.value);
      for (const one of [reading, identity, parsed]) for (const found of one.diagnostics) diagnostics.push(found);
    } catch (error) {
      if (named || !(error instanceof RecallingError)) throw error;
      diagnostics.push({ ...diagnose(error.code, undefined, { file }), message: error.message, severity: 'warning' });
    }
  }
  if (editions.length === 0) throw new RecallingError('build.no-editions', paths.join(', '));
  return { value: editions, diagnostics };
}
