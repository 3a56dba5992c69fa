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

/** The editions of one text, the pivot first, then by language code. */
export interface Work {
  readonly key: WorkKey;
  readonly editions: readonly Edition[];
}

/** Reason of a succession that nothing but the numbers tells. */
export const NUMBER_ORDER = 'number order';

/** Two successive texts. */
export interface Succession {
  readonly old: WorkKey;
  readonly new: WorkKey;
  /** How it was found out, in words. */
  readonly reason: string;
}

/**
 * Groups editions by text. Two editions of one text in one language are an error when nothing ranks them; between a richer and a poorer format the richer is taken and the other named.
 * @throws RecallingError `build.duplicate-edition`
 */
export function groupWorks(editions: readonly Edition[], pivot: LanguageCode): Result<readonly Work[]> {
  const diagnostics: Diagnostic[] = [];
  const works = new Map<WorkKey, Map<LanguageCode, Edition>>();
  for (const edition of editions) {
    const work = works.get(edition.work) ?? new Map<LanguageCode, Edition>();
    works.set(edition.work, work);
    const other = work.get(edition.language);
    if (!other) {
      work.set(edition.language, edition);
      continue;
    }
    const rank = RICHNESS[edition.source.format] - RICHNESS[other.source.format];
    if (rank === 0) {
      throw new RecallingError('build.duplicate-edition', `${edition.id}, also in ${other.source.file}`, {
        file: edition.source.file,
      });
    }
    const [taken, left] = rank > 0 ? [edition, other] : [other, edition];
    work.set(edition.language, taken);
    diagnostics.push(
      diagnose('build.edition-passed-over', `${taken.source.file} is read for ${taken.id}`, { file: left.source.file }),
    );
  }
  const value = [...works].map(([key, byLanguage]) => ({ key, editions: inColumns([...byLanguage.values()], pivot) }));
  return { value: value.sort((a, b) => compareNumbers(a.key, b.key)), diagnostics };
}

/** What a format keeps of a document; of two files for one edition the richer is read. */
const RICHNESS: Readonly<Record<Edition['source']['format'], number>> = {
  // Mostly made here out of one of the others.
  akn: -1,
  pdf: 0,
  text: 1,
  markdown: 2,
  html: 3,
  docx: 4,
};

function inColumns(editions: readonly Edition[], pivot: LanguageCode): readonly Edition[] {
  return [...editions].sort((a, b) => {
    if ((a.language === pivot) !== (b.language === pivot)) return a.language === pivot ? -1 : 1;
    return a.language < b.language ? -1 : 1;
  });
}

/**
 * Finds which text succeeds which: as told, else the text that a preamble recalls, else number order. Equal titles confirm, different ones are reported. No text comes before itself: of texts that
 * recall each other the one with the later number succeeds, which is reported as `build.recalls-circle`.
 * @throws RecallingError `build.unknown-work` when `from` or `to` is not among the texts, `build.same-work` when they are one
 */
export function findSuccessions(
  works: readonly Work[],
  told: { readonly from?: WorkKey; readonly to?: WorkKey } = {},
): Result<readonly Succession[]> {
  const keys = works.map(work => work.key);
  for (const key of [told.from, told.to]) {
    if (key !== undefined && !keys.includes(key))
      throw new RecallingError('build.unknown-work', `${key}; there are ${keys.join(', ')}`);
  }
  if (told.from !== undefined && told.to !== undefined) {
    if (told.from === told.to) throw new RecallingError('build.same-work', workNumber(told.from));
    return { value: [{ old: told.from, new: told.to, reason: 'as told' }], diagnostics: [] };
  }
  const { value: recalls, diagnostics } = findRecalls(works);
  const earlier = new Map(recalls);
  const successions: Succession[] = [];
  const trouble: Diagnostic[] = [...diagnostics];
  works.forEach((work, i) => {
    if (told.to !== undefined && work.key !== told.to) return;
    const recalled = recalls.get(work.key);
    const before = works[i - 1]?.key;
    const old = told.from ?? recalled ?? before;
    if (old === undefined || old === work.key) return;
    const reason = told.from ? 'as told' : recalled ? `${work.key} recalls it` : NUMBER_ORDER;
    // What recalls this text cannot come before it, whatever its number.
    if (reason === NUMBER_ORDER && leadsTo(work.key, old, earlier)) return;
    const oldWork = works.find(other => other.key === old);
    if (oldWork && !sameTitle(oldWork, work)) {
      if (reason === NUMBER_ORDER) return;
      trouble.push(diagnose('build.titles-differ', `${old} and ${work.key}`));
    }
    earlier.set(work.key, old);
    successions.push({ old, new: work.key, reason });
  });
  return { value: successions, diagnostics: trouble };
}

