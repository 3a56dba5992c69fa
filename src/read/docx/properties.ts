import type { XmlElement } from '../../wire/index.ts';
import type { Run } from '../runs.ts';
import { StoryReader } from './body.ts';
import { AutomaticNumbers } from './numbering.ts';
import type { DocxPackage } from './part.ts';
import type { DocxContext } from './story.ts';
import { surveyPart } from './survey.ts';
import { childOf } from './xml.ts';

const CORE = 'docProps/core.xml';
const APPLICATION = 'docProps/app.xml';
/** Templates have three headers and three footers a section; reports of hundreds of pages a few dozen. */
const MOST_HEADERS = 60;
const LONGEST_VALUE = 2000;
/** A document symbol on a line of its own: `A/80/6 (Plan outline)*`. */
const SYMBOL = /^[A-Z]{1,8}(?:\/[A-Z0-9][\w.-]{0,20}){1,8}(?: ?\([\w. ]{1,40}\))?(?=\*{0,3}$)/u;

/** What a document says of itself: `title`, `language`, `subject`, `generator`, and the `symbol` in its header. */
export function metadataOf(source: DocxPackage, headers: readonly string[]): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  const set = (key: string, element: XmlElement | undefined): void => {
    const text = element?.children
      .filter(child => typeof child === 'string')
      .join('')
      .slice(0, LONGEST_VALUE)
      .trim();
    if (text) metadata.set(key, text);
  };
  const core = source.part(CORE);
  set('title', childOf(core, 'dc:title'));
  set('language', childOf(core, 'dc:language'));
  set('subject', childOf(core, 'dc:subject'));
  set('generator', childOf(source.part(APPLICATION), 'Application'));
  const symbol = headers.map(text => SYMBOL.exec(text)?.[0]).find(found => found !== undefined);
  if (symbol !== undefined) metadata.set('symbol', symbol);
  return metadata;
}

/** The paragraphs of page headers and footers, each once, those of headers first. */
export function headerTexts(source: DocxPackage, context: DocxContext): readonly string[] {
  const parts = [...source.relationships.values()].filter(
    ({ kind, external }) => !external && /^(?:header|footer)$/u.test(kind),
  );
  const texts = new Set<string>();
  // Losses and numbers of headers say nothing of the text.
  const apart: DocxContext = {
    ...context,
    numbers: new AutomaticNumbers(undefined, context.styles),
    losses: { hidden: [], symbols: 0, readings: 0, lostNotes: [] },
  };
  const take = (runs: readonly Run[]): void => {
    const text = runs
      .map(run => run.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
    // Page numbers, and the blanks and signs around them.
    if (/\p{L}/u.test(text)) texts.add(text);
  };
  for (const { target } of parts.sort((a, b) => (a.kind < b.kind ? 1 : -1)).slice(0, MOST_HEADERS)) {
    const part = source.part(target);
    if (part) new StoryReader(apart, { paragraph: take, notes() {} }, surveyPart(part).openFields).read(part);
  }
  return [...texts];
}
