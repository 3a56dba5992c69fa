// Sentence boundaries of paragraphs, one JSON object a line: {"lang","text"} in, {"lang","boundaries"} out.
//   node bench/adaptors/segment.mjs FILE.jsonl > predicted.jsonl
import { readFileSync } from 'node:fs';
import { languageOf, segmentText } from '../../dist/index.js';

const rows = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '');
const out = rows.map(row => {
  const { lang, text } = JSON.parse(row);
  const boundaries = segmentText(text, languageOf(lang) ?? languageOf('en')).map(({ end }) => end);
  return JSON.stringify({ lang, boundaries });
});
process.stdout.write(`${out.join('\n')}\n`);
