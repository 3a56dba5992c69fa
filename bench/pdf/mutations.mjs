// Seeded mutations of PDFs: every one is read soundly or refused with a code.
import { readBytes } from '../../dist/read/index.js';

/** A mutation may take so long, in milliseconds. */
const SLOWEST = 60_000;

function mutate(bytes, random) {
  const changed = bytes.slice();
  const at = random(changed.length);
  switch (random(5)) {
    case 0:
      for (let n = 1 + random(20); n > 0; n--) changed[random(changed.length)] = random(256);
      return changed;
    case 1:
      return changed.slice(0, at);
    case 2:
      return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + random(2000))]);
    case 3:
      return changed.copyWithin(random(changed.length), at, at + random(4000));
    default: {
      const digits = [...changed.keys()].filter(i => changed[i] >= 0x30 && changed[i] <= 0x39);
      for (let n = 30; n > 0; n--) changed[digits[random(digits.length)]] = 0x30 + random(10);
      return changed;
    }
  }
}

/** Reads `count` mutations of the files and prints what they came to; false when one ended without a code or took too long. */
export async function runMutations(files, count) {
  let state = 20_121_019;
  const random = below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const codes = new Map();
  let slowest = 0;
  for (let n = 0; n < count; n++) {
    const bytes = mutate(files[random(files.length)], random);
    const start = performance.now();
    const code = await readBytes(bytes, 'mutated.pdf', { format: 'pdf' }).then(
      () => 'read',
      error => error.code ?? `uncoded: ${error.message}`,
    );
    slowest = Math.max(slowest, performance.now() - start);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  console.log(
    `${count} mutations: ${[...codes].map(([code, n]) => `${code} ${n}`).join(', ')}; slowest ${Math.round(slowest)} ms`,
  );
  return slowest < SLOWEST && [...codes.keys()].every(code => code === 'read' || /^(?:read|wire)\./u.test(code));
}
