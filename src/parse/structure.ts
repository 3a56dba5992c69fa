import { type DivisionLabel, findLead, type Language } from '../language/index.ts';
import { type Diagnostic, diagnose } from '../model/index.ts';
import { lookAhead } from './ahead.ts';
import { bodyStep } from './body.ts';
import { closingStep } from './closing.ts';
import type { Draft, Paragraph } from './draft.ts';
import { behindLabel } from './face.ts';
import { frontStep } from './front.ts';
import { findLabel, inBody } from './lists.ts';
import type { Lifted, Note } from './notes.ts';
import { enactingStep, isBareOrganLine, isOrganLine } from './organ.ts';
import { draftStep, preambleStep } from './preamble.ts';
import { restoreLabels } from './restore.ts';
import { divisionLabel, divisionStep, plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { isAnnex, type Shape, shapeOf } from './shape.ts';
import { add, enterScope, makeScope, type Walk } from './walk.ts';

/** Drafts with their roles, in the order of the source. */
export interface Structured {
  /** Handed over for good, as they are many and large: the next step takes them out one by one. */
  readonly drafts: Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives every paragraph its role by walking once through the text: front, preamble, operative part, closing, annexes. Numbers, final marks and the phrase table decide, in this order;
 * emphasis and letter case never do. Paragraphs cut by a page break are joined on the way; numbers that were lost are restored afterwards, where the order proves them.
 */
export function structureParagraphs(lifted: readonly Lifted[], language: Language, file: string): Structured {
  const isBorder = ({ passage }: Paragraph): boolean =>
    isOrganLine(passage.text, language) || isAnnex(passage.text, language);
  const ahead = lookAhead(lifted, language, isBorder);
  const shape = shapeOf(lifted, language);
  const walk: Walk = {
    language,
    file,
    ahead,
    drafts: [],
    reasons: new Map(),
    seen: { roles: new Set(), unlabelledRecitals: new Set(), text: undefined, recital: undefined },
    diagnostics: [],
    zone: 'front',
    current: undefined,
    scope: makeScope(undefined, 0, shape.kind === 'resolution' ? 'operative' : 'plain'),
    outer: [],
    runs: 0,
    at: 0,
    contents: false,
    lastNote: undefined,
  };
  if (shape.kind === 'plain') walk.diagnostics.push(diagnose('parse.no-structure', undefined, { file }));
  lifted.forEach((item, i) => {
    walk.at = i;
    if (item.kind === 'note') noteDraft(walk, item.note);
    else if (walk.zone !== 'front' || !frontStep(walk, item.paragraph, shape)) step(walk, item.paragraph, shape);
  });
  const { drafts, diagnostics } = restoreLabels(walk.drafts, language, file);
  return { drafts, diagnostics: [...walk.diagnostics, ...diagnostics] };
}

function step(walk: Walk, paragraph: Paragraph, shape: Shape): void {
  const { passage } = paragraph;
  const { text } = passage;
  if (walk.zone === 'front') walk.zone = shape.start >= 0 ? 'preamble' : walk.scope.body;
  if (startsDraft(walk, text)) return enactingStep(walk, passage);
  if (walk.zone !== 'preamble' && isAnnex(text, walk.language)) return annexStep(walk, paragraph);
  if (paragraph.kind === 'cell' && !isParagraphCell(walk, paragraph)) {
    return void add(walk, 'row', passage, ['cell of a table'], 0.95);
  }
  if (contentsStep(walk, paragraph)) return;
  const division = divisionLabel(walk, paragraph);
  if (division && opensBody(walk, division, shape)) return divisionStep(walk, paragraph, division);
  if (paragraph.headingLevel !== undefined && !isMarkedParagraph(walk, paragraph)) {
    const section = sectionLabel(walk, paragraph);
    if (section) return sectionStep(walk, paragraph, section);
    if (walk.zone === 'closing') walk.zone = walk.scope.body;
    const numbered = findLabel(walk, paragraph)?.level === 0 && inBody(walk);
    if (!numbered) return plainHeading(walk, paragraph, 'marked as a heading', 0.95);
  }
  if (walk.zone === 'preamble') return preambleStep(walk, paragraph);
  if (walk.zone === 'closing') return afterClosing(walk, paragraph);
  if (draftStep(walk, paragraph)) return;
  bodyStep(walk, paragraph);
}

/** Divisions stand in the body of an instrument or an annex. An article also ends the preamble of one, and the words of an organ that proclaims a declaration. */
function opensBody(walk: Walk, { kind, ordinal }: DivisionLabel, { kind: text }: Shape): boolean {
  if (inBody(walk)) return true;
  if (walk.zone === 'closing') return false;
  const { body } = walk.scope;
  const instrument = body !== 'operative' || text === 'instrument';
  const proclaimed = kind === 'article' && ordinal === 1;
  if (!(instrument && (walk.zone === 'preamble' || kind === 'article')) && !proclaimed) return false;
  walk.zone = body === 'operative' ? 'plain' : body;
  return true;
}

/** The lines of a table of contents: they end with the numbers of pages. @returns whether it was one */
function contentsStep(walk: Walk, { passage }: Paragraph): boolean {
  const { text } = passage;
  if (text.length > LONGEST_ENTRY) return false;
  const leaders = /(?:\.\s?){4,}\s*[\p{Nd}ivxl]{1,4}$/u.test(text);
  const entry = leaders || (walk.contents && /\S\s+[\p{Nd}ivxl]{1,4}$/u.test(text));
  walk.contents = walk.language.structure.contentsLine.test(text) || (walk.contents && entry);
  if (!entry) return false;
  add(walk, 'row', passage, ['line of a table of contents'], 0.9);
  return true;
}

/** Longer lines are no entries of a table of contents. */
const LONGEST_ENTRY = 300;

function startsDraft(walk: Walk, text: string): boolean {
  const { language, ahead, at } = walk;
  const next = ahead.next[at];
  if (isBareOrganLine(text, next, language)) return true;
  if (!isOrganLine(text, language)) return false;
  // In a report a line that ends with the name of an organ and a comma may be any; a draft has a recital below it.
  return (
    walk.zone !== 'plain' ||
    (next !== undefined && findLead(behindLabel(next.passage.text, language), 'preambular', language) !== undefined)
  );
}

function annexStep(walk: Walk, { passage, headingLevel }: Paragraph): void {
  walk.zone = 'annex';
  walk.outer.length = 0;
  enterScope(walk, undefined, 'annex');
  const index = add(walk, 'annex', passage, ['names an annex'], headingLevel === undefined ? 0.95 : 0.99, {
    opens: { kind: 'hard' },
  });
  walk.scope = { ...walk.scope, container: index };
}

/** A paragraph of the resolution that stands in a table, or is marked as a heading for its looks: it has a number in its turn or opens with a phrase of the table. */
function isParagraphCell(walk: Walk, paragraph: Paragraph): boolean {
  return !inBody(walk) && isLed(walk, paragraph);
}

function isMarkedParagraph(walk: Walk, paragraph: Paragraph): boolean {
  if (walk.zone !== 'preamble' && walk.zone !== 'operative') return false;
  return isLed(walk, paragraph) && /[;,.:；，。：؛،]\P{L}*$/u.test(paragraph.passage.text.slice(-40));
}

function isLed(walk: Walk, { passage: { text } }: Paragraph): boolean {
  return findLead(behindLabel(text, walk.language), undefined, walk.language) !== undefined;
}

/** Behind a closing line: another part of a composite resolution, a paragraph after all, or more of the closing. */
function afterClosing(walk: Walk, paragraph: Paragraph): void {
  const section = sectionLabel(walk, paragraph);
  if (section) {
    walk.zone = walk.scope.body;
    return sectionStep(walk, paragraph, section);
  }
  const label = findLabel(walk, paragraph);
  if (label?.awaited && isLed(walk, paragraph)) {
    walk.zone = walk.scope.body;
    return bodyStep(walk, paragraph);
  }
  closingStep(walk, paragraph.passage, 'after the last paragraph', 0.8);
}

function noteDraft(walk: Walk, note: Note): void {
  const { passage, label, labelSkips, number, key } = note;
  const numbered = number !== undefined;
  const reason = label ? `begins with ${label.printed}` : 'goes on below a note';
  const index = add(walk, 'note', passage, [reason], numbered ? 0.99 : 0.85, {
    labelSkips,
    ...(label ? { label } : {}),
    ...(numbered ? { noteNumber: number } : {}),
    ...(numbered || walk.lastNote === undefined ? {} : { parent: walk.lastNote }),
    ...(key === undefined ? {} : { noteKey: key }),
  });
  if (numbered) walk.lastNote = index;
}
