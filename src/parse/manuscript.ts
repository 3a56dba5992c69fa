import { type Language, languageOf, recordOf, withLearnedDivisions } from '../language/index.ts';
import {
  type Fragment,
  type LanguageCode,
  type LineStarts,
  lineStarts,
  type Reading,
  RecallingError,
  type Skipped,
  type SourceInfo,
  type WorkKey,
} from '../model/index.ts';
import type { Paragraph } from './draft.ts';
import { passageOf } from './passage.ts';

/** Which text in which language a reading is; `identifyEdition` finds it out. */
export interface EditionIdentity {
  readonly work: WorkKey;
  readonly language: LanguageCode;
}

/**
 * A reading taken apart into paragraphs, each with a text of its own. It holds all that the parser needs, so that the reading, whose text is the larger part of the memory a long document takes,
 * can be let go.
 */
export interface Manuscript {
  readonly work: WorkKey;
  readonly language: Language;
  readonly source: SourceInfo;
  /** What the file says of itself. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly paragraphs: readonly Paragraph[];
  /** Characters of the source that are in no paragraph, in order. */
  readonly skipped: readonly Skipped[];
  readonly lines: LineStarts;
}

/**
 * Takes a reading apart.
 * @throws RecallingError `parse.language-unknown` when the project has no record of the language and none can be made up
 */
export function manuscriptOf(reading: Reading, { work, language }: EditionIdentity): Manuscript {
  const { file, format, encoding, sha256, text } = reading;
  return {
    work,
    language: languageRecord(language, reading),
    source: { file, format, encoding, sha256, length: text.length },
    metadata: reading.metadata,
    paragraphs: reading.fragments.map(fragment => paragraphOf(reading, fragment)),
    skipped: inOrder([...reading.skipped, ...reading.fragments.flatMap(fragment => fragment.skipped)]),
    lines: lineStarts(text),
  };
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

/** The record of a language, made up for the occasion where the project has none: then the text itself must show how it numbers its articles. */
function languageRecord(code: LanguageCode, reading: Reading): Language {
  const listed = languageOf(code);
  if (listed) return listed;
  if (!/^[a-z]{2,3}$/u.test(code)) throw new RecallingError('parse.language-unknown', code, { file: reading.file });
  const lines = reading.fragments.map(({ span }) => reading.text.slice(span.start, span.end));
  return withLearnedDivisions(recordOf(code, reading.text), lines);
}

/** Skipped stretches in the order of the source. */
export function inOrder(skipped: Skipped[]): readonly Skipped[] {
  return skipped.sort((a, b) => a.span.start - b.span.start);
}
