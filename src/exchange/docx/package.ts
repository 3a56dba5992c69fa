import { element, packZip, printElement, type XmlElement, xmlProlog } from '../../wire/index.ts';
import { RELATIONSHIPS_NAMESPACE, WORD_NAMESPACE } from './names.ts';
import { STYLE_IDS, stylesMarkup } from './styles.ts';
import type { Script } from './tracked.ts';

/** Everything that becomes a part of the package. */
export interface PackagePlan {
  readonly title: string;
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
  readonly script: Script;
  /** Children of `w:body`, without the section's properties. */
  readonly body: readonly XmlElement[];
  readonly footnotes: readonly XmlElement[];
  /** Pages lie on their side: for tables. */
  readonly landscape?: boolean;
  /** Lines above every page. */
  readonly header: readonly { readonly text: string; readonly script: Script }[];
}

/** Twips, 1.5 cm. */
const TABLE_MARGIN = 850;
/** Width between the margins of a page that lies on its side. Twips. */
export const TABLE_WIDTH: number = 16_838 - 2 * TABLE_MARGIN;

/** The bytes of the package, and the characters that XML cannot hold, as `U+0001`. */
export interface PackedDocument {
  readonly bytes: Uint8Array;
  readonly illegal: readonly string[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Part {
  readonly path: string;
  readonly type: string;
  /** Last word of the relationship's type, from the document. */
  readonly relation?: string;
  readonly root: XmlElement;
}

/** Packs a document. Same plan, same bytes. */
export function packDocument(plan: PackagePlan): PackedDocument {
  const parts: readonly Part[] = [
    { path: 'word/document.xml', type: `${WORD}.document.main+xml`, root: documentMarkup(plan) },
    {
      path: 'word/styles.xml',
      type: `${WORD}.styles+xml`,
      relation: 'styles',
      root: stylesMarkup(plan.script.language),
    },
    { path: 'word/settings.xml', type: `${WORD}.settings+xml`, relation: 'settings', root: settingsMarkup() },
    { path: 'word/footnotes.xml', type: `${WORD}.footnotes+xml`, relation: 'footnotes', root: footnotesMarkup(plan) },
    ...(plan.header.length > 0
      ? [{ path: 'word/header1.xml', type: `${WORD}.header+xml`, relation: 'header', root: headerMarkup(plan) }]
      : []),
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: propertiesMarkup(plan),
    },
  ];
  const illegal: string[] = [];
  const files = [
    { path: '[Content_Types].xml', root: contentTypes(parts) },
    { path: '_rels/.rels', root: packageRelations() },
    { path: 'word/_rels/document.xml.rels', root: documentRelations(parts) },
    ...parts,
  ].map(({ path, root }) => {
    const printed = printElement(root);
    illegal.push(...printed.illegal);
    return { path, content: new TextEncoder().encode(`${xmlProlog}${printed.xml}`) };
  });
  return { bytes: packZip(files), illegal };
}

function documentMarkup({ body, header, script, landscape }: PackagePlan): XmlElement {
  const section = element('w:sectPr', {}, [
    ...(header.length > 0 ? [element('w:headerReference', { 'w:type': 'default', 'r:id': HEADER_ID })] : []),
    // A4 with margins of 2.5 cm, in twips; tables need the room.
    landscape
      ? element('w:pgSz', { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' })
      : element('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
    element('w:pgMar', {
      'w:top': '1418',
      'w:right': landscape ? String(TABLE_MARGIN) : '1418',
      'w:bottom': landscape ? String(TABLE_MARGIN) : '1418',
      'w:left': landscape ? String(TABLE_MARGIN) : '1418',
      'w:header': '709',
      'w:footer': '709',
      'w:gutter': '0',
    }),
    ...(script.direction === 'rtl' ? [element('w:bidi')] : []),
  ]);
  const names = { 'xmlns:w': WORD_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE };
  return element('w:document', names, [element('w:body', {}, [...body, section])]);
}

/** The two footnotes that every package with footnotes has: the rule above them, and the rule above those that go on. */
const SEPARATORS = [
  { id: '-1', type: 'separator', content: 'w:separator' },
  { id: '0', type: 'continuationSeparator', content: 'w:continuationSeparator' },
] as const;

function footnotesMarkup({ footnotes }: PackagePlan): XmlElement {
  const separators = SEPARATORS.map(({ id, type, content }) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, [
      element('w:p', {}, [element('w:r', {}, [element(content)])]),
    ]),
  );
  return element('w:footnotes', { 'xmlns:w': WORD_NAMESPACE }, [...separators, ...footnotes]);
}

function settingsMarkup(): XmlElement {
  const setting = { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': '15' };
  return element('w:settings', { 'xmlns:w': WORD_NAMESPACE }, [
    element(
      'w:footnotePr',
      {},
      SEPARATORS.map(({ id }) => element('w:footnote', { 'w:id': id })),
    ),
    element('w:compat', {}, [element('w:compatSetting', setting)]),
  ]);
}

function headerMarkup({ header }: PackagePlan): XmlElement {
  const lines = header.map(({ text, script }) =>
    element('w:p', {}, [
      element('w:pPr', {}, [
        element('w:pStyle', { 'w:val': STYLE_IDS.header }),
        ...(script.direction === 'rtl' ? [element('w:bidi')] : []),
      ]),
      element('w:r', {}, [
        ...(script.direction === 'rtl' ? [element('w:rPr', {}, [element('w:rtl')])] : []),
        element('w:t', { 'xml:space': 'preserve' }, [text]),
      ]),
    ]),
  );
  return element('w:hdr', { 'xmlns:w': WORD_NAMESPACE }, lines);
}

function propertiesMarkup({ title, author, date }: PackagePlan): XmlElement {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return element('cp:coreProperties', names, [
    element('dc:title', {}, [title]),
    element('dc:creator', {}, [author]),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, [date]),
    element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, [date]),
  ]);
}

function contentTypes(parts: readonly Part[]): XmlElement {
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
  ]);
}

function packageRelations(): XmlElement {
  return relations([
    { id: 'rId1', type: `${RELATIONSHIPS_NAMESPACE}/officeDocument`, target: 'word/document.xml' },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  ]);
}

const HEADER_ID = 'rIdHeader';

function documentRelations(parts: readonly Part[]): XmlElement {
  return relations(
    parts.flatMap(({ path, relation }, i) => {
      if (relation === undefined) return [];
      const id = relation === 'header' ? HEADER_ID : `rId${i}`;
      return [{ id, type: `${RELATIONSHIPS_NAMESPACE}/${relation}`, target: path.replace(/^word\//u, '') }];
    }),
  );
}

function relations(entries: readonly { id: string; type: string; target: string }[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    entries.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
  );
}
