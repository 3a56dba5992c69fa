import { foldTypography, type Language, tokenize } from '../../language/index.ts';
import {
  type Comparison,
  groupBy,
  type Link,
  type Mandate,
  type MandateChange,
  type MandateStanding,
  type UnitId,
} from '../../model/index.ts';

/** Mandates with what became of them, and what is left of the predecessor's. */
export interface ComparedMandates {
  readonly mandates: readonly Mandate[];
  readonly dropped: readonly Mandate[];
}

/** Two clauses of paragraphs that are linked are the same mandate from this likeness on; between single clauses of one paragraph each the link is enough. */
const LEAST_LIKENESS = 0.3;

/** Attack: paragraphs of thousands of clauses, each of which would be held against each. Beyond so many pairs only those are that stand about as far from the first. */
const MOST_PAIRS = 10_000;
const FARTHEST = 24;

/**
 * Finds for every mandate the one it goes on from. The links of the comparison say which paragraphs belong together; inside a link clauses are paired by verb, addressee and the words of what is asked,
 * the likest first.
 */
export function compareMandates(
  older: readonly Mandate[],
  newer: readonly Mandate[],
  comparison: Comparison,
  language: Language,
): ComparedMandates {
  const links = new Map<UnitId, Link>();
  for (const link of comparison.links) for (const id of link.new) links.set(id, link);
  const byBlock = groupBy(older, ({ block }): UnitId => block);
  const groups = groupBy(newer, ({ block }) => links.get(block));
  const likeness = makeLikeness(language);
  const origin = new Map<Mandate, Mandate>();
  for (const [link, own] of groups) {
    if (link === undefined) continue;
    const before = link.old.flatMap(id => byBlock.get(id) ?? []);
    for (const [old, now] of pair(before, own, likeness)) origin.set(now, old);
  }
  const kept = new Set(origin.values());
  const mandates = newer.map(mandate => describe(mandate, origin.get(mandate), language));
  return { mandates, dropped: older.filter(mandate => !kept.has(mandate)) };
}

type Likeness = (old: Mandate, now: Mandate) => number;

function pair(
  before: readonly Mandate[],
  own: readonly Mandate[],
  likeness: Likeness,
): readonly (readonly [Mandate, Mandate])[] {
  const [onlyOld, onlyNew] = [before[0], own[0]];
  if (before.length === 1 && own.length === 1 && onlyOld && onlyNew) return [[onlyOld, onlyNew]];
  const reach = before.length * own.length <= MOST_PAIRS ? Infinity : FARTHEST;
  const scored = before.flatMap((old, i) => {
    const from = Math.max(0, i - reach);
    return own
      .slice(from, i + reach + 1)
      .map((now, k) => ({ old, now, score: likeness(old, now), apart: Math.abs(i - from - k) }));
  });
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart);
  const taken = new Set<Mandate>();
  const pairs: (readonly [Mandate, Mandate])[] = [];
  for (const { old, now, score } of scored) {
    if (score < LEAST_LIKENESS || taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    pairs.push([old, now]);
  }
  return pairs;
}

/** Shares of verb, addressee and action in the likeness of two mandates. */
const VERB_SHARE = 0.2;
const ADDRESSEE_SHARE = 0.15;

/** What two mandates are likened by. */
interface Likened {
  /** Stems of the action. */
  readonly words: ReadonlySet<string>;
  readonly addressee: string | undefined;
}

function makeLikeness(language: Language): Likeness {
  const known = new Map<Mandate, Likened>();
  const stop = new Set(language.stopwords);
  const likened = (mandate: Mandate): Likened => {
    const before = known.get(mandate);
    if (before !== undefined) return before;
    const words = tokenize(mandate.action, language)
      .filter(token => token.kind !== 'blank' && token.kind !== 'punctuation')
      .map(token => language.stem(mandate.action.slice(token.start, token.end).toLowerCase()))
      .filter(word => !stop.has(word));
    const made = { words: new Set(words), addressee: fold(mandate.addressee) };
    known.set(mandate, made);
    return made;
  };
  return (old, now) => {
    const [a, b] = [likened(old), likened(now)];
    let shared = 0;
    for (const word of a.words) if (b.words.has(word)) shared++;
    const all = a.words.size + b.words.size;
    const words = all === 0 ? 1 : (2 * shared) / all;
    const verb = old.concept === now.concept ? VERB_SHARE : 0;
    const addressee = a.addressee === b.addressee ? ADDRESSEE_SHARE : 0;
    return verb + addressee + words * (1 - VERB_SHARE - ADDRESSEE_SHARE);
  };
}

