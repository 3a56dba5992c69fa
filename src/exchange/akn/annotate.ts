import type { Span } from '../../model/index.ts';
import type { XmlElement, XmlNode } from '../../wire/index.ts';

/** Something that stands round a part of a text. */
export interface Annotation {
  readonly at: Span;
  readonly wrap: (children: readonly XmlNode[]) => XmlElement;
}

/** What has to go into one element. */
interface Part extends Annotation {
  /** All of it, before anything was cut. */
  readonly whole: Span;
  /** True for the rest of one that was cut: its element says so. */
  readonly continued: boolean;
}

/** Class of an element that goes on where one of its kind was cut. */
export const CONTINUED = 'continued';

/** Something that stands between two characters. */
export interface Insertion {
  readonly at: number;
  readonly node: XmlElement;
}

/**
 * A text with elements round its parts. Where two parts overlap without one holding the other, the later one is cut in two: elements nest.
 * Of two round the same part the earlier in the list is the outer one. Insertions at the border of an element stand outside of it.
 * @param insertions in the order of their places
 */
export function annotate(
  text: string,
  annotations: readonly Annotation[],
  insertions: readonly Insertion[],
): readonly XmlNode[] {
  const placed = insertions.map(one => ({ ...one, at: border(text, Math.min(one.at, text.length)) }));
  let next = 0;
  /** Text from one offset to another with the insertions in it; those at the end only when nothing else can take them. */
  const plain = (start: number, end: number, last: boolean): XmlNode[] => {
    const nodes: XmlNode[] = [];
    let done = start;
    for (let insertion = placed[next]; insertion !== undefined; insertion = placed[next]) {
      if (insertion.at > end || (insertion.at === end && !last)) break;
      nodes.push(...textNodes(text.slice(done, insertion.at)), insertion.node);
      done = Math.max(done, insertion.at);
      next += 1;
    }
    return [...nodes, ...textNodes(text.slice(done, end))];
  };
  const nest = (start: number, end: number, own: readonly Part[], inside: boolean): XmlNode[] => {
    const nodes: XmlNode[] = [];
    let done = start;
    let rest = own;
    while (rest.length > 0) {
      const outer = rest.reduce((a, b) => (comesFirst(b, a) ? b : a));
      const others = rest.filter(one => one !== outer);
      const held = others.filter(({ at }) => at.start < outer.at.end);
      // What reaches out of the outer one goes on behind it.
      const cut = held.flatMap(one =>
        one.at.end > outer.at.end ? [{ ...one, at: { start: outer.at.end, end: one.at.end }, continued: true }] : [],
      );
      const within = held.map(one => ({ ...one, at: { ...one.at, end: Math.min(one.at.end, outer.at.end) } }));
      nodes.push(...plain(done, outer.at.start, true));
      const node = outer.wrap(joined(nest(outer.at.start, outer.at.end, within, true)));
      nodes.push(outer.continued ? continuing(node) : node);
      done = outer.at.end;
      rest = [...cut, ...others.filter(({ at }) => at.start >= outer.at.end)];
    }
    return [...nodes, ...plain(done, end, !inside)];
  };
  const sound = annotations
    .filter(({ at }) => at.start < at.end && at.end <= text.length)
    .map(({ at, wrap }): Part => {
      const whole = { start: border(text, at.start), end: border(text, at.end) };
      return { at: whole, wrap, whole, continued: false };
    })
    .filter(({ at }) => at.start < at.end);
  return joined(nest(0, text.length, sound, false));
}

/** The offset itself, or the one before it inside a pair of surrogates: a tag between the two would destroy their character. */
function border(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}

/** The earlier begins first; of two that begin together the one that ended later, or began earlier, before anything was cut. */
function comesFirst(a: Part, b: Part): boolean {
  const [begins, ends] = [a.at.start - b.at.start, b.whole.end - a.whole.end];
  return (begins || ends || a.whole.start - b.whole.start) < 0;
}

function continuing(node: XmlElement): XmlElement {
  const own = node.attributes.get('class');
  return { ...node, attributes: new Map([...node.attributes, ['class', own ? `${own} ${CONTINUED}` : CONTINUED]]) };
}

/** Line feeds are elements: in running text XML takes them for blanks. */
export function textNodes(text: string): readonly XmlNode[] {
  return text.split('\n').flatMap((line, i): XmlNode[] => [...(i === 0 ? [] : [EOL]), ...(line === '' ? [] : [line])]);
}

const EOL: XmlElement = { name: 'eol', attributes: new Map(), children: [] };

function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const out: XmlNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
    else out.push(node);
  }
  return out;
}
