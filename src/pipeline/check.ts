import {
  acceptFindings,
  type CheckOptions as ConcordOptions,
  checkConcordance,
  checkPropagation,
  composeGrid,
  findDeadReferences,
  propagationTopics,
  traceCitations,
} from '../concord/index.ts';
import type { Dossier } from '../exchange/index.ts';
import type { Code, Diagnostic, Exception, Finding, FindingPlace, Grid } from '../model/index.ts';

/** What can be chosen when a dossier is checked. */
export interface CheckOptions extends ConcordOptions {
  /** Only findings with these codes. */
  readonly only?: readonly Code[];
  /** False: only inside each text, not the changes between versions. */
  readonly versions?: boolean;
  readonly exceptions?: readonly Exception[];
  /** The exceptions file, for messages. */
  readonly exceptionsFile?: string;
  /** Line, from 1, of an offset into `Reading.text` of a file, where its format has lines. */
  readonly lineOf?: (file: string, offset: number) => number | undefined;
}

/** A dossier with its grid. */
export interface CheckedDossier extends Dossier {
  readonly grid: Grid;
}

/**
 * Checks a dossier: the language editions of each text against each other, and the changes made in each language against those of the others.
 * @returns the dossier with its grid; its diagnostics have what is wrong with the exceptions, but not the findings: see {@link findingDiagnostics}
 */
export function checkDossier(dossier: Dossier, options: CheckOptions = {}): CheckedDossier {
  const grid = composeGrid(dossier.works, dossier.comparisons);
  const found = [
    ...dossier.works.flatMap(work => checkConcordance(work, options)),
    ...checkPropagation(dossier.works, dossier.comparisons),
    ...findDeadReferences(dossier.citations ?? traceCitations(dossier.works), dossier.works),
  ];
  const place = placeLines(dossier, options.lineOf);
  const placed = found.map(finding => ({ ...finding, places: finding.places.map(place) }));
  const accepted = acceptFindings(placed, options.exceptions ?? [], grid, options.exceptionsFile);
  // Chosen last, so that an exception for what is not shown this time is not taken for an idle one.
  const findings = accepted.value.filter(({ code }) => isWanted(code, options));
  return {
    ...dossier,
    diagnostics: [...dossier.diagnostics, ...accepted.diagnostics],
    grid: { ...grid, findings },
  };
}

const betweenVersions: ReadonlySet<Code> = new Set(propagationTopics.flatMap(topic => topic.codes));

function isWanted(code: Code, { only, versions }: CheckOptions): boolean {
  return (only === undefined || only.includes(code)) && (versions !== false || !betweenVersions.has(code));
}

/** Adds the line of the block, or of the place in it, to places. */
function placeLines(dossier: Dossier, lineOf: CheckOptions['lineOf']): (place: FindingPlace) => FindingPlace {
  if (lineOf === undefined) return place => place;
  const editions = new Map(dossier.works.flatMap(work => work.editions.map(edition => [edition.id, edition] as const)));
  return place => {
    const block = editions.get(place.edition)?.blocks.find(one => one.id === place.block);
    const offset = place.at?.start ?? 0;
    const piece = block?.pieces.findLast(one => one.at.start <= offset) ?? block?.pieces[0];
    if (piece === undefined) return place;
    const line = lineOf(place.file, piece.from.start + Math.max(0, offset - piece.at.start));
    return line === undefined ? place : { ...place, line };
  };
}

/** Findings as the rest of the program knows trouble; accepted ones are left out. */
export function findingDiagnostics(findings: readonly Finding[]): readonly Diagnostic[] {
  return findings
    .filter(finding => finding.accepted === undefined)
    .map(({ code, severity, message, places: [first], row }): Diagnostic => {
      return {
        code,
        severity,
        message: row === undefined ? message : `${row}: ${message}`,
        ...(first !== undefined && { file: first.file }),
        ...(first?.block !== undefined && { block: first.block }),
        ...(first?.line !== undefined && { line: first.line }),
      };
    });
}
