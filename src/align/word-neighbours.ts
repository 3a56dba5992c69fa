/** How far around two words others that render each other speak for them, in words. */
const REACH = 3;
/** What speaks for words around which none do. */
const ALONE = 0.15;

/**
 * How much the words around each two of two texts render each other, in whatever order: renderings come in groups.
 * @param ahead,back row by row, for each word of the one text and of the other the probability that they render each other, either way
 */
export function meetAround(ahead: Float64Array, back: Float64Array, rows: number, columns: number): Float64Array {
  const joint = new Float64Array(ahead.length);
  for (let n = 0; n < joint.length; n++) joint[n] = (ahead[n] ?? 0) * (back[n] ?? 0);
  const across = new Float64Array(joint.length);
  for (let i = 0; i < rows; i++) slide(joint, across, i * columns, 1, columns);
  const around = new Float64Array(joint.length);
  for (let j = 0; j < columns; j++) slide(across, around, j, columns, rows);
  for (let n = 0; n < joint.length; n++) around[n] = ALONE + Math.max(0, (around[n] ?? 0) - (joint[n] ?? 0));
  return around;
}

/** Sums over the reach around each of `count` values, `step` apart. */
function slide(values: Float64Array, sums: Float64Array, first: number, step: number, count: number): void {
  let sum = 0;
  for (let k = -REACH; k < count; k++) {
    if (k + REACH < count) sum += values[first + (k + REACH) * step] ?? 0;
    if (k > REACH) sum -= values[first + (k - REACH - 1) * step] ?? 0;
    if (k >= 0) sums[first + k * step] = sum;
  }
}
