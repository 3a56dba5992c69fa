/** Sets are compared over the basic plane, surrogates left out, and one row for all characters beyond. */
const PLANE = 0x1_0000;
const WORDS = PLANE / 32;
/** Attack: a file with a million different sets, of which each takes 8 KiB. */
const MOST_KNOWN = 2000;

/** Every code unit that is a character, so that the index of a match is its code point. */
const plane: string = Array.from({ length: PLANE }, (_, i) =>
  i >= 0xd800 && i < 0xe000 ? ' ' : String.fromCharCode(i),
).join('');
const BEYOND = [0x1_0400, 0x1_0428, 0x1_d400, 0x1_f600, 0x2_0000, 0xf_0000].map(code => String.fromCodePoint(code));

const known = new Map<string, Uint32Array>();

/** Unions that were asked for, by the list that was given. */
const unions = new WeakMap<readonly string[], Uint32Array>();

/** Whether some character is in one of the first sets and in one of the second; sets are character classes for flag `v`. */
export function overlap(first: readonly string[], second: readonly string[]): boolean {
  return meet(unionOf(first), unionOf(second));
}

function unionOf(sets: readonly string[]): Uint32Array {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return membersOf(only);
  const made = unions.get(sets);
  if (made !== undefined) return made;
  const union = new Uint32Array(WORDS);
  for (const set of sets)
    membersOf(set).forEach((word, i) => {
      if (word !== 0) union[i] = (union[i] ?? 0) | word;
    });
  unions.set(sets, union);
  return union;
}

function meet(first: Uint32Array, second: Uint32Array): boolean {
  return first.some((word, i) => (word & (second[i] ?? 0)) !== 0);
}

/** One bit for each code point of the plane; what lies beyond it shares the bits of the surrogates. */
function membersOf(set: string): Uint32Array {
  const found = known.get(set);
  if (found !== undefined) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const members = new Uint32Array(WORDS);
  const mark = (at: number) => {
    members[at >>> 5] = (members[at >>> 5] ?? 0) | (1 << (at & 31));
  };
  const single = /^\[\\u\{([\da-f]{1,4})\}\]$/u.exec(set)?.[1];
  if (single === undefined) {
    for (const { index, 0: run } of plane.matchAll(new RegExp(`${set}+`, 'gv'))) {
      for (let at = index; at < index + run.length; at += 1) mark(at);
    }
    const pattern = new RegExp(`^${set}$`, 'v');
    BEYOND.forEach((character, i) => {
      if (pattern.test(character)) mark(0xd800 + i);
    });
  } else mark(Number.parseInt(single, 16));
  known.set(set, members);
  return members;
}
