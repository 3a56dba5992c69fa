/** A choice that uses some places of either side. */
export interface Choice {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly value: number;
}

/** Passes over all choices after which improvement stops even if there is more to find. */
const passLimit = 8;

/**
 * Picks choices of great total value so that every place is used at most once: greedy, then exchanges (a choice in, its rivals out, the places they
 * free filled again) while they pay. With one place a side this is weighted matching; splits and merges make it set packing, which is hard, so the
 * result is a local optimum. Deterministic: ties go to the earlier choice.
 * @returns indexes into `choices`, in order
 */
export function packChoices(choices: readonly Choice[]): number[] {
  const packing = new Packing(choices);
  for (const k of packing.order) if (packing.rivals(k).length === 0) packing.pick(k);
  for (let pass = 0; pass < passLimit; pass++) {
    let better = false;
    for (const k of packing.order) if (!packing.has(k) && packing.exchange(k)) better = true;
    if (!better) break;
  }
  return packing.picked();
}

/** Old and new places share one numbering: 2p and 2p + 1. */
class Packing {
  readonly order: readonly number[];
  readonly #places: readonly Int32Array[];
  readonly #value: Float64Array;
  readonly #at: readonly (readonly number[])[];
  /** The choice that uses a place, or -1. */
  readonly #user: Int32Array;
  readonly #picked: Uint8Array;

  constructor(choices: readonly Choice[]) {
    this.#places = choices.map(choice =>
      Int32Array.from([...choice.old.map(place => 2 * place), ...choice.new.map(place => 2 * place + 1)]),
    );
    this.#value = Float64Array.from(choices, choice => choice.value);
    const usable = choices.map((_, k) => k).filter(k => this.#worth(k) > 0);
    this.order = usable.sort((a, b) => this.#worth(b) - this.#worth(a) || a - b);
    const size = this.#places.reduce((most, places) => places.reduce((a, b) => Math.max(a, b), most), -1) + 1;
    const at: number[][] = Array.from({ length: size }, () => []);
    for (const k of this.order) for (const place of this.#of(k)) at[place]?.push(k);
    this.#at = at;
    this.#user = new Int32Array(size).fill(-1);
    this.#picked = new Uint8Array(choices.length);
  }

  has(k: number): boolean {
    return this.#picked[k] === 1;
  }

  picked(): number[] {
    return [...this.order].filter(k => this.has(k)).sort((a, b) => a - b);
  }

  pick(k: number): void {
    this.#picked[k] = 1;
    for (const place of this.#of(k)) this.#user[place] = k;
  }

  /** The picked choices that use a place of this one. */
  rivals(k: number): number[] {
    const out: number[] = [];
    for (const place of this.#of(k)) {
      const user = this.#user[place] ?? -1;
      if (user >= 0 && !out.includes(user)) out.push(user);
    }
    return out;
  }

  /** Takes a choice in for its rivals if that pays, with what can fill the places they leave. */
  exchange(k: number): boolean {
    const out = this.rivals(k);
    const lost = out.reduce((sum, rival) => sum + this.#worth(rival), 0);
    for (const rival of out) this.#drop(rival);
    this.pick(k);
    let gain = this.#worth(k) - lost;
    const added: number[] = [];
    for (const rival of out) {
      for (const place of this.#of(rival)) {
        const filler = this.#user[place] === -1 ? this.#bestFree(place) : -1;
        if (filler < 0) continue;
        this.pick(filler);
        added.push(filler);
        gain += this.#worth(filler);
      }
    }
    if (gain > leastGain) return true;
    for (const choice of [k, ...added]) this.#drop(choice);
    for (const rival of out) this.pick(rival);
    return false;
  }

  /** The best choice for a place that has no rivals. */
  #bestFree(place: number): number {
    for (const k of this.#at[place] ?? []) if (this.#of(k).every(other => this.#user[other] === -1)) return k;
    return -1;
  }

  #drop(k: number): void {
    this.#picked[k] = 0;
    for (const place of this.#of(k)) this.#user[place] = -1;
  }

  #of(k: number): Int32Array {
    return this.#places[k] ?? new Int32Array();
  }

  #worth(k: number): number {
    return this.#value[k] ?? 0;
  }
}

/** Sums of floating-point numbers may differ by this without being better. */
const leastGain = 1e-9;
