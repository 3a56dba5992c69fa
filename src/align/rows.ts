import type { Alignment, Bead, Diagnostic, Evidence, LanguageCode, UnitId, WorkKey } from '../model/index.ts';
import { diagnose } from '../model/index.ts';
import { CROSSING_LIMIT, findCrossings } from './crossings.ts';

/** A bead before it has an id. Members are places in the unit lists of the sides. */
export interface DraftBead {
  readonly members: readonly (readonly number[])[];
  readonly probability: number;
  readonly evidence: readonly Evidence[];
  readonly state: Bead['state'];
  readonly note?: string;
  /** Notes are compared in order with notes only: they stand where pages ended. */
  readonly stream: 'body' | 'note';
}

/** One column of an alignment. */
export interface Column {
  readonly language: LanguageCode;
  /** All units in the order of the edition. */
  readonly units: readonly UnitId[];
}

/** Puts beads into the order of the pivot (the first column), gives them ids and lists their crossings. */
export function assembleAlignment(
  work: WorkKey,
  level: Alignment['level'],
  columns: readonly Column[],
  drafts: readonly DraftBead[],
): { readonly value: Alignment; readonly diagnostics: readonly Diagnostic[] } {
  const ordered = orderBeads(drafts, columns.length);
  const taken = new Set<string>();
  const beads = ordered.map((draft): Bead => {
    const side = draft.members.findIndex(units => units.length > 0);
    let id: string = columns[side]?.units[draft.members[side]?.[0] ?? 0] ?? 'bead';
    while (taken.has(id)) id += '_bis';
    taken.add(id);
    const members: Record<LanguageCode, readonly UnitId[]> = {};
    for (const [s, column] of columns.entries())
      members[column.language] = (draft.members[s] ?? []).flatMap(unit => column.units[unit] ?? []);
    return {
      id,
      members,
      probability: Math.round(Math.max(0, Math.min(1, draft.probability)) * 1e4) / 1e4,
      evidence: draft.evidence,
      state: draft.state,
      ...(draft.note === undefined ? {} : { note: draft.note }),
    };
  });
  const crossings = (['body', 'note'] as const).flatMap(stream =>
    findCrossings(
      ordered.map(draft => (draft.stream === stream ? draft.members.map(units => units[0]) : [])),
      columns.length,
    ),
  );
  const pairs = crossings.flatMap(([a, b]): [string, string][] => {
    const one = beads[a]?.id;
    const two = beads[b]?.id;
    return one === undefined || two === undefined ? [] : [[one, two]];
  });
  const diagnostics: Diagnostic[] = [];
  if (pairs.length > 0) {
    const shown = pairs.slice(0, 3).map(([a, b]) => `${a} and ${b}`);
    const more = pairs.length > 3 ? ` and ${pairs.length >= CROSSING_LIMIT ? 'many' : pairs.length - 3} more` : '';
    diagnostics.push(diagnose('align.crossing', `${shown.join('; ')}${more}`));
  }
  const languages = columns.map(column => column.language);
  return { value: { work, level, languages, pivot: languages[0] ?? 'und', beads, crossings: pairs }, diagnostics };
}

/** Share of the shortest text that must be expected in right beads, and mean probability of the beads; below them the texts are hardly the same. */
const RELATED = 0.25;
const LIKELY = 0.5;

/** True when two or more texts were given and one of them finds next to no counterpart, or none that is likely. */
export function isUnrelated(drafts: readonly DraftBead[]): boolean {
  const sides = drafts[0]?.members.length ?? 0;
  let found = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let s = 0; s < sides; s++) {
    let units = 0;
    let matched = 0;
    for (const { members, probability } of drafts) {
      const own = members[s]?.length ?? 0;
      units += own;
      if (members.some((others, t) => t !== s && others.length > 0)) matched += own * probability;
    }
    if (units === 0) continue;
    if (units < shortest) found = matched / units;
    shortest = Math.min(shortest, units);
  }
  const shared = drafts.filter(({ members }) => members.filter(units => units.length > 0).length > 1);
  const mean = shared.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, shared.length);
  return filledSides(drafts) > 1 && (found < RELATED || mean < LIKELY);
}

function filledSides(drafts: readonly DraftBead[]): number {
  const filled = new Set<number>();
  for (const { members } of drafts) for (const [s, units] of members.entries()) if (units.length > 0) filled.add(s);
  return filled.size;
}

/** Beads with pivot members in their order; the others behind the bead that holds what precedes them in their own language. */
export function orderBeads(drafts: readonly DraftBead[], sides: number): readonly DraftBead[] {
  const position = (draft: DraftBead, side: number): number => draft.members[side]?.[0] ?? -1;
  const placed: DraftBead[] = drafts
    .filter(draft => position(draft, 0) >= 0)
    .sort((a, b) => position(a, 0) - position(b, 0));
  const next = new Map<DraftBead | undefined, DraftBead[]>();
  for (let side = 1; side < sides; side++) {
    const holder = new Map<number, DraftBead>();
    for (const draft of drafts) {
      const known = draft.members.slice(0, side).some(units => units.length > 0);
      if (known) for (const unit of draft.members[side] ?? []) holder.set(unit, draft);
    }
    const newcomers = drafts
      .filter(draft => position(draft, side) >= 0 && draft.members.slice(0, side).every(units => units.length === 0))
      .sort((a, b) => position(a, side) - position(b, side));
    const own = new Map<number, DraftBead>();
    for (const draft of newcomers) {
      let unit = position(draft, side) - 1;
      while (unit >= 0 && !holder.has(unit) && !own.has(unit)) unit--;
      const before = unit >= 0 ? (own.get(unit) ?? holder.get(unit)) : undefined;
      const list = next.get(before);
      // What comes later in the same place goes behind what is there already, except where it follows directly.
      if (list) list.push(draft);
      else next.set(before, [draft]);
      for (const member of draft.members[side] ?? []) own.set(member, draft);
    }
  }
  const out: DraftBead[] = [];
  const stack: DraftBead[] = [];
  // One by one: a long list would not fit into the arguments of a call.
  const stackUp = (draft: DraftBead | undefined): void => {
    for (const one of (next.get(draft) ?? []).toReversed()) stack.push(one);
  };
  const follow = (draft: DraftBead | undefined): void => {
    stackUp(draft);
    while (stack.length > 0) {
      const top = stack.pop();
      if (!top) break;
      out.push(top);
      stackUp(top);
    }
  };
  follow(undefined);
  for (const draft of placed) {
    out.push(draft);
    follow(draft);
  }
  return out;
}
