import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Diagnostic, diagnose, RecallingError, type Result } from '../model/index.ts';
import { formatOf } from '../read/index.ts';
import { earlierFiles, RUN_FILE } from './earlier-run.ts';

/** Directories deeper than this are not searched: a link may point back up. */
const DEEPEST = 8;
/** A directory with more files than this was not meant. */
export const MOST_FILES = 20_000;

/** Documents that people keep beside their texts and that are no editions. */
const NOT_A_TEXT = /^(?:readme|changelog|licen[cs]e|copying|notes?|contributing)(?:\.|$)/iu;
/** Endings of documents that have no reader: worth a word, where other files are simply not texts. */
const UNREADABLE_DOCUMENTS: ReadonlySet<string> = new Set(['.doc', '.odt', '.rtf', '.wpd']);

/** Endings of documents in Akoma Ntoso; much else ends so, too, and is told by its first element. */
const AKN_ENDINGS: ReadonlySet<string> = new Set(['.xml', '.akn']);

/** A file to read, and whether the user named it or it was found in a directory. */
export interface Source {
  readonly file: string;
  readonly named: boolean;
}

/**
 * Lists the files to read: files as named, directories searched for texts, in alphabetical order. Results of an earlier run are no texts.
 * @throws RecallingError `read.not-found` for a path that does not exist, `build.too-many-files`
 */
export async function findSources(paths: readonly string[]): Promise<Result<readonly Source[]>> {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(cause => {
      throw new RecallingError('read.not-found', undefined, { file: path, cause });
    });
    if (found.isDirectory()) await search(path, 0, { sources, diagnostics, results: new Set() });
    else sources.push({ file: path, named: true });
  }
  const unique = new Map(sources.map(source => [source.file, source]));
  return { value: [...unique.values()], diagnostics };
}

/** What a search has found so far. */
interface Search {
  readonly sources: Source[];
  readonly diagnostics: Diagnostic[];
  /** Files that an earlier run wrote. */
  readonly results: Set<string>;
}

async function search(directory: string, depth: number, found: Search): Promise<void> {
  if (depth > DEEPEST) return;
  const { sources, diagnostics, results } = found;
  const entries = await readdir(directory, { withFileTypes: true });
  if (entries.some(entry => entry.name === RUN_FILE)) {
    const written = await earlierFiles(directory);
    for (const path of written) results.add(join(directory, path));
    if (written.length > 0)
      diagnostics.push(diagnose('build.own-result', `${written.length} files`, { file: directory }));
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || results.has(path)) continue;
    if (entry.isDirectory()) await search(path, depth + 1, found);
    else if (!entry.isFile()) continue;
    else if (NOT_A_TEXT.test(basename(path))) continue;
    else if (formatOf(path) !== undefined || AKN_ENDINGS.has(extname(path).toLowerCase()))
      sources.push({ file: path, named: false });
    else if (UNREADABLE_DOCUMENTS.has(extname(path).toLowerCase())) {
      diagnostics.push(diagnose('build.file-ignored', undefined, { file: path }));
    }
    if (sources.length > MOST_FILES)
      throw new RecallingError('build.too-many-files', String(MOST_FILES), { file: directory });
  }
}
