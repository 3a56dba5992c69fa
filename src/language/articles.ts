import type { Reference } from '../model/index.ts';
import { readRoman } from './alphabets.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import { foldCased } from './normalise.ts';
import { type NumberList, readNumberList, readParts } from './number-list.ts';
import type { Numeral } from './numerals.ts';
import { group, matchAt, perLanguage } from './pattern.ts';

type Level = 'article' | 'paragraph' | 'point';

/** One printed mention of articles, paragraphs or points: `articles 16 and 18`, `第二款`. */
interface Mention {
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  /** Where the number list starts; each item spans its number. */
  readonly items: readonly { readonly start: number; readonly end: number; readonly path: string }[];
}

/** A gap between two mentions that hang together is never longer. */
const GAP_LIMIT = 16;
/** `article VI`. */
const romanNumber = /[IVXLC]{1,8}(?![\p{L}\d])/uy;

const patterns = perLanguage(language => {
  const { citations, numbers } = language;
  const fold = (source: string) => foldCased(source, language);
  const levels = `(?<point>${group(fold(citations.point))})|(?<article>${group(fold(citations.article))})|(?<paragraph>${group(fold(citations.paragraph))})`;
  return {
    head: new RegExp(`(?<![\\p{L}\\p{M}])(?:${levels})(?![\\p{L}\\p{M}]) {0,3}`, 'giu'),
    opening: new RegExp(numbers.ordinalPrefix || '(?!)', 'gu'),
    unit: new RegExp(` ?(?:${levels})`, 'iuy'),
    joint: new RegExp(`^ ?${group(fold(citations.and))} ?$`, 'iu'),
    // Where numbers lead, the whole always stands before its part.
    of: citations.numberFirst
      ? /(?!)/u
      : new RegExp(`^[,،]? {0,2}(?:(?:${citations.of === '' ? '' : fold(citations.of)}) {0,2})?$`, 'iu'),
  };
});

/**
 * Articles, paragraphs and points of instruments and documents: `art.16`, `art.30/para.2/c`, `para.46-51`, `para.2/c`. Paragraph and article may stand in either order
 * ("paragraph 2 (c) of article 30", "第三十条第二款(c)项"); letters of any list come out as Latin ones.
 * @param numerals of the same text, for numbers in words (`article premier`)
 */
export function scanArticles(folded: FoldedText, numerals: readonly Numeral[], language: Language): Reference[] {
  const mentions = language.citations.numberFirst
    ? mentionsAfterNumbers(folded.text, language)
    : mentionsBeforeNumbers(folded, numerals, language);
  const { of } = patterns(language);
  const found: Reference[] = [];
  for (let i = 0; i < mentions.length; ) {
    const first = mentions[i];
    if (!first) break;
    const chain = [first];
    i += 1;
    for (let next = mentions[i]; next; next = mentions[i]) {
      const last = chain.at(-1) ?? first;
      const gap = next.start - last.end <= GAP_LIMIT ? folded.text.slice(last.end, next.start) : undefined;
      if (gap === undefined || !hangsTogether(last, next, gap, of) || chain.some(({ level }) => level === next.level))
        break;
      chain.push(next);
      i += 1;
    }
    // A point by its number alone is an item of any list.
    if (chain.length > 1 || first.level !== 'point' || first.items.some(({ path }) => !/^\d/u.test(path)))
      found.push(...joinChain(chain));
  }
  return found;
}

const DEPTH: Readonly<Record<Level, number>> = { article: 0, paragraph: 1, point: 2 };

function hangsTogether(a: Mention, b: Mention, gap: string, of: RegExp): boolean {
  return DEPTH[a.level] < DEPTH[b.level] ? /^[,،]? {0,2}$/u.test(gap) : of.test(gap);
}

/** A chain that goes up and then down again, `point of paragraph of article`, is read from the whole to the part. */
function joinChain(chain: readonly Mention[]): Reference[] {
  const ordered = [...chain].sort((a, b) => DEPTH[a.level] - DEPTH[b.level]);
  const inner = ordered.at(-1);
  if (!inner) return [];
  const found: Reference[] = [];
  let whole = '';
  let start = chain[0]?.start ?? 0;
  let end = chain.at(-1)?.end ?? 0;
  for (const mention of ordered.slice(0, -1)) {
    // Of several articles, only the one beside the paragraph has it.
    const leads = mention === chain[0];
    const kept = leads ? mention.items.at(-1) : mention.items[0];
    for (const item of mention.items) {
      if (item !== kept) found.push(toReference(mention.level, item.start, item.end, whole + item.path));
    }
    if (kept && mention.items.length > 1) [start, end] = leads ? [kept.start, end] : [start, kept.end];
    whole += `${kept?.path ?? ''}/`;
  }
  const level = ordered[0]?.level ?? 'paragraph';
  inner.items.forEach((item, i) => {
    const from = i === 0 ? start : item.start;
    const to = i === inner.items.length - 1 ? end : item.end;
    found.push(toReference(level, from, Math.max(to, from + 1), whole + item.path));
  });
  return found;
}

