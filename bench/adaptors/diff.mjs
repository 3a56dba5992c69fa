// Paragraph comparison in the contract diffbench/1: node diff.mjs OLD NEW OUT LANG
import { readFileSync, writeFileSync } from 'node:fs';
import { benchLinks } from './diffbench.mjs';

const [oldFile, newFile, outFile, language, library = '../../dist/index.js'] = process.argv.slice(2);
const { compareLines } = await import(library);

const comparison = compareLines(readParagraphs(oldFile), readParagraphs(newFile), language).value;
writeFileSync(outFile, JSON.stringify({ links: benchLinks(comparison) }));

function readParagraphs(file) {
  const text = readFileSync(file, 'utf8');
  return text.trim() === '' ? [] : text.replace(/\n+$/, '').split('\n\n');
}
