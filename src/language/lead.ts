import { exactList, type Lead } from '../model/index.ts';
import { clauseBorders } from './clause-borders.ts';
import type { Language } from './language.ts';
import {
  type PhraseAdverb,
  type PhraseIndex,
  type PhraseNode,
  type PhraseRole,
  phraseIndexOf,
  type RoleIndex,
} from './phrase-index.ts';
import type { PhraseWord } from './phrase-words.ts';

/** Longest object between the parts of a form, in words or (zh) characters; bounds the work on a text without sentence ends. */
const LONGEST_OBJECT = 24;
/** Most adverbs beside one form; bounds the work on "also also also …". */
const MOST_ADVERBS = 3;
/** Opening quotation marks, brackets and blanks before the first word. */
const OPENING = /[\s«»“”„‘’"'‹›([{（［【《〈「『\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e\ufeff]*/uy;

/**
 * The initiating phrase a paragraph opens with: the longest form of the table at its start, with its adverbs (`Also strongly urges`).
 * @param text body of the paragraph, without label and markup; quotation marks and brackets may open it, in Arabic also `و`
 * @param role only forms of this role; without it the longer match of both, and of two equal ones the role that the final mark of the text speaks for
 * @returns `at` (UTF-16 offsets) covers the words from the first to the last matched one, with an intervening object, without `In this regard` before them;
 *   a preposition that is written together with the next word is not covered
 */
export function findLead(text: string, role: PhraseRole | undefined, language: Language): Lead | undefined {
  const index = phraseIndexOf(language);
  OPENING.lastIndex = 0;
  const from = OPENING.exec(text)?.[0].length ?? 0;
  const at = (wanted: PhraseRole) => matchHead(text, from, index, index[wanted]);
  if (role !== undefined) return toLead(at(role));
  const preambular = at('preambular');
  const operative = at('operative');
  if (!preambular || !operative) return toLead(preambular ?? operative);
  if (preambular.end !== operative.end) return toLead(preambular.end > operative.end ? preambular : operative);
  return toLead(/[;.؛；。]\P{L}*$/u.test(text.slice(-8)) ? operative : preambular);
}

/** The phrase of a paragraph below a verb that all paragraphs share: "1. To urge all States …". As {@link findLead}. */
export function findInfinitive(text: string, language: Language): Lead | undefined {
  const index = phraseIndexOf(language);
  OPENING.lastIndex = 0;
  const from = OPENING.exec(text)?.[0].length ?? 0;
  return toLead(matchHead(text, from, index, index.infinitive));
}

/**
 * Further verbs of the table inside a paragraph, in order: `…, commends the work …, and requests the Secretariat …`. Only forms of the paragraph's own role that follow
 * a comma, a semicolon or a conjunction; in Arabic and Chinese only after a comma or semicolon (with `و`, `并`), since the verb has no form of its own there.
 * Forms that prove to be nouns (`requests for`) and forms that later mean something else (`通过`) are left out.
 * @param after offset (UTF-16) to begin at, usually the end of the initiating phrase
 */
export function findSecondaryLeads(text: string, role: PhraseRole, language: Language, after = 0): readonly Lead[] {
  const index = phraseIndexOf(language);
  const leads: Lead[] = [];
  let done = after;
  for (const border of clauseBorders(text, after, language)) {
    if (border < done) continue;
    const found = matchFurther(text, border, index, index[role]);
    if (!found || found.headOnly || isNoun(text, found, index)) continue;
    leads.push(leadOf(found));
    done = found.end;
  }
  return exactList(leads);
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Words of the form itself; of two matches as long as each other the one with more wins: it is listed, not composed. */
  readonly words: number;
  readonly exact: boolean;
  readonly chain: 0 | 1 | 2;
  readonly candidates: readonly string[];
  readonly headOnly: boolean;
}

function toLead(found: Found | undefined): Lead | undefined {
  return found && leadOf(found);
}

/** Most paragraphs of a long text open with one of a few phrases: such leads are made once. By the candidates of their form, which the index holds. */
const openings = new WeakMap<readonly string[], Map<number, Lead>>();

function leadOf({ start, end, chain, candidates }: Found): Lead {
  const key = end * CHAINS + chain;
  const known = start === 0 ? openings.get(candidates)?.get(key) : undefined;
  if (known) return known;
  const lead: Lead = { concept: candidates[0] ?? '', candidates, chain, at: { start, end } };
  if (start === 0) openings.set(candidates, (openings.get(candidates) ?? new Map<number, Lead>()).set(key, lead));
  return lead;
}

const CHAINS = 3;

/** A form at the head of a paragraph; where a prefix joins paragraphs (`و`), with or without it, and then it belongs to the phrase. */
function matchHead(text: string, from: number, index: PhraseIndex, role: RoleIndex): Found | undefined {
  const found = matchForm(text, from, index, role, role.root);
  if (found || index.joined.length === 0) return found;
  const bare = withoutPrefix(index.read(text, from), index);
  return bare && matchForm(text, from, index, role, role.root, bare);
}

/** A form at the border of a clause: without its opener, behind a prefix, behind or before an object pronoun. */
function matchFurther(text: string, from: number, index: PhraseIndex, role: RoleIndex): Found | undefined {
  const found = matchForm(text, from, index, role, role.root);
  if (found) return found;
  const word = index.read(text, from);
  if (!word) return undefined;
  if (index.pronouns.has(word.folded)) return matchForm(text, word.end, index, role, role.continued);
  const bare = withoutPrefix(word, index);
  const joined = bare && matchForm(text, from, index, role, role.continued, bare);
  if (joined) return joined;
  const suffix = bare && index.suffixes.find(ending => bare.folded.endsWith(ending));
  if (!bare || suffix === undefined) return undefined;
  const verb = { ...bare, folded: bare.folded.slice(0, -suffix.length) };
  return matchForm(text, from, index, role, role.continued, verb);
}

/** The word without the prefix that joins it to what stands before; it still covers the same characters. */
function withoutPrefix(word: PhraseWord | undefined, index: PhraseIndex): PhraseWord | undefined {
  const prefix = index.joined.find(joined => word?.folded.startsWith(joined) && word.folded !== joined);
  return word && prefix !== undefined ? { ...word, folded: word.folded.slice(prefix.length) } : undefined;
}

function matchForm(
  text: string,
  from: number,
  index: PhraseIndex,
  role: RoleIndex,
  root: PhraseNode,
  first?: PhraseWord,
): Found | undefined {
  const walk = new Walk(text, from, index, role, root, first);
  walk.visit(root, 0, { adverbs: 0, chain: 0, words: 0, start: -1, end: -1 });
  return walk.best;
}

interface Step {
  readonly adverbs: number;
  readonly chain: 0 | 1 | 2;
  readonly words: number;
  /** Of the first and behind the last word that is shown; −1 before any. */
  readonly start: number;
  readonly end: number;
}

/** One search for the longest form at one place. Words are read once and kept. */
class Walk {
  best: Found | undefined;
  readonly #text: string;
  readonly #index: PhraseIndex;
  readonly #role: RoleIndex;
  readonly #root: PhraseNode;
  readonly #words: (PhraseWord | undefined)[];
  readonly #from: number;

  constructor(
    text: string,
    from: number,
    index: PhraseIndex,
    role: RoleIndex,
    root: PhraseNode,
    first: PhraseWord | undefined,
  ) {
    this.#text = text;
    this.#from = from;
    this.#index = index;
    this.#role = role;
    this.#root = root;
    this.#words = first ? [first] : [];
  }

  visit(node: PhraseNode, at: number, step: Step): void {
    if (node.candidates.length > 0) this.#offer(node, step, true, node.candidates);
    if (node.bare.length > 0) this.#offer(node, step, false, node.bare);
    const word = this.#word(at);
    if (!word) return;
    const next = node.next.get(this.#index.canonical.get(word.folded) ?? word.folded);
    if (next) this.visit(next, at + 1, advance(step, word, 1));
    for (const [prefix, behind] of node.attached) {
      if (word.folded.startsWith(prefix) && word.folded !== prefix) {
        this.#offer(behind, { ...step, words: step.words + 1 }, true, behind.candidates);
      }
    }
    if (node.gap) this.#overObject(node.gap, at, step);
    if (step.adverbs < MOST_ADVERBS) this.#overAdverbs(node, at, step, word);
  }

  #overAdverbs(node: PhraseNode, at: number, step: Step, word: PhraseWord): void {
    for (const adverb of this.#role.adverbs.get(word.folded) ?? []) {
      const allowed = node === this.#root ? adverb.before : adverb.after;
      if (!allowed || (adverb.chain > 0 && step.chain > 0)) continue;
      const last = this.#lastWord(adverb, at);
      if (!last) continue;
      const chain = adverb.chain === 0 ? step.chain : adverb.chain;
      const start = adverb.shown && step.start < 0 ? word.start : step.start;
      // "Recalling further" ends with its adverb; in "Reaffirming its strong support" the form ended before.
      const end = adverb.chain === 0 ? step.end : last.end;
      this.visit(node, at + adverb.words.length, { ...step, start, end, chain, adverbs: step.adverbs + 1 });
    }
  }

  #lastWord(adverb: PhraseAdverb, at: number): PhraseWord | undefined {
    for (let i = 1; i < adverb.words.length; i++) if (this.#word(at + i)?.folded !== adverb.words[i]) return undefined;
    return this.#word(at + adverb.words.length - 1);
  }

  #overObject(gap: PhraseNode, at: number, step: Step): void {
    for (let i = 0; i < LONGEST_OBJECT; i++) {
      const word = this.#word(at + i);
      if (!word) return;
      const next = gap.next.get(this.#index.canonical.get(word.folded) ?? word.folded);
      if (!next) continue;
      const before = this.best;
      this.visit(next, at + i + 1, advance(step, word, 1));
      if (this.best !== before) return;
    }
  }

  #offer(node: PhraseNode, step: Step, exact: boolean, candidates: readonly string[]): void {
    const { start, end, words, chain } = step;
    if (words === 0) return;
    const found = { start, end, words, chain, exact, candidates, headOnly: node.headOnly };
    if (!this.best || isBetter(found, this.best)) this.best = found;
  }

  #word(at: number): PhraseWord | undefined {
    while (this.#words.length <= at) {
      const before = this.#words.at(-1);
      if (this.#words.length > 0 && !before) return undefined;
      this.#words.push(this.#index.read(this.#text, before?.end ?? this.#from));
    }
    return this.#words[at];
  }
}

function advance(step: Step, word: PhraseWord, words: number): Step {
  return { ...step, words: step.words + words, start: step.start < 0 ? word.start : step.start, end: word.end };
}

function isBetter(a: Found, b: Found): boolean {
  if (a.end !== b.end) return a.end > b.end;
  if (a.words !== b.words) return a.words > b.words;
  return a.exact && !b.exact;
}

function isNoun(text: string, found: Found, index: PhraseIndex): boolean {
  if (index.nounFollowers.size === 0 || found.words > 1) return false;
  const next = index.read(text, found.end);
  return (
    next !== undefined &&
    (index.nounFollowers.has(next.folded) || index.nounFollowers.has(index.canonical.get(next.folded) ?? ''))
  );
}
