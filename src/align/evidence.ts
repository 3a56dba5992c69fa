import type { Block, Evidence, LanguageCode } from '../model/index.ts';
import type { StepReasons } from './search.ts';
import type { Anatomy } from './structure.ts';
import { compareBuild } from './structure.ts';

/** References named in the detail of one piece of evidence; the rest are counted. */
const NAMED = 4;
/** Below this weight (nats) a reason is no reason. */
const LEAST = 0.05;

/** To hundredths of a nat. */
export const roundWeight = (weight: number): number => Math.round(weight * 100) / 100;

/** Why the words say so: one entry per language that was placed by them. */
export function wordEvidence(
  languages: readonly LanguageCode[],
  reasons: readonly (StepReasons | undefined)[],
  first: number,
): readonly Evidence[] {
  const out: Evidence[] = [];
  for (const [s, reason] of reasons.entries()) {
    const one = languages[first];
    const two = languages[s];
    if (!reason || one === undefined || two === undefined || one === two) continue;
    if (Math.abs(reason.lexicon) >= LEAST)
      out.push({
        kind: 'lexicon',
        weight: roundWeight(reason.lexicon),
        between: [one, two],
        detail: 'words learnt from the texts, numbers and names',
      });
    if (Math.abs(reason.vector) >= LEAST)
      out.push({
        kind: 'vector',
        weight: roundWeight(reason.vector),
        between: [one, two],
        detail: reason.vector >= 0 ? 'the model finds them alike' : 'the model finds them unlike',
      });
    if (Math.abs(reason.length) >= LEAST)
      out.push({
        kind: 'length',
        weight: roundWeight(reason.length),
        between: [one, two],
        detail: reason.length >= 0 ? 'lengths agree' : 'lengths differ',
      });
  }
  return out;
}

/** Why the build of the texts says so: labels, roles, initiating phrases and references that several languages share. */
export function buildEvidence(
  languages: readonly LanguageCode[],
  anatomies: readonly Anatomy[],
  members: readonly (readonly number[])[],
): readonly Evidence[] {
  const heads = members.flatMap((units, s) => {
    const anatomy = anatomies[s];
    const block = units[0] === undefined ? undefined : anatomy?.blocks[units[0]];
    return block && anatomy ? [{ s, block, unit: units[0] ?? 0, anatomy, language: languages[s] ?? '' }] : [];
  });
  const [first, ...others] = heads;
  if (!first || others.length === 0) return [];
  const out: Evidence[] = [];
  const total =
    others.reduce((sum, other) => sum + compareBuild(first.anatomy, first.unit, other.anatomy, other.unit), 0) /
    others.length;
  const labels = new Set(heads.flatMap(({ block }) => (block.label ? [block.label.ordinal] : [])));
  const labelled = heads.filter(({ block }) => block.label).length;
  if (labels.size === 1 && labelled > 1)
    out.push({
      kind: 'label',
      weight: roundWeight(Math.max(0, Math.min(5, total))),
      detail: `same label ${[...labels].join()}`,
    });
  else if (labels.size > 1)
    out.push({
      kind: 'label',
      weight: -4,
      detail: `labels differ: ${heads.map(({ block, language }) => `${language} ${block.label?.printed ?? 'none'}`).join(', ')}`,
    });
  const roles = new Set(heads.map(({ block }) => block.role));
  if (roles.size === 1)
    out.push({
      kind: 'role',
      weight: roundWeight(Math.max(0, Math.min(4, total - (labels.size === 1 && labelled > 1 ? 5 : 0)))),
      detail: `same role ${first.block.role}`,
    });
  else
    out.push({
      kind: 'role',
      weight: -1,
      detail: `roles differ: ${heads.map(({ block, language }) => `${language} ${block.role}`).join(', ')}`,
    });
  const concepts = heads.filter(({ block }) => block.lead).map(({ block }) => new Set(block.lead?.candidates));
  if (concepts.length > 1) {
    const shared = [...(concepts[0] ?? [])].find(concept => concepts.every(set => set.has(concept)));
    out.push(
      shared === undefined
        ? { kind: 'lead', weight: -1.2, detail: 'initiating phrases have no listed equivalent' }
        : { kind: 'lead', weight: 2, detail: `all open with ${shared.replaceAll('_', ' ')}` },
    );
  }
  out.push(...referenceEvidence(members.map((units, s) => units.flatMap(unit => anatomies[s]?.blocks[unit] ?? []))));
  return out;
}

/** References and numbers that at least two languages share. @param blocks of each language */
export function referenceEvidence(blocks: readonly (readonly Pick<Block, 'references'>[])[]): readonly Evidence[] {
  const holders = new Map<string, { kind: 'reference' | 'number'; value: string; sides: Set<number> }>();
  for (const [s, list] of blocks.entries()) {
    for (const reference of list.flatMap(block => block.references)) {
      if (reference.kind === 'ibid') continue;
      const kind = reference.kind === 'number' || reference.kind === 'percent' ? 'number' : 'reference';
      const key = `${reference.kind}:${reference.value}`;
      const holder = holders.get(key) ?? { kind, value: reference.value, sides: new Set<number>() };
      holder.sides.add(s);
      holders.set(key, holder);
    }
  }
  const present = blocks.filter(list => list.length > 0).length;
  const out: Evidence[] = [];
  for (const kind of ['reference', 'number'] as const) {
    const shared = [...holders.values()].filter(holder => holder.kind === kind && holder.sides.size > 1);
    if (shared.length === 0) continue;
    const weight = shared.reduce((sum, { sides }) => sum + (2.5 * (sides.size - 1)) / Math.max(1, present - 1), 0);
    const names = shared.slice(0, NAMED).map(({ value }) => value);
    const rest = shared.length > NAMED ? ` and ${shared.length - NAMED} more` : '';
    out.push({
      kind,
      weight: roundWeight(weight),
      detail:
        kind === 'number'
          ? `${shared.length} shared number${shared.length > 1 ? 's' : ''}: ${names.join(', ')}${rest}`
          : `${names.join(', ')}${rest}`,
    });
  }
  return out;
}
