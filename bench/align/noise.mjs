// Seeded noise: out of texts that say the same unit by unit, texts as they come, with the beads that are right.

/** A small generator of numbers (mulberry32): the same seed gives the same noise everywhere. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param merge, drop shares of units @param runs missing stretches of 5 to 20 units */
export function disturb(source, target, seed, { merge = 0.1, drop = 0.04, runs = 2 } = {}) {
  const random = generator(seed);
  const out = { source: [], target: [], gold: [] };
  const put = (units, side, others) => {
    const one = side === 0 ? [units.map(n => source[n]).join(' ')] : units.map(n => source[n]);
    const two = side === 1 ? [units.map(n => target[n]).join(' ')] : units.map(n => target[n]);
    const left = others === 'target' ? [] : one;
    const right = others === 'source' ? [] : two;
    out.gold.push([left.map((_, k) => out.source.length + k), right.map((_, k) => out.target.length + k)]);
    out.source.push(...left);
    out.target.push(...right);
  };
  const begins = new Set(Array.from({ length: runs }, () => Math.floor(random() * source.length)));
  for (let n = 0; n < source.length; ) {
    const chance = random();
    if (begins.has(n)) {
      const kept = random() < 0.5 ? 'source' : 'target';
      for (const end = Math.min(source.length, n + 5 + Math.floor(random() * 16)); n < end; n++) put([n], -1, kept);
    } else if (chance < merge && n + 1 < source.length) {
      const size = Math.min(source.length - n, random() < 0.8 ? 2 : 3);
      put(
        Array.from({ length: size }, (_, k) => n + k),
        random() < 0.5 ? 0 : 1,
      );
      n += size;
    } else {
      put([n], -1, chance < merge + drop ? (random() < 0.5 ? 'source' : 'target') : undefined);
      n++;
    }
  }
  return out;
}
