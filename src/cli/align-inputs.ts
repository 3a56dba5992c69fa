import { stat } from 'node:fs/promises';
import { alignEditions, alignLines, arrangeEditions, type LineSide, type UnitVectors } from '../align/index.ts';
import { readAlignmentJson } from '../exchange/index.ts';
import {
  type Alignment,
  type Bead,
  type Diagnostic,
  diagnose,
  type Edition,
  type EditionId,
  editionId,
  type LanguageCode,
  RecallingError,
  type Segment,
  type UnitId,
  workNumber,
} from '../model/index.ts';
import { openEmbedder, readVectors, segmentEdition } from '../pipeline/index.ts';
import { type ChangesMode, readBytes } from '../read/index.ts';
import type { AlignmentRow } from './alignment-text.ts';
import { loadLexicons } from './lexicon.ts';
import { loadBytes, loadEdition, readStandardInput, readWhole } from './load.ts';
import { checkSpokenLanguage } from './spoken-language.ts';

/** What `align` is told about its inputs. */
export interface AlignInputs {
  readonly level: 'block' | 'segment';
  readonly languages?: readonly LanguageCode[];
  readonly pivot?: LanguageCode;
  readonly keepSource?: boolean;
  readonly lexicon?: readonly string[];
  readonly vectors?: readonly string[];
  readonly confirmed?: string;
  readonly explain?: boolean;
  readonly encoding?: string;
  readonly changes?: ChangesMode;
}

/** An alignment with the texts of its rows. */
export interface Aligned {
  readonly alignment: Alignment;
  readonly rows: readonly AlignmentRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads language editions and aligns them.
 * @throws RecallingError as the readers, `align.*` where vectors cannot be had
 */
export async function alignEditionFiles(files: readonly string[], options: AlignInputs): Promise<Aligned> {
  const { level, pivot, encoding, changes } = options;
  const loaded: Edition[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, file] of files.entries()) {
    const language = options.languages?.[i];
    const known = { ...(language === undefined ? {} : { language }), ...(encoding === undefined ? {} : { encoding }) };
    const result = await loadEdition(file, changes === undefined ? known : { ...known, changes });
    loaded.push(result.value);
    diagnostics.push(...result.diagnostics);
  }
  diagnostics.push(...differentWorks(loaded));
  const editions = withOwnIds(loaded);
  const segments = new Map<EditionId, readonly Segment[]>(
    editions.map(edition => [edition.id, level === 'segment' ? segmentEdition(edition) : []]),
  );
  const lexicon = await loadLexicons(options.lexicon);
  const confirmed = await loadSettled(options.confirmed);
  const vectors = await embedEditions(editions, segments, options.vectors);
  const aligned = alignEditions(editions, {
    level,
    confirmed,
    ...(lexicon && { lexicon }),
    ...(vectors && { vectors }),
    ...(pivot !== undefined && { pivot }),
    ...(level === 'segment' && { segments }),
  });
  const texts = new Map(
    arrangeEditions(editions, pivot).map(({ edition, language }) => [
      language,
      printedTexts(edition, segments.get(edition.id) ?? []),
    ]),
  );
  return {
    alignment: aligned.value,
    rows: rowsOf(aligned.value, texts),
    diagnostics: [...diagnostics, ...aligned.diagnostics],
  };
}

/** Says when the editions bear different numbers. `A-RES-66-180` and `66-180` are one text, and names without a number say nothing. */
function differentWorks(editions: readonly Edition[]): readonly Diagnostic[] {
  const byNumber = new Map<string, string>();
  for (const { work } of editions) {
    const number = work
      .match(/\p{Nd}+/gu)
      ?.slice(-2)
      .join('-');
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, workNumber(work));
  }
  return byNumber.size > 1 ? [diagnose('align.works-differ', [...byNumber.values()].join(', '))] : [];
}

/** Two editions in one language would share an id, and with it their segments. */
function withOwnIds(editions: readonly Edition[]): readonly Edition[] {
  const seen = new Map<EditionId, number>();
  return editions.map(edition => {
    const before = seen.get(edition.id) ?? 0;
    seen.set(edition.id, before + 1);
    return before === 0 ? edition : { ...edition, id: editionId(edition.work, `${edition.language}-x-${before + 1}`) };
  });
}

function printedTexts(edition: Edition, segments: readonly Segment[]): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const blocks = new Map<string, string>();
  for (const { id, label, text } of edition.blocks) {
    own.set(id, (label?.printed ?? '') + (label?.gap ?? '') + text);
    blocks.set(id, text);
  }
  for (const { id, block, at } of segments) own.set(id, (blocks.get(block) ?? '').slice(at.start, at.end).trim());
  return own;
}

/**
 * Reads files with one unit a line and aligns the lines.
 * @throws RecallingError as the readers, `usage.invalid`, `align.*` where vectors cannot be had
 */
