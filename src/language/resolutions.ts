import type { Reference } from '../model/index.ts';
import { readRoman } from './alphabets.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import { isYearPair } from './number-phrases.ts';
import { alternation, foldSource, group, matchAt, matches, perLanguage, startsWord } from './pattern.ts';
import { writeRoman } from './roman.ts';
import { foldTwins } from './symbols.ts';

/** Endings of the numbers of European acts in each language and in English. */
const COMMUNITIES: Readonly<Record<string, string>> = {
  EC: 'EC',
  CE: 'EC',
  EG: 'EC',
  EU: 'EU',
  UE: 'EU',
  EEC: 'EEC',
  CEE: 'EEC',
  EWG: 'EEC',
  ЕЭC: 'EEC',
  EURATOM: 'Euratom',
  Euratom: 'Euratom',
  JHA: 'JHA',
  JAI: 'JHA',
  JI: 'JHA',
  CFSP: 'CFSP',
  PESC: 'CFSP',
  GASP: 'CFSP',
};

/** `5/1`, `S-20/4`, `SC-4/12`, `VII/12`, `95/46/EC`. */
const slashed = new RegExp(
  `(?:(ES|S|SC|BC|RC|MC)-)?([1-9]\\d{0,3}|[IVX]{1,6})/([1-9]\\d{0,3})(?:/(${alternation(Object.keys(COMMUNITIES))}))?(?![\\d/]|[A-Za-z]{2})`,
  'gu',
);
/** Forms that are the same in every language, with the value of a match. */
const FORMS: readonly { readonly pattern: RegExp; readonly value: (match: RegExpExecArray) => string }[] = [
  // 217 A (III), 3201 (S-VI)
  {
    pattern: /(\d{1,4})(?: ?([A-Z])(?![\p{L}\d]))? ?\(((?:ES-|S-)?[IVXL]{1,8})\)/gu,
    value: match => `${match[1]}${match[2] ?? ''}(${match[3]})`,
  },
  // 1373 (2001), but not "61,777 (2014)"
  { pattern: /(?<!\d[, ])(\d{1,4}) ?\(((?:19[4-9]|20)\d\d)\)/gu, value: match => `${match[1]}(${match[2]})` },
  // 1/CP.21, 2/CMP.8, 5/COP.11
  { pattern: /\d{1,3}\/(?:CP|CMP|CMA|COP)\.\d{1,3}(?!\d)/gu, value: match => match[0] },
  // WHA58.3, EB122.R3
  { pattern: /(?:WHA|EB) ?\d{1,3}\.R?\d{1,3}(?!\d)/gu, value: match => match[0].replace(' ', '') },
  // A.1070(28), MSC.428(98)
  { pattern: /[A-Z]{1,5}\.\d{1,4} ?\(\d{1,3}\)/gu, value: match => match[0].replace(' ', '') },
];
const partBehind = / ?([A-Z])(?![\p{sc=Latin}\p{sc=Cyrillic}\d.'])/uy;
/** How far a resolution or decision word may stand before, or behind, a bare `5/1` in a list that it opens; before `2012/13`, which may be two years. */
const REACH_BEFORE = 160;
const REACH_BEHIND = 24;
const REACH_YEARS = 40;

const words = perLanguage(language => {
  const { citations } = language;
  const fold = (source: string) => foldCased(source, language);
  const marks = Object.keys(citations.sessionMarks).map(fold);
  const names = citations.letterNames.map(fold);
  return {
    word: new RegExp(
      [citations.resolution, citations.decision, citations.act]
        .map(source => group(foldSource(source, language)))
        .join('|'),
      'gu',
    ),
    names,
    nameBehind: new RegExp(` ?(${alternation(names)})(?![\\p{L}])`, 'uy'),
    marks: new Map(Object.entries(citations.sessionMarks).map(([mark, value]) => [fold(mark), value])),
    session: new RegExp(`(\\d{1,4})(?: ?(${alternation(names)}))? ?\\((${alternation(marks)}) ?- ?(\\d{1,3})\\)`, 'gu'),
    conferences: new Map(Object.entries(citations.conferenceMarks).map(([mark, value]) => [fold(mark), value])),
    ofConference: new RegExp(
      `(\\d{1,3})/(${alternation(Object.keys(citations.conferenceMarks).map(fold))}) ?- ?(\\d{1,3})`,
      'gu',
    ),
    special: new RegExp(`(${alternation(marks)}) ?- ?(\\d{1,3})/(\\d{1,4})(?![\\d/])`, 'gu'),
  };
});

/**
 * Numbers of resolutions, decisions and acts: `5/1`, `64/293`, `48/263 B`, `S-20/4`, `217 A (III)`, `1373 (2001)`, `217 ألف (د - 3)`, `VII/12` (as `7/12`), `WHA58.3`, `95/46/EC` (with the ending
 * in English). A bare `a/b` far from any word for resolution or decision is taken unless it looks like a fraction (`3/4`), two years (`2012/13`) or `24/7`.
 */
export function scanResolutions(folded: FoldedText, language: Language): Reference[] {
  const text = foldTwins(folded.cased);
  const found: Reference[] = [];
  const add = ({ index, 0: printed }: RegExpExecArray, value: string, end = index + printed.length) =>
    found.push({ kind: 'resolution', at: { start: index, end }, value });
  const { names, nameBehind, marks, session, special, conferences, ofConference } = words(language);
  for (const match of marks.size === 0 ? [] : matches(special, text)) {
    if (startsWord(text, match.index)) add(match, `${marks.get(match[1] ?? '')}${match[2]}/${match[3]}`);
  }
  for (const match of marks.size === 0 ? [] : matches(session, text)) {
    const part = letterOf(names.indexOf(match[2] ?? ''));
    if (standsFree(text, match.index))
      add(match, `${match[1]}${part}(${marks.get(match[3] ?? '')}${writeRoman(Number(match[4]))})`);
  }
  for (const match of conferences.size === 0 ? [] : matches(ofConference, text)) {
    if (standsFree(text, match.index)) add(match, `${match[1]}/${conferences.get(match[2] ?? '')}.${match[3]}`);
  }
  for (const { pattern, value } of FORMS) {
    for (const match of matches(pattern, text)) if (standsFree(text, match.index)) add(match, value(match));
  }
  let context: Context | undefined;
  for (const match of matches(slashed, text)) {
    const { index: start, 0: printed, 1: series, 2: head = '', 3: tail = '', 4: community } = match;
    if (!standsFree(text, start)) continue;
    context ??= new Context(folded.text, language);
    const first = /^\d/u.test(head) ? Number(head) : readRoman(head.toLowerCase());
    const end = start + printed.length;
    if (first === undefined || (community === undefined && !context.bears(start, end, head, tail))) continue;
    const part = community === undefined ? matchAt(partBehind, text, end) : null;
    const name = community === undefined && !part ? matchAt(nameBehind, text, end) : null;
    const letter = part?.[1] ?? letterOf(names.indexOf(name?.[1] ?? ''));
    const ending = community === undefined ? '' : `/${COMMUNITIES[community]}`;
    const value = `${series ? `${series}-` : ''}${/^\d/u.test(head) ? head : first}/${tail}${letter}${ending}`;
    add(match, value, end + (part ?? name ?? [''])[0].length);
  }
  return found;
}

function letterOf(place: number): string {
  return place < 0 ? '' : String.fromCharCode(0x41 + place);
}

/** Neither digits nor a word nor another number joined by a mark stand before. */
function standsFree(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  return !/[A-Za-zА-яё\d/.]$|[A-Za-zА-яё]-$|(?:^|[^\d/])\d{1,3},$/u.test(before);
}

/** Tells from the words around it whether a bare `a/b` is a resolution. */
class Context {
  private readonly ends: readonly number[];
  private next = 0;

  constructor(text: string, language: Language) {
    this.ends = [...matches(words(language).word, text)].map(({ index, 0: form }) => index + form.length);
  }

  /** Asked for places in the order of the text. */
  bears(start: number, end: number, head: string, tail: string): boolean {
    while ((this.ends[this.next] ?? Number.POSITIVE_INFINITY) <= start) this.next += 1;
    const before = start - (this.ends[this.next - 1] ?? Number.NEGATIVE_INFINITY);
    const behind = (this.ends[this.next] ?? Number.POSITIVE_INFINITY) - end;
    if (isYearPair(head, tail)) return before <= REACH_YEARS || behind <= REACH_BEHIND;
    return before <= REACH_BEFORE || behind <= REACH_BEHIND || !isDoubtful(Number(head), Number(tail));
  }
}

/** A fraction, a ratio, day and night, a date that became a name; or Roman numerals, which number decisions only. */
function isDoubtful(first: number, second: number): boolean {
  if (Number.isNaN(first) || first === second || first === 1) return true;
  return (first === 24 && second === 7) || (first === 9 && second === 11) || (first < second && second <= 10);
}
