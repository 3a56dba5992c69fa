#!/usr/bin/env node
// Bench adaptor: node bench/adaptors/align.mjs SRC TGT SL TL
// Two files with one unit a line; prints one bead a line, `[0]:[0,1]:0.93`, 0-based, with its probability.
import { readFileSync } from 'node:fs';

import { alignLines } from '../../dist/align/index.js';

const [source, target, sourceLanguage, targetLanguage] = process.argv.slice(2);
const read = path =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
const { value } = alignLines([
  { language: sourceLanguage, lines: read(source) },
  { language: targetLanguage, lines: read(target) },
]);
const [one, two] = value.languages;
const indexes = ids => ids.map(id => Number(id.slice('line_'.length)) - 1).join(',');
const lines = value.beads.map(
  bead => `[${indexes(bead.members[one])}]:[${indexes(bead.members[two])}]:${bead.probability}`,
);
process.stdout.write(`${lines.join('\n')}\n`);
