import type { Reference } from '../model/index.ts';
import { type Level, type Mention, scanMentions } from './article-mentions.ts';
import type { Language } from './language.ts';
import type { FoldedText } from './normalise.ts';
import type { Numeral } from './number-lexicon.ts';
import { foldSource, group, perLanguage } from './pattern.ts';

/** A gap between two mentions that hang together is never longer. */
const GAP_LIMIT = 16;
const DEPTH: Readonly<Record<Level, number>> = { article: 0, paragraph: 1, point: 2, item: 3 };

const patterns = perLanguage(({ citations, script }) => {
  const of = citations.of === '' ? '' : foldSource(citations.of, { script });
  return {
    // Where numbers lead, the whole always stands before its part.
    // 第七条第一款(a)项和第二款: the second paragraph is of the same article.
    and: citations.numberFirst ? new RegExp(`^[,、]?${group(foldSource(citations.and, { script }))}$`, 'u') : /(?!)/u,
    of: citations.numberFirst ? /(?!)/u : new RegExp(`^[,،]? {0,2}(?:(?:${of}) {0,2})?$`, 'u'),
    ofDirectly: citations.numberFirst ? /(?!)/u : new RegExp(`^ {1,2}(?:(?:${of}) {0,2})?$`, 'u'),
  };
});

/**
 * Articles, paragraphs and points of instruments and documents: `art.16`, `art.30/para.2/c`, `para.46-51`, `para.2/c`. Paragraph and article may stand in either order
 * ("paragraph 2 (c) of article 30", "第三十条第二款(c)项"); letters of any list come out as Latin ones.
 * @param numerals of the same text, for numbers in words (`article premier`)
 */
export function scanArticles(folded: FoldedText, numerals: readonly Numeral[], language: Language): Reference[] {
  const mentions = scanMentions(folded, numerals, language);
  const { and } = patterns(language);
  const found: Reference[] = [];
  let article: { readonly path: string; readonly end: number } | undefined;
  for (let i = 0; i < mentions.length; ) {
    const first = mentions[i];
    if (!first) break;
    const chain = [first];
    i += 1;
    for (let next = mentions[i]; next; next = mentions[i]) {
      const last = chain.at(-1) ?? first;
      const gap = next.start - last.end <= GAP_LIMIT ? folded.text.slice(last.end, next.start) : undefined;
      const link = gap === undefined ? undefined : linkOf(last, next, gap, language);
      if (link === undefined || belongsBehind(last, next, mentions[i + 1], folded.text, language)) break;
      const levels = [...chain.slice(0, -1).map(({ level }) => level), link.last];
      if (levels.includes(link.level)) break;
      chain[chain.length - 1] = { ...last, level: link.last };
      chain.push({ ...next, level: link.level });
      i += 1;
    }
    const inherited =
      first.level === 'paragraph' && article && and.test(folded.text.slice(article.end, first.start))
        ? article.path
        : '';
    // A point by its number alone is an item of any list.
    if (chain.length > 1 || first.level !== 'point' || first.items.some(({ path }) => !/^\d/u.test(path)))
      found.push(...joinChain(chain, inherited));
    const end = chain.at(-1)?.end ?? first.end;
    const path = first.level === 'article' ? `${first.items.at(-1)?.path}/` : inherited;
    article = path === '' ? undefined : { path, end };
  }
  return found;
}

/** In "article 5, paragraph 3 of article 15" the paragraph is of the article behind it. */
function belongsBehind(
  last: Mention,
  next: Mention,
  after: Mention | undefined,
  text: string,
  language: Language,
): boolean {
  if (!after || DEPTH[last.level] >= DEPTH[next.level] || DEPTH[after.level] >= DEPTH[next.level]) return false;
  const { ofDirectly } = patterns(language);
  return after.start - next.end <= GAP_LIMIT && ofDirectly.test(text.slice(next.end, after.start));
}

/** The levels of two mentions that hang together; of two points, "(ii) of (c)", the first is the deeper. */
function linkOf(
  last: Mention,
  next: Mention,
  gap: string,
  language: Language,
): { readonly last: Level; readonly level: Level } | undefined {
  const { of, ofDirectly } = patterns(language);
  const isNumbered = ({ level, items }: Mention) => level === 'point' && items.every(({ path }) => /^\d/u.test(path));
  if (isNumbered(next) && last.level === 'article')
    return /^[,،]? {0,2}$/u.test(gap) ? { last: 'article', level: 'paragraph' } : undefined;
  if (isNumbered(last) && next.level === 'article')
    return of.test(gap) ? { last: 'paragraph', level: 'article' } : undefined;
  if (last.level === 'point' && next.level === 'point')
    return ofDirectly.test(gap) ? { last: 'item', level: 'point' } : undefined;
  const fits = DEPTH[last.level] < DEPTH[next.level] ? /^[,،]? {0,2}$/u.test(gap) : of.test(gap);
  return fits && last.level !== next.level ? { last: last.level, level: next.level } : undefined;
}

/**
 * A chain that goes up and then down again, `point of paragraph of article`, is read from the whole to the part.
 * @param inherited path of the article that the chain belongs to without naming it
 */
function joinChain(chain: readonly Mention[], inherited: string): Reference[] {
  const ordered = [...chain].sort((a, b) => DEPTH[a.level] - DEPTH[b.level]);
  const inner = ordered.at(-1);
  if (!inner) return [];
  const found: Reference[] = [];
  let whole = inherited;
  let start = chain[0]?.start ?? 0;
  let end = chain.at(-1)?.end ?? 0;
  for (const mention of ordered.slice(0, -1)) {
    // Of several articles, only the one beside the paragraph has it.
    const leads = mention === chain[0];
    const kept = leads ? mention.items.at(-1) : mention.items[0];
    for (const item of mention.items) {
      if (item !== kept) found.push(toReference(mention.level, item.start, item.end, whole + pathOf(mention, item)));
    }
    if (kept && mention.items.length > 1) [start, end] = leads ? [kept.start, end] : [start, kept.end];
    whole += `${kept === undefined ? '' : pathOf(mention, kept)}/`;
  }
  const level = inherited === '' ? (ordered[0]?.level ?? 'paragraph') : 'article';
  inner.items.forEach((item, i) => {
    const from = i === 0 ? start : item.start;
    const to = i === inner.items.length - 1 ? end : item.end;
    found.push(toReference(level, from, Math.max(to, from + 1), whole + pathOf(inner, item)));
  });
  return found;
}

/** What is lettered in one language is numbered in another: "apartado 2" of an article is its paragraph. */
function pathOf({ level }: Mention, { path }: Mention['items'][number]): string {
  return level === 'paragraph' && /^\d/u.test(path) ? `para.${path}` : path;
}

function toReference(level: Level, start: number, end: number, value: string): Reference {
  return { kind: level === 'article' ? 'article' : 'paragraph', at: { start, end }, value };
}
