import type { Comparison, Diagnostic, Edition, Result } from '../../model/index.ts';
import { writtenDate } from '../dates.ts';
import { type Dossier, type DossierWork, editionOf } from '../dossier.ts';
import { titleOf } from '../standing.ts';
import { planAlignmentSheet } from './alignment-sheet.ts';
import { planChangesSheet } from './changes-sheet.ts';
import { planCitationsSheet } from './citations-sheet.ts';
import { planFindingsSheet } from './findings-sheet.ts';
import { planLedgerSheet } from './ledger-sheet.ts';
import { planMatrixSheet } from './matrix-sheet.ts';
import { META_SHEET, planMetaSheet } from './meta-sheet.ts';
import { NO_DATE, packWorkbook } from './port.ts';
import type { SheetPlan } from './sheet.ts';
import { sheetNames } from './sheet-name.ts';
import { planSummarySheet, type SheetIndex } from './summary-sheet.ts';

export interface WorkbookOptions {
  /** ISO date (and time) of the document properties; else the newest date the editions declare, else 1 January 1980. */
  readonly date?: string;
}

/**
 * A dossier as an Excel workbook: summary, findings and matrix when there is a grid, mandates, one sheet per alignment, one per comparison,
 * citations, and a hidden sheet to know it again.
 * Text cells are always text, never formulas.
 * @returns the bytes of the .xlsx file; with `exchange.cell-too-long` for texts that went on in further rows,
 * `exchange.illegal-character` for characters that became U+FFFD, `exchange.invalid-date` for a date that is none
 * @throws RecallingError `exchange.too-many-rows`
 */
export async function writeWorkbook(dossier: Dossier, options: WorkbookOptions = {}): Promise<Result<Uint8Array>> {
  const trouble: Diagnostic[] = [];
  const index = nameSheets(dossier);
  const sheets: SheetPlan[] = [];
  if (dossier.grid !== undefined) {
    sheets.push(planFindingsSheet(index.findings, dossier, trouble));
    sheets.push(planMatrixSheet(index.matrix, dossier, trouble));
  }
  if (dossier.ledger !== undefined) sheets.push(planLedgerSheet(index.ledger, dossier, trouble));
  // Newest first: that is the text being worked on.
  for (const [i, entry] of [...dossier.works.entries()].reverse()) {
    sheets.push(planAlignmentSheet(index.alignments[i] ?? '', entry, 'blocks', trouble));
    const sentences = index.sentences[i];
    if (sentences !== undefined) sheets.push(planAlignmentSheet(sentences, entry, 'sentences', trouble));
  }
  for (const [i, entry] of dossier.comparisons.entries()) {
    const editions = {
      old: editionOf(dossier, entry.old, entry.language),
      new: editionOf(dossier, entry.new, entry.language),
    };
    sheets.push(planChangesSheet(index.changes[i] ?? '', entry, editions, trouble));
  }
  if (dossier.citations !== undefined) sheets.push(planCitationsSheet(index.citations, dossier, trouble));
  const modified = dateOf(dossier, options, trouble);
  const summary = planSummarySheet(dossier, index, [...dossier.diagnostics, ...trouble]);
  const value = await packWorkbook({
    title: titleOf(dossier),
    modified,
    sheets: [summary, ...sheets, planMetaSheet(dossier, index)],
  });
  return { value, diagnostics: trouble };
}

/**
 * One comparison as an Excel workbook: the list of changes, and a sheet that says what is compared.
 * @returns and reports as {@link writeWorkbook}
 */
export async function writeComparisonWorkbook(
  comparison: Comparison,
  old: Edition,
  successor: Edition,
  options: WorkbookOptions = {},
): Promise<Result<Uint8Array>> {
  const trouble: Diagnostic[] = [];
  const { language } = comparison;
  const entry = { old: old.work, new: successor.work, language, comparison };
  const title = successor.meta.title === undefined ? {} : { title: successor.meta.title };
  const dossier: Dossier = { ...title, works: [old, successor].map(unaligned), comparisons: [entry], diagnostics: [] };
  const [changes = '', about = ''] = sheetNames([`Changes ${language}`, 'About']);
  const sheet = planChangesSheet(changes, entry, { old, new: successor }, trouble);
  const modified = dateOf(dossier, options, trouble);
  const index = { summary: about, alignments: [], sentences: [], changes: [changes], findings: '', meta: '' };
  const sheets = [sheet, planSummarySheet(dossier, index, trouble)];
  return { value: await packWorkbook({ title: titleOf(dossier), modified, sheets }), diagnostics: trouble };
}

function unaligned(edition: Edition): DossierWork {
  const { work, language } = edition;
  const alignment = { work, level: 'block', languages: [language], pivot: language, beads: [], crossings: [] } as const;
  return { work, editions: [edition], alignment };
}

/** Sheets of which there is one at most. */
const FIXED_SHEETS = ['Findings', 'Matrix', 'Mandates', 'Citations'] as const;

/** Where each part is, and the sheets that only the full workbook has. */
interface WorkbookIndex extends SheetIndex {
  readonly matrix: string;
  readonly ledger: string;
  readonly citations: string;
}

function nameSheets({ works, comparisons }: Dossier): WorkbookIndex {
  const pairs = new Set(comparisons.map(entry => JSON.stringify([entry.old, entry.new])));
  const counts = new Map<string, number>();
  const names = sheetNames([
    'Summary',
    ...works.map(entry => `Alignment ${entry.work}`),
    ...works.map(entry => `Sentences ${entry.work}`),
    ...comparisons.map(({ language }) => {
      const count = (counts.get(language) ?? 0) + 1;
      counts.set(language, count);
      return pairs.size > 1 ? `Changes ${language} ${count}` : `Changes ${language}`;
    }),
    ...FIXED_SHEETS,
    META_SHEET,
  ]);
  const [findings = '', matrix = '', ledger = '', citations = ''] = names.slice(-1 - FIXED_SHEETS.length);
  const sentences = names.slice(1 + works.length, 1 + 2 * works.length);
  return {
    summary: names[0] ?? 'Summary',
    alignments: names.slice(1, 1 + works.length),
    sentences: sentences.map((name, i) => (works[i]?.sentences === undefined ? undefined : name)),
    changes: names.slice(1 + 2 * works.length, -1 - FIXED_SHEETS.length),
    findings,
    matrix,
    ledger,
    citations,
    meta: names.at(-1) ?? META_SHEET,
  };
}

function dateOf({ works }: Dossier, options: WorkbookOptions, trouble: Diagnostic[]): string {
  const declared = works.flatMap(entry => entry.editions.flatMap(edition => edition.meta.date ?? []));
  const newest = declared.sort().at(-1);
  return writtenDate(options.date, trouble) ?? writtenDate(newest, trouble) ?? NO_DATE;
}
