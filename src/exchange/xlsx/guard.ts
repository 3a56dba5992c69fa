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
  /** Cells with formulas, as far as they can be told: `sheet2.xml H7`. */
  readonly formulas: readonly string[];
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
    return { bytes, formulas: [] };
  }
  if (!begins(0x50, 0x4b)) throw new RecallingError('exchange.wrong-format', 'neither .xlsx nor .xls nor .ods', place);
  const archive = openZip(bytes, file);
  const files: { path: string; content: Uint8Array }[] = [];
  let size = 0;
  const formulas: string[] = [];
  for (const path of archive.names) {
    if (path.endsWith('/') || NOT_NEEDED.test(path)) continue;
    let content = archive.read(path) ?? new Uint8Array();
    size += content.length;
    if (size > LARGEST_WORKBOOK)
      throw new RecallingError('exchange.too-large', `over ${LARGEST_WORKBOOK} bytes`, place);
    if (/(?:^|\/)worksheets\/[^/]+\.xml$/u.test(path)) {
      const sheet = path.slice(path.lastIndexOf('/') + 1);
      for (const cell of formulaCells(new TextDecoder().decode(content))) formulas.push(`${sheet} ${cell}`);
    } else if (path === 'content.xml') {
      const xml = new TextDecoder().decode(content);
      if (countRepeated(xml) > MOST_REPEATED) {
        throw new RecallingError('exchange.too-large', `over ${MOST_REPEATED} repeated cells`, place);
      }
      for (const _ of xml.matchAll(/\s(?:\w+:)?formula="/gu)) formulas.push('content.xml');
      content = new TextEncoder().encode(withoutStyles(xml));
    } else if (path === 'styles.xml') {
      // OpenDocument only; the library wants the file to be there.
      content = new TextEncoder().encode('<styles/>');
    }
    files.push({ path, content });
  }
  return { bytes: packZip(files, { stored: true }), formulas };
}

function formulaCells(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f[\s>/]/gu)].map(
    ([, attributes = '']) => /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '?',
  );
}

/** How numbers look is in the cells, too; the library complains of formats that it does not know on standard error. */
function withoutStyles(xml: string): string {
  const start = xml.indexOf('<office:automatic-styles>');
  const end = xml.indexOf('</office:automatic-styles>', start);
  return start === -1 || end === -1 ? xml : xml.slice(0, start) + xml.slice(end + '</office:automatic-styles>'.length);
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
