import { readDigits, readRoman } from './alphabets.ts';
import type { DivisionKind, Language } from './language.ts';
import { foldWithMap, normaliseForMatching } from './normalise.ts';
import { readNumeral, scanNumerals } from './numerals.ts';
import { alternation, perLanguage } from './pattern.ts';

/** The number of a division at the start of its heading or of its text. */
export interface DivisionLabel {
  readonly kind: DivisionKind;
  /** From 1. */
  readonly ordinal: number;
  /** What was put in later: `bis` in `Article 5 bis`, `a` in `Artikel 5a`; lower case, mostly empty. */
  readonly suffix: string;
  /** Word, number and mark behind it: `Article 5.`, `第五条`. */
  readonly printed: string;
  /** Blanks behind. */
  readonly gap: string;
  /** Where the title or text begins (UTF-16 offset); the length of the text where there is none. */
  readonly end: number;
}

const KINDS: readonly DivisionKind[] = ['article', 'section', 'chapter', 'title', 'part'];
/** Word, number and suffix of a division are short; what stands further behind is its title. */
const LONGEST_LABEL = 60;
const LATER = '(?:bis|ter|quater|quinquies|sexies|septies)';
/** Behind the number: nothing, a mark, or a blank before a title. */
const behindNumber = /^(?:\s?(?:[.:：．。]|\.[-–—])|\s?[-–—](?=\s)|\s?[-–—](?=$))?(?=\s|$)/u;
const ordinalSign = /^(?:\.?[ºª°]|er|re|\.?o)(?![\p{L}\d])/u;
/** Digits of any script, Roman numerals, a capital. */
const NUMBER = '\\p{Nd}{1,4}|[IVXLC]{1,8}(?![\\p{L}])|\\p{Lu}(?![\\p{L}\\p{M}])';
const HANZI_NUMBER = '[\\d０-９〇零一二三四五六七八九十百千]{1,7}';

interface Shape {
  readonly kind: DivisionKind;
  readonly pattern: RegExp;
}

/** How the divisions of a language begin whose number stands behind a word: few paragraphs do so, and their shapes take long to compile. */
const openings = perLanguage(({ structure: { divisions } }) => {
  const words = KINDS.flatMap(kind => divisions[kind]).filter(source => !isNumbered(source));
  return new RegExp(`^(?:${words.length === 0 ? '(?!)' : words.join('|')})`, 'iu');
});
const shapes = perLanguage(language => shapesOf(language, () => true));
const numberedShapes = perLanguage(language => shapesOf(language, isNumbered));

function isNumbered(source: string): boolean {
  return source.includes('(?<number>') || source.includes('%N');
}

function shapesOf({ structure }: Language, wanted: (source: string) => boolean): readonly Shape[] {
  const { divisions, letters } = structure;
  // Hebrew and Greek number with letters too, with a stroke behind: `פרק א׳`, `ΚΕΦΑΛΑΙΟ Α΄`.
  const own =
    letters.length === 0 ? NUMBER : `${NUMBER}|(?:${alternation(letters)})(?![\\p{L}\\p{M}])[’'\\u0374\\u0384\\u05f3]?`;
  return KINDS.flatMap(kind => divisions[kind].filter(wanted).map(source => shapeOf(kind, source, own)));
}

function shapeOf(kind: DivisionKind, source: string, number: string): Shape {
  const numbered = (sign: string): string => `(?<number>${sign})`;
  if (source.includes('(?<number>')) return { kind, pattern: new RegExp(`^${source}`, 'iu') };
  if (source.includes('第%N') || source.includes('第\\s?%N')) {
    const later = '(?<later>[之の][一二三四五六七八九])?';
    return { kind, pattern: new RegExp(`^${source.replace('%N', numbered(HANZI_NUMBER))}${later}`, 'u') };
  }
  if (source.includes('%N')) {
    return { kind, pattern: new RegExp(`^${source.replace('%N', numbered(number))}(?![\\p{L}\\p{M}])`, 'iu') };
  }
  const sign = `[(（](?<bracketed>\\p{Nd}{1,4})[)）]|${numbered(number)}`;
  return { kind, pattern: new RegExp(`^(?:${source})\\s{0,3}(?:${sign}|(?=\\p{L}))`, 'iu') };
}

