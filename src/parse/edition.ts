import type { Language, NoteStyle } from '../language/index.ts';
import {
  blockId,
  type Diagnostic,
  type Edition,
  editionId,
  type LineStarts,
  lineId,
  lineOf,
  type Reading,
  type Result,
  type Skipped,
} from '../model/index.ts';
import { finishBlocks } from './blocks.ts';
import { type BoundDrafts, bindCalls } from './bound.ts';
import { clearFurniture } from './furniture.ts';
import { findNameVariants } from './instruments.ts';
import { type EditionIdentity, inOrder, type Manuscript, manuscriptOf } from './manuscript.ts';
import { metaOf } from './meta.ts';
import { liftNotes } from './notes.ts';
import { type Structured, structureParagraphs } from './structure.ts';

/**
 * Parses a reading into an edition: notes lifted and bound by number, paragraphs rejoined across pages, roles, labels, references and initiating phrases.
 * The edition holds every character of `reading.text` in a piece of a block or in `skipped`. Official wording is kept, slips included.
 * @throws RecallingError `parse.language-unknown` when the project has no record of the language
 */
export function parseEdition(reading: Reading, identity: EditionIdentity): Result<Edition> {
  return finishEdition(draftEdition(manuscriptOf(reading, identity)));
}

/** A text whose paragraphs have their roles, labels and notes, and are not looked into yet. */
export interface Drafted extends Omit<Manuscript, 'paragraphs'> {
  readonly bound: BoundDrafts;
  readonly diagnostics: readonly Diagnostic[];
}

/** The first half of {@link parseEdition}: what each paragraph is. Neither half holds what the step before it worked on, so that a caller who hands on one to the other can let it go. */
export function draftEdition({ paragraphs, ...manuscript }: Manuscript): Drafted {
  const { language, source } = manuscript;
  const { drafts, styles, furniture, diagnostics } = structured(paragraphs, language, source.file);
  const bound = bindCalls(drafts, language, styles, source.file);
  return {
    ...manuscript,
    bound,
    skipped: inOrder([...manuscript.skipped, ...furniture, ...bound.skipped]),
    diagnostics,
  };
}

function structured(
  all: Manuscript['paragraphs'],
  language: Language,
  file: string,
): Structured & { readonly styles: ReadonlySet<NoteStyle>; readonly furniture: readonly Skipped[] } {
  const { paragraphs, skipped: furniture, diagnostics: cleared } = clearFurniture(all, file);
  const { lifted, styles } = liftNotes(paragraphs, language);
  const { drafts, diagnostics } = structureParagraphs(lifted, language, file);
  return { drafts, styles, furniture, diagnostics: [...cleared, ...diagnostics] };
}

/** The second half of {@link parseEdition}: what each paragraph says. What was drafted is used up. */
export function finishEdition(drafted: Drafted): Result<Edition> {
  const { bound, work, language, source, metadata, skipped, lines } = drafted;
  const { blocks, diagnostics: finished } = finishBlocks(bound, language, source.file);
  const edition: Edition = {
    id: editionId(work, language.code),
    work,
    language: language.code,
    direction: language.direction,
    meta: metaOf(blocks, metadata, language),
    blocks,
    skipped,
    source,
  };
  const diagnostics = [...drafted.diagnostics, ...finished, ...findNameVariants(blocks, source.file)];
  return { value: edition, diagnostics: withLines(diagnostics, lines) };
}

/**
 * Takes a reading's fragments as units exactly as given: nothing joined or cut, labels left in the text; raised note calls are told from it. Block ids are `line_1` … in order.
 * @throws RecallingError `parse.language-unknown`
 */
export function parseGiven(reading: Reading, identity: EditionIdentity): Result<Edition> {
  const { paragraphs, ...manuscript } = manuscriptOf(reading, identity);
  const { language, source } = manuscript;
  const drafts = paragraphs.map(({ passage }) => ({
    role: 'paragraph' as const,
    passage,
    labelSkips: [],
    run: 0,
    reasons: ['kept as given'],
    probability: 1,
  }));
  const bound = bindCalls(drafts, language, new Set(), source.file);
  const { blocks } = finishBlocks(bound, language, source.file);
  const edition: Edition = {
    id: editionId(manuscript.work, language.code),
    work: manuscript.work,
    language: language.code,
    direction: language.direction,
    meta: { predecessors: [] },
    blocks: blocks.map((block, i) => ({ ...block, id: blockId(lineId(i + 1)) })),
    skipped: inOrder([...manuscript.skipped, ...bound.skipped]),
    source,
  };
  return { value: edition, diagnostics: [] };
}

/** Adds the line of each span, so that a person can find the place. */
function withLines(diagnostics: readonly Diagnostic[], lines: LineStarts): readonly Diagnostic[] {
  return diagnostics.map(diagnostic =>
    diagnostic.span === undefined ? diagnostic : { ...diagnostic, line: lineOf(lines, diagnostic.span.start) },
  );
}
