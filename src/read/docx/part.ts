import { RecallingError } from '../../model/index.ts';
import { openZip, readXmlPart, type XmlElement } from '../../wire/index.ts';
import { attributeOf, canonicalNames, childrenOf } from './xml.ts';

/** A pointer from one part of a document to another, or to the world outside, which is never followed. */
export interface Relationship {
  /** Last word of its type: `styles`, `footnotes`, `header`, `hyperlink`. */
  readonly kind: string;
  /** Path in the archive, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word document, read when asked for. */
export interface DocxPackage {
  readonly document: XmlElement;
  /** Relationships of the main part by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The part of a kind that the main part refers to. */
  related(kind: string): XmlElement | undefined;
  /** A part by its path. */
  part(path: string): XmlElement | undefined;
}

const ROOT_RELATIONSHIPS = '_rels/.rels';
const USUAL_DOCUMENT = 'word/document.xml';
/** Word's templates refer to a few hundred pictures and links; more is no document. */
const MOST_RELATIONSHIPS = 20_000;

/**
 * Opens a Word document.
 * @throws RecallingError `read.not-a-document`, `wire.*`
 */
export function openDocx(bytes: Uint8Array, file: string): DocxPackage {
  const refuse = (detail: string): never => {
    throw new RecallingError('read.not-a-document', detail, { file });
  };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('no zip archive');
  const zip = openZip(bytes, file);
  // Names of parts are the same in any case.
  const names = new Map(zip.names.map(name => [name.toLowerCase(), name]));
  const part = (path: string): XmlElement | undefined => {
    const name = names.get(path.toLowerCase());
    const content = name === undefined ? undefined : zip.read(name);
    return content && canonicalNames(readXmlPart(content, path, file));
  };
  const path = documentPath(names, part) ?? refuse('no main part');
  const document = part(path) ?? refuse('no main part');
  if (document.name !== 'w:document') refuse(`its main part is <${document.name}>`);
  const relationships = relationshipsOf(path, part, file);
  return {
    document,
    relationships,
    related(kind) {
      for (const one of relationships.values()) if (one.kind === kind && !one.external) return part(one.target);
      return undefined;
    },
    part,
  };
}

function documentPath(
  names: ReadonlyMap<string, string>,
  part: (path: string) => XmlElement | undefined,
): string | undefined {
  const root = part(ROOT_RELATIONSHIPS);
  for (const one of root ? childrenOf(root, 'Relationship') : []) {
    const target = resolvePath('', attributeOf(one, 'Target') ?? '');
    if (attributeOf(one, 'Type')?.endsWith('/officeDocument') && target && names.has(target.toLowerCase()))
      return target;
  }
  return names.has(USUAL_DOCUMENT) ? USUAL_DOCUMENT : undefined;
}

function relationshipsOf(
  path: string,
  part: (path: string) => XmlElement | undefined,
  file: string,
): ReadonlyMap<string, Relationship> {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const root = part(`${folder}_rels/${path.slice(cut)}.rels`);
  const found = root ? childrenOf(root, 'Relationship') : [];
  if (found.length > MOST_RELATIONSHIPS) {
    throw new RecallingError('read.too-large', `${MOST_RELATIONSHIPS} relationships`, { file });
  }
  const relationships = new Map<string, Relationship>();
  for (const one of found) {
    const external = attributeOf(one, 'TargetMode') === 'External';
    const written = attributeOf(one, 'Target') ?? '';
    const target = external ? written : resolvePath(folder, written);
    const kind = (attributeOf(one, 'Type') ?? '').split('/').at(-1) ?? '';
    const id = attributeOf(one, 'Id');
    if (id !== undefined && target !== undefined) relationships.set(id, { kind, target, external });
  }
  return relationships;
}

/** A path inside the archive; `undefined` when it leads out of it. */
function resolvePath(folder: string, target: string): string | undefined {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
