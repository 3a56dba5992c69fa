import { recallBackwards } from '../concord/index.ts';
import {
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  RecallingError,
  type Result,
  type WorkKey,
  workNumber,
} from '../model/index.ts';
import { findSuccessions, groupWorks, type Succession, type Work } from './lineage.ts';
import type { PrefillOptions } from './prefill.ts';

/** The editions of an old text that are needed: the source and the targets. */
export interface OldEditions {
  readonly work: WorkKey;
  readonly editions: readonly Edition[];
}

/** Which text is filled from which. */
export interface PrefillTexts {
  /** The new source text. */
  readonly successor: Edition;
  readonly predecessor: OldEditions;
  /** Texts before that, the newest first. */
  readonly earlier: readonly OldEditions[];
  readonly targets: readonly LanguageCode[];
}

/**
 * Finds out which text is to be filled from which, and in which languages.
 * @returns `concord.versions-reversed`, `build.target-missing` for a wanted language that the old text lacks, `build.target-passed-over`
 * @throws RecallingError `build.no-editions`, `build.unknown-work`, `build.same-work`, `build.no-predecessor`, `build.source-missing`, `build.target-missing` when no language is left
 */
export function choosePrefillTexts(editions: readonly Edition[], options: PrefillOptions): Result<PrefillTexts> {
  if (editions.length === 0) throw new RecallingError('build.no-editions');
  const grouped = groupWorks(editions, options.source ?? 'en');
  const works = grouped.value;
  const all = findSuccessions(works);
  const { from, to } = options;
  const told = findSuccessions(works, { ...(from && { from }), ...(to && { to }) });
  const succession = told.value.at(-1);
  const [older, newer] = [succession?.old, succession?.new].map(key => works.find(work => work.key === key));
  if (older === undefined || newer === undefined) {
    throw new RecallingError(
      'build.no-predecessor',
      `there is only ${works.map(({ key }) => workNumber(key)).join(', ')}`,
    );
  }
  const diagnostics: Diagnostic[] = [...grouped.diagnostics, ...told.diagnostics];
  const named = ({ key: work, editions: own }: Work) => ({ work, editions: own });
  const backwards = recallBackwards(named(older), named(newer));
  if (backwards.length > 0) {
    diagnostics.push(
      diagnose('concord.versions-reversed', `${workNumber(older.key)} recalls ${workNumber(newer.key)}`),
    );
  }
  const successor = sourceOf(newer, options.source);
  const source = sourceOf(older, successor.language);
  const languages = new Set(options.languages ?? older.editions.map(edition => edition.language));
  const targets = [...languages].filter(code => code !== successor.language && has(older, code, diagnostics));
  if (targets.length === 0) {
    throw new RecallingError('build.target-missing', `${workNumber(older.key)} is there in ${source.language} only`);
  }
  for (const edition of newer.editions) {
    if (targets.includes(edition.language))
      diagnostics.push(diagnose('build.target-passed-over', edition.id, { file: edition.source.file }));
  }
  const take = (work: Work): OldEditions => ({
    work: work.key,
    editions: work.editions.filter(({ language }) => language === successor.language || targets.includes(language)),
  });
  const before = chainBefore(older, works, all.value, newer).filter(
    work => work.editions.some(({ language }) => language === successor.language) && take(work).editions.length > 1,
  );
  return { value: { successor, predecessor: take(older), earlier: before.map(take), targets }, diagnostics };
}

function sourceOf(work: Work, language: LanguageCode | undefined): Edition {
  const found =
    language === undefined ? work.editions[0] : work.editions.find(edition => edition.language === language);
  if (found === undefined) throw new RecallingError('build.source-missing', `${workNumber(work.key)} in ${language}`);
  return found;
}

function has(work: Work, language: LanguageCode, diagnostics: Diagnostic[]): boolean {
  const found = work.editions.some(edition => edition.language === language);
  if (!found) diagnostics.push(diagnose('build.target-missing', `${workNumber(work.key)} in ${language}`));
  return found;
}

/** The predecessors of a text, the nearest first. */
function chainBefore(
  work: Work,
  works: readonly Work[],
  successions: readonly Succession[],
  newest: Work,
): readonly Work[] {
  const chain: Work[] = [];
  const seen = new Set([work.key, newest.key]);
  for (let at = work.key; ; ) {
    const old = successions.find(one => one.new === at)?.old;
    const found = works.find(one => one.key === old);
    if (found === undefined || seen.has(found.key)) return chain;
    seen.add(found.key);
    chain.push(found);
    at = found.key;
  }
}
