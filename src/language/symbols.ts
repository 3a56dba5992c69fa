import type { Reference, Span } from '../model/index.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import { foldSource, matchAt, matches, perLanguage } from './pattern.ts';

// Every repetition is bounded: an unbounded one makes a long run of dotted capitals quadratic, since each capital may open a symbol.
const SEGMENT =
  '(?:[A-Za-z0-9]{1,16}|\\([A-Za-z0-9]{1,8}\\))(?:(?:\\.|-(?![A-Z]{1,12}/))[A-Za-z0-9]{1,16}|\\([A-Za-z0-9]{1,8}\\)[A-Za-z0-9]{0,8}){0,4}';
const HEAD = '[A-Z][A-Z0-9.]{0,15}(?:\\([A-Z0-9]{1,8}\\))?';

/**
 * Source of a document symbol, `CTOC/COP/WG.4/2011/8`: an organ in capitals and one or more parts behind slashes. Segments vary far more than any list, so any is taken;
 * what makes a symbol is a number at the head of a part (`isSymbol`). A hyphen before another organ joins two symbols and ends the first.
 */
export const SYMBOL: string = `${HEAD}(?:/${SEGMENT}){1,12}(?![A-Za-z0-9]|:\\d)`;

/** The same with the blank that a line break leaves behind a slash. */
const BROKEN_SYMBOL = `${HEAD}(?:/(?: (?=\\d|[A-Z]{1,6}\\.\\d))?${SEGMENT}){1,12}(?![A-Za-z0-9]|:\\d)`;

const symbolPattern = new RegExp(BROKEN_SYMBOL, 'gu');
/** Standards are numbered behind the name of their body: `ISO 3166-1`, `ISO/IEC 27001:2013`. */
const standard = /ISO(?:\/[A-Z]{2,4}){0,2} ?(\d{3,5}(?:-\d{1,3})?(?::(?:19|20)\d\d)?)(?!\d)/gu;
const yearBehind = / ?\(((?:19|20)\d\d)\)/uy;
const addendum = /(?:Add|Corr|Rev|Amend)\.\d{1,3}(?!\d)/uy;

/** Cyrillic capitals that print like Latin ones: `А/66/463` typed on a Russian keyboard is the same symbol. */
const TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};

/** How far behind an announcement ("To be issued as") its symbol may stand. */
const ANNOUNCEMENT_REACH = 48;

/** True when a match of `SYMBOL` is one: some part opens with a number, plain or dotted (`/2011`, `/WG.4`). */
export function isSymbol(match: string): boolean {
  return /\/ ?(?:[A-Za-z]{1,16}\.)?\d/u.test(match) && !/^(?:[IVXLC]+\/\d|ISO\/IEC)/u.test(match);
}

/** Capitals with their Cyrillic twins made Latin, unit for unit. */
export function foldTwins(text: string): string {
  return text.replace(/[АВЕКМНОРСТХ]/gu, letter => TWINS[letter] ?? letter);
}

const words = perLanguage(language => ({
  forthcoming: new RegExp(foldSource(language.citations.forthcoming, language), 'gu'),
  and: new RegExp(`\\s{0,2}(?:,|،|、|${foldSource(language.citations.and, language)})\\s{0,2}`, 'uy'),
}));

/**
 * Document symbols with their spans in the folded text. Joined symbols (`A/67/1-S/2012/5`) are two; `S/RES/1373 (2001)` takes its year along, without the blank;
 * `A/66/10 and Add.1` gives `A/66/10` and `A/66/10/Add.1`.
 */
export function scanSymbols(folded: FoldedText, language: Language): Reference[] {
  const cased = foldTwins(folded.cased);
  const { forthcoming, and } = words(language);
  const announcements = folded.text.includes('/')
    ? [...matches(forthcoming, folded.text)].map(({ index, 0: words }) => index + words.length)
    : [];
  const found: Reference[] = [];
  let announcement = 0;
  let announced = Number.NEGATIVE_INFINITY;
  for (const match of matches(standard, cased)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const value = match[0].replace(/ ?(?=\d)/u, ' ');
    if (!/[A-Za-z]/u.test(cased.charAt(at.start - 1))) found.push({ kind: 'symbol', at, value });
  }
  for (const match of folded.text.includes('/') ? matches(symbolPattern, cased) : []) {
    const start = match.index;
    if (/[A-Za-z0-9/]/u.test(cased.charAt(start - 1)) || !isSymbol(match[0])) continue;
    let end = start + match[0].length;
    let value = match[0].replaceAll(' ', '');
    if (value.startsWith('S/RES/')) {
      const year = matchAt(yearBehind, cased, end);
      if (year) {
        value += `(${year[1]})`;
        end += year[0].length;
      }
    }
    while ((announcements[announcement + 1] ?? Number.POSITIVE_INFINITY) <= start) announcement += 1;
    const said = announcements[announcement];
    const close = (offset: number | undefined) =>
      offset !== undefined && offset <= start && start - offset <= ANNOUNCEMENT_REACH;
    const flag = close(said) || close(announced) ? { forthcoming: true } : {};
    if (flag.forthcoming) announced = end;
    found.push({ kind: 'symbol', at: { start, end }, value, ...flag });
    for (const at of addenda(cased, end, and)) {
      found.push({ kind: 'symbol', at, value: `${value}/${cased.slice(at.start, at.end)}`, ...flag });
    }
  }
  return found;
}

/** `and Corr.1 and Add.1` behind a symbol. */
function addenda(text: string, offset: number, and: RegExp): Span[] {
  const found: Span[] = [];
  let end = offset;
  for (;;) {
    const joint = matchAt(and, text, end);
    const name = joint && matchAt(addendum, text, end + joint[0].length);
    if (!joint || !name) return found;
    const start = end + joint[0].length;
    end = start + name[0].length;
    found.push({ start, end });
  }
}
