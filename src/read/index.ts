/**
 * Bytes in, {@link Reading} out: decoding, front matter, paragraphs, emphasis. Nothing is understood here, and no character is lost.
 * @module
 */
export { type Decoded, decodeBytes } from './encoding.ts';
export { formatOf, LARGEST_FILE, type ReadOptions, readBytes, readFile } from './file.ts';
