import type { Draft, Paragraph } from './draft.ts';
import { isMasthead, LONGEST_LINE } from './masthead.ts';
import { isNumber, numberBeforeTitle } from './number.ts';
import { enactingStep, isOrganLine } from './organ.ts';
import { skipStretch, slicePassage } from './passage.ts';
import { plainHeading, sectionLabel, sectionStep } from './sections.ts';
import type { Shape } from './shape.ts';
import { add, type Walk } from './walk.ts';

/** What stands before the preamble: masthead, number, title, sections of a composite resolution. @returns false where the front ends, before this paragraph */
export function frontStep(walk: Walk, paragraph: Paragraph, shape: Shape): boolean {
  const { passage } = paragraph;
  const { text } = passage;
  const { language } = walk;
  const has = (role: Draft['role']): boolean => walk.seen.roles.has(role);
  if (walk.at === shape.organ || (shape.start >= 0 && isOrganLine(text, language))) {
    enactingStep(walk, passage);
    return true;
  }
  const before = walk.at < shape.start;
  if (shape.start >= 0 && !before) return false;
  const numbered = has('number');
  if (!numbered && text.length <= LONGEST_LINE) {
    if (isNumber(text, language)) {
      add(walk, 'number', passage, ['names the number of the text'], 0.99);
      return true;
    }
    const together = numberBeforeTitle(text, language);
    if (together) {
      numberAndTitle(walk, paragraph, together.end);
      return true;
    }
  }
  if (walk.at === shape.title) {
    add(walk, 'title', passage, [before ? 'last line before the organ' : 'first line, without final mark'], 0.85);
    return true;
  }
  if (language.structure.preambleLine.test(text)) {
    plainHeading(walk, paragraph, 'names the preamble', 0.95);
    return true;
  }
  if (isMasthead(text, language)) {
    add(walk, 'masthead', passage, ['part of the masthead'], 0.9);
    return true;
  }
  const titled = has('title');
  if (numbered && !titled) {
    add(walk, 'title', passage, ['follows the number'], 0.95);
    return true;
  }
  if (!before) return false;
  const section = titled || walk.scope.sections.length > 0 ? sectionLabel(walk, paragraph) : undefined;
  if (section) sectionStep(walk, paragraph, section);
  else if (walk.scope.sections.length > 0) plainHeading(walk, paragraph, 'below a section number', 0.8);
  else add(walk, 'masthead', passage, ['before the number and the organ'], 0.7);
  return true;
}

function numberAndTitle(walk: Walk, { passage }: Paragraph, end: number): void {
  const numberEnd = passage.text.slice(0, end).trimEnd().length;
  add(walk, 'number', slicePassage(passage, 0, numberEnd), ['number before the title'], 0.95);
  const blanks = skipStretch(passage, numberEnd, end, 'blank');
  add(walk, 'title', slicePassage(passage, end), ['follows the number'], 0.95, { labelSkips: blanks });
}
