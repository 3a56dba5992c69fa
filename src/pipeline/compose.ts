import { alignEditions } from '../align/index.ts';
import { compareEditions } from '../diff/index.ts';
import type { Dossier, DossierComparison, DossierWork } from '../exchange/index.ts';
import {
  type Diagnostic,
  diagnose,
  type Edition,
  type EditionId,
  type LanguageCode,
  type Lexicon,
  RecallingError,
  type Result,
  type Segment,
  type WorkKey,
} from '../model/index.ts';
import { type Cascade, cascadeFor, segmentBlock } from '../segment/index.ts';
import { findSuccessions, groupWorks, inSuccession, NUMBER_ORDER, type Work } from './lineage.ts';

/** What can be chosen when editions are put together. */
export interface ComposeOptions {
  /** Language of the first column and of the XLIFF sources; English when it is there. */
  readonly pivot?: LanguageCode;
  /** Only these languages. */
  readonly languages?: readonly LanguageCode[];
  /** Predecessor and successor, where the texts do not tell or tell wrongly. */
  readonly from?: WorkKey;
  readonly to?: WorkKey;
  /** Also align sentence by sentence inside each paragraph row. */
  readonly sentences?: boolean;
  /** Words whose translations are known. */
  readonly lexicon?: Lexicon;
  /** Told of every step; `done` of `total`. */
  readonly onStep?: (step: string, done: number, total: number) => void;
}

const NO_STEP = (): void => undefined;

/**
 * Puts editions together: groups them by text, aligns the languages of each text, compares each text with its predecessor in every language both have.
 * @throws RecallingError `build.no-editions`, `build.duplicate-edition`, `build.unknown-work`, `build.same-work`
 */
export function composeDossier(editions: readonly Edition[], options: ComposeOptions = {}): Result<Dossier> {
  const step = options.onStep ?? NO_STEP;
  const wanted = editions.filter(edition => !options.languages || options.languages.includes(edition.language));
  if (wanted.length === 0) throw new RecallingError('build.no-editions');
  const pivot = options.pivot ?? defaultPivot(wanted);
  const grouped = groupWorks(wanted, pivot);
  const diagnostics: Diagnostic[] = [...missingLanguages(wanted, options), ...grouped.diagnostics];
  const successions = findSuccessions(grouped.value, options);
  const texts = inSuccession(grouped.value, successions.value);
  const works = texts.map((work, i): DossierWork => {
    step(`aligning ${work.key}`, i + 1, texts.length);
    const aligned = alignWork(work, pivot, options);
    for (const one of aligned.diagnostics) diagnostics.push(one);
    return aligned.value;
  });
  for (const one of successions.diagnostics) diagnostics.push(one);
  const pairs = successions.value.map(one => editionPairs(texts, one.old, one.new));
  const count = pairs.reduce((sum, of) => sum + of.length, 0);
  const comparisons: DossierComparison[] = [];
  let done = 0;
  successions.value.forEach(({ old, new: successor, reason }, i) => {
    const compared = (pairs[i] ?? []).map(([before, after]) => {
      step(`comparing ${before.id} with ${after.id}`, ++done, count);
      return { before, after, result: compareEditions(before, after) };
    });
    const unlike = compared.every(({ result }) => result.diagnostics.some(({ code }) => code === 'diff.unlike'));
    if (reason === NUMBER_ORDER && compared.length > 0 && unlike) {
      diagnostics.push(diagnose('build.not-versions', `${old} and ${successor}`));
      return;
    }
    for (const { before, after, result } of compared) {
      for (const one of result.diagnostics) diagnostics.push(ofPair(one, before, after));
      comparisons.push({ old, new: successor, language: after.language, comparison: result.value });
    }
  });
  // Texts of several series have no title in common.
  const series = works.length - successions.value.length;
  const title = series > 1 ? undefined : texts.at(-1)?.editions[0]?.meta.title;
  return { value: { ...(title ? { title } : {}), works, comparisons, diagnostics }, diagnostics };
}

/** A remark about two texts as such says which two. */
function ofPair(remark: Diagnostic, before: Edition, after: Edition): Diagnostic {
  if (remark.file !== undefined || remark.block !== undefined) return remark;
  return { ...remark, file: after.source.file, message: `${remark.message}: ${before.id} and ${after.id}` };
}

/** A slip in a code would leave out a column, or give the files another source, without a word. */
function missingLanguages(
  editions: readonly Edition[],
  { languages = [], pivot }: ComposeOptions,
): readonly Diagnostic[] {
  const asked = new Set(pivot === undefined ? languages : [...languages, pivot]);
  const missing = [...asked].filter(code => !editions.some(({ language }) => language === code));
  return missing.length === 0 ? [] : [diagnose('build.language-missing', missing.join(', '))];
}

/** English where it is there, else the language of most editions that comes first in the alphabet. */
function defaultPivot(editions: readonly Edition[]): LanguageCode {
  const codes = [...new Set(editions.map(edition => edition.language))].sort();
  return codes.includes('en') ? 'en' : (codes[0] ?? 'en');
}

function alignWork(
  work: Work,
  pivot: LanguageCode,
  { sentences = false, lexicon }: ComposeOptions,
): Result<DossierWork> {
  const languages = work.editions.map(edition => edition.language);
  const known = lexicon === undefined ? {} : { lexicon };
  const own = languages.includes(pivot) ? pivot : (languages[0] ?? pivot);
  const blocks = alignEditions(work.editions, { pivot: own, ...known });
  const single = work.editions.length === 1 ? [diagnose('build.single-edition', work.editions[0]?.id)] : [];
  const value: DossierWork = { work: work.key, editions: work.editions, alignment: blocks.value };
  if (!sentences) return { value, diagnostics: [...single, ...blocks.diagnostics] };
  const segments = new Map<EditionId, readonly Segment[]>(
    work.editions.map(edition => [edition.id, segmentEdition(edition)]),
  );
  const aligned = alignEditions(work.editions, { pivot: own, level: 'segment', segments, ...known });
  const byLanguage = new Map(work.editions.map(edition => [edition.language, segments.get(edition.id) ?? []]));
  return {
    value: { ...value, sentences: { alignment: aligned.value, segments: byLanguage } },
    diagnostics: [...single, ...blocks.diagnostics, ...aligned.diagnostics],
  };
}

/**
 * Cuts every block of an edition into sentences.
 * @param options `clauses`: also break after `;` and between inline sub-items; `cascade`: rules to use instead of the project's own, see `compileCascade`
 * @returns segments in the order of the blocks; those of one block partition its text
 */
export function segmentEdition(
  edition: Edition,
  options: { readonly clauses?: boolean; readonly cascade?: Cascade } = {},
): readonly Segment[] {
  const cascade = options.cascade ?? cascadeFor(edition.language, { clauses: options.clauses ?? false });
  return edition.blocks.flatMap(block => segmentBlock(block, cascade));
}

function editionPairs(
  works: readonly Work[],
  old: WorkKey,
  successor: WorkKey,
): readonly (readonly [Edition, Edition])[] {
  const before = works.find(work => work.key === old)?.editions ?? [];
  const after = works.find(work => work.key === successor)?.editions ?? [];
  return after.flatMap(edition => {
    const earlier = before.find(one => one.language === edition.language);
    return earlier ? [[earlier, edition] as const] : [];
  });
}
