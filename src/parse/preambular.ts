import type { Label, Lead } from '../model/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { bodyBehind, type Face, labelAt, type Printed } from './face.ts';
import { openList } from './lists.ts';
import type { Passage } from './passage.ts';
import { add, type Walk } from './walk.ts';

/** Adds a preambular paragraph, and opens it for lists. */
export function addPreambular(
  walk: Walk,
  { passage }: Paragraph,
  lead: Lead | undefined,
  label?: Label,
  labelSkips: Draft['labelSkips'] = [],
): void {
  const reason = lead
    ? `opens with “${passage.text.slice(lead.at.start, lead.at.end)}”`
    : label
      ? `numbered ${label.printed}`
      : 'between the organ and the first number';
  const extra = label ? { label, labelSkips } : {};
  const index = add(walk, 'preambular', passage, [reason], lead || label ? 0.99 : 0.85, extra);
  openList(walk, index, 0, -1);
}

/** The body of a preambular paragraph that has a label, and its label. */
export function labelledPreambular(
  { passage }: Paragraph,
  face: Face,
  label: Printed & { readonly ordinal: number },
): { readonly body: Passage; readonly label: Label; readonly labelSkips: Draft['labelSkips'] } {
  const { body, labelSkips } = bodyBehind(passage, face, label);
  return { body, label: labelAt(label, label.ordinal, 0), labelSkips };
}
