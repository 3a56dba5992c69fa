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
  let found = 0;
  for (let j = 0; j < made.count; j++) {
    const from = made.start[j] ?? 0;
    const to = made.start[j + 1] ?? 0;
    for (let p = from; p < to; p++) {
      const t = made.token[p] ?? 0;
      within[t] = (within[t] ?? 0) + 1;
      if (kin.related[t] === 1 && (made.frequency[t] ?? 0) <= most) related[found++] = p;
    }
    for (let p = from; p < to; p++) {
      const t = made.token[p] ?? 0;
      const own = within[t] ?? 1;
      times[p] = own;
      rarity[p] = (tokens + 10) / ((made.frequency[t] ?? 0) - own + 0.5);
    }
    for (let p = from; p < to; p++) within[made.token[p] ?? 0] = 0;
    relatedStart[j + 1] = found;
  }
  return { given, made, kin, background, free, rarity, times, relatedStart, related: related.slice(0, found) };
}
