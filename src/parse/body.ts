import { findLead } from '../language/index.ts';
import { closingStep, isAttestation, isClosing } from './closing.ts';
import type { Paragraph } from './draft.ts';
import { SHORTEST_CUT } from './joins.ts';
import { findBullet, findCapital, findLabel, inBody, isMember, openList, pointStep } from './lists.ts';
import { addOperative, decimalStep, isNumericHeading, numberedHeading, numberedStep } from './numbering.ts';
import { endOf, endsWithComma, introduces, isOpen, stops } from './openness.ts';
import type { Passage } from './passage.ts';
import { addPreambular } from './preambular.ts';
import { looksLikeHeading, plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { add, continued, currentDraft, lastDraft, type Walk } from './walk.ts';

/** A paragraph of the operative part, of an annex, or of a text that is no resolution. */
export function bodyStep(walk: Walk, paragraph: Paragraph): void {
  const { passage } = paragraph;
  const plain = inBody(walk);
  if (plain && decimalStep(walk, paragraph)) return;
  const label = findLabel(walk, paragraph) ?? findCapital(walk, paragraph) ?? findBullet(walk, paragraph);
  const previous = currentDraft(walk);
  const open =
    previous !== undefined &&
    previous.role !== 'paragraph' &&
    isOpen(endOf(previous.passage), previous.role, walk.language);
  // "82. Plenarsitzung" and "29. November 1979" begin like a number.
  if (!plain && label?.awaited === false && !open && isClosing(walk, passage)) {
    return closingStep(walk, passage, 'meeting, date or vote of adoption', 0.95);
  }
  if (label && !(open && !label.awaited)) {
    if (plain ? isMember(walk, label) : label.level > 0) return pointStep(walk, passage, label);
    if (plain && isNumericHeading(walk, paragraph, label)) return numberedHeading(walk, paragraph, label);
    return numberedStep(walk, passage, label);
  }
  if (isAttestation(walk, passage)) return closingStep(walk, passage, 'opens the signatures', 0.95);
  const section = sectionLabel(walk, paragraph);
  if (section && !(open && previous?.role === 'operative' && section.printed.length < 2)) {
    return sectionStep(walk, paragraph, section);
  }
  if (continued(walk, passage)) return;
  if (plain) return plainStep(walk, paragraph);
  if (isClosing(walk, passage)) return closingStep(walk, passage, 'meeting, date or vote of adoption', 0.95);
  unnumberedStep(walk, paragraph);
}

function plainStep(walk: Walk, paragraph: Paragraph): void {
  const { passage } = paragraph;
  if (looksLikeHeading(passage.text, walk) && paragraph.kind !== 'item' && !isCut(walk, passage)) {
    return plainHeading(walk, paragraph, 'short, no final mark', 0.8);
  }
  const index = add(walk, 'paragraph', passage, ['plain paragraph'], 0.8);
  if (introduces(passage.text)) openList(walk, index, 0);
}

/** A line without final mark that is long enough for a page, and below it a lower-case letter: the first half of a paragraph. */
function isCut(walk: Walk, { text }: Passage): boolean {
  return text.length >= SHORTEST_CUT && /^\p{Ll}/u.test(walk.ahead.next[walk.at]?.passage.text ?? '');
}

/** A paragraph of the operative part that prints no number. */
function unnumberedStep(walk: Walk, paragraph: Paragraph): void {
  const { language, scope, ahead } = walk;
  const { passage } = paragraph;
  const { text } = passage;
  const nextNumber = ahead.number[walk.at] ?? 0;
  const numbered = scope.lastNumber > 0;
  const lead = findLead(text, 'operative', language);
  const above = scope.list[0];
  // With the next number in its turn no number is missing, so the paragraph belongs to the one before.
  const within = numbered && above !== undefined && nextNumber === scope.lastNumber + scope.unnumbered + 1;
  const preambular = findLead(text, 'preambular', language);
  if (preambular && endsWithComma(text) && !within) return addPreambular(walk, paragraph, preambular);
  if (above && isLostPoint(walk, paragraph, lead !== undefined)) return lostPoint(walk, paragraph);
  if (lead && !(within && scope.list.length > 1)) {
    scope.unnumbered++;
    const reasons = [`opens with “${text.slice(lead.at.start, lead.at.end)}”`];
    return addOperative(
      walk,
      passage,
      undefined,
      [],
      numbered ? [...reasons, 'its number is not in the text'] : reasons,
      0.9,
    );
  }
  if (above && (within || scope.list.length > 1) && !looksLikeHeading(text, walk)) {
    add(walk, 'paragraph', passage, ['goes on below a list'], 0.8, { parent: above.index, name: 'wrap' });
    scope.list = [above];
    return;
  }
  if (looksLikeHeading(text, walk)) return plainHeading(walk, paragraph, 'short, no final mark', 0.75);
  const last = lastDraft(walk);
  if (last && stops(last.passage.text) && (ahead.labelled[walk.at] ?? 0) === 0) {
    return closingStep(walk, passage, 'after the last full stop', 0.6);
  }
  if (!numbered && !ahead.numbered && !isOpen(text, 'operative', language)) {
    scope.unnumbered++;
    return addOperative(walk, passage, undefined, [], ['ends like an operative paragraph'], 0.6);
  }
  add(walk, 'paragraph', passage, ['no number, no known opening'], 0.6);
}

/** Where all labels were lost, the lines below an announcement are its list until a paragraph opens with a verb of decision. */
function isLostPoint(walk: Walk, paragraph: Paragraph, led: boolean): boolean {
  const { ahead, scope } = walk;
  const last = scope.list.at(-1);
  const draft = last && walk.drafts[last.index];
  if (!draft) return false;
  const below = introduces(draft.passage.text) || (scope.list.length > 1 && !stops(draft.passage.text));
  if (paragraph.kind === 'item' && below) return true;
  return (
    !ahead.numbered && !ahead.lettered && !led && below && !isOpen(paragraph.passage.text, 'operative', walk.language)
  );
}

function lostPoint(walk: Walk, { passage, kind }: Paragraph): void {
  const { list } = walk.scope;
  const above = list[0];
  if (!above) return;
  const ordinal = (list[1]?.ordinal ?? 0) + 1;
  // A bullet never had a letter.
  const name = kind === 'item' ? { name: `point_${ordinal}` } : {};
  const index = add(walk, 'point', passage, ['below an announcement, without label'], 0.7, {
    parent: above.index,
    ...name,
  });
  walk.scope.list = [above, { read: 1, shape: '', level: above.level + 1, ordinal, index }];
}
