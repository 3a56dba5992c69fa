import { type DraftLabel, findLead, readDraftLabel } from '../language/index.ts';
import { spanLength } from '../model/index.ts';
import { bodyStep } from './body.ts';
import type { Paragraph } from './draft.ts';
import { behindLabel, faceOf, type Printed } from './face.ts';
import { findBullet, findCapital, findLabel, type PlacedLabel, pointStep } from './lists.ts';
import { addOperative } from './numbering.ts';
import { endOf, endsWithComma, finalMark, introduces, stops } from './openness.ts';
import { addPreambular, labelledPreambular } from './preambular.ts';
import { looksLikeHeading, plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { isEnactingWords } from './shape.ts';
import { add, continued, lastDraft, type Walk } from './walk.ts';

/** Between the organ and the first number or verb of decision. */
export function preambleStep(walk: Walk, paragraph: Paragraph): void {
  const { language } = walk;
  const { passage } = paragraph;
  if (draftStep(walk, paragraph)) return;
  const label = findLabel(walk, paragraph);
  if (label && numberedRecital(walk, paragraph, label)) return;
  if (label?.level === 0) {
    walk.zone = walk.scope.body;
    return bodyStep(walk, paragraph);
  }
  if (label) return pointStep(walk, passage, label);
  if (markedRecital(walk, paragraph)) return;
  const section = sectionLabel(walk, paragraph);
  if (section) return sectionStep(walk, paragraph, section);
  if (isEnactingWords(passage.text, language)) return enactedStep(walk, paragraph);
  if (continued(walk, passage)) return;
  if (isResolvingLine(walk, passage.text)) {
    walk.zone = 'operative';
    return formula(walk, paragraph, 'the verb of all that follows');
  }
  if (introducesRecitals(walk, passage.text)) return formula(walk, paragraph, 'announces recitals with numbers');
  if (isOperative(walk, passage.text)) {
    walk.zone = 'operative';
    return bodyStep(walk, paragraph);
  }
  const lead = findLead(passage.text, 'preambular', language);
  if (!lead && looksLikeHeading(passage.text, walk)) return plainHeading(walk, paragraph, 'short, no final mark', 0.7);
  addPreambular(walk, paragraph, lead);
}

/** "Have agreed as follows:" ends the preamble of an instrument. */
function enactedStep(walk: Walk, paragraph: Paragraph): void {
  formula(walk, paragraph, 'words of agreement or enactment');
  walk.zone = walk.scope.body === 'operative' ? 'plain' : walk.scope.body;
}

function formula(walk: Walk, { passage }: Paragraph, reason: string): void {
  add(walk, 'enacting', passage, [reason], 0.9);
  walk.scope.list = [];
}

/** A paragraph of a draft under negotiation, which says itself what it is: `PP3`, `OP2 alt`. @returns whether it was one */
export function draftStep(walk: Walk, paragraph: Paragraph): boolean {
  if (walk.scope.body !== 'operative') return false;
  const face = faceOf(paragraph);
  const label: DraftLabel | undefined = readDraftLabel(face.text);
  if (!label) return false;
  const { body, label: own, labelSkips } = labelledPreambular(paragraph, face, label);
  walk.zone = label.role === 'preambular' ? 'preamble' : 'operative';
  if (label.role === 'preambular') {
    addPreambular(
      walk,
      { ...paragraph, passage: body },
      findLead(body.text, 'preambular', walk.language),
      own,
      labelSkips,
    );
  } else {
    walk.scope.lastNumber = label.ordinal;
    addOperative(walk, body, own, labelSkips, [`numbered ${label.printed}`], 0.99);
  }
  return true;
}

/**
 * A recital with a number: those of the European Union, `(1)` with full stops, below "Whereas:"; and the paragraphs of bodies that number preamble and decisions in one run, where the opening
 * and the final comma tell. @returns whether it was one
 */
function numberedRecital(walk: Walk, paragraph: Paragraph, label: PlacedLabel): boolean {
  const { face } = label;
  const text = face.text.slice(label.end);
  const announced = lastDraft(walk);
  const below = announced?.role === 'enacting' && introduces(endOf(announced.passage));
  const last = announced?.role === 'preambular' && announced.label !== undefined;
  const shape = /^\(\d/u.test(label.printed);
  const inTurn = last && announced.label?.ordinal === label.ordinal - 1;
  const european = shape && (below || inTurn);
  const lead = findLead(text, 'preambular', walk.language);
  const unnumbered = walk.seen.unlabelledRecitals.has(walk.scope.run);
  const oneRun = label.level === 0 && lead !== undefined && endsWithComma(text) && !unnumbered;
  if (!european && !oneRun) return false;
  const { body, label: own, labelSkips } = labelledPreambular(paragraph, face, label);
  if (label.level === 0 && oneRun) walk.scope.lastNumber = label.ordinal;
  addPreambular(walk, { ...paragraph, passage: body }, lead, own, labelSkips);
  return true;
}

/** A recital behind a dash or a capital letter: "– having regard to …", "A. whereas …". @returns whether it was one */
function markedRecital(walk: Walk, paragraph: Paragraph): boolean {
  const face = faceOf(paragraph);
  const body = behindLabel(face.text, walk.language);
  const start = face.text.length - body.length;
  const lead = start === 0 ? undefined : findLead(body, 'preambular', walk.language);
  if (!lead || stops(body)) return false;
  const printed = face.text.slice(0, start).trimEnd();
  const bullet = findBullet(walk, paragraph);
  if (bullet && walk.scope.list.some(entry => entry.shape === bullet.shape)) return false;
  const capital = /^[A-Z]/u.test(printed) ? printed.charCodeAt(0) - 64 : undefined;
  const before = walk.seen.recital === undefined ? undefined : walk.drafts[walk.seen.recital]?.label;
  const ordinal = capital ?? (before?.printed === printed ? before.ordinal + 1 : 1);
  const mark: Printed & { ordinal: number } = {
    printed,
    gap: face.text.slice(printed.length, start),
    end: start,
    ordinal,
  };
  const { body: rest, label, labelSkips } = labelledPreambular(paragraph, face, mark);
  addPreambular(walk, { ...paragraph, passage: rest }, lead, label, labelSkips);
  return true;
}

/** A verb of decision alone on its line, above numbered paragraphs that share it: "RESOLVES:" */
function isResolvingLine(walk: Walk, text: string): boolean {
  const lead = text.length > 80 ? undefined : findLead(text, 'operative', walk.language);
  if (!lead || /[\p{L}\p{N}]/u.test(text.slice(lead.at.end))) return false;
  const next = walk.ahead.next[walk.at];
  if (!next) return false;
  const label = findLabel(walk, next) ?? findCapital(walk, next);
  return label?.level === 0 && label.ordinal === 1;
}

/** "Whereas:" in any language: a line that ends with a colon, and below it `(1)` before a whole sentence. */
function introducesRecitals(walk: Walk, text: string): boolean {
  if (text.length > 80 || !introduces(text)) return false;
  const next = walk.ahead.next[walk.at]?.passage.text ?? '';
  return /^\(\p{Nd}{1,2}\)\s/u.test(next) && (stops(next) || endsWithComma(next));
}

/** An operative paragraph without number: by its opening, and where one word serves both roles (Chinese) by its final mark, since a preambular one never ends with a full stop. */
function isOperative(walk: Walk, text: string): boolean {
  const { language } = walk;
  const preambular = findLead(text, 'preambular', language);
  const operative = findLead(text, 'operative', language);
  const finals = `${language.structure.finals.operative}.。`;
  const below = introduces(text) ? (walk.ahead.next[walk.at]?.passage.text ?? '') : text;
  const ends = finals.includes(finalMark(below));
  // Where automatic numbers were lost, the first paragraph that ends like an operative one ends the preamble, known opening or not.
  if (!operative) return ends && !preambular && !walk.ahead.numbered && walk.seen.recital !== undefined;
  const longer = !preambular || spanLength(operative.at) > spanLength(preambular.at);
  // A comma at the end makes it preambular; no mark at all, the first half of a paragraph cut by a page break.
  if (longer && !endsWithComma(text)) return true;
  return ends && !(preambular && spanLength(operative.at) < spanLength(preambular.at));
}
