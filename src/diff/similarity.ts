import type { Weights } from './profile.ts';

/** Longer products of two lengths are compared by the word pairs they share: bounds the work on paragraphs of book length. */
const cellLimit = 2_000_000;

/** Steps per word of the comparison by word pairs. */
const pairSteps = 40;

/** Steps of work that `sharedInOrder` takes for lists of these lengths, at most. */
export function inOrderSteps(a: number, b: number): number {
  return a * b > cellLimit ? pairSteps * (a + b) : a * b;
}

/** Weight of the heaviest common subsequence of two lists of words, in nats. */
export function sharedInOrder(a: Int32Array, b: Int32Array, weights: Weights): number {
  let head = 0;
  let tail = 0;
  let shared = 0;
  const shorter = Math.min(a.length, b.length);
  for (; head < shorter && a[head] === b[head]; head++) shared += weights[a[head] ?? 0] ?? 0;
  for (; tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]; tail++)
    shared += weights[a[a.length - 1 - tail] ?? 0] ?? 0;
  const [x, y] = [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)];
  if (x.length * y.length > cellLimit) return shared + sharedAsPairs(x, y, weights);
  const row = new Float64Array(y.length + 1);
  for (const word of x) {
    const gain = weights[word] ?? 0;
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j <= y.length; j++) {
      const above = row[j] ?? 0;
      const here = y[j - 1] === word ? diagonal + gain : above > left ? above : left;
      diagonal = above;
      left = here;
      row[j] = here;
    }
  }
  return shared + (row[y.length] ?? 0);
}

/** Weight of the words of `b` that stand before the same word as somewhere in `a`. */
function sharedAsPairs(a: Int32Array, b: Int32Array, weights: Weights): number {
  const pairs = new Map<string, number>();
  for (let k = 0; k + 1 < a.length; k++) {
    const pair = `${a[k]} ${a[k + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let k = 0; k + 1 < b.length; k++) {
    const pair = `${b[k]} ${b[k + 1]}`;
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += weights[b[k] ?? 0] ?? 0;
  }
  return shared;
}

/** Weight of the words two lists share, whatever their order: never less than `sharedInOrder`. Both lists sorted. */
export function sharedAsBags(a: Int32Array, b: Int32Array, weights: Weights): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const word = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (word === other) shared += weights[word] ?? 0;
    if (word <= other) i++;
    if (other <= word) j++;
  }
  return shared;
}
