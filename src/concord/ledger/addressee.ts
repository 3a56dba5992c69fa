import { conceptOf } from '../../language/index.ts';
import type { MandatePatterns } from './patterns.ts';

/** Who is asked, and where what is asked begins. */
export interface FoundAddressee {
  readonly words?: string;
  /** UTF-16 offset into the text behind the verb. */
  readonly action: number;
}

/** Verbs of decision that give another body a task; the others create, adopt or approve, and an infinitive behind them is the purpose of what they name. */
const GIVING: ReadonlySet<string> = new Set(['authorizes']);
/** Verbs whose object is a person or body that did something. */
const THANKING: ReadonlySet<string> = new Set([
  'commends',
  'pays_tribute',
  'congratulates',
  'expresses_appreciation',
  'expresses_sympathy',
]);
/** Whose object is somebody who is reminded of something. */
const REMINDING = 'reminds';
/** Verbs that ask for a thing, not somebody for it. */
const ASKING_FOR: ReadonlySet<string> = new Set(['calls_for', 'looks_forward', 'expresses_hope']);

/** A subject or addressee longer than this is a sentence of its own, in UTF-16 units. */
const LONGEST = 400;

/**
 * Reads who is asked behind a verb, from the grammar of the clause: `Requests | the Secretariat | to submit …`, `Decides that | the Group | shall meet …`, `Commends | the Secretariat | for …`.
 * @param verb as printed
 * @param rest the clause behind it
 */
export function readAddressee(verb: string, rest: string, concept: string, words: MandatePatterns): FoundAddressee {
  const axis = conceptOf(concept)?.axis;
  const opening = words.opening.exec(rest)?.[0].length ?? 0;
  const that = words.that.exec(rest.slice(opening));
  if (words.endsInThat.test(verb)) return readSubject(rest, opening, axis === 'directive', words);
  if (that !== null && axis === 'attitude') return { action: opening + that[0].length };
  if (that !== null) return readSubject(rest, opening + that[0].length, axis === 'directive', words);
  let from = opening;
  const before = words.before.exec(rest.slice(from));
  if (before !== null && !words.action.test(rest.slice(from, from + before[0].length + 24))) {
    from += before[0].length + 1;
    const again = words.that.exec(rest.slice(from));
    if (again !== null) return readSubject(rest, from + again[0].length, true, words);
  }
  const object = rest.slice(from, from + LONGEST);
  if (THANKING.has(concept)) return readNamed(from, object, words.thanks, words);
  if (concept === REMINDING) return readNamed(from, object, words.reminded, words);
  if (words.attention.test(verb) && axis === 'directive') return readNamed(from, object, words.matter, words);
  if ((axis !== 'directive' && !GIVING.has(concept)) || ASKING_FOR.has(concept)) return { action: opening };
  return readAsked(from, object, words);
}

/** `the Working Group shall meet`: the subject of what is decided or demanded. */
function readSubject(rest: string, from: number, bare: boolean, words: MandatePatterns): FoundAddressee {
  const clause = rest.slice(from, from + LONGEST);
  const lead = clause.length - clause.trimStart().length;
  const actor = firstActor(clause, words);
  if (actor !== undefined && words.belongs.test(clause.slice(0, actor.start))) return { action: from };
  const modal = words[bare ? 'bare' : 'modal'].exec(clause);
  if (modal !== null && actor !== undefined && actor.end <= modal.index + 1 && actor.start < 60) {
    // A verb between the name and the adverb that was found: "that the groups lay down their arms immediately".
    const isName = !bare || words.qualifier.test(clause.slice(actor.end, modal.index));
    const end = isName ? modal.index : actor.end;
    return { words: trimName(cutAside(clause.slice(lead, end), words)), action: from + end };
  }
  // "requests that the Director report": no modal verb tells where the subject ends.
  if (bare && actor !== undefined && actor.start < 40)
    return { words: trimName(clause.slice(lead, actor.end)), action: from + actor.end };
  return { action: from };
}

/** Somebody named, up to the word that says what for: `the Secretariat | for its work`. */
function readNamed(from: number, object: string, until: RegExp, words: MandatePatterns): FoundAddressee {
  const actor = firstActor(object, words);
  if (actor === undefined || actor.start > 80) return { action: from };
  const found = until.exec(object.slice(actor.end - 1));
  const end = found === null ? actor.end : actor.end - 1 + found.index;
  return { words: trimName(cutAside(object.slice(0, end), words)), action: from + end };
}

function readAsked(from: number, object: string, words: MandatePatterns): FoundAddressee {
  const action = words.action.exec(object);
  if (action !== null && action.index === 0) return { action: from };
  const actor = firstActor(object, words);
  const until = action?.index ?? object.search(/[:;]/u);
  if (actor === undefined || actor.start > 90 || (until >= 0 && actor.start > until)) return { action: from };
  if (until < 0) {
    // Without an infinitive only a name right behind the verb is one who is asked: "Reminds States of their obligations".
    return actor.start > 24
      ? { action: from }
      : { words: trimName(object.slice(0, actor.end)), action: from + actor.end };
  }
  return { words: trimName(cutAside(object.slice(0, until), words)), action: from + until };
}

interface Actor {
  readonly start: number;
  readonly end: number;
}

function firstActor(text: string, words: MandatePatterns): Actor | undefined {
  words.actor.lastIndex = 0;
  const match = words.actor.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Up to the first remark: `the Secretariat`, not `the Secretariat, in cooperation with …`. */
function cutAside(text: string, words: MandatePatterns): string {
  const aside = words.aside.exec(text);
  if (aside === null || aside.index === 0) return text;
  const name = text.slice(0, aside.index);
  // "Governments and, as appropriate, the entities of the system": the name goes on.
  return words.goesOn.test(name) ? text : name;
}

function trimName(text: string): string {
  return text.replace(/^[\s,]+|[\s,:;.]+$/gu, '');
}
