import type { Language } from './language.ts';
import { type ReadParts, readBareLetter, readParts } from './list-parts.ts';
import type { FoldedText } from './normalise.ts';
import type { Numeral } from './number-lexicon.ts';
import { type ListItem, type NumberList, readNumberList } from './number-list.ts';
import { joinedOrdinals, numeralsByPlace } from './ordinal-list.ts';
import { foldSource, group, matchAt, matches, perLanguage, wordMatches } from './pattern.ts';

/** `第十八条之二` is article 18 bis. */
const laterAdverb = /之([二三四五])/uy;
const LATER: Readonly<Record<string, string>> = { 二: 'bis', 三: 'ter', 四: 'quater', 五: 'quinquies' };

export type Level = 'article' | 'paragraph' | 'point' | 'item';

/** One printed mention of articles, paragraphs or points: `articles 16 and 18`, `第二款`. Offsets into the folded text. */
export interface Mention {
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  /** Where the number list starts; each item spans its number. */
  readonly items: readonly Item[];
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

const patterns = perLanguage(language => {
  const { citations, numbers } = language;
  const fold = (source: string) => foldSource(source, language);
  const levels = `(?<point>${group(fold(citations.point))})|(?<article>${group(fold(citations.article))})|(?<paragraph>${group(fold(citations.paragraph))})`;
  const from = citations.from === '' ? '' : `(?:${group(fold(citations.from))} (?=\\d))?`;
  return {
    head: new RegExp(`(?:${levels})(?![\\p{L}\\p{M}]) {0,3}${from}`, 'gu'),
    opening: new RegExp(numbers.ordinalPrefix || '(?!)', 'gu'),
    unit: new RegExp(` ?(?:${levels})`, 'uy'),
    joint: new RegExp(` ?${group(fold(citations.and))} ?`, 'uy'),
    range: new RegExp(`^ ?(?:-|${group(fold(citations.to))}) ?$`, 'u'),
  };
});

/** Mentions in the order of the text. */
export function scanMentions(folded: FoldedText, numerals: readonly Numeral[], language: Language): Mention[] {
  const found: Mention[] = [];
  const scan = language.citations.numberFirst
    ? mentionsAfterNumbers(folded.text, language)
    : mentionsBeforeNumbers(folded, numerals, language);
  for (const mention of scan) {
    const last = found.at(-1);
    const far = last && closeRange(last, mention, folded.text.slice(last.end, mention.start), language);
    if (far) found[found.length - 1] = far;
    else found.push(mention);
  }
  return found;
}

/** `article 5 to article 8`, `第五条至第八条` as one mention. */
function closeRange(last: Mention, next: Mention, gap: string, language: Language): Mention | undefined {
  const [from, to] = [last.items.at(-1), next.items[0]];
  if (!from || !to || last.level !== next.level || !patterns(language).range.test(gap)) return undefined;
  const [low, high] = [from, to].map(({ path }) => Number(/^[a-z]+\.(\d+)$/u.exec(path)?.[1]));
  if (low === undefined || high === undefined || !(high > low)) return undefined;
  const item = { start: from.start, end: to.end, path: `${from.path}-${high}` };
  return { ...last, end: next.end, items: [...last.items.slice(0, -1), item, ...next.items.slice(1)] };
}

function* mentionsBeforeNumbers(
  folded: FoldedText,
  numerals: readonly Numeral[],
  language: Language,
): Generator<Mention> {
  const places = numeralsByPlace(numerals.filter(({ ordinal }) => ordinal));
  let last = 0;
  for (const { index: start, 0: printed, groups } of wordMatches(patterns(language).head, folded.text)) {
    if (start < last) continue;
    const at = start + printed.length;
    const mention = mentionAt(folded, { start, at, level: levelOf(groups) }, places.get(at) ?? [], language);
    if (!mention) continue;
    yield mention;
    last = mention.end;
  }
}

/** The word of an article, paragraph or point. */
interface Head {
  readonly start: number;
  /** Where its number should stand. */
  readonly at: number;
  readonly level: Level;
}

/** @param ordinals in words from the place of the number on */
function mentionAt(
  { text, cased }: FoldedText,
  { start, at, level }: Head,
  ordinals: readonly Numeral[],
  language: Language,
): Mention | undefined {
  const list = readNumberList(text, at, language, { cased, roman: level === 'article' });
  if (list && (level !== 'point' || list.items.some(item => /^\d/u.test(item.number))))
    return { level, start, end: list.end, items: itemsOf(list, level) };
  if (ordinals.length > 0) {
    const items = joinedOrdinals(text, ordinals, language).map(({ start, end, value }) => ({
      start,
      end,
      path: pathOf(level, String(value), []),
    }));
    return { level, start, end: items.at(-1)?.end ?? at, items };
  }
  if (level === 'article') return undefined;
  const letters = readNumberList(text, at, language, { letters: true });
  if (letters) {
    // "paragraphs (1) and (3)" number paragraphs, "paragraph (c)" letters a point.
    const isNumbered =
      level === 'paragraph' && letters.items.every(({ number, parts }) => /^\d/u.test(number + parts[0]));
    const read = isNumbered ? letters.items.map(numberFirst) : letters.items;
    const kind = isNumbered ? 'paragraph' : 'point';
    return { level: kind, start, end: letters.end, items: itemsOf({ ...letters, items: read }, kind) };
  }
  const bare = level === 'point' ? readBareLetter(text, start, at, language) : undefined;
  return bare && { level, start, end: bare.end, items: [{ start: at, end: bare.end, path: bare.parts.join('/') }] };
}

function* mentionsAfterNumbers(text: string, language: Language): Generator<Mention> {
  const { opening, unit, joint } = patterns(language);
  let last: Mention | undefined;
  for (const { index: start } of matches(opening, text)) {
    if (start < (last?.end ?? 0)) continue;
    const list = readNumberList(text, start, language);
    const word = list && matchAt(unit, text, list.end);
    if (!list || !word) continue;
    const level = levelOf(word.groups);
    const inserted = matchAt(laterAdverb, text, list.end + word[0].length);
    const end = list.end + word[0].length + (inserted?.[0].length ?? 0);
    const items = itemsOf(list, level).map((item, i, all) =>
      i === all.length - 1 ? { ...item, end, path: item.path + (LATER[inserted?.[1] ?? ''] ?? '') } : item,
    );
    const between = last && matchAt(joint, text, last.end);
    if (last?.level === level && between && last.end + between[0].length === start)
      last = { ...last, end, items: [...last.items, ...items] };
    else {
      if (last) yield last;
      last = { level, start, end, items };
    }
    const point = pointsAt(text, end, language);
    if (point) {
      yield last;
      last = point;
    }
  }
  if (last) yield last;
}

/** `(c)项`, `第(三)项`, `(a)项和(b)项`, `(c)项(二)目` behind a paragraph. */
function pointsAt(text: string, offset: number, language: Language): Mention | undefined {
  const { joint } = patterns(language);
  const { ordinalPrefix } = language.numbers;
  const first = pointAt(
    text,
    text.startsWith(ordinalPrefix, offset) ? offset + ordinalPrefix.length : offset,
    language,
  );
  if (!first) return undefined;
  const items: Item[] = [{ ...first, start: offset }];
  for (let end = first.end; ; ) {
    const between = matchAt(joint, text, end);
    const next = between && pointAt(text, end + between[0].length, language);
    if (!next) return { level: 'point', start: offset, end, items };
    items.push(next);
    end = next.end;
  }
}

function pointAt(text: string, offset: number, language: Language): Item | undefined {
  const { unit } = patterns(language);
  const path: string[] = [];
  let end = offset;
  for (let read: ReadParts = readParts(text, offset, language); read.parts.length > 0; ) {
    const word = matchAt(unit, text, read.end);
    if (!word || levelOf(word.groups) !== 'point') break;
    path.push(...read.parts);
    end = read.end + word[0].length;
    read = readParts(text, end, language, path.length);
  }
  return path.length === 0 ? undefined : { start: offset, end, path: path.join('/') };
}

function levelOf(groups: Readonly<Record<string, string>> | undefined): Level {
  if (groups?.['article'] !== undefined) return 'article';
  return groups?.['point'] === undefined ? 'paragraph' : 'point';
}

function itemsOf(list: NumberList, level: Level): readonly Item[] {
  let number = '';
  return list.items.map(item => {
    number = item.number || number;
    return { start: item.at.start, end: item.at.end, path: pathOf(level, number, item.parts) };
  });
}

/** `(1)` as the number 1. */
function numberFirst(item: ListItem): ListItem {
  return item.number === '' ? { ...item, number: item.parts[0] ?? '', parts: item.parts.slice(1) } : item;
}

function pathOf(level: Level, number: string, parts: readonly string[]): string {
  if (level === 'point') return [number, ...parts].filter(Boolean).join('/');
  const [first, ...rest] = parts;
  if (level === 'article' && first !== undefined && /^\d/u.test(first))
    return [`art.${number}`, `para.${first}`, ...rest].join('/');
  return [`${level === 'article' ? 'art' : 'para'}.${number}`, ...parts].join('/');
}
