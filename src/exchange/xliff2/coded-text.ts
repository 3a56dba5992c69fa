import { element, type XmlNode } from '../../wire/index.ts';
import { bodyParts, type TextPart } from '../bead-text.ts';
import type { PrintedUnit } from '../dossier.ts';
import { splitEnd } from '../xliff/coded-text.ts';

/** A piece of a unit's text: a sentence or the whole, or the blanks between two sentences. */
export interface CodedPart {
  readonly kind: 'segment' | 'ignorable';
  readonly content: readonly XmlNode[];
}

/** A coded side of a unit: segments with the blanks after each, which are left out after the last. */
export interface CodedSide {
  readonly segments: readonly (readonly XmlNode[])[];
  /** What follows each segment. */
  readonly gaps: readonly string[];
}

/**
 * The bodies of some units, one segment a group, with every note call as a placeholder:
 * `<ph id="note_3" type="other" subType="recalling:note-call" disp="³" equiv="³"/>`.
 * Ids are unique in a unit and equal for source and target of one segment; a call that the target has in another segment gets an id of its own, as XLIFF asks.
 * @param source the ids that the source has taken, by segment; nothing when this is the source
 */
export function codeSide(
  groups: readonly (readonly PrintedUnit[])[],
  source?: readonly ReadonlySet<string>[],
): { side: CodedSide; ids: readonly ReadonlySet<string>[] } {
  const taken = new Map<string, number>();
  const segments: (readonly XmlNode[])[] = [];
  const gaps: string[] = [];
  const ids: ReadonlySet<string>[] = [];
  groups.forEach((units, i) => {
    const { body, end } = splitEnd(bodyParts(units));
    const own = new Set<string>();
    const name = (id: string): string => {
      const elsewhere = source?.some((set, at) => at !== i && set.has(id)) ?? false;
      return elsewhere && !source?.[i]?.has(id) ? `${id}_target` : id;
    };
    segments.push(code(body, taken, id => name(id), own));
    ids.push(own);
    const next = groups[i + 1];
    if (next === undefined) gaps.push('');
    else gaps.push(units.at(-1)?.block.id === next[0]?.block.id ? end : `${end}\n`);
  });
  return { side: { segments, gaps }, ids };
}

/** Makes nodes of the parts of one text. @param taken how often each call came before @param own receives the ids */
export function code(
  parts: readonly TextPart[],
  taken: Map<string, number>,
  nameOf: (id: string) => string,
  own: Set<string>,
): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      const base = `note_${part.number}`;
      const time = (taken.get(base) ?? 0) + 1;
      taken.set(base, time);
      const id = nameOf(time === 1 ? base : `${base}_${time}`);
      own.add(id);
      const shown = part.printed.trim();
      nodes.push(
        element('ph', { id, type: 'other', subType: 'recalling:note-call', disp: shown, equiv: part.printed }),
      );
      continue;
    }
    const last = nodes.at(-1);
    if (typeof last === 'string') nodes[nodes.length - 1] = last + part;
    else nodes.push(part);
  }
  return nodes;
}
