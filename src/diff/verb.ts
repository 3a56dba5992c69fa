import { compareForce, findLead, findSecondaryLeads, foldTypography, type Language } from '../language/index.ts';
import { type Lead, type Span, spansOverlap, type Tag } from '../model/index.ts';
import type { BodyText } from './body-text.ts';
import type { Hunk } from './hunks.ts';
import type { DiffUnit } from './unit.ts';

/** An initiating phrase with its words and its place in the passage. */
interface PlacedLead {
  readonly lead: Lead;
  readonly words: string;
  readonly at: Span;
}

/** The initiating phrases of both sides of a link. */
export interface LeadPair {
  readonly old: PlacedLead | undefined;
  readonly new: PlacedLead | undefined;
}

/** Finds the phrases the two sides open with. */
export function findLeads(
  old: BodyText,
  new_: BodyText,
  roles: readonly DiffUnit['role'][],
  language: Language,
): LeadPair {
  const role = roles.every(r => r === 'preambular')
    ? 'preambular'
    : roles.every(r => r === 'operative')
      ? 'operative'
      : undefined;
  const read = (body: BodyText): PlacedLead | undefined => {
    const lead = findLead(body.text, role, language) ?? (role && findLead(body.text, undefined, language));
    return lead && place(lead, body);
  };
  return { old: read(old), new: read(new_) };
}

/** The change of the initiating phrase, then those of further verbs that were exchanged in place. */
export function verbTags(
  old: BodyText,
  new_: BodyText,
  leads: LeadPair,
  hunks: readonly Hunk[],
  language: Language,
): Tag[] {
  const tags: Tag[] = [];
  if (leads.old && leads.new) {
    const tag = compareLeads(leads.old, leads.new);
    if (tag) tags.push(tag);
  }
  const before = secondary(old, leads.old, language);
  const after = secondary(new_, leads.new, language);
  for (const hunk of hunks) {
    const gone = before.filter(item => spansOverlap(item.at, hunk.old.at));
    const come = after.filter(item => spansOverlap(item.at, hunk.new.at));
    gone.forEach((item, k) => {
      const other = come[k];
      const tag = other && item.lead.concept !== other.lead.concept ? compareLeads(item, other) : undefined;
      if (tag) tags.push(tag);
    });
  }
  return tags;
}

function compareLeads(old: PlacedLead, new_: PlacedLead): Tag | undefined {
  if (fold(old.words) === fold(new_.words)) return undefined;
  const tag = { kind: 'verb', old: old.words, new: new_.words } as const;
  const shift = compareForce(old.lead.concept, new_.lead.concept);
  if (shift !== 'same') return { ...tag, shift };
  return { ...tag, shift: old.lead.chain === new_.lead.chain ? 'changed' : 'chain' };
}

function secondary(body: BodyText, lead: PlacedLead | undefined, language: Language): PlacedLead[] {
  if (!lead) return [];
  // The role is not always known; the verbs inside an operative paragraph are the ones whose force is compared.
  return findSecondaryLeads(body.text, 'operative', language, lead.lead.at.end).map(item => place(item, body));
}

function place(lead: Lead, body: BodyText): PlacedLead {
  return { lead, words: body.text.slice(lead.at.start, lead.at.end), at: body.inPassage(lead.at) };
}

function fold(words: string): string {
  return foldTypography(words).toLowerCase();
}
