import type { Language } from '../language/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { isAdoption, isMasthead, LONGEST_LINE } from './masthead.ts';
import type { Lifted } from './notes.ts';
import { enactingStep, isOrganLine } from './organ.ts';
import { skipStretch, slicePassage } from './passage.ts';
import { preambleStep } from './preamble.ts';
import { plainHeading, sectionLabel, sectionStep } from './sections.ts';
import { add, type Walk } from './walk.ts';

/** Number before a title on the same line: `66/180. Strengthening …`, `ES-11/1. …`, `٦٦/١٨٠ - …`. */
const NUMBER_BEFORE_TITLE =
  /^(?<number>(?:E?S-)?[\d\u0660-\u0669]{1,4}\/[\d\u0660-\u0669]{1,4}(?:\s?[A-Z](?![\p{L}]))?)(?:[.．]|\s?[-–—])\s*(?=[\p{L}“«"《])/u;

/** What stands before the organ line. */
export interface Front {
  /** Index of the organ line among the paragraphs; −1 where there is none. */
  readonly organ: number;
  /** Index of the title where no number announces it; −1 where there is none. */
  readonly title: number;
}

/** The number a line opens with when its title follows: `66/180. Strengthening …` → `66/180`. */
export function numberBeforeTitle(line: string): { readonly number: string; readonly end: number } | undefined {
  const match = NUMBER_BEFORE_TITLE.exec(line.slice(0, LONGEST_LINE));
  const number = match?.groups?.['number'];
  return match && number !== undefined ? { number, end: match[0].length } : undefined;
}

/** Finds the title of a text that prints no number: the last line before the organ that is no part of the masthead, and stands below the line of adoption. */
export function findTitle(lifted: readonly Lifted[], organ: number, language: Language): number {
  let adoption = -1;
  let title = -1;
  for (let i = 0; i < organ; i++) {
    const item = lifted[i];
    if (item?.kind !== 'body') continue;
    const { text } = item.paragraph.passage;
    if (language.structure.numberLine.test(text.slice(0, LONGEST_LINE)) || numberBeforeTitle(text)) return -1;
    if (isAdoption(text, language)) adoption = i;
    if (!isMasthead(text, language)) title = i;
  }
  return title > adoption ? title : -1;
}

/** What stands before the preamble: masthead, number, title, sections of a composite resolution. */
export function frontStep(walk: Walk, paragraph: Paragraph, front: Front): void {
  const { passage } = paragraph;
  const { text } = passage;
  const { language } = walk;
  const has = (role: Draft['role']): boolean => walk.drafts.some(draft => draft.role === role);
  const beforeOrgan = walk.at < front.organ;
  if (walk.at === front.organ || isOrganLine(text, language)) return enactingStep(walk, passage);
  const numbered = has('number');
  if (!numbered && text.length <= LONGEST_LINE) {
    if (language.structure.numberLine.test(text)) {
      return void add(walk, 'number', passage, ['names the number of the resolution'], 0.99);
    }
    const together = numberBeforeTitle(text);
    if (together) return numberAndTitle(walk, paragraph, together.end);
  }
  if (walk.at === front.title) return void add(walk, 'title', passage, ['last line before the organ'], 0.85);
  if (beforeOrgan && isMasthead(text, language))
    return void add(walk, 'masthead', passage, ['part of the masthead'], 0.9);
  const titled = has('title');
  if (numbered && !titled && beforeOrgan) return void add(walk, 'title', passage, ['follows the number'], 0.95);
  const section = titled || walk.scope.sections.length > 0 ? sectionLabel(walk, paragraph) : undefined;
  if (beforeOrgan && section) return sectionStep(walk, paragraph, section);
  if (beforeOrgan && walk.scope.sections.length > 0)
    return plainHeading(walk, paragraph, 'below a section number', 0.8);
  if (beforeOrgan) return void add(walk, 'masthead', passage, ['before the number and the organ'], 0.7);
  walk.zone = 'preamble';
  preambleStep(walk, paragraph);
}

function numberAndTitle(walk: Walk, { passage }: Paragraph, end: number): void {
  const numberEnd = passage.text.slice(0, end).trimEnd().length;
  add(walk, 'number', slicePassage(passage, 0, numberEnd), ['number before the title'], 0.95);
  const blanks = skipStretch(passage, numberEnd, end, 'blank');
  add(walk, 'title', slicePassage(passage, end), ['follows the number'], 0.95, { labelSkips: blanks });
}
