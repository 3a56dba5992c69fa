/** Numbers from 0 to 1, the same for the same seed (mulberry32), and what is drawn with them. */
export function randomFrom(seed) {
  let state = hash(String(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = count => Math.floor(next() * count);
  const pick = list => list[below(list.length)];
  /** Some of a list, each once, in a random order. */
  const sample = (list, count) => {
    const rest = [...list];
    const out = [];
    while (out.length < count && rest.length > 0) out.push(...rest.splice(below(rest.length), 1));
    return out;
  };
  return { next, below, pick, sample };
}

function hash(text) {
  let value = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) value = Math.imul(value ^ text.charCodeAt(k), 0x01000193);
  return value | 0;
}