/** Texts in the order in which they succeed each other: each behind its predecessor, else as they were. */
export function inSuccession(works: readonly Work[], successions: readonly Succession[]): readonly Work[] {
  const before = new Map(successions.map(one => [one.new, one.old]));
  const ordered = new Map<WorkKey, Work>();
  for (const work of works) {
    const line: Work[] = [];
    for (let at: Work | undefined = work; at !== undefined && !ordered.has(at.key) && !line.includes(at); ) {
      line.push(at);
      const old = before.get(at.key);
      at = works.find(({ key }) => key === old);
    }
    for (const one of line.reverse()) ordered.set(one.key, one);
  }
  return [...ordered.values()];
}

/** Which text each text recalls, without the circles that texts make which recall each other. */
function findRecalls(works: readonly Work[]): Result<ReadonlyMap<WorkKey, WorkKey>> {
  const recalls = new Map<WorkKey, WorkKey>();
  const diagnostics: Diagnostic[] = [];
  for (const work of works) {
    const old = recalledAmong(work, works);
    if (old !== undefined) recalls.set(work.key, old);
  }
  for (const [key, old] of recalls) {
    if (compareNumbers(old, key) < 0 || !leadsTo(key, old, recalls)) continue;
    recalls.delete(key);
    diagnostics.push(
      diagnose('build.recalls-circle', `${workNumber(key)} is taken as earlier than ${workNumber(old)}`),
    );
  }
  return { value: recalls, diagnostics };
}

/** True when the texts before `from`, one behind the other, lead to `to`. */
function leadsTo(to: WorkKey, from: WorkKey, recalls: ReadonlyMap<WorkKey, WorkKey>): boolean {
  const seen = new Set<WorkKey>();
  for (let at: WorkKey | undefined = from; at !== undefined && !seen.has(at); at = recalls.get(at)) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The text among the inputs that a text recalls as its predecessor. Of several, those that most editions recall count, then those of the same title, then the last before it: "Recalling its
 * resolutions 4/1 and 5/1".
 */
function recalledAmong(work: Work, works: readonly Work[]): WorkKey | undefined {
  const votes = new Map<Work, number>();
  for (const { meta } of work.editions) {
    for (const other of works) {
      if (other !== work && meta.predecessors.includes(other.key)) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...votes.values());
  const recalled = [...votes].filter(([, times]) => times > most / 2).map(([other]) => other);
  const titled = recalled.filter(other => sameTitle(other, work));
  const ordered = (titled.length > 0 ? titled : recalled).sort((a, b) => compareNumbers(a.key, b.key));
  return (ordered.findLast(({ key }) => compareNumbers(key, work.key) < 0) ?? ordered[0])?.key;
}

/** Texts without titles cannot contradict each other. */
function sameTitle(a: Work, b: Work): boolean {
  const pairs = a.editions.flatMap(edition => {
    const other = b.editions.find(one => one.language === edition.language);
    return edition.meta.title && other?.meta.title ? [[edition.meta.title, other.meta.title] as const] : [];
  });
  return pairs.length === 0 || pairs.some(([x, y]) => x.toLowerCase() === y.toLowerCase());
}

/** Numbers in keys count as numbers: 6-2 before 6-10. */
function compareNumbers(a: WorkKey, b: WorkKey): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
