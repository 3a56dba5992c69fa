/** Sets of digits that stand for 0 to 9 in order, as texts print them. */
const DIGIT_SETS: readonly string[] = [
  '0123456789',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '๐๑๒๓๔๕๖๗๘๙',
  '０１２３４５６７８９',
];

/** A run of digits of one set. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** In digits from 0 to 9, as printed otherwise: `076`. */
  readonly digits: string;
  readonly set: string;
}

/** The runs of digits of a text, whatever the set. */
export function digitRuns(text: string): readonly DigitRun[] {
  const runs: { start: number; end: number; digits: string; set: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const set = DIGIT_SETS.find(digits => digits.includes(text.charAt(at)));
    if (set === undefined) continue;
    const digit = String(set.indexOf(text.charAt(at)));
    const last = runs.at(-1);
    if (last?.end === at && last.set === set) {
      last.end += 1;
      last.digits += digit;
    } else runs.push({ start: at, end: at + 1, digits: digit, set });
  }
  return runs;
}

/** A number in the digits of a run. */
export function printDigits(digits: string, { set }: Pick<DigitRun, 'set'>): string {
  return digits.replace(/\d/gu, digit => set.charAt(Number(digit)));
}

/** A printed text whose one number is another; nothing when it has none, or several. `(⁵)` → `(⁶)`. */
export function renumber(printed: string, from: number, to: number): string | undefined {
  const [run, ...others] = digitRuns(printed);
  if (run === undefined || others.length > 0 || Number(run.digits) !== from) return undefined;
  return printed.slice(0, run.start) + printDigits(String(to), run) + printed.slice(run.end);
}
