import { findLead, type Language, perLanguage } from '../language/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { behindLabel } from './face.ts';
import { introduces } from './openness.ts';
import type { Passage } from './passage.ts';
import { add, enterScope, type Walk } from './walk.ts';

/** No organ line is longer; the patterns need not look at more. */
export const LONGEST_ORGAN_LINE = 300;
/** Attack: a text that announces one draft inside another without end; ids grow with each. Real ones nest two deep. */
const DEEPEST_DRAFT = 8;
const OPENING_QUOTE = /^["“”«„‘'「『]\s?/u;

/** An organ line is the organ and a comma, nothing else: "The General Assembly,". An opening quotation mark may stand before it. */
export function isOrganLine(text: string, language: Language): boolean {
  if (text.length > LONGEST_ORGAN_LINE) return false;
  const end = /[,،，]\s*$/u.exec(text.slice(-8)) ? text.replace(/[,،，]\s*$/u, '') : undefined;
  if (end === undefined || !namesOrgan(end.replace(OPENING_QUOTE, ''), language)) return false;
  // "Recalling the decision of the Conference," names an organ too.
  return findLead(text, 'preambular', language) === undefined;
}

/** An organ line that lost its comma, or never had one: the organ as listed, and a paragraph of a resolution below it. */
export function isBareOrganLine(text: string, next: Paragraph | undefined, language: Language): boolean {
  if (text.length > LONGEST_ORGAN_LINE || !next) return false;
  if (!listedOrgans(language).has(fold(text.replace(OPENING_QUOTE, '')))) return false;
  const { text: below } = next.passage;
  return findLead(behindLabel(below, language), undefined, language) !== undefined;
}

const listedOrgans = perLanguage(({ structure }) => new Set(structure.organs.map(({ form }) => fold(form))));

/** In a text that prints the organ in capitals, letter case says nothing. */
const capitalised = perLanguage(({ structure }) => new RegExp(structure.organLine.source, 'iu'));

function namesOrgan(text: string, language: Language): boolean {
  return language.structure.organLine.test(text) || (!/\p{Ll}/u.test(text) && capitalised(language).test(text));
}

function fold(form: string): string {
  return form.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

/**
 * Begins a preamble. The second and later organ lines begin a nested draft ("Recommends … the following draft resolution: / The General Assembly,"), or the next part of a
 * composite resolution, whose numbers begin anew. In a report they begin a draft that it holds.
 */
export function enactingStep(walk: Walk, passage: Passage): void {
  const { zone } = walk;
  const held = zone === 'plain';
  const repeated = walk.scope.enacted;
  const nests = (repeated || held) && walk.outer.length < DEEPEST_DRAFT;
  const introduction = nests ? openIntroduction(walk) : undefined;
  let opens: Draft['opens'];
  if (introduction !== undefined) nestBelow(walk, introduction);
  else if (held) {
    // The next draft of a report stands beside the one before, not inside it.
    const around = outsideParts(walk);
    if (around === walk.scope.container) walk.outer.push(walk.scope);
    enterScope(walk, around, 'operative');
    opens = { kind: 'hard', name: PART };
  } else if (repeated && walk.scope.sections.length > 0) {
    beginRun(walk);
  } else if (repeated) {
    enterScope(walk, outsideParts(walk), walk.scope.body);
    opens = { kind: 'hard', name: PART };
  } else walk.scope.fresh = true;
  walk.zone = 'preamble';
  const index = add(walk, 'enacting', passage, ['names the organ'], 0.98, opens ? { opens } : {});
  if (opens) walk.scope = { ...walk.scope, container: index };
  walk.scope.enacted = true;
  walk.scope.list = [];
  walk.current = undefined;
}

/** Begins a draft inside the paragraph that announces it; headings between the two are the draft's. */
function nestBelow(walk: Walk, introduction: number): void {
  const { drafts, scope } = walk;
  walk.outer.push(scope);
  const draft = drafts[introduction];
  if (draft) drafts[introduction] = { ...draft, opens: { kind: 'hard' } };
  const adopted = scope.sections.filter(section => section.index > introduction);
  scope.sections = scope.sections.filter(section => section.index <= introduction);
  enterScope(walk, introduction, 'operative');
  walk.scope.sections = adopted;
  const outside = draft?.within;
  for (let i = introduction + 1; i < drafts.length; i++) {
    const one = drafts[i];
    if (one && one.role !== 'note' && one.within === outside) drafts[i] = { ...one, within: introduction };
  }
}

/** Name of the parts of a composite resolution that print neither letter nor number. */
const PART = 'part';

/** What the parts of a composite resolution stand in. */
function outsideParts({ scope, drafts }: Walk): number | undefined {
  const opener = scope.container === undefined ? undefined : drafts[scope.container];
  return opener?.opens?.name === PART ? opener.within : scope.container;
}

const INTRODUCTIONS: ReadonlySet<Draft['role']> = new Set(['operative', 'point', 'paragraph']);

/** The last paragraph when it announces a draft: nothing but headings and titles may stand between. */
function openIntroduction(walk: Walk): number | undefined {
  for (let i = walk.drafts.length - 1; i >= 0; i--) {
    const draft = walk.drafts[i];
    if (!draft || draft.role === 'heading' || draft.role === 'note') continue;
    const announces = INTRODUCTIONS.has(draft.role) && introduces(draft.passage.text);
    return announces ? i : undefined;
  }
  return undefined;
}

/** Begins a new run of numbers inside the same part of the text. */
export function beginRun(walk: Walk): void {
  const { scope } = walk;
  scope.run = ++walk.runs;
  scope.lastNumber = 0;
  scope.unnumbered = 0;
  scope.fresh = true;
  scope.list = [];
}

/** Goes back to the resolution round a nested draft when a number is the next of that one, and the nested draft is at its end. */
export function leaveNested(walk: Walk, ordinal: number): void {
  for (let i = walk.outer.length - 1; i >= 0; i--) {
    const scope = walk.outer[i];
    if (!scope || ordinal !== scope.lastNumber + 1 || scope.lastNumber === 0) continue;
    walk.outer.length = i;
    walk.scope = scope;
    walk.zone = scope.body;
    walk.current = undefined;
    return;
  }
}
