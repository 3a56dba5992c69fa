import { element, type XmlNode } from '../../wire/index.ts';
import { bodyParts, type TextPart } from '../bead-text.ts';
import type { PrintedUnit } from '../dossier.ts';

/**
 * The body of some units with every note call as a placeholder: `<x id="note_3" ctype="x-note-call" equiv-text="³"/>`.
 * Calls are named by their number, so that source and target pair; blanks at the end are left out.
 */
export function codedText(units: readonly PrintedUnit[]): readonly XmlNode[] {
  return createCoder()(splitEnd(bodyParts(units)).body);
}

/**
 * The same cut into numbered segments, `<mrk mtype="seg" mid="1">`; the blanks between segments stand between the marks.
 * @param groups the units of each segment, in order
 */
export function segmentedText(groups: readonly (readonly PrintedUnit[])[]): readonly XmlNode[] {
  const code = createCoder();
  const nodes: XmlNode[] = [];
  groups.forEach((units, i) => {
    const { body, end } = splitEnd(bodyParts(units));
    nodes.push(element('mrk', { mtype: 'seg', mid: String(i + 1) }, code(body)));
    const next = groups[i + 1];
    if (next === undefined) return;
    const gap = units.at(-1)?.block.id === next[0]?.block.id ? end : `${end}\n`;
    if (gap !== '') nodes.push(gap);
  });
  return nodes;
}

/** Makes nodes of the parts of one text, handed over in order. Ids must be unique in a text, but a note can be called twice in it. */
export function createCoder(): (parts: readonly TextPart[]) => readonly XmlNode[] {
  const times = new Map<number, number>();
  return parts => {
    const nodes: XmlNode[] = [];
    for (const part of parts) {
      if (typeof part !== 'string') {
        const time = (times.get(part.number) ?? 0) + 1;
        times.set(part.number, time);
        const id = `note_${part.number}${time === 1 ? '' : `_${time}`}`;
        nodes.push(element('x', { id, ctype: 'x-note-call', 'equiv-text': part.printed }));
        continue;
      }
      const last = nodes.at(-1);
      if (typeof last === 'string') nodes[nodes.length - 1] = last + part;
      else nodes.push(part);
    }
    return nodes;
  };
}

/** Parts of a text without the blanks at its end, and those blanks. */
export function splitEnd(parts: readonly TextPart[]): { body: readonly TextPart[]; end: string } {
  const last = parts.at(-1);
  if (typeof last !== 'string') return { body: parts, end: '' };
  const body = last.trimEnd();
  const before = parts.slice(0, -1);
  return { body: body === '' ? before : [...before, body], end: last.slice(body.length) };
}
