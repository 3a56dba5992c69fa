/**
 * Bytes in, {@link Reading} out: one reader a format (plain text, Markdown, HTML, DOCX, PDF) behind {@link readBytes}. Nothing is understood here; whatever a format holds
 * beyond visible text becomes a label, a mark or a diagnostic.
 * @module
 */
export { LARGEST_FILE, LARGEST_TEXT, readFileBytes, readStreamBytes, type SizeLimit, unreadable } from './bytes.ts';
export { type Decoded, decodeBytes, type EncodingHints } from './encoding.ts';
export { formatOf, type ReadOptions, readBytes, readFile, readString } from './file.ts';
export type { ChangesMode, FormatOptions, FormatReader, FormatReading } from './reader.ts';
