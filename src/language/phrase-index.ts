import { concepts } from './concepts.ts';
import type { ChainAdverbs, Language, PhraseForms, PhraseTable } from './language.ts';
import { perLanguage } from './pattern.ts';
import { phraseWords, type ReadWord, wordReader } from './phrase-words.ts';

export type PhraseRole = 'preambular' | 'operative';

/** A place in the tree of forms. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** Letters that are written together with the following word, `ب`, and the places behind them. */
  readonly attached: Map<string, PhraseNode>;
  /** The place behind an intervening object. */
  gap: PhraseNode | undefined;
  /** Concepts of the forms that end here, the likeliest first. */
  candidates: readonly string[];
  /** Concepts of the forms that end here when their last preposition, or what follows their gap, is missing. */
  bare: readonly string[];
  headOnly: boolean;
}

/** An adverb that may stand beside a form. */
export interface PhraseAdverb {
  readonly words: readonly string[];
  /** 1 also, 2 further, 0 anything that leaves the chain alone. */
  readonly chain: 0 | 1 | 2;
  readonly before: boolean;
  readonly after: boolean;
  /** True when it belongs to the phrase that is shown: `Strongly`, not `In this regard`. */
  readonly shown: boolean;
}

/** What matching needs of one role of one language. */
export interface RoleIndex {
  readonly root: PhraseNode;
  /** The forms again, with and without the word that opens a preambular paragraph; the root where there is none. */
  readonly continued: PhraseNode;
  /** Adverbs by their first word. */
  readonly adverbs: ReadonlyMap<string, readonly PhraseAdverb[]>;
}

/** What matching needs of one language. */
export interface PhraseIndex {
  readonly preambular: RoleIndex;
  readonly operative: RoleIndex;
  readonly infinitive: RoleIndex;
  readonly read: ReadWord;
  /** Other shapes of a preposition → the shape in the table: `du` → `de`. */
  readonly canonical: ReadonlyMap<string, string>;
  /** Prefixes that join a further verb, `و`. */
  readonly joined: readonly string[];
  /** Object pronouns before a further verb, and those written together at its end. */
  readonly pronouns: ReadonlySet<string>;
  readonly suffixes: readonly string[];
  readonly nounFollowers: ReadonlySet<string>;
}

/** The forms of a list of the phrase table. */
export function splitForms(list: string): readonly string[] {
  return list.split(' | ');
}

/** The index of a language, built at its first use. */
export const phraseIndexOf: (language: Language) => PhraseIndex = perLanguage(buildIndex);

function buildIndex(language: Language): PhraseIndex {
  const { phrases } = language;
  const fold = (phrase: string) => phraseWords(phrase, language).join(' ');
  const canonical = new Map<string, string>();
  for (const [preposition, shapes] of Object.entries(phrases.prepositions)) {
    for (const shape of shapes) canonical.set(fold(shape), fold(preposition));
  }
  return {
    preambular: buildRole(language, 'preambular', canonical),
    operative: buildRole(language, 'operative', canonical),
    infinitive: buildRole(language, 'operative', canonical, phrases.infinitives),
    read: wordReader(language),
    canonical,
    joined: phrases.conjunctions.filter(isAttached).map(fold),
    pronouns: new Set(phrases.pronouns.map(fold)),
    suffixes: phrases.pronouns.filter(pronoun => pronoun.startsWith('ـ')).map(fold),
    nounFollowers: new Set(phrases.nounFollowers.map(fold)),
  };
}

function buildRole(
  language: Language,
  role: PhraseRole,
  canonical: ReadonlyMap<string, string>,
  forms: PhraseForms = language.phrases[role],
): RoleIndex {
  const { phrases } = language;
  const openers = new Set(phrases.openers.map(opener => phraseWords(opener, language).join(' ')));
  const headOnly = new Set(splitForms(phrases.headOnly));
  const droppable = new Set(Object.keys(phrases.prepositions).map(word => phraseWords(word, language).join(' ')));
  const root = makeNode();
  const continued = openers.size === 0 ? root : makeNode();
  const ranks = new Ranks();
  for (const concept of concepts) {
    const list = concept.role === role ? forms[concept.id] : undefined;
    if (list === undefined) continue;
    splitForms(list).forEach((form, rank) => {
      const entry = { id: concept.id, rank, headOnly: headOnly.has(form), droppable };
      for (const agreeing of role === 'preambular' ? agreeingForms(form, phrases.agreement) : [form]) {
        const parts = partsOf(agreeing, language, canonical);
        insertForm(root, parts, entry, ranks);
        const [first, ...rest] = parts;
        if (continued === root) continue;
        insertForm(continued, parts, entry, ranks);
        if (first && openers.has(first.word)) insertForm(continued, rest, entry, ranks);
      }
    });
  }
  ranks.settle();
  return { root, continued, adverbs: adverbsOf(language, phrases.chains[role]) };
}

