import type { Reference } from '../model/index.ts';
import type { Language } from './language.ts';
import { type FoldedText, foldCased } from './normalise.ts';
import { alternation, group, matchAt, perLanguage } from './pattern.ts';
import { writeRoman } from './roman.ts';
import { foldTwins } from './symbols.ts';

const slashed = /(?<![A-Za-zА-яё\d/.]|[A-Za-zА-яё]-)(?:(ES|S)-)?(\d{1,4})\/(\d{1,4})(?![\d/])/gu;
const roman = /(?<![A-Za-zА-яё\d/.]|[A-Za-zА-яё]-)(\d{1,4})(?: ?([A-Z])(?![\p{L}\d]))? ?\(((?:ES-|S-)?[IVXL]{1,8})\)/gu;
const dated = /(?<![A-Za-zА-яё\d/.]|[A-Za-zА-яё]-|\d[, ])(\d{1,4}) ?\(((?:19[4-9]|20)\d)(\d)\)/gu;
const partBehind = / ?([A-Z])(?![\p{L}\d.'])/uy;
/** How far a resolution or decision word may stand before, or behind, a bare `5/1` in a list that it opens. */
const REACH_BEFORE = 160;
const REACH_BEHIND = 24;

const words = perLanguage(language => {
  const { citations } = language;
  const fold = (source: string) => foldCased(source, language);
  const marks = Object.keys(citations.sessionMarks).map(fold);
  const names = citations.letterNames.map(fold);
  return {
    word: new RegExp(`${group(fold(citations.resolution))}|${group(fold(citations.decision))}`, 'giu'),
    names,
    nameBehind: new RegExp(` ?(${alternation(names)})(?![\\p{L}])`, 'uy'),
    marks: new Map(Object.entries(citations.sessionMarks).map(([mark, value]) => [fold(mark), value])),
    session: new RegExp(
      `(?<![A-Za-zА-яё\\d/.])(\\d{1,4})(?: ?(${alternation(names)}))? ?\\((${alternation(marks)}) ?- ?(\\d{1,3})\\)`,
      'gu',
    ),
    special: new RegExp(`(?<![\\p{L}])(${alternation(marks)}) ?- ?(\\d{1,3})/(\\d{1,4})(?![\\d/])`, 'gu'),
  };
});

/**
 * Numbers of resolutions and decisions: `5/1`, `64/293`, `48/263 B`, `S-20/4`, `217 A (III)`, `1373 (2001)`, `217 ألف (د - 3)`. A bare `a/b` far from any word for resolution or
 * decision is taken unless it looks like a fraction (`3/4`), two years (`2012/13`) or `24/7`.
 */
export function scanResolutions(folded: FoldedText, language: Language): Reference[] {
  const text = foldTwins(folded.cased);
  const { word, names, nameBehind, marks, session, special } = words(language);
  const found: Reference[] = [];
  const add = (start: number, end: number, value: string) =>
    found.push({ kind: 'resolution', at: { start, end }, value });
  for (const match of text.matchAll(special)) {
    add(match.index, match.index + match[0].length, `${marks.get(match[1] ?? '')}${match[2]}/${match[3]}`);
  }
  for (const match of text.matchAll(session)) {
    const part = names.indexOf(match[2] ?? '');
    const letter = part < 0 ? '' : String.fromCharCode(0x41 + part);
    add(
      match.index,
      match.index + match[0].length,
      `${match[1]}${letter}(${marks.get(match[3] ?? '')}${writeRoman(Number(match[4]))})`,
    );
  }
  for (const match of text.matchAll(roman)) {
    add(match.index, match.index + match[0].length, `${match[1]}${match[2] ?? ''}(${match[3]})`);
  }
  for (const match of text.matchAll(dated)) {
    add(match.index, match.index + match[0].length, `${match[1]}(${match[2]}${match[3]})`);
  }
  const wordEnds = [...folded.text.matchAll(word)].map(({ index, 0: form }) => index + form.length);
  let next = 0;
  for (const match of text.matchAll(slashed)) {
    const start = match.index;
    let end = start + match[0].length;
    while ((wordEnds[next] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const named =
      start - (wordEnds[next - 1] ?? Number.NEGATIVE_INFINITY) <= REACH_BEFORE ||
      (wordEnds[next] ?? Number.POSITIVE_INFINITY) - end <= REACH_BEHIND;
    if (!named && isDoubtful(Number(match[2]), match[2] ?? '', match[3] ?? '')) continue;
    let value = `${match[1] ? `${match[1]}-` : ''}${match[2]}/${match[3]}`;
    const part = matchAt(partBehind, text, end);
    const name = part ? null : matchAt(nameBehind, text, end);
    if (part) value += part[1];
    if (name) value += String.fromCharCode(0x41 + names.indexOf(name[1] ?? ''));
    end += (part ?? name)?.[0].length ?? 0;
    add(start, end, value);
  }
  return found;
}

function isDoubtful(first: number, head: string, tail: string): boolean {
  const second = Number(tail);
  if (head === '24' && tail === '7') return true;
  if (head.length === 4) return tail === String(first + 1).slice(-tail.length) && tail.length >= 2;
  return first < second && second <= 10;
}
