import { RecallingError } from '../../model/index.ts';
import { openZip, packZip } from '../../wire/index.ts';

/** Attack: parts that are huge together though each is not. Bytes after inflating; the largest sheet that Excel can hold in practice is smaller. */
const LARGEST_WORKBOOK = 160 * 1024 * 1024;
/** Attack: an old workbook of a size that no person made. Bytes. */
const LARGEST_OLD_WORKBOOK = 64 * 1024 * 1024;
/** Attack: one cell of an OpenDocument sheet that says it stands there 1,048,576 × 16,384 times. */
const MOST_REPEATED = 4_000_000;

/** Pictures, programs and what lies in other files: none of it is text of a cell. */
const NOT_NEEDED =
  /(?:^|\/)(?:media|embeddings|externalLinks|drawings|charts|printerSettings|Pictures|Thumbnails|ActiveX)\/|vbaProject|comments/iu;

/** A workbook that is safe to hand to the reading library. */
export interface GuardedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells with formulas, as far as the format shows them without being computed. */
  readonly formulas: number;
}

/**
 * Checks a workbook that may come from anyone before the library sees it. Zipped ones are opened under our own limits and packed anew without what is not needed.
 * @throws RecallingError `exchange.wrong-format`, `exchange.too-large`, `wire.zip-damaged`, `wire.zip-limit`, `wire.zip-name`
 */
export function guardWorkbook(bytes: Uint8Array, file?: string): GuardedWorkbook {
  const place = file === undefined ? {} : { file };
  const begins = (...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    if (bytes.length > LARGEST_OLD_WORKBOOK)
      throw new RecallingError('exchange.too-large', `${bytes.length} bytes`, place);
    return { bytes, formulas: 0 };
  }
  if (!begins(0x50, 0x4b)) throw new RecallingError('exchange.wrong-format', 'neither .xlsx nor .xls nor .ods', place);
  const archive = openZip(bytes, file);
  const files: { path: string; content: Uint8Array }[] = [];
  let size = 0;
  let formulas = 0;
  for (const path of archive.names) {
    if (path.endsWith('/') || NOT_NEEDED.test(path)) continue;
    const content = archive.read(path) ?? new Uint8Array();
    size += content.length;
    if (size > LARGEST_WORKBOOK)
      throw new RecallingError('exchange.too-large', `over ${LARGEST_WORKBOOK} bytes`, place);
    formulas += inspect(path, content, place);
    files.push({ path, content });
  }
  return { bytes: packZip(files, { stored: true }), formulas };
}

/** Counts formulas; throws at cells that repeat without end. */
function inspect(path: string, content: Uint8Array, place: { file?: string }): number {
  const sheet = /(?:^|\/)worksheets\/[^/]+\.xml$/u.test(path);
  const open = /(?:^|\/)content\.xml$/u.test(path);
  if (!sheet && !open) return 0;
  const xml = new TextDecoder().decode(content);
  if (open && countRepeated(xml) > MOST_REPEATED) {
    throw new RecallingError('exchange.too-large', `over ${MOST_REPEATED} repeated cells`, place);
  }
  return xml.match(sheet ? /<(?:\w+:)?f[\s>]/gu : /\b(?:\w+:)?formula=/gu)?.length ?? 0;
}

/** Cells with content, counted as often as they and their rows say that they stand there. */
function countRepeated(xml: string): number {
  let count = 0;
  let rows = 1;
  for (const [tag, name] of xml.matchAll(/<(?:[\w.-]+:)?(table-row|table-cell)\b[^<>]*>/gu)) {
    if (name === 'table-row') rows = attributeOf(tag, 'number-rows-repeated');
    else if (!tag.endsWith('/>') || tag.includes('value')) count += rows * attributeOf(tag, 'number-columns-repeated');
  }
  return count;
}

function attributeOf(tag: string, name: string): number {
  const at = tag.indexOf(`${name}=`);
  if (at === -1) return 1;
  return Number(/^["'](\d{1,15})["']/u.exec(tag.slice(at + name.length + 1, at + name.length + 20))?.[1] ?? 1);
}
