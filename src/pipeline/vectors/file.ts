import { RecallingError } from '../../model/index.ts';

/** Attack: a header that promises more numbers than there is memory. */
const MOST_NUMBERS = 512 * 1024 * 1024;
const MAGIC = '\u0093NUMPY';

/**
 * Reads vectors that were made elsewhere, one a line of the text: a NumPy array (`.npy`, little-endian float32 or float64, two dimensions, rows one after the other), or JSON lines,
 * each a list of numbers, or null for a line without one.
 * @param file name for messages
 * @throws RecallingError `align.vectors-invalid`
 */
export function readVectors(bytes: Uint8Array, file: string): readonly (Float32Array | undefined)[] {
  const head = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  return head === MAGIC ? readNumpy(bytes, file) : readLines(bytes, file);
}

function readNumpy(bytes: Uint8Array, file: string): readonly Float32Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = bytes[6] !== 1;
  const begin = long ? 12 : 10;
  if (bytes.length < begin) throw invalid('the file breaks off', file);
  const end = begin + (long ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = String.fromCharCode(...bytes.subarray(begin, Math.min(end, begin + 4096)));
  const type = /'descr':\s*'<f([48])'/u.exec(header)?.[1];
  const [, rows, columns] = /'shape':\s*\((\d+),\s*(\d+)\)/u.exec(header) ?? [];
  if (type === undefined || rows === undefined || columns === undefined || !/'fortran_order':\s*False/u.test(header))
    throw invalid('only two-dimensional arrays of float32 or float64 are read, row by row', file);
  const [count, dimension, size] = [Number(rows), Number(columns), Number(type)];
  if (count * dimension > MOST_NUMBERS || bytes.length < end + count * dimension * size)
    throw invalid('the file breaks off', file);
  return Array.from({ length: count }, (_, n) =>
    Float32Array.from({ length: dimension }, (__, d) => {
      const at = end + (n * dimension + d) * size;
      return size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
    }),
  );
}

function readLines(bytes: Uint8Array, file: string): readonly (Float32Array | undefined)[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
  let dimension: number | undefined;
  return lines.map((line, n) => {
    const row = parseLine(line);
    if (row === null) return undefined;
    if (!isNumbers(row)) throw invalid(`line ${n + 1} is no list of numbers`, file);
    dimension ??= row.length;
    if (row.length !== dimension) throw invalid(`line ${n + 1} has ${row.length} numbers, not ${dimension}`, file);
    return Float32Array.from(row);
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'number');
}

function invalid(detail: string, file: string): RecallingError {
  return new RecallingError('align.vectors-invalid', detail, { file });
}
