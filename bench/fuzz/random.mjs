// Seeded random numbers, so that every case can be made again from its seed and number.

/** Whole numbers from 0, below what is asked for (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A seed of its own for each case of each reader. */
export function seedOf(seed, reader, number) {
  let hash = seed >>> 0;
  for (const character of `${reader} ${number}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

export function pick(random, list) {
  return list[random(list.length)];
}
