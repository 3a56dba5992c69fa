import { RecallingError } from '../../model/index.ts';

/** A page or a style sheet inside a web archive. */
export interface ArchivedPart {
  readonly bytes: Uint8Array;
  /** Encoding that the archive names for it. */
  readonly charset: string | undefined;
  /** Where it stood when it was saved. */
  readonly location: string | undefined;
}

/** The page inside a web archive. */
export interface ArchivedPage extends ArchivedPart {
  /** The style sheet or the page of a frame that stands under an address in the archive; `undefined` where there is none. */
  readonly part: (address: string) => ArchivedPart | undefined;
}

/** Attack: an archive of millions of parts. A saved page has some hundreds of pictures. */
const MOST_PARTS = 10_000;
/** Characters in which a header must end. */
const LONGEST_HEADER = 65_536;

/** True for a web page saved in one file (`.mht`, `.mhtml`; Word writes such files under the name `.doc`, too). */
export function isWebArchive(head: string): boolean {
  return (
    /^\ufeff?\s*(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/u.test(head) &&
    /^(?:MIME-Version|Content-Type):/imu.test(head) &&
    !/^Content-Type:\s*text\/plain/imu.test(head)
  );
}

/**
 * Finds the page in a web archive: the part that its header names, else the first page in it. Style sheets and pages in frames are handed out by their addresses; pictures are not looked at.
 * @throws RecallingError `read.unsupported` where no part is a page
 */
export function archivedPage(bytes: Uint8Array, file: string): ArchivedPage {
  // One character a byte: parts are cut as text and decoded by what they say of themselves.
  const text = new TextDecoder('latin1').decode(bytes);
  const whole = partOf(text);
  const boundary = parameter(whole.type, 'boundary');
  const parts = boundary === undefined ? [whole] : cut(whole.body, boundary).flatMap(part => pagesIn(part));
  const start = parameter(whole.type, 'start');
  const page = parts.find(part => start !== undefined && part.id === start) ?? parts.find(part => isPage(part));
  if (!page || !isPage(page)) {
    throw new RecallingError('read.unsupported', 'a web archive without a page in it', { file });
  }
  const placed = new Map<string, Part>();
  for (const part of parts) {
    if (part === page || !/^\s*text\/css|html/iu.test(part.type)) continue;
    for (const address of [part.location, part.id?.replace(/^<(.*)>$/u, 'cid:$1')]) {
      if (address !== undefined && !placed.has(address)) placed.set(address, part);
    }
  }
  // Attack: a hundred thousand frames that show one large part. Each is decoded once.
  const opened = new Map<Part, ArchivedPart>();
  const part = (address: string): ArchivedPart | undefined => {
    const found = placed.get(address);
    if (found === undefined) return undefined;
    const known = opened.get(found) ?? archived(found);
    opened.set(found, known);
    return known;
  };
  return { ...archived(page), part };
}

function archived(part: Part): ArchivedPart {
  return { bytes: decoded(part), charset: parameter(part.type, 'charset'), location: part.location };
}

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly id: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

function isPage({ type }: Part): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)/iu.test(type);
}

/** A part that holds alternatives of its own gives those. */
function pagesIn(text: string): readonly Part[] {
  const part = partOf(text);
  const boundary = /^\s*multipart\//iu.test(part.type) ? parameter(part.type, 'boundary') : undefined;
  return boundary === undefined ? [part] : cut(part.body, boundary).map(partOf);
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text.slice(0, LONGEST_HEADER));
  const head = (end ? text.slice(0, end.index) : '').replace(/\r?\n[ \t]+/gu, ' ');
  const field = (name: string): string | undefined => new RegExp(`^${name}:\\s*(.*)$`, 'imu').exec(head)?.[1]?.trim();
  return {
    type: field('Content-Type') ?? '',
    encoding: field('Content-Transfer-Encoding')?.toLowerCase() ?? '',
    id: field('Content-ID'),
    location: field('Content-Location'),
    body: end ? text.slice(end.index + end[0].length) : text,
  };
}

function parameter(type: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(type) ?? [];
  return quoted ?? plain;
}

function cut(body: string, boundary: string): readonly string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`, MOST_PARTS).slice(1);
  return parts.filter(part => !part.startsWith('--')).map(part => part.replace(/^[ \t]*\r?\n/u, ''));
}

function decoded({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  const plain =
    encoding === 'quoted-printable'
      ? body
          .replace(/[ \t]+(?=\r?\n)/gu, '')
          .replace(/=\r?\n/gu, '')
          .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : body;
  return Buffer.from(plain, 'latin1');
}
