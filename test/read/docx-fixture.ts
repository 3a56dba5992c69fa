import { zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** Contents of the parts of a document; only `body` must be there. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly header?: string;
  readonly comments?: string;
  readonly core?: string;
  /** Further relationships of the main part, as XML. */
  readonly relationships?: string;
  /** Further entries of the archive. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

const RELATED = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings', 'header', 'comments'] as const;
const ROOTS: Readonly<Record<(typeof RELATED)[number], string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
  header: 'hdr',
  comments: 'comments',
};

/** A Word document of the given parts. */
export function docx(parts: Parts | string): Uint8Array {
  const given: Parts = typeof parts === 'string' ? { body: parts } : parts;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${given.body}</w:body></w:document>`,
  };
  let links = given.relationships ?? '';
  for (const name of RELATED) {
    const content = given[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = `<w:${ROOTS[name]} ${NAMESPACES}>${content}</w:${ROOTS[name]}>`;
    links += `<Relationship Id="rel-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`;
  }
  if (given.core) {
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${given.core}</cp:coreProperties>`;
  }
  files['word/_rels/document.xml.rels'] = relationships(links);
  return archive({ ...files, ...given.files });
}

/** A zip archive of texts and bytes. */
export function archive(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const encode = (content: Uint8Array | string): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, encode(content)])));
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** A run with properties. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text, with properties. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** List membership. */
export function num(list: number, level?: number): string {
  return `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`;
}

/** One level of a list. */
export function lvl(level: number, format: string, text: string, more = '<w:start w:val="1"/>'): string {
  return `<w:lvl w:ilvl="${level}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list and its definition, under the same number. */
export function list(
  id: number,
  levels: string,
  override = '',
): { readonly definition: string; readonly instance: string } {
  return {
    definition: `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
    instance: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${override}</w:num>`,
  };
}
