// One exchange file through its reader and every writer that keeps all of it.
import {
  collectMemory,
  openMemory,
  printTmx,
  printXliff,
  printXliff2,
  readTmx,
  readXliff2,
  readXliff12,
  validateFile,
} from '../../dist/exchange/index.js';

const toolVersion = 'bench';

/** Readers of one format and the printers that give back all that they read. */
const PRINTED = [
  { read: readTmx, print: printTmx, format: 'tmx' },
  { read: readXliff12, print: printXliff, format: 'xliff' },
  { read: readXliff2, print: printXliff2, format: 'xliff' },
];

async function* inPieces(bytes) {
  const half = bytes.length >> 1;
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}

/**
 * What is wrong with the way a file is read, if anything. Throws what the reader throws.
 * What a reader made of a file is printed, read and printed once more: the bytes must be the same, or something went on the way.
 */
export async function exchangeFault(bytes, file, format) {
  if (['tmx', 'xliff'].includes(format)) validateFile(bytes, file);
  for (const { read, print, format: own } of PRINTED) {
    if (own !== format) continue;
    const first = print(read(bytes).value).value;
    const again = read(first);
    if (again.diagnostics.some(({ code }) => code === 'wire.malformed')) continue;
    if (print(again.value).value !== first) return `${print.name}: what was printed reads as something else`;
  }
  const { stream } = await openMemory(inPieces(bytes), format, { toolVersion, file });
  const memory = await collectMemory(stream);
  const tmx = printTmx(memory).value;
  const back = readTmx(tmx);
  const broken = back.diagnostics.find(({ code }) => code.startsWith('wire.'));
  if (broken) return `TMX of it cannot be read: ${broken.message}`;
  return printTmx(back.value).value === tmx ? undefined : 'TMX of it reads as something else';
}