function toReference(level: Level, start: number, end: number, value: string): Reference {
  return { kind: level === 'article' ? 'article' : 'paragraph', at: { start, end }, value };
}

function mentionsBeforeNumbers(folded: FoldedText, numerals: readonly Numeral[], language: Language): Mention[] {
  const { text } = folded;
  const found: Mention[] = [];
  const ordinals = new Map(numerals.filter(({ ordinal }) => ordinal).map(numeral => [numeral.start, numeral]));
  for (const match of text.matchAll(patterns(language).head)) {
    const level = levelOf(match.groups);
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const at = start + match[0].length;
    const list = readNumberList(text, at, language);
    const ordinal = ordinals.get(at);
    if (list) {
      found.push({ level, start, end: list.end, items: pathsOf(list, level) });
    } else if (ordinal) {
      found.push({
        level,
        start,
        end: ordinal.end,
        items: [{ start: at, end: ordinal.end, path: pathOf(level, String(ordinal.value), []) }],
      });
    } else if (level === 'article') {
      const numeral = matchAt(romanNumber, folded.cased, at);
      const value = numeral ? (readRoman(numeral[0].toLowerCase()) ?? 0) : 0;
      const end = at + (numeral?.[0].length ?? 0);
      if (value > 0)
        found.push({ level, start, end, items: [{ start: at, end, path: pathOf(level, String(value), []) }] });
    } else {
      const letters = readNumberList(text, at, language, { letters: true });
      if (letters) found.push({ level: 'point', start, end: letters.end, items: pathsOf(letters, 'point') });
    }
  }
  return found;
}

function mentionsAfterNumbers(text: string, language: Language): Mention[] {
  const found: Mention[] = [];
  const { opening, unit, joint } = patterns(language);
  for (const { index: start } of text.matchAll(opening)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const list = readNumberList(text, start, language);
    const word = list && matchAt(unit, text, list.end);
    if (!list || !word) continue;
    const level = levelOf(word.groups);
    const end = list.end + word[0].length;
    const last = found.at(-1);
    if (last?.level === level && joint.test(text.slice(last.end, start))) {
      found[found.length - 1] = { ...last, end, items: [...last.items, ...pathsOf(list, level)] };
    } else found.push({ level, start, end, items: pathsOf(list, level) });
    const prefixed = text.startsWith(language.numbers.ordinalPrefix, end)
      ? end + language.numbers.ordinalPrefix.length
      : end;
    const { parts, end: partsEnd } = readParts(text, prefixed, language);
    const point = parts.length > 0 ? matchAt(unit, text, partsEnd) : null;
    if (point && levelOf(point.groups) === 'point') {
      const pointEnd = partsEnd + point[0].length;
      found.push({
        level: 'point',
        start: end,
        end: pointEnd,
        items: [{ start: end, end: pointEnd, path: parts.join('/') }],
      });
    }
  }
  return found;
}

function levelOf(groups: Readonly<Record<string, string>> | undefined): Level {
  if (groups?.['article'] !== undefined) return 'article';
  return groups?.['point'] === undefined ? 'paragraph' : 'point';
}

function pathsOf(list: NumberList, level: Level): Mention['items'] {
  let number = '';
  return list.items.map(item => {
    number = item.number || number;
    return { start: item.at.start, end: item.at.end, path: pathOf(level, number, item.parts) };
  });
}

function pathOf(level: Level, number: string, parts: readonly string[]): string {
  if (level === 'point') return [number, ...parts].filter(Boolean).join('/');
  const [first, ...rest] = parts;
  if (level === 'article' && first !== undefined && /^\d/u.test(first))
    return [`art.${number}`, `para.${first}`, ...rest].join('/');
  return [`${level === 'article' ? 'art' : 'para'}.${number}`, ...parts].join('/');
}
