import type { Features } from './features.ts';
import type { Kin } from './kin.ts';

/** One direction of a translation lexicon: what its tables are about, without what is learnt. */
export interface Direction {
  readonly given: Features;
  readonly made: Features;
  readonly kin: Kin;
  /** Relative frequency of each made word, less what its relatives claim. */
  readonly background: Float64Array;
  /** Share of each made word that its relatives do not claim. */
  readonly free: Float64Array;
  /** By made token: 1 / relative frequency of its word in all other units. */
  readonly rarity: Float32Array;
  /** By made token: how often its unit holds its word. */
  readonly times: Uint16Array;
  /** Tokens that have relatives, by unit, as indexes of tokens: before anything is learnt no other token says anything. */
  readonly relatedStart: Int32Array;
  readonly related: Int32Array;
}

/** A word that stands in more of the units than this tells none of them from another. */
const TELLING = 0.25;
const FEW_UNITS = 4;

export function makeDirection(given: Features, made: Features, kin: Kin): Direction {
  const words = made.words.length;
  const tokens = made.token.length;
  const background = new Float64Array(words);
  const free = new Float64Array(words);
  for (let t = 0; t < words; t++) {
    free[t] = 1 - (kin.claimed[t] ?? 0);
    background[t] = (((made.frequency[t] ?? 0) + 0.5) / (tokens + 10)) * (free[t] ?? 1);
  }
  const rarity = new Float32Array(tokens);
  const times = new Uint16Array(tokens);
  const related = new Int32Array(tokens);
  const relatedStart = new Int32Array(made.count + 1);
  const within = new Int32Array(words);
  const most = Math.max(FEW_UNITS, made.count * TELLING);
  for (let j = 0; j < made.count; j++) {
    const from = made.start[j] ?? 0;
    const to = made.start[j + 1] ?? 0;
    describeTokens(made, from, to, within, times, rarity);
    relatedStart[j + 1] = pickRelated(made, kin.related, from, to, most, related, relatedStart[j] ?? 0);
  }
  const found = relatedStart[made.count] ?? 0;
  return { given, made, kin, background, free, rarity, times, relatedStart, related: related.slice(0, found) };
}

/** @param within by word, all zero before and after */
function describeTokens(
  { token, frequency }: Features,
  from: number,
  to: number,
  within: Int32Array,
  times: Uint16Array,
  rarity: Float32Array,
): void {
  const all = token.length + 10;
  for (let p = from; p < to; p++) {
    const t = token[p] ?? 0;
    within[t] = (within[t] ?? 0) + 1;
  }
  for (let p = from; p < to; p++) {
    const t = token[p] ?? 0;
    const own = within[t] ?? 1;
    times[p] = own;
    rarity[p] = all / ((frequency[t] ?? 0) - own + 0.5);
  }
  for (let p = from; p < to; p++) within[token[p] ?? 0] = 0;
}

/** Appends the tokens that have relatives and tell something. @returns the new number of them */
function pickRelated(
  { token, frequency }: Features,
  hasKin: Uint8Array,
  from: number,
  to: number,
  most: number,
  related: Int32Array,
  before: number,
): number {
  let found = before;
  for (let p = from; p < to; p++) {
    const t = token[p] ?? 0;
    if (hasKin[t] === 1 && (frequency[t] ?? 0) <= most) related[found++] = p;
  }
  return found;
}