export async function alignLineFiles(files: readonly string[], options: AlignInputs): Promise<Aligned> {
  const texts: { language: LanguageCode; lines: readonly string[] }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, file] of files.entries()) {
    const language = options.languages?.[i] ?? languageOfName(file);
    if (language === undefined) throw new RecallingError('usage.invalid', 'with --lines give --languages', { file });
    const lines = linesOf(await readLineText(file, options.encoding));
    texts.push({ language, lines });
    diagnostics.push(...checkSpokenLanguage(language, lines, file));
  }
  const order = pivotFirst(texts, options.pivot);
  const vectors = await vectorsOfLines(texts, options.vectors);
  const sides = order.flatMap((n): LineSide[] => {
    const text = texts[n];
    const own = vectors?.[n];
    return text ? [{ ...text, ...(own && { vectors: own }) }] : [];
  });
  const lexicon = await loadLexicons(options.lexicon);
  const aligned = alignLines(sides, {
    keepSource: options.keepSource ?? false,
    explain: options.explain ?? false,
    confirmed: await loadSettled(options.confirmed),
    ...(lexicon && { lexicon }),
  });
  const byLanguage = new Map(
    aligned.value.languages.map((language, i) => [
      language,
      new Map((sides[i]?.lines ?? []).map((line, n) => [`line_${n + 1}`, line])),
    ]),
  );
  return {
    alignment: aligned.value,
    rows: rowsOf(aligned.value, byLanguage),
    diagnostics: [...diagnostics, ...aligned.diagnostics],
  };
}

/** The text of a file with one unit a line. White space alone is a text too: its empty lines are units, and a side may have none. */
async function readLineText(file: string, encoding: string | undefined): Promise<string> {
  const bytes = await (file === '-' ? readStandardInput() : loadBytes(file));
  const format = { format: 'text', ...(encoding === undefined ? {} : { encoding }) } as const;
  try {
    return (await readBytes(bytes, file, format)).value.text;
  } catch (error) {
    if (error instanceof RecallingError && error.code === 'read.empty') return new TextDecoder().decode(bytes);
    throw error;
  }
}

/** Lines of a text; one line feed at the end ends the last line, and an empty file has none. */
function linesOf(text: string): readonly string[] {
  const bare = text.replace(/^\ufeff/u, '');
  return bare === '' ? [] : bare.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

/** Order of the columns: that of the pivot first. */
function pivotFirst(texts: readonly { language: LanguageCode }[], pivot: LanguageCode | undefined): readonly number[] {
  const order = texts.map((_, n) => n);
  const first = texts.findIndex(({ language }) => language === pivot);
  return first > 0 ? [first, ...order.filter(n => n !== first)] : order;
}

/** `text.fr` and `text.fr.txt` speak French. */
function languageOfName(file: string): LanguageCode | undefined {
  const part = /\.([a-z]{2,3})(?:\.[a-z]+)?$/iu.exec(file)?.[1];
  return part?.toLowerCase();
}

/** Rows of an earlier alignment that a person has confirmed or made. */
async function loadSettled(file: string | undefined): Promise<readonly Bead[]> {
  if (file === undefined) return [];
  const { value } = readAlignmentJson(await readWhole(file), file);
  return value.beads.filter(({ state }) => state !== 'automatic');
}

async function embedEditions(
  editions: readonly Edition[],
  segments: ReadonlyMap<EditionId, readonly Segment[]>,
  paths: readonly string[] | undefined,
): Promise<UnitVectors | undefined> {
  if (paths === undefined) return undefined;
  const [folder = '', ...others] = paths;
  if (others.length > 0 || !(await isFolder(folder)))
    throw new RecallingError(
      'usage.invalid',
      '--vectors takes the folder of a model; files of vectors go with --lines',
    );
  const embedder = await openEmbedder(folder);
  const vectors = new Map<EditionId, ReadonlyMap<UnitId, Float32Array>>();
  for (const edition of editions) {
    const units = new Map<UnitId, string>(edition.blocks.map(({ id, text }) => [id, text]));
    for (const { id, block, at } of segments.get(edition.id) ?? [])
      units.set(id, (units.get(block) ?? '').slice(at.start, at.end));
    const rows = await embedder.embed([...units.values()]);
    vectors.set(edition.id, new Map([...units.keys()].flatMap((id, n) => (rows[n] ? [[id, rows[n]] as const] : []))));
  }
  return vectors;
}

/** Vectors of each file: from a model, or from one file of vectors for each. */
async function vectorsOfLines(
  texts: readonly { lines: readonly string[] }[],
  paths: readonly string[] | undefined,
): Promise<readonly (readonly (Float32Array | undefined)[])[] | undefined> {
  if (paths === undefined) return undefined;
  const [folder] = paths;
  if (paths.length === 1 && folder !== undefined && (await isFolder(folder))) {
    const embedder = await openEmbedder(folder);
    const embedded: (readonly Float32Array[])[] = [];
    for (const { lines } of texts) embedded.push(await embedder.embed(lines));
    return embedded;
  }
  if (paths.length !== texts.length)
    throw new RecallingError('usage.invalid', `${texts.length} files but ${paths.length} files of vectors`);
  const read: (readonly (Float32Array | undefined)[])[] = [];
  for (const [i, path] of paths.entries()) {
    const vectors = readVectors(await loadBytes(path), path);
    const lines = texts[i]?.lines.length ?? 0;
    if (vectors.length !== lines)
      throw new RecallingError('align.vectors-invalid', `${vectors.length} vectors for ${lines} lines`, { file: path });
    read.push(vectors);
  }
  const dimensions = new Set(
    read.map(list => list.find(row => row !== undefined)?.length ?? 0).filter(size => size > 0),
  );
  if (dimensions.size > 1)
    throw new RecallingError('align.vectors-invalid', `files of ${[...dimensions].join(' and ')} numbers a vector`);
  return read;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}

function rowsOf(
  alignment: Alignment,
  texts: ReadonlyMap<LanguageCode, ReadonlyMap<string, string>>,
): readonly AlignmentRow[] {
  return alignment.beads.map(bead => ({
    bead,
    cells: alignment.languages.map(language => {
      const own = texts.get(language);
      return (bead.members[language] ?? []).map(id => own?.get(id) ?? '');
    }),
  }));
}