/** A form in each gender and number: of the words that have endings to agree, all take the same. */
function agreeingForms(form: string, agreement: PhraseTable['agreement']): readonly string[] {
  const words = form
    .split(' ')
    .map(word => ({ word, endings: agreement.find(set => set.some(ending => endsAs(word, ending))) }));
  if (words.every(({ endings }) => endings === undefined)) return [form];
  const count = Math.max(...agreement.map(set => set.length));
  const variants = Array.from({ length: count }, (_, i) => words.map(one => withEnding(one, i)).join(' '));
  return [...new Set([form, ...variants])];
}

function endsAs(word: string, ending: string): boolean {
  return word.length > ending.length + 1 && word.endsWith(ending);
}

function withEnding({ word, endings }: { word: string; endings: readonly string[] | undefined }, i: number): string {
  const own = endings?.filter(ending => endsAs(word, ending)).sort((a, b) => b.length - a.length)[0];
  return own === undefined ? word : word.slice(0, -own.length) + (endings?.[i] ?? own);
}

interface FormPart {
  readonly word: string;
  readonly kind: 'word' | 'attached' | 'gap';
}

function partsOf(form: string, language: Language, canonical: ReadonlyMap<string, string>): readonly FormPart[] {
  const parts: FormPart[] = [];
  for (const [i, stretch] of form.split('…').entries()) {
    if (i > 0) parts.push({ word: '…', kind: 'gap' });
    for (const word of phraseWords(stretch, language)) parts.push({ word: canonical.get(word) ?? word, kind: 'word' });
  }
  const last = parts.at(-1);
  return last && isAttached(form) ? [...parts.slice(0, -1), { ...last, kind: 'attached' }] : parts;
}

function isAttached(phrase: string): boolean {
  return phrase.endsWith('ـ');
}

interface FormEntry {
  readonly id: string;
  readonly rank: number;
  readonly headOnly: boolean;
  readonly droppable: ReadonlySet<string>;
}

function insertForm(root: PhraseNode, parts: readonly FormPart[], entry: FormEntry, ranks: Ranks): void {
  let node = root;
  const path = [root];
  for (const part of parts) {
    node = step(node, part);
    path.push(node);
  }
  ranks.add(node, 'candidates', entry);
  const gap = parts.findIndex(part => part.kind === 'gap');
  const last = parts.at(-1);
  const before = path.at(-2);
  if (parts.length > 1 && last && before && gap < 0 && entry.droppable.has(last.word)) ranks.add(before, 'bare', entry);
  const opening = path[gap];
  if (gap > 1 && opening) ranks.add(opening, 'bare', entry);
  node.headOnly ||= entry.headOnly;
}

function step(node: PhraseNode, part: FormPart): PhraseNode {
  if (part.kind === 'gap') {
    node.gap ??= makeNode();
    return node.gap;
  }
  const map = part.kind === 'attached' ? node.attached : node.next;
  const known = map.get(part.word);
  if (known) return known;
  const made = makeNode();
  map.set(part.word, made);
  return made;
}

function makeNode(): PhraseNode {
  return { next: new Map(), attached: new Map(), gap: undefined, candidates: [], bare: [], headOnly: false };
}

/** Collects which concepts end where, then orders them: a concept's usual form first, then the order of the table of concepts. */
class Ranks {
  readonly #found = new Map<PhraseNode, Record<'candidates' | 'bare', Map<string, number>>>();

  add(node: PhraseNode, kind: 'candidates' | 'bare', entry: FormEntry): void {
    const known = this.#found.get(node) ?? { candidates: new Map(), bare: new Map() };
    this.#found.set(node, known);
    if (!known[kind].has(entry.id)) known[kind].set(entry.id, entry.rank);
  }

  settle(): void {
    for (const [node, { candidates, bare }] of this.#found) {
      node.candidates = ordered(candidates);
      node.bare = ordered(bare);
    }
  }
}

function ordered(ranks: ReadonlyMap<string, number>): readonly string[] {
  return [...ranks].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

function adverbsOf(language: Language, chains: ChainAdverbs): ReadonlyMap<string, readonly PhraseAdverb[]> {
  const { intensifiers, fillers } = language.phrases;
  const both = { before: true, after: true };
  const chained = ([chain, { before, after }]: readonly [1 | 2, ChainAdverbs['also']]) =>
    [...new Set([...before, ...after])].map(word => ({
      word,
      chain,
      before: before.includes(word),
      after: after.includes(word),
      shown: true,
    }));
  const listed = [
    ...chained([1, chains.also]),
    ...chained([2, chains.further]),
    ...intensifiers.map(word => ({ word, chain: 0 as const, ...both, shown: true })),
    ...fillers.map(word => ({ word, chain: 0 as const, before: true, after: false, shown: false })),
  ];
  const byFirst = new Map<string, PhraseAdverb[]>();
  for (const { word, ...adverb } of listed) {
    const words = phraseWords(word, language);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, ...adverb }]);
  }
  return byFirst;
}
