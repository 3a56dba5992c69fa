import { type Language, languageOf, type NoteStyle, recordOf, withLearnedDivisions } from '../language/index.ts';
import {
  blockId,
  type Diagnostic,
  type Edition,
  editionId,
  type Fragment,
  type LanguageCode,
  lineId,
  type Reading,
  RecallingError,
  type Result,
  type Skipped,
  type WorkKey,
} from '../model/index.ts';
import { finishBlocks } from './blocks.ts';
import { type BoundDrafts, bindCalls } from './bound.ts';
import type { Paragraph } from './draft.ts';
import { clearFurniture } from './furniture.ts';
import { findNameVariants } from './instruments.ts';
import { metaOf } from './meta.ts';
import { liftNotes } from './notes.ts';
import { passageOf } from './passage.ts';
import { type Structured, structureParagraphs } from './structure.ts';

/** Which text in which language a reading is; `identifyEdition` finds it out. */
export interface EditionIdentity {
  readonly work: WorkKey;
  readonly language: LanguageCode;
}

/**
 * Parses a reading into an edition: notes lifted and bound by number, paragraphs rejoined across pages, roles, labels, references and initiating phrases.
 * The edition holds every character of `reading.text` in a piece of a block or in `skipped`. Official wording is kept, slips included.
 * @throws RecallingError `parse.language-unknown` when the project has no record of the language
 */
export function parseEdition(reading: Reading, identity: EditionIdentity): Result<Edition> {
  const language = languageRecord(identity.language, reading);
  const { bound, furniture, diagnostics: drafted } = boundDrafts(reading, language);
  const { blocks, diagnostics: finished } = finishBlocks(bound, language, reading.file);
  const edition: Edition = {
    id: editionId(identity.work, language.code),
    work: identity.work,
    language: language.code,
    direction: language.direction,
    meta: metaOf(blocks, reading, language),
    blocks,
    skipped: inOrder([
      ...reading.skipped,
      ...reading.fragments.flatMap(f => f.skipped),
      ...furniture,
      ...bound.skipped,
    ]),
    source: sourceOf(reading),
  };
  const diagnostics = [...drafted, ...finished, ...findNameVariants(blocks, reading.file)];
  return { value: edition, diagnostics: withLines(diagnostics, reading.text) };
}

/** What {@link boundDrafts} made of a reading. */
interface Prepared {
  readonly bound: BoundDrafts;
  /** What belongs to the pages. */
  readonly furniture: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The drafts of a reading, note calls taken out. What a step is made of is let go at its end: of a large text it takes more memory than the edition. */
function boundDrafts(reading: Reading, language: Language): Prepared {
  const { drafts, styles, furniture, diagnostics } = draftsOf(reading, language);
  return { bound: bindCalls(drafts, language, styles, reading.file), furniture, diagnostics };
}

function draftsOf(
  reading: Reading,
  language: Language,
): Structured & Pick<Prepared, 'furniture'> & { readonly styles: ReadonlySet<NoteStyle> } {
  const all = reading.fragments.map(fragment => paragraphOf(reading, fragment));
  const { paragraphs, skipped: furniture, diagnostics: cleared } = clearFurniture(all, reading.file);
  const { lifted, styles } = liftNotes(paragraphs, language);
  const { drafts, diagnostics } = structureParagraphs(lifted, language, reading.file);
  return { drafts, styles, furniture, diagnostics: [...cleared, ...diagnostics] };
}

function paragraphOf(reading: Reading, fragment: Fragment): Paragraph {
  const { kind, level, label, noteKey } = fragment;
  return {
    passage: passageOf(reading, fragment),
    kind,
    ...(level === undefined ? {} : { headingLevel: level }),
    ...(label === undefined ? {} : { given: label }),
    ...(noteKey === undefined ? {} : { noteKey }),
  };
}

/**
 * Takes a reading's fragments as units exactly as given: nothing joined or cut, labels left in the text; raised note calls are told from it. Block ids are `line_1` … in order.
 * @throws RecallingError `parse.language-unknown`
 */
export function parseGiven(reading: Reading, identity: EditionIdentity): Result<Edition> {
  const language = languageRecord(identity.language, reading);
  const drafts = reading.fragments.map(fragment => ({
    role: 'paragraph' as const,
    passage: passageOf(reading, fragment),
    labelSkips: [],
    run: 0,
    reasons: ['kept as given'],
    probability: 1,
  }));
  const bound = bindCalls(drafts, language, new Set(), reading.file);
  const { blocks } = finishBlocks(bound, language, reading.file);
  const edition: Edition = {
    id: editionId(identity.work, language.code),
    work: identity.work,
    language: language.code,
    direction: language.direction,
    meta: { predecessors: [] },
    blocks: blocks.map((block, i) => ({ ...block, id: blockId(lineId(i + 1)) })),
    skipped: inOrder([...reading.skipped, ...reading.fragments.flatMap(f => f.skipped), ...bound.skipped]),
    source: sourceOf(reading),
  };
  return { value: edition, diagnostics: [] };
}

/** The record of a language, made up for the occasion where the project has none: then the text itself must show how it numbers its articles. */
function languageRecord(code: LanguageCode, reading: Reading): Language {
  const listed = languageOf(code);
  if (listed) return listed;
  if (!/^[a-z]{2,3}$/u.test(code)) throw new RecallingError('parse.language-unknown', code, { file: reading.file });
  const lines = reading.fragments.map(({ span }) => reading.text.slice(span.start, span.end));
  return withLearnedDivisions(recordOf(code, reading.text), lines);
}

function sourceOf(reading: Reading): Edition['source'] {
  const { file, format, encoding, sha256, text } = reading;
  return { file, format, encoding, sha256, length: text.length };
}

function inOrder(skipped: readonly Skipped[]): readonly Skipped[] {
  return [...skipped].sort((a, b) => a.span.start - b.span.start);
}

/** Adds the line of each span, so that a person can find the place. */
function withLines(diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  if (diagnostics.every(diagnostic => diagnostic.span === undefined)) return diagnostics;
  const starts = [0];
  for (const found of text.matchAll(/\r\n|[\n\r]/gu)) starts.push(found.index + found[0].length);
  return diagnostics.map(diagnostic => {
    const offset = diagnostic.span?.start;
    if (offset === undefined) return diagnostic;
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { ...diagnostic, line: low + 1 };
  });
}
