import { type Diagnostic, diagnose, type Result, workNumber } from '../../model/index.ts';
import { hasIllegal } from '../characters.ts';
import { type Dossier, editionOf, membersOf } from '../dossier.ts';
import { nameLanguage } from '../language-name.ts';
import { noticesOf, titleOf } from '../standing.ts';
import { renderChanges } from './changes.ts';
import { renderCitations } from './citations.ts';
import { renderFindings } from './findings.ts';
import { type ChangeMark, type ChangeMarks, renderGrid } from './grid.ts';
import { renderLedger } from './ledger.ts';
import { anchorsFor } from './markup.ts';
import { renderMatrix } from './matrix.ts';
import { renderNotice } from './notice.ts';
import { renderPage } from './page.ts';
import { renderRemarks } from './remarks.ts';
import { renderSummary } from './summary.ts';

/**
 * A dossier as one HTML file for people: summary, findings, matrix, mandates, changes by language, alignment by text,
 * citations, remarks.
 * It needs no network and no script, prints well, and reads from right to left where the text does.
 * @returns the page, with `exchange.illegal-character` for texts that lost a character to U+FFFD
 */
export function writeReport(dossier: Dossier): Result<string> {
  const works = dossier.works.map((entry, i) => ({
    entry,
    anchor: `text-${i + 1}`,
    rows: anchorsFor(
      `r${i + 1}`,
      entry.alignment.beads.map(bead => bead.id),
    ),
  }));
  const changes = dossier.comparisons.map((entry, i) => ({
    entry,
    anchor: `changes-${i + 1}`,
    name: `Changes in ${nameLanguage(entry.language)}`,
    pair: `${workNumber(entry.old)} → ${workNumber(entry.new)}`,
    rows: anchorsFor(
      `c${i + 1}`,
      entry.comparison.links.map(link => link.id),
    ),
  }));
  const several = new Set(changes.map(({ pair }) => pair)).size > 1;
  const newestFirst = [...works].reverse();
  const beadRow = (work: string, bead: string) => works.find(one => one.entry.work === work)?.rows.get(bead);
  const sections = [
    renderSummary(dossier),
    ...(dossier.grid === undefined ? [] : [renderFindings(dossier, beadRow), renderMatrix(dossier, beadRow)]),
    ...(dossier.ledger === undefined ? [] : [renderLedger(dossier, beadRow)]),
    ...changes.map(({ entry, anchor, name, pair, rows }) =>
      renderChanges(
        {
          anchor,
          heading: `${name}: ${pair}`,
          oldName: workNumber(entry.old),
          newName: workNumber(entry.new),
          comparison: entry.comparison,
          old: editionOf(dossier, entry.old, entry.language),
          new: editionOf(dossier, entry.new, entry.language),
        },
        rows,
      ),
    ),
    ...newestFirst.map(({ entry, anchor, rows }) => renderGrid(entry, anchor, rows, marksOf(entry.work, changes))),
    ...(dossier.citations === undefined ? [] : [renderCitations(dossier, beadRow)]),
    renderRemarks(dossier.diagnostics, diagnostic => findRow(diagnostic, works)),
  ];
  const value = renderPage({
    title: titleOf(dossier),
    kicker: dossier.works.map(entry => workNumber(entry.work)).join(' → '),
    notice: renderNotice(noticesOf(dossier)),
    contents: [
      { anchor: 'summary', name: 'Summary' },
      ...(dossier.grid === undefined
        ? []
        : [
            { anchor: 'findings', name: `Findings (${dossier.grid.findings.length})` },
            { anchor: 'matrix', name: 'Matrix' },
          ]),
      ...(dossier.ledger === undefined ? [] : [{ anchor: 'ledger', name: 'Mandates' }]),
      ...changes.map(({ anchor, name, pair }) => ({ anchor, name: several ? `${name}, ${pair}` : name })),
      ...newestFirst.map(({ entry, anchor }) => ({ anchor, name: `${workNumber(entry.work)} in all languages` })),
      ...(dossier.citations === undefined ? [] : [{ anchor: 'citations', name: 'Citations' }]),
      { anchor: 'remarks', name: `Remarks (${dossier.diagnostics.length})` },
    ],
    sections,
  });
  return { value, diagnostics: findIllegal(dossier) };
}

interface PlacedChanges {
  readonly entry: Dossier['comparisons'][number];
  readonly rows: ReadonlyMap<string, string>;
}

/** For every unit of a text that is not the same as in its predecessor: the row that shows how. */
function marksOf(work: string, changes: readonly PlacedChanges[]): ChangeMarks {
  const marks = new Map<string, Map<string, ChangeMark>>();
  for (const { entry, rows } of changes) {
    if (entry.new !== work) continue;
    const own = marks.get(entry.language) ?? new Map<string, ChangeMark>();
    marks.set(entry.language, own);
    for (const link of entry.comparison.links) {
      const anchor = rows.get(link.id);
      const kind = link.kind === 'same' && link.moved ? 'moved' : link.kind;
      if (anchor === undefined || kind === 'same') continue;
      for (const id of link.new) own.set(id, { anchor, kind });
    }
  }
  return marks;
}

interface PlacedWork {
  readonly entry: Dossier['works'][number];
  readonly rows: ReadonlyMap<string, string>;
}

/** The row of the alignment that shows the block of a diagnostic: of the text whose edition came from its file. */
function findRow({ block, file }: Diagnostic, works: readonly PlacedWork[]): string | undefined {
  if (block === undefined) return undefined;
  for (const { entry, rows } of works) {
    const edition = entry.editions.find(candidate => candidate.source.file === file);
    if (edition === undefined) continue;
    // Bead ids are those of their first units: the usual case needs no search.
    const direct = rows.get(block);
    if (direct !== undefined) return direct;
    const bead = entry.alignment.beads.find(candidate => membersOf(candidate, edition.language).includes(block));
    return bead === undefined ? undefined : rows.get(bead.id);
  }
  return undefined;
}

function findIllegal({ works }: Dossier): readonly Diagnostic[] {
  return works.flatMap(({ editions }) =>
    editions.flatMap(edition =>
      edition.blocks
        .filter(block => hasIllegal(block.text))
        .map(block =>
          diagnose('exchange.illegal-character', undefined, { file: edition.source.file, block: block.id }),
        ),
    ),
  );
}
