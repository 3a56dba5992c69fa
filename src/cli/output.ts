import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isatty } from 'node:tty';
import type { Dossier } from '../exchange/index.ts';
import { RecallingError } from '../model/index.ts';
import { escapeControls } from './escape.ts';

/** A file to write below an output directory. */
export interface OutputFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file in pieces, for what is larger than memory. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** Pieces of text are written together up to this; UTF-16 code units. */
const BATCH = 64 * 1024;

/** Small pieces of text as fewer large ones. */
export async function* batched(chunks: Chunks | Iterable<string>): Chunks {
  let held: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      held.push(chunk);
      length += chunk.length;
      if (length < BATCH) continue;
    }
    if (length > 0) yield held.join('');
    if (typeof chunk !== 'string') yield chunk;
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}

/**
 * Writes one file whole or not at all: to a temporary name beside it, then renamed.
 * @throws RecallingError `output.exists` without `force`, `output.unwritable`, and what the chunks throw
 */
export async function writeOutput(file: string, content: string | Uint8Array | Chunks, force: boolean): Promise<void> {
  if (!force && (await exists(file))) throw new RecallingError('output.exists', undefined, { file });
  const temporary = `${file}.${process.pid}.tmp`;
  pending.add(temporary);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // Chunks that cannot be made are no fault of the output.
    if (cause instanceof RecallingError) throw cause;
    throw new RecallingError('output.unwritable', reasonOf(cause), { file, cause });
  } finally {
    pending.delete(temporary);
  }
}

/**
 * Writes a set of files below a directory. All are written to a temporary directory beside it first, so that a failure leaves no half result; then each is moved to its place.
 * With `force`, files of an earlier run that this run does not write (`stale`) are removed; nothing else in the directory is touched.
 * @throws RecallingError `output.exists` when the directory holds anything and `force` is false, `output.unwritable`
 */
export async function writeOutputs(
  directory: string,
  files: readonly OutputFile[],
  options: { readonly force: boolean; readonly stale?: readonly string[] },
): Promise<void> {
  const root = resolve(directory);
  const present = await readdir(root).catch(() => []);
  if (!options.force && present.length > 0) throw new RecallingError('output.exists', undefined, { file: directory });
  const temporary = `${root}.${process.pid}.tmp`;
  pending.add(temporary);
  try {
    for (const { path, content } of files) {
      const target = join(temporary, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    const written = new Set(files.map(file => file.path));
    for (const path of options.stale ?? []) {
      if (!written.has(path) && isBelow(root, path)) await rm(join(root, path), { force: true });
    }
    for (const { path } of files) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(temporary, path), target);
    }
  } catch (cause) {
    throw new RecallingError('output.unwritable', reasonOf(cause), { file: directory, cause });
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    pending.delete(temporary);
  }
}

/**
 * Writes chunks to standard output, no faster than they are taken.
 * @param inWriting what is done to text where that is a terminal
 */
export async function writeStandardOutput(
  chunks: Chunks,
  inWriting: (text: string) => string = escapeControls,
): Promise<void> {
  const screen = isatty(1);
  for await (const chunk of chunks) {
    const shown = screen && typeof chunk === 'string' ? inWriting(chunk) : chunk;
    if (!process.stdout.write(shown)) await once(process.stdout, 'drain');
  }
}

/** Fails early when an output could not be written: before the work, not after it. Not even with `force` does a file take the place of one of the `inputs`. */
export async function checkWritable(
  path: string,
  force: boolean,
  directory: boolean,
  inputs: readonly string[] = [],
): Promise<void> {
  await refuseInputs(path, inputs);
  if (!directory) {
    if ((await exists(path)) && (await stat(path)).isDirectory())
      throw new RecallingError('output.unwritable', 'this is a folder; give the name of a file', { file: path });
    if (!force && (await exists(path))) throw new RecallingError('output.exists', undefined, { file: path });
  } else if (await exists(path)) {
    if (!(await stat(path)).isDirectory())
      throw new RecallingError('output.unwritable', 'not a directory', { file: path });
    if (!force && (await readdir(path)).length > 0)
      throw new RecallingError('output.exists', undefined, { file: path });
  }
  let parent = resolve(path);
  while (!(await exists(parent))) parent = dirname(parent);
  const found = await stat(parent);
  if (!found.isDirectory() && parent !== resolve(path)) {
    throw new RecallingError('output.unwritable', `${relative(process.cwd(), parent) || parent} is a file`, {
      file: path,
    });
  }
  await access(parent, constants.W_OK).catch(cause => {
    throw new RecallingError('output.unwritable', 'no permission', { file: path, cause });
  });
}

/** Temporary files and directories of writes that are under way. */
const pending = new Set<string>();

/** Removes what an interrupted write left. */
export async function removePending(): Promise<void> {
  await Promise.all([...pending].map(path => rm(path, { recursive: true, force: true }).catch(() => undefined)));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** @throws RecallingError `output.is-input` where a file is about to take the place of one that was read */
export async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs)
    if (await isSame(input, path)) throw new RecallingError('output.is-input', undefined, { file: path });
}

/** The files that texts were read from: which they are below a folder is known only then. */
export function sourceFiles({ works }: Pick<Dossier, 'works'>): readonly string[] {
  return works.flatMap(({ editions }) => editions.map(({ source }) => source.file));
}

/** Whether two paths lead to one file, be it by a link or in other letters where case does not count. */
async function isSame(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = await Promise.all([one, other].map(path => stat(path, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino && a.ino !== 0n;
}

function isBelow(root: string, path: string): boolean {
  return resolve(root, path).startsWith(root + sep);
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no permission';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'ENOTDIR') return 'a part of the path is a file';
  return code === 'EISDIR' ? 'it is a directory' : cause instanceof Error ? cause.message : String(cause);
}
