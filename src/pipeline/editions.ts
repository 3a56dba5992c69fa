import { isAkn, readAkn } from '../exchange/index.ts';
import { languageOf } from '../language/index.ts';
import type { Diagnostic, Edition, Format, LanguageCode, Reading, Result, WorkKey } from '../model/index.ts';
import { editionId, RecallingError } from '../model/index.ts';
import {
  draftEdition,
  type EditionIdentity,
  finishEdition,
  identifyEdition,
  type Manuscript,
  manuscriptOf,
  parseEdition,
  parseGiven,
} from '../parse/index.ts';
import { type ChangesMode, readBytes, readFileBytes, readString } from '../read/index.ts';

/** What is known about a file beforehand; whatever is left out is found out. */
export interface EditionOptions {
  readonly work?: WorkKey;
  readonly language?: LanguageCode;
  /** WHATWG label. */
  readonly encoding?: string;
  readonly format?: Format;
  /** What to do with tracked changes of a document; `accept` by default. */
  readonly changes?: ChangesMode;
  /** Keep the paragraphs (divided by blank lines) exactly as given. */
  readonly given?: boolean;
}

/** Key of a text whose number nothing tells. */
export const UNNUMBERED: WorkKey = 'text';

/**
 * Reads and parses one file: the first two stages in one call.
 * @returns the edition, with everything that was joined, guessed or found odd as diagnostics
 * @throws RecallingError `read.*` when the file cannot be read, `parse.language-unknown` when no language is given or found
 * @example
 * const { value: edition, diagnostics } = await readEdition('samples/resolution-6-1.en.txt');
 */
export async function readEdition(file: string, options: EditionOptions = {}): Promise<Result<Edition>> {
  return editionOfBytes(await readFileBytes(file), file, options);
}

/**
 * The same for bytes that are already here. Akoma Ntoso says itself what its parts are; everything else is parsed.
 * @throws RecallingError as {@link readEdition}
 */
export async function editionOfBytes(
  bytes: Uint8Array,
  file: string,
  options: EditionOptions = {},
): Promise<Result<Edition>> {
  if (isAkn(bytes)) return aknEdition(bytes, file, options);
  const reading = readBytes(bytes, file, options);
  if (options.given) return reading.then(read => editionOf(read, options));
  // One promise a step, so that nobody holds any more what the steps before worked on: the bytes, the whole text, the paragraphs it was cut into. Of a long text each is as large as the edition.
  return reading
    .then(read => manuscript(read, options))
    .then(({ value, diagnostics }) => ({ value: draftEdition(value), diagnostics }))
    .then(({ value, diagnostics }) => withFound(diagnostics, finishEdition(value)));
}

function manuscript(reading: Result<Reading>, options: EditionOptions): Result<Manuscript> {
  const { identity, diagnostics } = identified(reading, options);
  return { value: manuscriptOf(reading.value, identity), diagnostics };
}

/** An edition in Akoma Ntoso. What the user says of it goes before what it says itself. */
export function aknEdition(bytes: Uint8Array, file: string, options: EditionOptions = {}): Result<Edition> {
  const { value, diagnostics } = readAkn(bytes, file);
  const { work = value.edition.work, language = value.edition.language } = options;
  const isKnown = languageOf(language) !== undefined || (language !== 'und' && /^[a-z]{2,3}$/u.test(language));
  if (!isKnown) throw new RecallingError('parse.language-unknown', language, { file });
  return { value: { ...value.edition, id: editionId(work, language), work, language }, diagnostics };
}

/**
 * Parses a text that is already in memory.
 * @param file name to use in ids and messages; its ending tells the format (`.md`, otherwise plain text)
 * @throws RecallingError as {@link readEdition}
 */
export function readEditionText(text: string, file: string, options: EditionOptions = {}): Result<Edition> {
  return editionOf(readString(text, file, options), options);
}

/** Identifies and parses a reading. */
export function editionOf(reading: Result<Reading>, options: EditionOptions): Result<Edition> {
  const { identity, diagnostics } = identified(reading, options);
  return withFound(diagnostics, (options.given ? parseGiven : parseEdition)(reading.value, identity));
}

/** Which text a reading is, and all that was found so far. */
function identified(
  { value, diagnostics }: Result<Reading>,
  options: EditionOptions,
): { readonly identity: EditionIdentity; readonly diagnostics: readonly Diagnostic[] } {
  const found = identifyEdition(value, options);
  if (found.language === undefined) {
    throw new RecallingError('parse.language-unknown', 'nothing tells it', { file: value.file });
  }
  const identity = { work: found.work ?? UNNUMBERED, language: found.language };
  return { identity, diagnostics: [...diagnostics, ...found.diagnostics] };
}

function withFound(before: readonly Diagnostic[], { value, diagnostics }: Result<Edition>): Result<Edition> {
  return { value, diagnostics: [...before, ...diagnostics] };
}
