/** Number of values at the head of an increasing sequence that `isBefore` holds for: where a binary search would insert. */
export function countWhile(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
