import { createRequire } from 'node:module';

/** The packer is loaded with the first archive: most runs write none. */
const load = createRequire(import.meta.url);

/** A file to pack. */
export interface ZipFile {
  /** With `/`, relative to the root of the archive. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The oldest moment a zip archive can hold: no clock in results. In local time, which is what the format writes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs files in the order given. Same files, same bytes.
 * @param options `stored`: without compression, for an archive that is read again at once
 */
export function packZip(files: readonly ZipFile[], options: { readonly stored?: boolean } = {}): Uint8Array {
  const { zipSync }: typeof import('fflate') = load('fflate');
  // Names come from the project, or from an archive that was opened with openZip: nothing here can be named __proto__.
  const entries = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  return zipSync(entries, { level: options.stored ? 0 : 6, mtime: NO_TIME });
}
