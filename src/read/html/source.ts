import { RecallingError } from '../../model/index.ts';
import { decodeBytes, type EncodingHints } from '../encoding.ts';
import { declaredCharset } from './charset.ts';
import { type ArchivedPage, type ArchivedPart, archivedPage, isWebArchive } from './web-archive.ts';

/** Bytes at the start in which a web archive shows itself. */
const HEAD = 4096;
/** Elements that never hold anything; all others need an end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** The bytes of a page, with what is said of their encoding, and what was saved with it. */
export function pageBytes(
  bytes: Uint8Array,
  file: string,
): Pick<ArchivedPage, 'bytes' | 'location' | 'part'> & { readonly hints: EncodingHints } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const archived: ArchivedPage = isWebArchive(head)
    ? archivedPage(bytes, file)
    : { bytes, charset: undefined, location: undefined, part: () => undefined };
  const declared = archived.charset ?? declaredCharset(archived.bytes);
  const { location, part } = archived;
  return { bytes: archived.bytes, hints: declared === undefined ? {} : { declared }, location, part };
}

/** The text of a style sheet or of the page of a frame; `undefined` where it is none. */
export function decodedPart({ bytes, charset }: ArchivedPart, file: string): string | undefined {
  const declared = charset ?? declaredCharset(bytes);
  try {
    return decodeBytes(bytes, file, declared === undefined ? {} : { declared }).text;
  } catch (error) {
    // The page itself can be read all the same.
    if (error instanceof RecallingError) return undefined;
    throw error;
  }
}

/**
 * XHTML may close any element in its first tag, which the parser of HTML takes for an open one: `<script src="x"/>` or `<title/>` would swallow the page.
 */
export function openedTags(text: string): string {
  if (
    !/^\ufeff?\s*(?:<\?xml\b|<!DOCTYPE\s[^>]{0,200}XHTML|(?:<!DOCTYPE\s+html[^>]{0,200}>\s*)?<html\s[^>]{0,500}xmlns=)/iu.test(
      text,
    )
  ) {
    return text;
  }
  return text.replace(
    /<([a-z][\w:-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/giu,
    (tag, name: string, rest: string) => (VOID.test(name) ? tag : `<${name}${rest}></${name}>`),
  );
}
