/** What this project needs of a `TextDecoder`. */
export interface Decoder {
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Characters of windows-1252 from 0x80 to 0x9f; five bytes stand for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A decoder for an encoding by its WHATWG label. Use it wherever bytes may be in an old encoding: `TextDecoder` of Node 20 reads windows-1252 as ISO 8859-1, so that quotation marks, dashes
 * and the euro sign come out as control characters.
 * @throws RangeError for a label that is none
 */
export function openDecoder(
  label: string,
  options: { readonly fatal?: boolean; readonly ignoreBOM?: boolean } = {},
): Decoder {
  const own = new TextDecoder(label, options);
  if (own.encoding !== 'windows-1252') return own;
  return {
    encoding: own.encoding,
    decode: (bytes, how) =>
      own.decode(bytes, how).replace(/[\u0080-\u009f]/gu, sign => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80)),
  };
}
