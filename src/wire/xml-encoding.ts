import { type Diagnostic, diagnose, RecallingError, type Result } from '../model/index.ts';

/** An XML declaration is short; what stands further on declares nothing. Bytes. */
const DECLARATION = 256;

/**
 * Decodes the bytes of an XML file: byte order mark, else the pattern of the first bytes, else the XML declaration, else UTF-8.
 * @throws RecallingError `wire.encoding-unknown`
 */
export function decodeXml(bytes: Uint8Array, file?: string): Result<string> {
  const place = file === undefined ? {} : { file };
  const refuse = (what: string): never => {
    throw new RecallingError('wire.encoding-unknown', what, place);
  };
  if (isUtf32(bytes)) refuse('UTF-32');
  const shown = shownEncoding(bytes);
  const declared = declaredEncoding(bytes, shown ?? 'latin1');
  const named = declared === undefined ? undefined : canonicalName(declared);
  if (declared !== undefined && named === undefined) refuse(declared);

  const diagnostics: Diagnostic[] = [];
  // Whoever reads the declaration byte by byte has proved that this is no UTF-16.
  const believed = shown ?? (named?.startsWith('utf-16') ? 'utf-8' : named) ?? 'utf-8';
  const agrees = named === undefined || named === believed || (named === 'utf-16le' && believed === 'utf-16be');
  if (!agrees) diagnostics.push(diagnose('wire.encoding-conflict', `${declared}, read as ${believed}`, place));
  try {
    return { value: new TextDecoder(believed, { fatal: true }).decode(bytes), diagnostics };
  } catch {
    diagnostics.push(diagnose('wire.encoding-damaged', believed, place));
    return { value: new TextDecoder(believed).decode(bytes), diagnostics };
  }
}

/** What a byte order mark, or a `<` as the first character, shows. */
function shownEncoding([a, b, c]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
}

function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

function declaredEncoding(bytes: Uint8Array, encoding: string): string | undefined {
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, DECLARATION));
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(head)?.[1];
}

/** The WHATWG name of a label: `UTF-16` is `utf-16le` there. */
function canonicalName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
