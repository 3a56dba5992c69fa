// Paragraph comparison in the contract diffbench/1: node diff.mjs OLD NEW OUT LANG
import { readFileSync, writeFileSync } from 'node:fs';

const [oldFile, newFile, outFile, language, library = '../../dist/index.js'] = process.argv.slice(2);
const { compareLines } = await import(library);

/** Tags the contract knows. A session is a number there, and so is the number of an article; a reference is a document. */
const known = new Set(['verb', 'renumbered', 'footnote-ref', 'footnote-text', 'xref', 'number', 'date', 'typography']);

const comparison = compareLines(readParagraphs(oldFile), readParagraphs(newFile), language).value;
writeFileSync(outFile, JSON.stringify({ links: comparison.links.map(toBench) }));

function readParagraphs(file) {
  const text = readFileSync(file, 'utf8');
  return text.trim() === '' ? [] : text.replace(/\n+$/, '').split('\n\n');
}

function toBench(link) {
  const at = ids => ids.map(id => Number(id.slice('line_'.length)) - 1);
  const tags = link.tags.map(benchTag).filter(kind => known.has(kind));
  return {
    old: at(link.old),
    new: at(link.new),
    kind: link.kind,
    moved: link.moved,
    tags: [...new Set(tags)],
    ops: link.ops,
  };
}

function benchTag({ kind, old = '', new: now = '' }) {
  return kind === 'session' || (kind === 'xref' && !`${old}${now}`.includes('/')) ? 'number' : kind;
}
