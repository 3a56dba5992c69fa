// Sentence boundaries of paragraphs, one JSON object a line: {"lang","text"} in, {"lang","boundaries"} out.
//   node bench/adaptors/segment.mjs FILE.jsonl [--srx RULES.srx] > predicted.jsonl
import { readFileSync } from 'node:fs';
import { cascadeFor, compileCascade, readSrx, segmentText } from '../../dist/index.js';

const [file, option, srx] = process.argv.slice(2);
const rules = option === '--srx' ? readSrx(readFileSync(srx)).value : undefined;
const cascades = new Map();
const cascadeOf = lang => {
  const cascade = cascades.get(lang) ?? (rules ? compileCascade(rules, lang).value : cascadeFor(lang));
  cascades.set(lang, cascade);
  return cascade;
};
const out = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => {
    const { lang, text } = JSON.parse(line);
    const boundaries = segmentText(text, cascadeOf(lang)).map(({ end }) => end);
    return `${JSON.stringify({ lang, boundaries })}\n`;
  });
process.stdout.write(out.join(''));
