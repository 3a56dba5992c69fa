import { languageOf } from '../../language/index.ts';
import { type Edition, editionId, type LanguageCode, type WorkKey } from '../../model/index.ts';

/** Akoma Ntoso 1.0 (OASIS Standard of 2018), whose schema calls itself 3.0. */
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** For the few facts about an edition that the standard has no place for; also the mark of a file of ours. */
export const OWN_NAMESPACE = 'urn:recalling:edition:1';
/** The schema wants a date where nobody knows one: the first that it can hold is visibly none. */
export const NO_DATE = '0001-01-01';

/** What all language editions of a text share: their IRIs are made of it, and must be equal but for the language. */
export interface AknWork {
  /** Who adopted the text, as the naming convention of the United Nations has it: `un-ga`, `un-ctoc-cop`. */
  readonly actor: string;
  /** ISO date of adoption, when any edition declares one. */
  readonly date?: string;
}

/** What the editions of a text say together. */
export function aknWork(editions: readonly Edition[]): AknWork {
  const actor = first(editions.map(actorByOrgan)) ?? first(editions.map(actorBySymbol)) ?? 'un';
  const date = first(
    editions.map(({ meta }) => (/^\d{4}-\d{2}-\d{2}$/u.test(meta.date ?? '') ? meta.date : undefined)),
  );
  return { actor, ...(date !== undefined && { date }) };
}

function first(values: readonly (string | undefined)[]): string | undefined {
  return values.find(value => value !== undefined);
}

function actorByOrgan({ language, meta }: Edition): string | undefined {
  const fold = (form: string): string => form.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  const organ = fold(meta.organ ?? '');
  const known = languageOf(language)?.structure.organs.find(({ form }) => fold(form) === organ);
  return known && `un-${known.id.replaceAll('_', '-')}`;
}

/** Organs whose symbols do not begin with their name. */
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['a', 'ga'],
  ['s', 'sc'],
  ['e', 'ecosoc'],
  ['a-hrc', 'hrc'],
]);

/** `A/RES/66/54` → `un-ga`, `CTOC/COP/2012/7` → `un-ctoc-cop`. */
function actorBySymbol({ meta }: Edition): string | undefined {
  const name = /^[A-Z]+(?:\/(?!RES\b)[A-Z]+)*/u
    .exec(meta.symbol ?? '')?.[0]
    .toLowerCase()
    .replaceAll('/', '-');
  return name && `un-${ORGANS.get(name) ?? name}`;
}

/** Whether an edition is a resolution, and not some other text that was parsed as it stood. */
export function isResolution({ blocks }: Edition): boolean {
  return blocks.some(({ role }) => role === 'enacting' || role === 'operative');
}

/** IRI of a text: `/akn/un/statement/deliberation/un-ga/2011-12-02/66-54`. */
export function workIri(edition: Edition, { actor, date }: AknWork): string {
  const kind = isResolution(edition) ? 'un/statement/deliberation' : 'un/doc';
  return ['/akn', kind, actor, ...(date === undefined ? [] : [date]), iriPart(edition.work)].join('/');
}

function iriPart(key: WorkKey): string {
  return encodeURIComponent(key);
}

/** ISO 639-2 code of a language, in the terminological form where there are two; an unknown tag stays. */
export function languageCode3(language: LanguageCode): string {
  return languageOf(language)?.aliases.find(alias => /^[a-z]{3}$/u.test(alias)) ?? language;
}

/** The way back: the tag that the project uses. */
export function languageOfCode3(code: string): LanguageCode {
  return languageOf(code)?.code ?? code;
}

/** Name of the file of an edition, without folder. */
export function aknFileName(edition: Edition): string {
  return `${editionId(edition.work, edition.language)}.xml`;
}
