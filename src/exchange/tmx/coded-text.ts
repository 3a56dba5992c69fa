import { element, type XmlNode } from '../../wire/index.ts';
import { bodyUnits, callsIn } from '../bead-text.ts';
import type { PrintedUnit } from '../dossier.ts';
import { type Emphasis, emphasisSpans } from '../emphasis.ts';

/** Names that the specification recommends for the types of codes. */
const HIGHLIGHTS: readonly (readonly [look: keyof Emphasis, type: string])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'ulined'],
  ['raised', 'superscript'],
];

/**
 * The body of some units with what TMX calls level 2: emphasis as `hi`, note calls as `<ph x="3" type="fnote">³</ph>`, whose `x` is the number of the note and pairs the languages.
 * The text without codes is that of `bodyOf`; a text without any is one string.
 */
export function codedSegment(units: readonly PrintedUnit[]): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  const add = (node: XmlNode): void => {
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else if (node !== '') nodes.push(node);
  };
  for (const { joint, unit } of bodyUnits(units)) {
    const { block, at } = unit;
    add(joint);
    let done = at.start;
    const addText = (end: number): void => {
      if (end === done) return;
      for (const span of emphasisSpans(block, done, end))
        add(highlighted(block.text.slice(span.start, span.end), span.look));
      done = end;
    };
    for (const call of callsIn(unit)) {
      addText(call.at);
      add(element('ph', { x: String(call.number), type: 'fnote' }, call.printed === '' ? [] : [call.printed]));
    }
    addText(at.end);
  }
  return withoutEnd(nodes);
}

function highlighted(text: string, look: Emphasis): XmlNode {
  return HIGHLIGHTS.reduce<XmlNode>(
    (node, [name, type]) => (look[name] ? element('hi', { type }, [node]) : node),
    text,
  );
}

/** Without the blanks at the end, which belong to the page. */
function withoutEnd(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const last = nodes.at(-1);
  if (typeof last !== 'string') return nodes;
  const rest = last.trimEnd();
  return rest === '' ? withoutEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), rest];
}
