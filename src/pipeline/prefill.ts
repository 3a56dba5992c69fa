import { alignEditions, linkWords } from '../align/index.ts';
import { type PrefillOptions as FillOptions, isStranger, type PrefillSource, prefillText } from '../concord/index.ts';
import { compareEditions } from '../diff/index.ts';
import type { UnitStream } from '../exchange/index.ts';
import {
  type Alignment,
  type Block,
  type Comparison,
  type Diagnostic,
  diagnose,
  type Edition,
  groupBy,
  type LanguageCode,
  type Lexicon,
  type Prefill,
  type Result,
  type Segment,
  type WordLink,
  type WorkKey,
} from '../model/index.ts';
import { segmentEdition } from './compose.ts';
import { findMemoryMatches } from './memory-matches.ts';
import { choosePrefillTexts, type OldEditions } from './prefill-texts.ts';

/** What can be chosen when a new text is filled. */
export interface PrefillOptions extends FillOptions {
  /** Language that is translated from; English when the new text is there in it, else its first. */
  readonly source?: LanguageCode;
  /** Languages to translate into; by default all others of the old text. */
  readonly languages?: readonly LanguageCode[];
  /** Predecessor and successor, where the texts do not tell or tell wrongly. */
  readonly from?: WorkKey;
  readonly to?: WorkKey;
  /** Words whose translations are known. */
  readonly lexicon?: Lexicon;
  /** Memories for what the old text cannot fill, opened when they are needed; the one to be preferred first. */
  readonly memories?: () => AsyncIterable<UnitStream>;
  /** Told of every step; `done` of `total`. */
  readonly onStep?: (step: string, done: number, total: number) => void;
}

/** A new text filled in several languages. */
export interface PrefilledText {
  readonly old: WorkKey;
  readonly new: WorkKey;
  readonly source: Edition;
  /** One for each target language. */
  readonly prefills: readonly Prefill[];
}

/**
 * Fills a new text in every language of its predecessor: aligns the old editions, compares the source editions, carries what did not change. Paragraphs that the predecessor lacks are
 * looked for in the texts before it, then in memories.
 * @param editions of the old text in source and targets, of the new one in the source language; others are not needed
 * @throws RecallingError `build.no-editions`, `build.duplicate-edition`, `build.unknown-work`, `build.same-work`, `build.no-predecessor`, `build.source-missing`, `build.target-missing`, `wire.*`, `exchange.*` for a memory that cannot be read to its end
 */
export async function prefillEditions(
  editions: readonly Edition[],
  options: PrefillOptions = {},
): Promise<Result<PrefilledText>> {
  const chosen = choosePrefillTexts(editions, options);
  const { successor, predecessor, earlier, targets } = chosen.value;
  const { onStep, lexicon } = options;
  const diagnostics: Diagnostic[] = [...chosen.diagnostics];
  const parts = groupBy(segmentEdition(successor, { clauses: true }), ({ block }): string => block);
  /** Blocks of the new text that no older text has had yet. */
  let wanted: ReadonlySet<string> = new Set(successor.blocks.map(block => block.id));
  const shelves: PrefillSource[] = [];
  for (const [i, old] of [predecessor, ...earlier].entries()) {
    onStep?.(`aligning ${old.work}`, i + 1, 1 + earlier.length);
    const source = old.editions.find(edition => edition.language === successor.language);
    if (source === undefined) continue;
    const compared = compareEditions(source, successor);
    const found = new Set<string>(compared.value.links.flatMap(link => (link.reuse === 'new' ? [] : link.new)));
    const helps = [...wanted].some(id => found.has(id));
    wanted = new Set([...wanted].filter(id => !found.has(id)));
    if (i > 0 && !helps) continue;
    const prepared = prepareText(old, { successor, parts, comparison: compared.value, source }, lexicon);
    for (const one of [...compared.diagnostics, ...prepared.diagnostics]) diagnostics.push(one);
    shelves.push(prepared.value);
  }
  const memory = options.memories && (await findMemoryMatches(options.memories(), successor, targets));
  for (const one of memory?.diagnostics ?? []) diagnostics.push(one);
  const prefills = targets.map((target, i) => {
    onStep?.(`filling ${successor.work}.${target}`, i + 1, targets.length);
    const [first, ...others] = shelves.map(shelf => withWordLinks(shelf, successor.language, target, lexicon));
    if (first === undefined) throw new RangeError('no predecessor was prepared');
    const filled = prefillText(
      {
        successor,
        target,
        predecessor: first,
        earlier: others,
        ...(memory && { memory: (block: Block) => memory.value(block, target) }),
      },
      options,
    );
    for (const one of filled.diagnostics) diagnostics.push(one);
    return filled.value;
  });
  return { value: { old: predecessor.work, new: successor.work, source: successor, prefills }, diagnostics };
}

