import type { Lead } from '../model/index.ts';
import type { Paragraph } from './draft.ts';
import { openList } from './lists.ts';
import { add, type Walk } from './walk.ts';

/** Adds a preambular paragraph, and opens it for lists. */
export function addPreambular(walk: Walk, { passage }: Paragraph, lead: Lead | undefined): void {
  const reason = lead
    ? `opens with “${passage.text.slice(lead.at.start, lead.at.end)}”`
    : 'between the organ and the first number';
  const index = add(walk, 'preambular', passage, [reason], lead ? 0.99 : 0.85);
  openList(walk, index, 0, -1);
}
