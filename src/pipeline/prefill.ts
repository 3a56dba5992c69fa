import { linkWords } from '../align/index.ts';
import { type PrefillOptions as FillOptions, prefillText } from '../concord/index.ts';
import type { DossierWork, UnitStream } from '../exchange/index.ts';
import {
  type Block,
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  type Lexicon,
  type Prefill,
  RecallingError,
  type Result,
  type WordLink,
  type WorkKey,
} from '../model/index.ts';
import { composeDossier } from './compose.ts';
import { findSuccessions, groupWorks } from './lineage.ts';
import { findMemoryMatches } from './memory-matches.ts';

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
 * Fills a new text in every language of its predecessor: aligns the old editions, compares the source editions, carries what did not change.
 * @param editions of the old text in source and targets, of the new one in the source language; others are not needed
 * @throws RecallingError `build.no-editions`, `build.duplicate-edition`, `build.unknown-work`, `build.no-predecessor`, `build.source-missing`
 */
export async function prefillEditions(
  editions: readonly Edition[],
  options: PrefillOptions = {},
): Promise<Result<PrefilledText>> {
  const chosen = chooseTexts(editions, options);
  const { old, source, targets } = chosen.value;
  const { lexicon, onStep } = options;
  const before = [old.source, ...targets];
  const composed = composeDossier([...before, source], {
    pivot: source.language,
    from: old.work,
    to: source.work,
    ...(lexicon && { lexicon }),
    ...(onStep && { onStep }),
  });
  const work = composed.value.works.find(one => one.work === old.work);
  const comparison = composed.value.comparisons.find(one => one.language === source.language);
  if (work === undefined || comparison === undefined) throw new RecallingError('build.no-predecessor');
  const diagnostics: Diagnostic[] = [...chosen.diagnostics, ...composed.diagnostics.filter(isAboutOldText)];
  const memory =
    options.memories &&
    (await findMemoryMatches(
      options.memories(),
      source,
      targets.map(edition => edition.language),
    ));
  const prefills = targets.map((target, i) => {
    onStep?.(`filling ${source.work}.${target.language}`, i + 1, targets.length);
    const filled = prefillText(
      {
        old: work,
        successor: source,
        comparison: comparison.comparison,
        target: target.language,
        wordLinks: linkOldWords(work, source.language, target.language, lexicon),
        ...(memory && { memory: (block: Block) => memory(block, target.language) }),
      },
      options,
    );
    diagnostics.push(...filled.diagnostics);
    return filled.value;
  });
  return { value: { old: old.work, new: source.work, source, prefills }, diagnostics };
}

/** That there is one language only is no news of the text to be translated. */
function isAboutOldText({ code }: Diagnostic): boolean {
  return code !== 'build.single-edition';
}

/** Words that render each other, by the first source block of each row of the old text. */
function linkOldWords(
  { editions, alignment }: DossierWork,
  source: LanguageCode,
  target: LanguageCode,
  lexicon: Lexicon | undefined,
): ReadonlyMap<string, readonly WordLink[]> {
  const side = (language: LanguageCode): ((ids: readonly string[]) => string) => {
    const blocks = editions.find(edition => edition.language === language)?.blocks ?? [];
    const texts = new Map<string, string>(blocks.map(block => [block.id, block.text]));
    return ids => ids.map(id => texts.get(id) ?? '').join('\n');
  };
  const [left, right] = [side(source), side(target)];
  const rows = alignment.beads.flatMap(({ members }) => {
    const [from, to] = [members[source] ?? [], members[target] ?? []];
    const [first] = from;
    return first === undefined || to.length === 0 ? [] : [{ first, source: left(from), target: right(to) }];
  });
  const links = linkWords(rows, { source, target }, lexicon);
  return new Map(rows.map(({ first }, i) => [first, links[i] ?? []]));
}

interface ChosenTexts {
  readonly old: { readonly work: WorkKey; readonly source: Edition };
  readonly source: Edition;
  /** Editions of the old text. */
  readonly targets: readonly Edition[];
}

/** Finds out which text is to be filled from which, and in which languages. */
function chooseTexts(editions: readonly Edition[], options: PrefillOptions): Result<ChosenTexts> {
  if (editions.length === 0) throw new RecallingError('build.no-editions');
  const wished = options.source;
  const grouped = groupWorks(editions, wished ?? 'en');
  const { from, to } = options;
  const successions = findSuccessions(grouped.value, { ...(from && { from }), ...(to && { to }) });
  const succession = successions.value.at(-1);
  const diagnostics = [...grouped.diagnostics, ...successions.diagnostics];
  const [older, newer] = [succession?.old, succession?.new].map(key => grouped.value.find(work => work.key === key));
  if (older === undefined || newer === undefined) {
    throw new RecallingError('build.no-predecessor', `there is only ${grouped.value.map(work => work.key).join(', ')}`);
  }
  const source = wished === undefined ? newer.editions[0] : newer.editions.find(edition => edition.language === wished);
  if (source === undefined) throw new RecallingError('build.source-missing', `${newer.key} in ${wished}`);
  const oldSource = older.editions.find(edition => edition.language === source.language);
  if (oldSource === undefined) throw new RecallingError('build.source-missing', `${older.key} in ${source.language}`);
  const wanted = options.languages ?? older.editions.map(edition => edition.language);
  const targets = wanted.flatMap((language): readonly Edition[] => {
    if (language === source.language) return [];
    const edition = older.editions.find(one => one.language === language);
    if (edition === undefined) diagnostics.push(diagnose('build.target-missing', `${older.key} in ${language}`));
    return edition === undefined ? [] : [edition];
  });
  if (targets.length === 0) throw new RecallingError('build.target-missing', `${older.key} has no other language`);
  return { value: { old: { work: older.key, source: oldSource }, source, targets }, diagnostics };
}