/**
 * The division a line names at its start: `Article 5`, `ARTICLE V.`, `Article premier`, `§ 5`, `Chapter II. Scope`, `Статья 5`, `第五条`, `المادة الأولى`, `المادة (5)`.
 * A sentence that goes on behind the number ("Article 5 shall apply") names none.
 * @param text the paragraph from its first visible character
 */
export function readDivision(text: string, language: Language): DivisionLabel | undefined {
  const head = text.slice(0, LONGEST_LABEL);
  const worded = language.structure.articles?.get(text);
  if (worded !== undefined) {
    return { kind: 'article', ordinal: worded, suffix: '', printed: text, gap: '', end: text.length };
  }
  const possible = openings(language).test(head) ? shapes(language) : numberedShapes(language);
  for (const { kind, pattern } of possible) {
    const match = pattern.exec(head);
    if (!match) continue;
    const sign = match.groups?.['number'] ?? match.groups?.['bracketed'];
    const read =
      sign === undefined
        ? inWords(head, match[0].length, language)
        : { ordinal: numberOf(sign, language), end: match[0].length };
    if (read?.ordinal === undefined || read.ordinal < 1) continue;
    const label = finish(text, kind, read.ordinal, read.end, match.groups?.['later'] ?? '', language);
    if (label) return label;
  }
  return undefined;
}

function finish(
  text: string,
  kind: DivisionKind,
  ordinal: number,
  numberEnd: number,
  printedLater: string,
  language: Language,
): DivisionLabel | undefined {
  let end = numberEnd;
  let suffix = printedLater;
  end += ordinalSign.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  const later = new RegExp(`^(?:[ -]?(${LATER})|-?([a-zа-я]))(?![\\p{L}\\d])`, 'iu').exec(text.slice(end, end + 12));
  if (later && language.spaced) {
    suffix = (later[1] ?? later[2] ?? '').toLowerCase();
    end += later[0].length;
  }
  const mark = language.spaced
    ? behindNumber.exec(text.slice(end, end + 6))
    : /^[.:：．]?/u.exec(text.slice(end, end + 1));
  if (!mark) return undefined;
  end += mark[0].length;
  const gap = /^\s*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  const body = text.slice(end + gap.length, end + gap.length + 2);
  if (mark[0] === '' && body !== '' && !mayFollowBare(body, language, gap)) return undefined;
  return { kind, ordinal, suffix, printed: text.slice(0, end), gap, end: end + gap.length };
}

/** Without a mark behind the number a title follows, with a capital; where a script has none, a blank is all there is to see. */
function mayFollowBare(body: string, language: Language, gap: string): boolean {
  if (language.script === 'Latn' || language.script === 'Cyrl') return /^[\p{Lu}“«"([]/u.test(body);
  return gap !== '' && !/^[\p{P}]/u.test(body);
}

function inWords(
  head: string,
  from: number,
  language: Language,
): { readonly ordinal: number; readonly end: number } | undefined {
  const rest = head.slice(from);
  const first = /^\p{L}+/u.exec(rest)?.[0];
  if (first === undefined) return undefined;
  if (normaliseForMatching(first, language) === 'premier') return { ordinal: 1, end: from + first.length };
  const folded = foldWithMap(rest, language);
  const numeral = scanNumerals(folded.text, language).find(({ start }) => start === 0);
  if (!numeral) return undefined;
  return { ordinal: numeral.value, end: from + folded.sourceSpan(numeral.start, numeral.end).end };
}

function numberOf(sign: string, language: Language): number | undefined {
  const digits = readDigits(sign, 4);
  if (digits !== undefined) return digits;
  if (!language.spaced) return readNumeral(sign.normalize('NFKC'), language);
  const letters = sign.toLowerCase().replace(/\P{L}/gu, '');
  const own = language.structure.letters.map(letter => letter.toLowerCase()).indexOf(letters) + 1;
  return readRoman(letters) ?? (/^[a-z]$/u.test(letters) ? letters.charCodeAt(0) - 96 : own || undefined);
}