function describe(mandate: Mandate, old: Mandate | undefined, language: Language): Mandate {
  if (old === undefined) return { ...mandate, standing: 'new' };
  const changes = compareFields(old, mandate, language);
  return { ...mandate, standing: standingOf(changes), before: [old.id], changes };
}

/** The verb decides; where it is as strong as before, hedges and adverbs that came or went. */
function standingOf(changes: readonly MandateChange[]): MandateStanding {
  const shifts = (field: MandateChange['field']): readonly MandateChange['shift'][] =>
    changes.filter(change => change.field === field).map(change => change.shift);
  const [verb] = shifts('verb');
  if (verb !== undefined) return verb === 'stronger' ? 'strengthened' : 'weakened';
  const hedges = shifts('hedge');
  const balance =
    hedges.filter(shift => shift === 'stronger').length - hedges.filter(shift => shift === 'weaker').length;
  return balance === 0 ? 'carried' : balance > 0 ? 'strengthened' : 'weakened';
}

function compareFields(old: Mandate, now: Mandate, language: Language): readonly MandateChange[] {
  const changes: MandateChange[] = [];
  if (
    fold(old.verb) !== fold(now.verb) &&
    (old.concept !== now.concept || intensity(old, language) !== intensity(now, language))
  ) {
    const shift = compareVerbs(old, now, language);
    changes.push({ field: 'verb', old: old.verb, new: now.verb, ...(shift !== undefined && { shift }) });
  }
  for (const words of only(old.hedges, now.hedges)) changes.push({ field: 'hedge', old: words, shift: 'stronger' });
  for (const words of only(now.hedges, old.hedges)) changes.push({ field: 'hedge', new: words, shift: 'weaker' });
  changes.push(...compareWords('addressee', old.addressee, now.addressee));
  changes.push(...compareWords('deadline', joined(old.deadlines), joined(now.deadlines)));
  if (fold(old.report?.to) !== fold(now.report?.to) || (old.report === undefined) !== (now.report === undefined))
    changes.push(...sides('report', old.report?.words, now.report?.words));
  if (fold(old.action) !== fold(now.action)) changes.push({ field: 'action' });
  return changes;
}

/** By force, else by attitude, else by an adverb such as "strongly". */
function compareVerbs(old: Mandate, now: Mandate, language: Language): MandateChange['shift'] {
  const scale = old.force !== undefined && now.force !== undefined ? 'force' : 'attitude';
  const [before, after] = [old[scale], now[scale]];
  if (old.concept !== now.concept && (before === undefined || after === undefined)) return undefined;
  if (before !== undefined && after !== undefined && before !== after) return after > before ? 'stronger' : 'weaker';
  const [from, to] = [intensity(old, language), intensity(now, language)];
  return from === to ? undefined : to > from ? 'stronger' : 'weaker';
}

/** How many words that raise the force stand in the phrase: "strongly urges". */
function intensity({ verb }: Mandate, language: Language): number {
  const words = ` ${fold(verb)} `;
  return language.phrases.intensifiers.filter(one => words.includes(` ${fold(one)} `)).length;
}

function compareWords(
  field: MandateChange['field'],
  old: string | undefined,
  now: string | undefined,
): readonly MandateChange[] {
  return fold(old) === fold(now) ? [] : sides(field, old, now);
}

function sides(
  field: MandateChange['field'],
  old: string | undefined,
  now: string | undefined,
): readonly MandateChange[] {
  return [{ field, ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) }];
}

function joined(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join('; ');
}

/** What one list has more often than the other. */
function only(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = other.map(fold);
  return list.filter(words => {
    const at = left.indexOf(fold(words));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function fold(words: string | undefined): string | undefined {
  return words === undefined ? undefined : foldTypography(words).toLowerCase().replace(/\s+/gu, ' ').trim();
}
