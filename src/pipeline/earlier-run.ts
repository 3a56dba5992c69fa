import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The record that a run leaves in the folder of its results. */
export const RUN_FILE = 'run.json';

/** Format of {@link RUN_FILE}. */
export const RUN_FORMAT = 'recalling/run/1';

/** Files that an earlier run wrote below a folder, relative and with `/`, by its own list and with the list itself; none where we did not write. */
export async function earlierFiles(folder: string): Promise<readonly string[]> {
  try {
    const run: unknown = JSON.parse(await readFile(join(folder, RUN_FILE), 'utf8'));
    if (typeof run !== 'object' || run === null || !('format' in run) || run.format !== RUN_FORMAT) return [];
    const files: unknown = 'files' in run ? run.files : [];
    return [RUN_FILE, ...(Array.isArray(files) ? files.flatMap(file => (isFile(file) ? [file.path] : [])) : [])];
  } catch {
    return [];
  }
}

function isFile(value: unknown): value is { readonly path: string } {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
}
