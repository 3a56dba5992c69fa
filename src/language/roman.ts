const STEPS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number from 1 to 399 as a Roman numeral in capitals; larger ones come out cut to that range. */
export function writeRoman(value: number): string {
  let rest = Math.min(value, 399);
  let out = '';
  for (const [step, sign] of STEPS) {
    while (rest >= step) {
      out += sign;
      rest -= step;
    }
  }
  return out;
}