/** The new source text and how it compares with an old one. */
interface Successor {
  readonly successor: Edition;
  /** Its clauses, by block. */
  readonly parts: ReadonlyMap<string, readonly Segment[]>;
  readonly source: Edition;
  readonly comparison: Comparison;
}

/** Aligns an old text by paragraphs, and by clauses where that can give anything. */
function prepareText(
  { work, editions: all }: OldEditions,
  { successor, parts, source, comparison }: Successor,
  lexicon: Lexicon | undefined,
): Result<PrefillSource> {
  const known = { pivot: successor.language, ...(lexicon && { lexicon }) };
  const first = alignEditions(all, known);
  // An edition of another text would disturb the alignment of the others.
  const strangers = all.filter(
    one => one !== source && isStranger({ work, editions: all, alignment: first.value }, one.language),
  );
  const editions = all.filter(one => !strangers.includes(one));
  const { value: alignment, diagnostics: aligned } = strangers.length > 0 ? alignEditions(editions, known) : first;
  const diagnostics = [...strangers.map(({ id, source: { file } }) => strangerFound(id, file)), ...aligned];
  const text: PrefillSource = { text: { work, editions, alignment }, comparison };
  const own = segmentEdition(source, { clauses: true });
  if (!sharesClauses({ successor, parts, source, comparison }, own)) return { value: text, diagnostics };
  const segments = new Map(
    editions.map(edition => [edition.id, edition === source ? own : segmentEdition(edition, { clauses: true })]),
  );
  const { value: clauses } = alignEditions(editions, { ...known, level: 'segment', segments });
  const byLanguage = new Map(editions.map(edition => [edition.language, segments.get(edition.id) ?? []]));
  return {
    value: { ...text, segments: { old: { alignment: clauses, segments: byLanguage }, successor: parts } },
    diagnostics,
  };
}

/** The others are filled all the same. */
function strangerFound(id: string, file: string): Diagnostic {
  return { ...diagnose('concord.edition-unrelated', id, { file }), severity: 'warning' };
}

/** True when a changed paragraph has a clause word for word that its predecessor had, and one of the two has others. */
function sharesClauses({ successor, parts, source, comparison }: Successor, own: readonly Segment[]): boolean {
  const textsOf = (blocks: readonly Block[], segments: readonly Segment[]): ReadonlyMap<string, readonly string[]> => {
    const bodies = new Map<string, string>(blocks.map(block => [block.id, block.text]));
    const texts = new Map<string, string[]>();
    for (const { block, at } of segments) {
      const list = texts.get(block) ?? [];
      texts.set(block, list);
      list.push((bodies.get(block) ?? '').slice(at.start, at.end).trim());
    }
    return texts;
  };
  const before = textsOf(source.blocks, own);
  const after = textsOf(successor.blocks, [...parts.values()].flat());
  return comparison.links.some(link => {
    if (link.kind === 'same') return false;
    const old = new Set(link.old.flatMap(id => before.get(id) ?? []));
    const now = link.new.flatMap(id => after.get(id) ?? []);
    return (old.size > 1 || now.length > 1) && now.some(text => old.has(text));
  });
}

function withWordLinks(
  source: PrefillSource,
  from: LanguageCode,
  to: LanguageCode,
  lexicon: Lexicon | undefined,
): PrefillSource {
  const { editions, alignment } = source.text;
  return editions.some(edition => edition.language === to)
    ? { ...source, wordLinks: linkOldWords(editions, alignment, from, to, lexicon) }
    : source;
}

/** Words that render each other, by the first source block of each row of the old text. */
function linkOldWords(
  editions: readonly Edition[],
  { beads }: Alignment,
  source: LanguageCode,
  target: LanguageCode,
  lexicon: Lexicon | undefined,
): (id: string) => readonly WordLink[] {
  const side = (language: LanguageCode): ((ids: readonly string[]) => string) => {
    const blocks = editions.find(edition => edition.language === language)?.blocks ?? [];
    const texts = new Map<string, string>(blocks.map(block => [block.id, block.text]));
    return ids => ids.map(id => texts.get(id) ?? '').join('\n');
  };
  const [left, right] = [side(source), side(target)];
  const rows = beads.flatMap(({ members }) => {
    const [from, to] = [members[source] ?? [], members[target] ?? []];
    const [first] = from;
    return first === undefined || to.length === 0 ? [] : [{ first, source: left(from), target: right(to) }];
  });
  const links = linkWords(rows, { source, target }, lexicon);
  const places = new Map<string, number>(rows.map(({ first }, i) => [first, i]));
  return id => links(places.get(id) ?? -1);
}
