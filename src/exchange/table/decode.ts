import { RecallingError } from '../../model/index.ts';
import { openDecoder } from '../../wire/index.ts';

/**
 * Decodes the bytes of a table: byte order mark, else the given encoding, else UTF-8.
 * @param encoding WHATWG label
 * @throws RecallingError `exchange.encoding-unknown`
 */
export function decodeTable(bytes: Uint8Array, options: { encoding?: string; file?: string } = {}): string {
  const { encoding, file } = options;
  const place = file === undefined ? {} : { file };
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  try {
    return openDecoder(marked ?? encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RecallingError('exchange.encoding-unknown', encoding, { ...place, cause });
  }
}
