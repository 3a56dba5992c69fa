import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part; text nodes are strings. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** A paragraph as it reads after all revisions were accepted or rejected. */
export interface PlainParagraph {
  /** A footnote stands before its mark as `⟦mark text⟧`, its paragraphs divided by ` ¶ `. */
  readonly text: string;
  /** Of the italic runs, in order. */
  readonly italic: readonly string[];
}

/** Parts of a package by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, decoder.decode(content)]));
}

export function parsePart(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({});
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', text => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  return child(root, root.children.flatMap(one => (typeof one === 'string' ? [] : one.name))[0] ?? '') ?? root;
}

export function child(node: Node, name: string): Node | undefined {
  return elements(node).find(one => one.name === name);
}

/** All elements of a name, at any depth, in document order. */
export function all(node: Node, name: string): Node[] {
  return elements(node).flatMap(one => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

function elements(node: Node): Node[] {
  return node.children.filter(one => typeof one !== 'string');
}

/** What accepting and rejecting take out; everything else stays. */
const GONE = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;

/** How a text prints an automatic number: before the note, and where it is called. */
export type PrintNumber = (n: number) => { readonly label: string; readonly call: string };

/** Settles all revisions of a package in the simplest way the standard allows, without any of the code that wrote them. */
export function settle(bytes: Uint8Array, how: 'accept' | 'reject', print: PrintNumber): readonly PlainParagraph[] {
  const parts = partsOf(bytes);
  const document = parsePart(parts.get('word/document.xml') ?? '');
  const footnotes = new Map(
    elements(parsePart(parts.get('word/footnotes.xml') ?? '')).map(note => [note.attributes['w:id'] ?? '', note]),
  );
  const gone: ReadonlySet<string> = new Set(GONE[how]);
  let automatic = 0;
  const noteText = (id: string, marked: boolean): string => {
    const note = footnotes.get(id);
    if (note === undefined) throw new Error(`no footnote ${id}`);
    const [first, ...rest] = flow(note).map(one => one.text);
    if (marked) return `⟦${[first, ...rest].join(' ¶ ')}⟧`;
    const { label, call } = print(++automatic);
    return `⟦${label}${[first?.replace(/^ /u, ''), ...rest].join(' ¶ ')}⟧${call}`;
  };
  const flow = (story: Node): PlainParagraph[] => {
    const out: PlainParagraph[] = [];
    let text = '';
    const italic: string[] = [];
    const collect = (node: Node): void => {
      for (const one of elements(node)) {
        if (gone.has(one.name)) continue;
        if (one.name !== 'w:r') {
          collect(one);
          continue;
        }
        const words = elements(one).map(runText).join('');
        text += words;
        const properties = child(one, 'w:rPr');
        const changed = properties && child(properties, 'w:rPrChange');
        const before = changed && child(changed, 'w:rPr');
        const used = how === 'reject' && before ? before : properties;
        if (used && child(used, 'w:i') && words !== '') italic.push(words);
      }
    };
    const runText = (node: Node): string => {
      if (node.name === 'w:t' || node.name === 'w:delText') return node.children.join('');
      if (node.name === 'w:tab') return '\t';
      if (node.name === 'w:br') return '\n';
      if (node.name !== 'w:footnoteReference') return '';
      return noteText(node.attributes['w:id'] ?? '', node.attributes['w:customMarkFollows'] === '1');
    };
    for (const paragraph of elements(story).filter(one => one.name === 'w:p')) {
      collect(paragraph);
      const properties = child(paragraph, 'w:pPr');
      const mark = properties && child(properties, 'w:rPr');
      // Where the mark goes, the text flows on into the next paragraph.
      if (mark && elements(mark).some(one => gone.has(one.name))) continue;
      out.push({ text, italic: [...italic] });
      text = '';
      italic.length = 0;
    }
    if (text !== '') throw new Error('text behind the last paragraph mark');
    return out;
  };
  const body = child(document, 'w:body');
  if (body === undefined) throw new Error('no body');
  return flow(body);
}
