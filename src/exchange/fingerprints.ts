/** Numbers of 32 bits that two texts share only by accident: once in 2^64 pairs. */
type Fingerprint = readonly [high: number, low: number];

/** Slots to begin with; a power of two. */
const SMALLEST = 1024;

/**
 * Remembers which texts it has seen, in sixteen bytes each, however long they are: a set of the ids of ten million units would hold a gigabyte,
 * since each id keeps alive the piece of the file it was cut from.
 */
export class FingerprintSet {
  #slots = new Uint32Array(2 * SMALLEST);
  #size = 0;

  /** @returns false when the text was there already */
  add(text: string): boolean {
    if (!this.#put(this.#slots, fingerprint(text))) return false;
    this.#size += 1;
    if (this.#size * 8 > this.#slots.length * 3) this.#grow();
    return true;
  }

  #put(slots: Uint32Array, [high, low]: Fingerprint): boolean {
    const mask = slots.length / 2 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const there = 2 * slot;
      if (slots[there] === 0 && slots[there + 1] === 0) {
        slots[there] = high;
        slots[there + 1] = low;
        return true;
      }
      if (slots[there] === high && slots[there + 1] === low) return false;
    }
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) {
      const high = old[i] ?? 0;
      const low = old[i + 1] ?? 0;
      if (high !== 0 || low !== 0) this.#put(slots, [high, low]);
    }
    this.#slots = slots;
  }
}

/** Two multiplicative hashes over UTF-16 code units, each finished so that every bit of the text reaches every bit of the number. */
function fingerprint(text: string): Fingerprint {
  let high = 0x9747b28c ^ text.length;
  let low = 0x3c6ef372 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  // An empty slot is two zeros.
  return [finish(high), finish(low) || 1];
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
