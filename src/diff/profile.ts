import type { Passage } from './passage.ts';
import type { DiffUnit } from './unit.ts';
import { TokenKind, type Vocabulary } from './vocabulary.ts';

/** What a unit is known by when counterparts are looked for: its body without label, calls, punctuation, case and typography. */
export interface Profile {
  /** Position in the list of units of its side. */
  readonly at: number;
  /** Position in its story. */
  readonly place: number;
  /** Equal for units whose bodies differ in typography, label or note calls at most. */
  readonly key: string;
  /** Likenesses of the words in order. */
  readonly words: Int32Array;
  /** The same in numerical order. */
  readonly sorted: Int32Array;
  /** Sum of the weights of the words, in nats. */
  readonly weight: number;
  /** The part of the weight that words above the commonest carry: what tells the unit from boilerplate. */
  readonly distinct: number;
  readonly role: DiffUnit['role'];
  readonly labelKey: string;
  readonly length: number;
}

/** The units of one side of a story, in order. */
export type Side = readonly Profile[];

/** Information of each likeness: rare words tell more. In nats. */
export type Weights = Float64Array;

/** Weights from the number of units a word occurs in, on both sides together. */
export function weighWords(passages: readonly Passage[], vocabulary: Vocabulary): Weights {
  const frequency = new Float64Array(vocabulary.likenesses());
  const lastSeen = new Int32Array(vocabulary.likenesses()).fill(-1);
  const factor = new Float64Array(vocabulary.likenesses()).fill(1);
  passages.forEach((passage, p) => {
    for (const id of passage.id) {
      const like = vocabulary.plain[id] ?? 0;
      if (lastSeen[like] === p) continue;
      lastSeen[like] = p;
      frequency[like] = (frequency[like] ?? 0) + 1;
      if (vocabulary.frequent[id]) factor[like] = frequentFactor;
      else if (vocabulary.kind[id] === TokenKind.number) factor[like] = numberFactor;
      else if (vocabulary.ideograph[id]) factor[like] = ideographFactor;
    }
  });
  const total = passages.length + 2;
  return frequency.map((count, like) => (factor[like] ?? 1) * Math.max(leastWeight, Math.log(total / (count + 0.5))));
}

/** A word in nearly every unit still tells a little. */
const leastWeight = 0.15;
/** Words up to this weight are boilerplate: they stand in more than about half of all units. */
const commonWeight = 0.7;
const frequentFactor = 0.4;
/** Numbers, dates and symbols are what a successor changes first. */
const numberFactor = 0.5;
const ideographFactor = 0.6;

/** Profiles of the units of one story. */
export function profileStory(
  units: readonly DiffUnit[],
  passages: readonly Passage[],
  story: DiffUnit['story'],
  vocabulary: Vocabulary,
  weights: Weights,
): Side {
  const side: Profile[] = [];
  units.forEach((unit, at) => {
    const passage = passages[at];
    if (!passage || unit.story !== story) return;
    const body = passage.id.subarray(passage.head);
    const words: number[] = [];
    let weight = 0;
    let distinct = 0;
    for (const id of body) {
      const kind = vocabulary.kind[id];
      if (kind === TokenKind.sign || kind === TokenKind.label) continue;
      const like = vocabulary.plain[id] ?? 0;
      words.push(like);
      const gain = weights[like] ?? 0;
      weight += gain;
      if (gain > commonWeight) distinct += gain - commonWeight;
    }
    side.push({
      at,
      place: side.length,
      key: body.length > 0 ? body.join(' ') : `=${unit.printed.slice(unit.label.end)}`,
      words: Int32Array.from(words),
      sorted: Int32Array.from(words).sort(),
      weight,
      distinct,
      role: unit.role,
      labelKey: passage.id.subarray(0, passage.head).join(' '),
      length: unit.printed.length - unit.label.end,
    });
  });
  return side;
}
