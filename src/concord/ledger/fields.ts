import { alternation, conceptOf, findPhrases, type Language, perLanguage } from '../../language/index.ts';
import { type ReportDuty, type Span, spansOverlap } from '../../model/index.ts';
import { readAddressee } from './addressee.ts';
import { type MandatePatterns, mandatePatterns } from './patterns.ts';

/** The parts of a clause behind its verb. */
export interface MandateFields {
  readonly addressee?: string;
  readonly action: string;
  readonly deadlines: readonly string[];
  readonly hedges: readonly string[];
  readonly report?: ReportDuty;
}

/** A clause beyond this many UTF-16 units is read up to here: no drafter's sentence is as long, and patterns need not walk over what is no clause. */
const LONGEST_CLAUSE = 8000;

/**
 * Takes a clause apart: who is asked, what for, by when, on which condition, with which duty to report.
 * @param clause from its verb to its end
 * @param from end of the verb, UTF-16 offset into the clause
 * @param above addressee of the introduction that the clause, a point, has its verb from
 */
export function readFields(
  clause: string,
  from: number,
  concept: string,
  language: Language,
  above?: { readonly addressee?: string },
): MandateFields {
  const text = clause.slice(0, LONGEST_CLAUSE);
  const { words } = mandatePatterns(language);
  const rest = text.slice(from);
  const open = above === undefined || (above.addressee === undefined && words?.that.test(rest));
  const found =
    open && words !== undefined ? readAddressee(text.slice(0, from).trimEnd(), rest, concept, words) : undefined;
  const addressee =
    above?.addressee ?? found?.words ?? (asks(concept) ? listedAddressee(rest, words, language) : undefined);
  const report = words === undefined || !asks(concept) ? undefined : findReport(text, words);
  return {
    ...(addressee !== undefined && { addressee }),
    action: trimClause(clause.slice(from + (found?.action ?? 0)), language),
    deadlines: words === undefined || !asks(concept) ? [] : findDeadlines(text, words),
    hedges: findHedges(text, words, language),
    ...(report !== undefined && { report }),
  };
}

/** True for verbs that ask or dispose: what is only welcomed or noted has neither deadline nor duty, whatever dates it names. */
function asks(concept: string): boolean {
  return conceptOf(concept)?.force !== undefined;
}

/** How far behind the verb a listed addressee may stand where the language has no patterns, in UTF-16 units. */
const LISTED_REACH = 24;

function listedAddressee(rest: string, words: MandatePatterns | undefined, language: Language): string | undefined {
  if (words !== undefined) return undefined;
  const [first] = findPhrases(rest.slice(0, 4 * LISTED_REACH), 'addressees', language);
  return first === undefined || first.at.start > LISTED_REACH ? undefined : rest.slice(first.at.start, first.at.end);
}

function findDeadlines(text: string, words: MandatePatterns): readonly string[] {
  const spans = collect(text, words.deadlines);
  for (const span of collect(text, words.looseDeadlines)) {
    const isPast = words.past.test(text.slice(Math.max(0, span.start - 80), span.start));
    if (!isPast && !spans.some(other => spansOverlap(other, span))) spans.push(span);
  }
  return printed(text, spans);
}

function findHedges(text: string, words: MandatePatterns | undefined, language: Language): readonly string[] {
  if (words !== undefined) return printed(text, collect(text, words.hedges));
  return printed(
    text,
    findPhrases(text, 'hedges', language).map(({ at }) => at),
  );
}

function findReport(text: string, words: MandatePatterns): ReportDuty | undefined {
  for (const pattern of words.reports) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match === null) continue;
    const to = match.groups?.['to'] ?? words.recipient.exec(text.slice(match.index))?.groups?.['to'];
    return { words: match[0], ...(to !== undefined && { to }) };
  }
  return undefined;
}

/** Matches of several patterns; of overlapping ones that of the earlier pattern. */
function collect(text: string, patterns: readonly RegExp[]): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0] !== '' && !spans.some(other => spansOverlap(other, span))) spans.push(span);
    }
  }
  return spans;
}

function printed(text: string, spans: readonly Span[]): readonly string[] {
  return [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
}

/** Without what joins it to the next clause: marks, `and`, `and, in this regard,`. */
export function trimClause(text: string, language: Language): string {
  const { joint } = clauseJoints(language);
  return trim(trim(text).replace(joint, ''));
}

const clauseJoints = perLanguage(({ phrases, spaced }) => {
  const words = alternation(phrases.conjunctions.filter(one => !one.includes('ـ'))) || '(?!)';
  const fillers = alternation(phrases.fillers) || '(?!)';
  const blank = spaced ? '[\\s,،]+' : '[\\s,，]*';
  return { joint: new RegExp(`${blank}(?:${words})(?:${blank}(?:${fillers}))?$`, 'u') };
});

/** Without blanks and marks at its borders; what closes a quotation or bracket stays. */
export function trim(text: string): string {
  return text.replace(/^[\s,;:،؛，；：]+|[\s,;:.،؛，；：。]+$/gu, '');
}
