import type { Language } from '../language/index.ts';
import { type Code, type Diagnostic, diagnose, type Role, type Skipped } from '../model/index.ts';
import type { Ahead } from './ahead.ts';
import type { Draft } from './draft.ts';
import { continuesParagraph, seam } from './joins.ts';
import type { ListEntry } from './lists.ts';
import { endOf, isOpen } from './openness.ts';
import { joinPassages, type Passage, sourceSpan } from './passage.ts';

export type Zone = 'front' | 'preamble' | 'operative' | 'closing' | 'annex' | 'plain';

/** A section, article or chapter that is open. */
export interface OpenSection {
  /** Index of the draft that opened it. */
  readonly index: number;
  /** Depth: a section closes those of its own rank and deeper. */
  readonly rank: number;
  readonly headingLevel: number | undefined;
  /** Set for lettered sections, whose next letter decides how `I.` is read. */
  readonly ordinal: number;
  /** True as long as its heading is a bare number, so that the next line can be its title. */
  bare: boolean;
}

/** A stretch of the text that numbers its paragraphs on its own: the resolution, a nested draft, an annex. */
export interface Scope {
  /** Index of the draft that opened it, where something did. */
  readonly container: number | undefined;
  /** What its paragraphs are once organ and preamble are past: decisions, or those of an instrument, a report, an annex. */
  readonly body: 'operative' | 'plain' | 'annex';
  /** Names the run of numbers; a restart begins a new one. */
  run: number;
  /** What the numbers of its paragraphs look like, `1.` or `(1)`; told by the first. */
  numberShape: string | undefined;
  /** Last paragraph number seen. */
  lastNumber: number;
  /** Operative paragraphs without a number since then. */
  unnumbered: number;
  /** True once its organ line has been seen. */
  enacted: boolean;
  /** True from a heading to the next number: numbers may begin anew there. */
  fresh: boolean;
  sections: OpenSection[];
  /** Kinds of section numbers in the order in which they turned up, the outer first. */
  readonly sectionKinds: string[];
  /** The paragraph and the list members that are open, the outer first. */
  list: ListEntry[];
}

/** What the drafts so far hold. To look through all of them at each paragraph takes quadratic time. */
export interface Seen {
  readonly roles: Set<Role>;
  /** Runs of numbers with a preambular paragraph that has no label. */
  readonly unlabelledRecitals: Set<number>;
  /** Index of the last draft that is no note. */
  text: number | undefined;
  /** Index of the last preambular paragraph. */
  recital: number | undefined;
}

/** Where the walk through the paragraphs stands. */
export interface Walk {
  readonly language: Language;
  readonly file: string;
  readonly ahead: Ahead;
  readonly drafts: Draft[];
  /** Lists of one reason that drafts have so far, by the reason. */
  readonly reasons: Map<string, readonly string[]>;
  readonly seen: Seen;
  readonly diagnostics: Diagnostic[];
  zone: Zone;
  /** Index of the draft that an open fragment would continue. */
  current: number | undefined;
  scope: Scope;
  /** Scopes round the present one, the outer first. */
  readonly outer: Scope[];
  runs: number;
  /** Index of the paragraph in hand, for looking ahead. */
  at: number;
  /** True from a heading "Contents" on, as long as its lines end with page numbers. */
  contents: boolean;
  /** Draft of the last note with a number. */
  lastNote: number | undefined;
}

export function makeScope(container: number | undefined, run: number, body: Scope['body']): Scope {
  return {
    container,
    body,
    run,
    numberShape: undefined,
    lastNumber: 0,
    unnumbered: 0,
    enacted: false,
    fresh: true,
    sections: [],
    sectionKinds: [],
    list: [],
  };
}

/** Begins a stretch with numbers of its own. */
export function enterScope(walk: Walk, container: number | undefined, body: Scope['body']): void {
  walk.scope = makeScope(container, ++walk.runs, body);
  walk.current = undefined;
}

/** What the next draft stands in. */
export function container({ scope }: Walk): number | undefined {
  return scope.sections.at(-1)?.index ?? scope.container;
}

/** Puts a draft at the end of the list. @returns its index */
export function add(
  walk: Walk,
  role: Role,
  passage: Passage,
  reasons: readonly string[],
  probability: number,
  extra: Partial<Draft> = {},
): number {
  if (role !== 'note') reportOpen(walk);
  const within = container(walk);
  walk.drafts.push({
    role,
    passage,
    labelSkips: NO_SKIPS,
    run: walk.scope.run,
    ...(within === undefined ? {} : { within }),
    reasons: sharedReasons(walk, reasons),
    probability,
    ...extra,
  });
  const index = walk.drafts.length - 1;
  remember(walk, role, index, extra.label !== undefined);
  if (role !== 'note') walk.current = CONTINUABLE.has(role) ? index : undefined;
  const section = walk.scope.sections.at(-1);
  if (section && role !== 'note' && index > section.index) section.bare = false;
  return index;
}

const NO_SKIPS: readonly Skipped[] = [];

/** Most drafts of a long text have the same few reasons. */
function sharedReasons({ reasons: known }: Walk, reasons: readonly string[]): readonly string[] {
  const [reason] = reasons;
  if (reason === undefined || reasons.length > 1) return reasons;
  const shared = known.get(reason);
  if (shared === undefined) known.set(reason, reasons);
  return shared ?? reasons;
}

const CONTINUABLE: ReadonlySet<Role> = new Set(['preambular', 'operative', 'point', 'paragraph']);

function remember({ seen, scope }: Walk, role: Role, index: number, labelled: boolean): void {
  seen.roles.add(role);
  if (role !== 'note') seen.text = index;
  if (role !== 'preambular') return;
  seen.recital = index;
  if (!labelled) seen.unlabelledRecitals.add(scope.run);
}

/** The last paragraph or heading, notes left out. */
export function lastDraft({ drafts, seen }: Walk): Draft | undefined {
  return seen.text === undefined ? undefined : drafts[seen.text];
}

export function currentDraft(walk: Walk): Draft | undefined {
  return walk.current === undefined ? undefined : walk.drafts[walk.current];
}

export function report(walk: Walk, code: Code, detail: string, passage: Passage): void {
  walk.diagnostics.push(diagnose(code, detail, { file: walk.file, span: sourceSpan(passage) }));
}

/** Says so when a paragraph is left behind without its final mark. */
export function reportOpen(walk: Walk): void {
  const draft = currentDraft(walk);
  walk.current = undefined;
  if (!draft || draft.role === 'paragraph' || !isOpen(endOf(draft.passage), draft.role, walk.language)) return;
  report(walk, 'parse.paragraph-open', `“…${draft.passage.text.slice(-40)}”`, draft.passage);
}

/** Joins a passage to the current draft when it is the rest of it. @returns whether it was */
export function continued(walk: Walk, passage: Passage): boolean {
  const index = walk.current;
  const draft = currentDraft(walk);
  if (index === undefined || !draft || !continuesParagraph(draft, passage, walk.language)) return false;
  joinTo(walk, index, draft, passage);
  return true;
}

/** Joins a passage to a draft, and says so. */
export function joinTo(walk: Walk, index: number, draft: Draft, passage: Passage): void {
  const { glue, shown } = seam(draft.passage, passage);
  walk.drafts[index] = {
    ...draft,
    passage: joinPassages(draft.passage, passage, glue),
    reasons: [...draft.reasons, `joined at “${shown}”`],
  };
  if (draft.passage.text === '') return;
  const where = `${draft.role}${draft.label ? ` ${draft.label.printed}` : ''} at “${shown}”`;
  report(walk, 'parse.paragraph-joined', where, passage);
}
