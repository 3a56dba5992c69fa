import { type Diagnostic, diagnose, RecallingError, type Result } from '../model/index.ts';
import { type Decoder, openDecoder } from './decoder.ts';

/** An XML declaration is short; what stands further on declares nothing. Bytes. */
const DECLARATION = 256;

/** Decodes a document in pieces as they arrive. */
export interface XmlDecoder {
  write(bytes: Uint8Array): string;
  /** The document is over: what the last bytes still stand for. */
  end(): string;
  /** What was found so far. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes the bytes of an XML file: byte order mark, else the pattern of the first bytes, else the XML declaration, else UTF-8.
 * @throws RecallingError `wire.encoding-unknown`
 */
export function decodeXml(bytes: Uint8Array, file?: string): Result<string> {
  const decoder = createXmlDecoder(file);
  const text = decoder.write(bytes) + decoder.end();
  return { value: text, diagnostics: decoder.diagnostics };
}

/** What {@link decodeXml} does, for documents that arrive piece by piece. Its functions throw the same. */
export function createXmlDecoder(file?: string): XmlDecoder {
  const place = file === undefined ? {} : { file };
  const diagnostics: Diagnostic[] = [];
  /** The first bytes, until there are enough of them to tell the encoding. */
  let head: Uint8Array | undefined = new Uint8Array();
  let lax = openDecoder('utf-8');
  /** Decodes beside the other one to notice damage, until there is some. */
  let strict: Decoder | undefined;

  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      strict?.decode(bytes, { stream });
    } catch {
      strict = undefined;
      diagnostics.push(diagnose('wire.encoding-damaged', lax.encoding, place));
    }
    return lax.decode(bytes, { stream });
  };
  const begin = (bytes: Uint8Array): void => {
    const encoding = chooseEncoding(bytes, diagnostics, place);
    lax = openDecoder(encoding);
    strict = openDecoder(encoding, { fatal: true });
    head = undefined;
  };
  return {
    diagnostics,
    write(bytes) {
      if (head === undefined) return decode(bytes, true);
      const first = head.length === 0 ? bytes : joined(head, bytes);
      if (first.length < DECLARATION) {
        head = first;
        return '';
      }
      begin(first);
      return decode(first, true);
    },
    end() {
      const rest = head ?? new Uint8Array();
      if (head !== undefined) begin(head);
      return decode(rest, false);
    },
  };
}

/** Bytes decoded at a time. */
const PIECE = 65_536;

/** The text of a document, whatever it came as, in pieces: a large one is never held both as bytes and as text. */
export function xmlPieces(input: string | Uint8Array | Iterable<string>, decoder: XmlDecoder): Iterable<string> {
  if (typeof input === 'string') return [input];
  return input instanceof Uint8Array ? decodePieces(input, decoder) : input;
}

function* decodePieces(bytes: Uint8Array, decoder: XmlDecoder): Generator<string, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield decoder.write(bytes.subarray(at, at + PIECE));
  yield decoder.end();
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function chooseEncoding(bytes: Uint8Array, diagnostics: Diagnostic[], place: { readonly file?: string }): string {
  const refuse = (what: string): never => {
    throw new RecallingError('wire.encoding-unknown', what, place);
  };
  if (isUtf32(bytes)) refuse('UTF-32');
  const shown = shownEncoding(bytes);
  const declared = declaredEncoding(bytes, shown ?? 'latin1');
  const named = declared === undefined ? undefined : canonicalName(declared);
  if (declared !== undefined && named === undefined) refuse(declared);

  // Whoever reads the declaration byte by byte has proved that this is no UTF-16.
  const believed = shown ?? (named?.startsWith('utf-16') ? 'utf-8' : named) ?? 'utf-8';
  const agrees = named === undefined || named === believed || (named === 'utf-16le' && believed === 'utf-16be');
  if (!agrees) diagnostics.push(diagnose('wire.encoding-conflict', `${declared}, read as ${believed}`, place));
  return believed;
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
