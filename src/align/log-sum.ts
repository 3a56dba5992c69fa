/** Terms this many nats below the greatest add nothing to a sum. */
export const DEPTH = -18;
/** Steps a nat. Between them the curve is taken for straight, which is wrong by less than a millionth. */
const STEPS = 256;

/** log(1 + exp(-gap)) by gap: the search adds logarithms millions of times, and two transcendental functions each time would be most of its work. */
const table = Float64Array.from({ length: -DEPTH * STEPS + 2 }, (_, n) => Math.log1p(Math.exp(-n / STEPS)));

/** log(exp(a) + exp(b)). */
export function addLogs(a: number, b: number): number {
  const gap = a < b ? b - a : a - b;
  const most = a < b ? b : a;
  // Two impossible terms leave no number for a gap.
  if (!(gap < -DEPTH)) return most;
  const place = gap * STEPS;
  const step = place | 0;
  const low = table[step] ?? 0;
  return most + low + ((table[step + 1] ?? 0) - low) * (place - step);
}

/** log of the summed exponentials of `count` terms from `at` on, the greatest of which is `top`. */
export function sumLogs(terms: Float64Array, at: number, count: number, top: number): number {
  if (top === -Infinity) return top;
  let sum = 0;
  for (let k = at; k < at + count; k++) {
    const gap = (terms[k] ?? -Infinity) - top;
    if (gap > DEPTH) sum += gap === 0 ? 1 : Math.exp(gap);
  }
  return sum > 1 ? top + Math.log(sum) : top;
}
