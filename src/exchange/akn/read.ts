import { createHash } from 'node:crypto';
import { languageOf } from '../../language/index.ts';
import { type Diagnostic, diagnose, type Edition, editionId, RecallingError, type Result } from '../../model/index.ts';
import { createXmlDecoder, readXml, type XmlElement, xmlPieces } from '../../wire/index.ts';
import { directionOf } from '../language-tag.ts';
import { BlockMaker } from './block-maker.ts';
import { idOfEId } from './ids.ts';
import type { AknWork } from './names.ts';
import { finishMeta, readMeta } from './read-meta.ts';
import { layOut } from './source-text.ts';
import { type AknElement, childOf, elementsIn, withoutPrefixes } from './tree.ts';
import { Walker } from './walk.ts';

/** One Expression of a text. */
export interface AknExpression {
  readonly edition: Edition;
  /** Visible text that the pieces of the edition point into. */
  readonly text: string;
  /** What the editions of the text share; with it, the edition is written as it was read. */
  readonly work: AknWork;
  /** Of the file, when it is not that of the text. */
  readonly date?: string;
}

/** Attack: a document that fills the memory as a tree. Bytes; a long report has two megabytes. */
const LARGEST = 64 * 1024 * 1024;

/** True for bytes that begin as a document in Akoma Ntoso, in whatever encoding. */
export function isAkn(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
  return FIRST_ELEMENT.test(head);
}

/** Byte order mark, declaration, comments and document type, then the root. */
const FIRST_ELEMENT =
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<![^>-][^>]*>)*<(?:[\w.-]{1,40}:)?akomaNtoso[\s>]/u;

/** Bytes in which the first element begins, behind declaration and comments. */
const HEAD = 8192;

/**
 * Reads Akoma Ntoso into an edition. Of files written here everything comes back: ids, roles, numbers, phrases, references, notes. Files of others are read by what their elements mean:
 * preface, recitals, hierarchy, lists, notes, annexes; tables cell by cell.
 * @param input text, or bytes in any encoding that XML can declare
 * @returns `exchange.content-ignored` names elements whose content was not taken
 * @throws RecallingError `exchange.wrong-format`, `exchange.too-large`, `wire.*`
 */
export function readAkn(input: string | Uint8Array, file = ''): Result<AknExpression> {
  const place = file === '' ? {} : { file };
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  if (bytes.length > LARGEST) throw new RecallingError('exchange.too-large', `over ${LARGEST} bytes`, place);
  const decoder = createXmlDecoder(file);
  const root = withoutPrefixes(rootOf(xmlPieces(input, decoder), file));
  const diagnostics: Diagnostic[] = [...decoder.diagnostics];
  if (root.name !== 'akomaNtoso') {
    throw new RecallingError(
      'exchange.wrong-format',
      `Akoma Ntoso begins with <akomaNtoso>, this with <${root.name}>`,
      place,
    );
  }
  const document = elementsIn(root)[0];
  const meta = readMeta(document && childOf(document, 'meta'));
  const language = meta.language ?? 'und';
  const known = languageOf(language);
  const maker = new BlockMaker(meta.own, known, new Set(idsIn(root).map(idOfEId)));
  const walker = new Walker(maker);
  for (const part of elementsIn(root)) walker.document(part);
  if (maker.ignored.size > 0) {
    const names = [...maker.ignored].map(([name, times]) => `<${name}> (${times})`);
    diagnostics.push(diagnose('exchange.content-ignored', names.join(', '), place));
  }
  const { text, blocks, skipped } = layOut(maker.blocks());
  const key = meta.key ?? 'text';
  const edition: Edition = {
    id: editionId(key, language),
    work: key,
    language,
    direction: known?.direction ?? directionOf(language),
    meta: finishMeta(meta, blocks),
    blocks,
    skipped,
    source: {
      file,
      format: 'akn',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      length: text.length,
    },
  };
  return {
    value: { edition, text, work: meta.work, ...(meta.date !== undefined && { date: meta.date }) },
    diagnostics,
  };
}

function idsIn(element: AknElement): readonly string[] {
  const own = element.attributes.get('eId') ?? element.attributes.get('id');
  return [...(own === undefined ? [] : [own]), ...elementsIn(element).flatMap(idsIn)];
}

function rootOf(text: Iterable<string>, file: string): XmlElement {
  let root: XmlElement | undefined;
  readXml(
    text,
    {
      open: () => 'collect',
      element: element => {
        root = element;
      },
      close: () => undefined,
      text: () => undefined,
    },
    file === '' ? undefined : file,
  );
  if (root === undefined) throw new RecallingError('exchange.wrong-format', 'no element', file === '' ? {} : { file });
  return root;
}
