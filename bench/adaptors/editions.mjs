#!/usr/bin/env node
// Bench adaptor: node bench/adaptors/editions.mjs OUT.json en=FILE fr=FILE …
// Files whose paragraphs are separated by blank lines; writes {"units":[{"en":[0],"fr":[0,1]}, …]} with 0-based
// paragraph indexes, every paragraph of every file exactly once, and the probability of each unit. A file without text has no paragraph to name.
import { writeFileSync } from 'node:fs';

import { alignEditions, readEdition } from '../../dist/index.js';

const [out, ...inputs] = process.argv.slice(2);
const editions = [];
for (const input of inputs) {
  const [language, file] = [input.slice(0, input.indexOf('=')), input.slice(input.indexOf('=') + 1)];
  if (editions.some(edition => edition.language === language)) throw new Error(`two files in the language ${language}`);
  try {
    editions.push((await readEdition(file, { language, work: 'bench', given: true, format: 'text' })).value);
  } catch (error) {
    if (error.code !== 'read.empty') throw error;
  }
}
const { value } = alignEditions(editions);
const places = new Map(
  editions.map(edition => [edition.language, new Map(edition.blocks.map((block, n) => [block.id, n]))]),
);
const units = value.beads.map(bead => ({
  ...Object.fromEntries(
    Object.entries(bead.members)
      .filter(([, ids]) => ids.length > 0)
      .map(([language, ids]) => [language, ids.map(id => places.get(language).get(id))]),
  ),
  probability: bead.probability,
}));
writeFileSync(out, `${JSON.stringify({ units }, null, 1)}\n`);
