import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { lexiconOfTerms, mergeLexicons } from '../align/index.ts';
import {
  composeMemory,
  memoryFormatOf,
  memoryInputs,
  openMemory,
  readLexiconJson,
  readTerms,
  streamMemory,
  type UnitStream,
} from '../exchange/index.ts';
import { type Lexicon, RecallingError } from '../model/index.ts';
import { version } from '../pipeline/index.ts';
import { readChunks, readWhole } from './load.ts';
import { loadParts } from './parts.ts';

/** Adds `--lexicon`, which may be given more than once. */
export function withLexiconOption(command: Command): Command {
  return command.option(
    '--lexicon <file>',
    'words whose translations are known: what learn wrote, or a dictionary (tab-separated with language codes on top, or TBX); may be given again',
    (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
  );
}

/**
 * Reads lexicons and dictionaries, and adds them up.
 * @returns nothing where no file is named
 * @throws RecallingError `read.*`, `exchange.*`
 */
export async function loadLexicons(files: readonly string[] | undefined): Promise<Lexicon | undefined> {
  if (files === undefined) return undefined;
  const lexicons: Lexicon[] = [];
  for (const file of files) {
    const text = await readWhole(file);
    lexicons.push(
      file.endsWith('.json') ? readLexiconJson(text, file).value : lexiconOfTerms(readTerms(text, file).value),
    );
  }
  const [only, ...others] = lexicons;
  return only !== undefined && others.length === 0 ? only : mergeLexicons(lexicons);
}

/**
 * Opens what can be learnt from, one stream a file: memories of every format that `convert` reads, alignments with their editions. Of a folder its TMX files are taken; where there
 * are none, its alignments, or those of the folder `json` inside it, as a build writes them.
 * @throws RecallingError `read.*`, `exchange.*`
 */
export async function* openTranslations(path: string): AsyncGenerator<UnitStream, void> {
  if (await isFolder(path)) {
    const files = await listFiles(path, '.tmx');
    if (files.length > 0) for (const file of files) yield openFile(file);
    else for (const file of await findAlignments(path)) yield openFile(file);
    return;
  }
  yield openFile(path);
}

async function openFile(file: string): Promise<UnitStream> {
  if (file.endsWith('.json')) {
    const { value, diagnostics } = composeMemory({ works: await loadParts(file, []), toolVersion: version });
    return streamMemory(value, diagnostics);
  }
  const format = memoryFormatOf(file);
  if (format === undefined || format === 'html')
    throw new RecallingError('exchange.wrong-format', `translations are read from ${memoryInputs.join(', ')}`, {
      file,
    });
  return (await openMemory(readChunks(file), format, { toolVersion: version, file })).stream;
}

async function findAlignments(folder: string): Promise<readonly string[]> {
  const here = await listFiles(folder, '.alignment.json');
  return here.length > 0 ? here : listFiles(join(folder, 'json'), '.alignment.json');
}

async function listFiles(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter(name => name.toLowerCase().endsWith(ending))
    .sort()
    .map(name => join(folder, name));
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}
