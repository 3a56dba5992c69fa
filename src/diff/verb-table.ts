import { conceptOf, findLead, foldTypography, type Language, languageOf } from '../language/index.ts';
import { type Comparison, type Link, RecallingError, type Tag } from '../model/index.ts';

/** Force and attitude that a user gives to a verb; what is left out stays as listed. Any scale will do, as long as higher is stronger. */
export interface VerbStrength {
  readonly force?: number;
  readonly attitude?: number;
}

/** By concept id of the phrase table (`requests`) or by phrase as printed (`strongly encourages`); a phrase goes before its concept. Keys are folded by {@link readVerbTable}. */
export type VerbTable = ReadonlyMap<string, VerbStrength>;

/** A table of verbs is short; a longer file was not meant. */
const MOST_ENTRIES = 10_000;

/**
 * Reads a user's table of verbs: JSON `{ "requests": { "force": 8 }, "notes with concern": { "attitude": -2 } }`,
 * or lines of `verb TAB force TAB attitude` with empty cells where nothing is said, `#` before remarks, and an optional first line of names.
 * @throws RecallingError `diff.verb-table` with the line or the verb
 */
export function readVerbTable(text: string, file: string): VerbTable {
  const body = text.replace(/^\ufeff/u, '');
  const entries = /^\s*\{/u.test(body) ? jsonEntries(body, file) : tsvEntries(body, file);
  if (entries.length > MOST_ENTRIES) refuse(`more than ${MOST_ENTRIES} verbs`, file);
  return new Map(entries.map(([verb, strength]) => [foldVerb(verb), strength]));
}

type Entry = readonly [verb: string, strength: VerbStrength];

function jsonEntries(text: string, file: string): readonly Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RecallingError('diff.verb-table', 'not JSON', { file, cause });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([verb, strength]: [string, unknown]): Entry => {
    const given = typeof strength === 'object' && strength !== null ? Object.entries(strength) : [];
    const numbers = new Map(given.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
    if (numbers.size === 0 || numbers.size < given.length) refuse(`“${verb}” needs force or attitude as numbers`, file);
    return [verb, strengthOf(numbers.get('force'), numbers.get('attitude'))];
  });
}

function tsvEntries(text: string, file: string): readonly Entry[] {
  return text.split(/\r?\n/u).flatMap((line, i): readonly Entry[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [verb = '', force = '', attitude = ''] = line.split('\t').map(cell => cell.trim());
    if (i === 0 && force.toLowerCase() === 'force') return [];
    const cells = [force, attitude];
    const sound =
      cells.every(cell => /^(?:[+-]?\d{1,6}(?:\.\d{1,6})?)?$/u.test(cell)) && cells.some(cell => cell !== '');
    if (verb === '' || !sound) refuse(`line ${i + 1} is not “verb TAB force TAB attitude”`, file);
    return [[verb, strengthOf(numberOf(force), numberOf(attitude))]];
  });
}

function numberOf(cell: string): number | undefined {
  return cell === '' ? undefined : Number(cell);
}

function strengthOf(force: number | undefined, attitude: number | undefined): VerbStrength {
  return { ...(force !== undefined && { force }), ...(attitude !== undefined && { attitude }) };
}

function refuse(what: string, file: string): never {
  throw new RecallingError('diff.verb-table', what, { file });
}

/** Puts the user's table in the place of the listed one: the shift of every `verb` tag whose verbs it names is told anew. */
export function applyVerbTable(comparison: Comparison, table: VerbTable): Comparison {
  const language = languageOf(comparison.language);
  if (!language || table.size === 0) return comparison;
  const links = comparison.links.map(link => (link.tags.some(isVerbPair) ? retag(link, table, language) : link));
  return { ...comparison, links };
}

function isVerbPair(tag: Tag): tag is Tag & { readonly old: string; readonly new: string } {
  return tag.kind === 'verb' && tag.old !== undefined && tag.new !== undefined;
}

function retag(link: Link, table: VerbTable, language: Language): Link {
  const tags = link.tags.map((tag): Tag => {
    if (!isVerbPair(tag)) return tag;
    const [before, after] = [strengthIn(tag.old, table, language), strengthIn(tag.new, table, language)];
    if (!before.own && !after.own) return tag;
    const shift = compareStrength(before, after) ?? tag.shift ?? 'changed';
    return { ...tag, shift: shift === 'changed' && tag.shift === 'chain' ? 'chain' : shift };
  });
  return { ...link, tags };
}

/** What holds for a phrase: the user's word for it, else for its concept, else what is listed. */
function strengthIn(phrase: string, table: VerbTable, language: Language): VerbStrength & { readonly own: boolean } {
  const concept = findLead(phrase, undefined, language)?.concept;
  const listed = concept === undefined ? undefined : conceptOf(concept);
  const own = table.get(foldVerb(phrase)) ?? (concept === undefined ? undefined : table.get(foldVerb(concept)));
  return { ...strengthOf(listed?.force, listed?.attitude), ...own, own: own !== undefined };
}

/** How strong a phrase is by a user's table, with what that leaves out as listed. */
export function strengthByTable(table: VerbTable): (phrase: string, language: Language) => VerbStrength {
  return (phrase, language) => {
    const { force, attitude } = strengthIn(phrase, table, language);
    return strengthOf(force, attitude);
  };
}

function compareStrength(before: VerbStrength, after: VerbStrength): Tag['shift'] {
  const scale = before.force !== undefined && after.force !== undefined ? 'force' : 'attitude';
  const [from, to] = [before[scale], after[scale]];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? 'changed' : to > from ? 'stronger' : 'weaker';
}

function foldVerb(words: string): string {
  return foldTypography(words).toLowerCase().replaceAll('_', ' ').replace(/\s+/gu, ' ').trim();
}
