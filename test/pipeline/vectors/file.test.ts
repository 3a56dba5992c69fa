import { describe, expect, it } from 'vitest';
import { readVectors } from '../../../src/pipeline/index.ts';

/** A NumPy file of the given rows. @param version 1 has a short length of its header, 2 a long one */
function numpyFile(
  rows: readonly (readonly number[])[],
  { type = '<f4', order = 'False', version = 1 } = {},
): Uint8Array {
  const header = `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${rows.length}, ${rows[0]?.length ?? 0}), }\n`;
  const begin = version === 1 ? 10 : 12;
  const size = type === '<f8' ? 8 : 4;
  const numbers = rows.flat();
  const bytes = new Uint8Array(begin + header.length + numbers.length * size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...Buffer.from('NUMPY'), version, 0]);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(Buffer.from(header), begin);
  for (const [n, number] of numbers.entries()) {
    const at = begin + header.length + n * size;
    if (size === 8) view.setFloat64(at, number, true);
    else view.setFloat32(at, number, true);
  }
  return bytes;
}

const rows = [
  [1, 0.5, -2],
  [0, 3, 0.25],
];
const read = (bytes: Uint8Array): unknown => readVectors(bytes, 'v').map(row => row && [...row]);
const text = (lines: string): Uint8Array => new TextEncoder().encode(lines);

describe('files of vectors', () => {
  it('NumPy arrays of both sizes and both headers', () => {
    for (const type of ['<f4', '<f8'])
      for (const version of [1, 2]) expect(read(numpyFile(rows, { type, version }))).toEqual(rows);
    expect(read(numpyFile([]))).toEqual([]);
  });

  it('JSON lines, with null for a line without a vector', () => {
    expect(read(text('[1, 0.5, -2]\r\nnull\n[0, 3, 0.25]\n'))).toEqual([rows[0], undefined, rows[1]]);
  });

  it('says what is wrong with others', () => {
    const fault = (bytes: Uint8Array): unknown => {
      try {
        return read(bytes);
      } catch (error) {
        return error;
      }
    };
    const invalid = (detail: string): object =>
      expect.objectContaining({ code: 'align.vectors-invalid', file: 'v', message: expect.stringContaining(detail) });
    expect(fault(numpyFile(rows).subarray(0, 60))).toEqual(invalid(''));
    expect(fault(numpyFile(rows).subarray(0, -1))).toEqual(invalid('breaks off'));
    expect(fault(numpyFile(rows).subarray(0, 8))).toEqual(invalid('breaks off'));
    expect(fault(numpyFile(rows, { order: 'True' }))).toEqual(invalid('row by row'));
    expect(fault(numpyFile(rows, { type: '<i8' }))).toEqual(invalid('float32'));
    expect(fault(text('[1, 2]\n[1]\n'))).toEqual(invalid('line 2 has 1 numbers, not 2'));
    expect(fault(text('[1, 2]\nvector\n'))).toEqual(invalid('line 2'));
    expect(fault(text('[1, "2"]\n'))).toEqual(invalid('line 1'));
    expect(fault(text('\n'))).toEqual(invalid('line 1'));
  });

  it('refuses a header that promises more than the file holds', () => {
    const bytes = numpyFile(rows);
    const place = Buffer.from(bytes).indexOf('(2, 3)');
    bytes.set(Buffer.from('(9e9,9'), place);
    expect(() => readVectors(bytes, 'v')).toThrow(expect.objectContaining({ code: 'align.vectors-invalid' }));
  });
});
