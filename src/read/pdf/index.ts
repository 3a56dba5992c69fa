/**
 * PDF in, text in reading order out: what is drawn on the pages becomes lines, columns, paragraphs and notes, by position alone.
 * @module
 */
export { readPdf } from './read-pdf.ts';
