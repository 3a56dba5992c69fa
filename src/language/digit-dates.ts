import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { matches } from './pattern.ts';

/** `2010-10-22`, `2010/10/22`, `22.10.2010`, `22/10/2010`, `22-10-2010`. */
const printed =
  /(?:(?<year>\d{4})(?<mark>[-/.])(?<middle>\d{1,2})\k<mark>(?<last>\d{1,2})|(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<late>\d{4}))(?!\d|[-/]\d)/gu;

/** Dates printed in digits alone. The day stands before the month, unless that cannot be (`10/22/2010`). */
export function printedDates(text: string, language: Language): Reference[] {
  const found: Reference[] = [];
  for (const match of matches(printed, text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      /[\d/.,-]/u.test(text.charAt(start - 1)) ||
      (language.script === 'Latn' && /\p{L}/u.test(text.charAt(start - 1)))
    )
      continue;
    const { year, middle, last, first, second, late } = match.groups ?? {};
    const [y, a, b] = [year ?? late, middle ?? second, last ?? first].map(Number);
    if (y === undefined || a === undefined || b === undefined) continue;
    const [month, day] = a > 12 && b <= 12 ? [b, a] : [a, b];
    if (y < 1500 || y > 2199 || month < 1 || month > 12 || day < 1 || day > 31) continue;
    const two = (value: number) => String(value).padStart(2, '0');
    found.push({ kind: 'date', at: { start, end }, value: `${y}-${two(month)}-${two(day)}` });
  }
  return found;
}
