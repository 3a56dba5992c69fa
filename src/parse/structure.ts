import { findLead, type Language, readDivision } from '../language/index.ts';
import { type Diagnostic, diagnose } from '../model/index.ts';
import { lookAhead } from './ahead.ts';
import { bodyStep } from './body.ts';
import { closingStep } from './closing.ts';
import type { Draft, Paragraph } from './draft.ts';
import { faceOf, labelEnd } from './face.ts';
import { type Front, findTitle, frontStep } from './front.ts';
import { findLabel } from './lists.ts';
import type { Lifted, Note } from './notes.ts';
import { enactingStep, isBareOrganLine, isOrganLine } from './organ.ts';
import { preambleStep } from './preamble.ts';
import { restoreLabels } from './restore.ts';
import { divisionLabel, divisionStep, plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { add, enterScope, makeScope, type Walk } from './walk.ts';

/** A text with so many articles before any annex is a treaty or a statute, even where an organ proclaims it. */
const ARTICLES_OF_A_TREATY = 3;

/** Drafts with their roles, in the order of the source. */
export interface Structured {
  readonly drafts: readonly Draft[];
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
  const organ = lifted.findIndex(({ kind, ...item }, i) => {
    if (kind === 'note' || !('paragraph' in item)) return false;
    const { text } = item.paragraph.passage;
    return isOrganLine(text, language) || isBareOrganLine(text, ahead.next[i], language);
  });
  const resolution = isResolution(lifted, organ, language);
  const front: Front = { organ, title: resolution ? findTitle(lifted, organ, language) : -1 };
  const walk: Walk = {
    language,
    file,
    ahead,
    drafts: [],
    diagnostics: [],
    zone: resolution ? 'front' : 'plain',
    current: undefined,
    scope: makeScope(undefined, 0),
    outer: [],
    runs: 0,
    at: 0,
    lastNote: undefined,
  };
  if (!resolution) walk.diagnostics.push(diagnose('parse.no-structure', undefined, { file }));
  lifted.forEach((item, i) => {
    walk.at = i;
    if (item.kind === 'note') noteDraft(walk, item.note);
    else step(walk, item.paragraph, front);
  });
  const { drafts, diagnostics } = restoreLabels(walk.drafts, language, file);
  return { drafts, diagnostics: [...walk.diagnostics, ...diagnostics] };
}

function isResolution(lifted: readonly Lifted[], organ: number, language: Language): boolean {
  const bodies = lifted.flatMap((item, i) => (item.kind === 'body' ? [{ i, ...item.paragraph }] : []));
  const annex = bodies.findIndex(({ passage }) => isAnnex(passage.text, language));
  const before = annex < 0 ? bodies : bodies.slice(0, annex);
  const articles = before.filter(paragraph => readDivision(faceOf(paragraph).text, language)?.kind === 'article');
  if (articles.length >= ARTICLES_OF_A_TREATY) return false;
  if (organ >= 0) return true;
  const led = bodies.filter(({ passage: { text } }) =>
    findLead(text.slice(labelEnd(text, language)), undefined, language),
  );
  return led.length >= 2 && led.length >= bodies.length * 0.5;
}

function isAnnex(text: string, language: Language): boolean {
  return text.length <= 80 && language.structure.annexLine.test(text);
}

function step(walk: Walk, paragraph: Paragraph, front: Front): void {
  const { passage } = paragraph;
  const { text } = passage;
  if (walk.zone === 'front') return frontStep(walk, paragraph, front);
  if (walk.zone !== 'plain' && startsDraft(walk, text)) return enactingStep(walk, passage);
  if (walk.zone !== 'preamble' && isAnnex(text, walk.language)) return annexStep(walk, paragraph);
  if (paragraph.kind === 'cell' && !isParagraphCell(walk, paragraph)) {
    return void add(walk, 'row', passage, ['cell of a table'], 0.95);
  }
  if (walk.zone === 'plain' || walk.zone === 'annex') {
    const division = divisionLabel(walk, paragraph);
    if (division) return divisionStep(walk, paragraph, division);
  }
  if (paragraph.headingLevel !== undefined && !isMarkedParagraph(walk, paragraph)) {
    const section = sectionLabel(walk, paragraph);
    if (section) return sectionStep(walk, paragraph, section);
    if (walk.zone === 'closing') walk.zone = 'operative';
    const numbered = findLabel(walk, paragraph)?.level === 0 && (walk.zone === 'plain' || walk.zone === 'annex');
    if (!numbered) return plainHeading(walk, paragraph, 'marked as a heading', 0.95);
  }
  if (walk.zone === 'preamble') return preambleStep(walk, paragraph);
  if (walk.zone === 'closing') return afterClosing(walk, paragraph);
  bodyStep(walk, paragraph);
}

function startsDraft(walk: Walk, text: string): boolean {
  return isOrganLine(text, walk.language) || isBareOrganLine(text, walk.ahead.next[walk.at], walk.language);
}

function annexStep(walk: Walk, { passage, headingLevel }: Paragraph): void {
  walk.zone = 'annex';
  walk.outer.length = 0;
  enterScope(walk, undefined);
  const index = add(walk, 'annex', passage, ['names an annex'], headingLevel === undefined ? 0.95 : 0.99, {
    opens: { kind: 'hard' },
  });
  walk.scope = { ...walk.scope, container: index };
}

/** A paragraph of the resolution that stands in a table, or is marked as a heading for its looks: it has a number in its turn or opens with a phrase of the table. */
function isParagraphCell(walk: Walk, paragraph: Paragraph): boolean {
  return walk.zone !== 'plain' && walk.zone !== 'annex' && isLed(walk, paragraph);
}

function isMarkedParagraph(walk: Walk, paragraph: Paragraph): boolean {
  if (walk.zone !== 'preamble' && walk.zone !== 'operative') return false;
  return isLed(walk, paragraph) && /[;,.:；，。：؛،]\P{L}*$/u.test(paragraph.passage.text.slice(-40));
}

function isLed(walk: Walk, { passage: { text } }: Paragraph): boolean {
  return findLead(text.slice(labelEnd(text, walk.language)), undefined, walk.language) !== undefined;
}

/** Behind a closing line: another part of a composite resolution, a paragraph after all, or more of the closing. */
function afterClosing(walk: Walk, paragraph: Paragraph): void {
  const section = sectionLabel(walk, paragraph);
  if (section) {
    walk.zone = 'operative';
    return sectionStep(walk, paragraph, section);
  }
  const label = findLabel(walk, paragraph);
  if (label?.awaited && isLed(walk, paragraph)) {
    walk.zone = 'operative';
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
