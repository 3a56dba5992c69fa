import { codeEntry, type Finding, type LanguageCode } from '../model/index.ts';
import type { CheckOptions } from './check-contract.ts';
import { checks } from './checks/index.ts';
import { nameColumns } from './finding.ts';
import { type AlignedText, type CheckedText, isBody, isSettled, layOutText } from './text.ts';

/** An edition with a smaller share of its body in settled rows together with another edition is another text. */
const LEAST_SHARED = 0.4;
/** Fewest paragraphs an edition must have before it can be told to be another text. */
const FEWEST_PARAGRAPHS = 4;

/**
 * Compares the language editions of one text, paragraph by paragraph, and says in what they do not agree.
 * An edition that has next to nothing in common with the others is named once and left out, so that the rest can be checked.
 * @returns findings in the order of the rows; those about a whole edition first
 */
export function checkConcordance(aligned: AlignedText, options: CheckOptions = {}): readonly Finding[] {
  const all = layOutText(aligned);
  const strangers = findStrangers(all);
  const text = strangers.size === 0 ? all : layOutText(aligned, strangers);
  const found = text.columns.length === 0 ? [] : checks.flatMap(check => check.run(text, options));
  const divided = new Set(text.rows.filter(row => row.divided).map(row => row.key));
  const places = new Map(text.rows.map(row => [row.key, row.index]));
  const place = (finding: Finding): number => (finding.row === undefined ? -1 : (places.get(finding.row) ?? -1));
  return [
    ...reportStrangers(all, strangers),
    ...[...found].sort((a, b) => place(a) - place(b)).map(one => temper(one, divided)),
  ];
}

/** What differs where the alignment could not tell the paragraphs apart is worth a look, but no certain error, unless it is just that they changed places. */
function temper(finding: Finding, divided: ReadonlySet<string>): Finding {
  const { row, severity, code } = finding;
  const uncertain = row !== undefined && divided.has(row) && code !== 'concord.paragraphs-exchanged';
  return uncertain && severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/** Editions of which most paragraphs have no sure counterpart anywhere. The pivot stays: with two editions nothing tells which of them is the stranger. */
function findStrangers(text: CheckedText): ReadonlySet<LanguageCode> {
  const strangers = new Set<LanguageCode>();
  for (const { code, edition } of text.columns.slice(1)) {
    const own = edition.blocks.flatMap(block => text.rowOf.get(code)?.get(block.id) ?? []).filter(isBody);
    const shared = own.filter(row => row.cells.length > 1 && isSettled(row));
    if (own.length >= FEWEST_PARAGRAPHS && shared.length < own.length * LEAST_SHARED) strangers.add(code);
  }
  // When every other edition is a stranger to the pivot, it is the pivot that may be one; then nothing is left out.
  return strangers.size === text.columns.length - 1 && text.columns.length > 2 ? new Set() : strangers;
}

/** True when most paragraphs of an edition have no sure counterpart in the others: it is an edition of another text. */
export function isStranger(text: AlignedText, language: LanguageCode): boolean {
  return findStrangers(layOutText(text)).has(language);
}

function reportStrangers(text: CheckedText, strangers: ReadonlySet<LanguageCode>): readonly Finding[] {
  return text.columns
    .filter(column => strangers.has(column.code))
    .map(column => ({
      code: 'concord.edition-unrelated',
      severity: codeEntry('concord.edition-unrelated').severity,
      work: text.work,
      languages: [column.code],
      message: `most paragraphs of ${nameColumns([column])} have no counterpart in the other editions`,
      places: [{ edition: column.edition.id, language: column.code, file: column.edition.source.file }],
    }));
}
