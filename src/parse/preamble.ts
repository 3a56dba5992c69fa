import { findLead } from '../language/index.ts';
import { spanLength } from '../model/index.ts';
import { bodyStep } from './body.ts';
import type { Paragraph } from './draft.ts';
import { findLabel, pointStep } from './lists.ts';
import { endsWithComma, finalMark, introduces } from './openness.ts';
import { addPreambular } from './preambular.ts';
import { looksLikeHeading, plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { continued, type Walk } from './walk.ts';

/** Between the organ and the first number or verb of decision. */
export function preambleStep(walk: Walk, paragraph: Paragraph): void {
  const { language } = walk;
  const { passage } = paragraph;
  const label = findLabel(walk, paragraph);
  if (label?.level === 0) {
    walk.zone = 'operative';
    return bodyStep(walk, paragraph);
  }
  if (label) return pointStep(walk, passage, label);
  const section = sectionLabel(walk, paragraph);
  if (section) return sectionStep(walk, paragraph, section);
  if (continued(walk, passage)) return;
  if (isOperative(walk, passage.text)) {
    walk.zone = 'operative';
    return bodyStep(walk, paragraph);
  }
  const lead = findLead(passage.text, 'preambular', language);
  if (!lead && looksLikeHeading(passage.text, walk)) return plainHeading(walk, paragraph, 'short, no final mark', 0.7);
  addPreambular(walk, paragraph, lead);
}

/** An operative paragraph without number: by its opening, and where one word serves both roles (Chinese) by its final mark, since a preambular one never ends with a full stop. */
function isOperative(walk: Walk, text: string): boolean {
  const { language } = walk;
  const preambular = findLead(text, 'preambular', language);
  const operative = findLead(text, 'operative', language);
  const stops = `${language.structure.finals.operative}.。`;
  const below = introduces(text) ? (walk.ahead.next[walk.at]?.passage.text ?? '') : text;
  const ends = stops.includes(finalMark(below));
  // Where automatic numbers were lost, the first paragraph that ends like an operative one ends the preamble, known opening or not.
  if (!operative)
    return ends && !preambular && !walk.ahead.numbered && walk.drafts.some(draft => draft.role === 'preambular');
  const longer = !preambular || spanLength(operative.at) > spanLength(preambular.at);
  // A comma at the end makes it preambular; no mark at all, the first half of a paragraph cut by a page break.
  if (longer && !endsWithComma(text)) return true;
  return ends && !(preambular && spanLength(operative.at) < spanLength(preambular.at));
}
