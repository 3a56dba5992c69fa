import { findLead, type Language, readDivision, readLabel } from '../language/index.ts';
import { isClosingLine } from './closing.ts';
import type { Paragraph } from './draft.ts';
import { behindLabel, faceOf } from './face.ts';
import { isMasthead } from './masthead.ts';
import type { Lifted } from './notes.ts';
import { isNumber, numberBeforeTitle } from './number.ts';
import { endOf, endsWithComma, introduces, isOpen, stops } from './openness.ts';
import { isBareOrganLine, isOrganLine, LONGEST_ORGAN_LINE } from './organ.ts';
import { isHeading } from './sections.ts';

/** What kind of text it is, and where its parts begin: indexes into the list of paragraphs and notes, −1 where there is none. */
export interface Shape {
  /** `instrument`: a treaty, a statute, a regulation; its numbered paragraphs are no decisions of an organ. */
  readonly kind: 'resolution' | 'instrument' | 'plain';
  /** The line that names the organ, or the parties. */
  readonly organ: number;
  /** Where the preamble begins, with the organ or without; before it stand masthead, number and title. */
  readonly start: number;
  /** The title, where no number announces it. */
  readonly title: number;
}

/** A text with so many articles before any annex is a treaty or a statute, even where an organ proclaims it. */
const ARTICLES_OF_A_TREATY = 3;
/** An organ is named near the beginning; further down its name is part of a sentence or of a draft inside. */
const LATEST_ORGAN = 80;
/** A text that numbers so many paragraphs before it names an organ is a report with a draft inside. */
const NUMBERED_BEFORE = 2;

/** Fewer numbered paragraphs say nothing of the whole. */
const FEWEST_NUMBERED = 4;

interface Body {
  /** Index into the list of paragraphs and notes. */
  readonly at: number;
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** Looks the whole text over, before the walk: is there an organ, a preamble, articles? */
export function shapeOf(lifted: readonly Lifted[], language: Language): Shape {
  const all = lifted.flatMap((item, at): Body[] =>
    item.kind === 'body' ? [{ at, paragraph: item.paragraph, text: item.paragraph.passage.text }] : [],
  );
  const annex = all.findIndex(({ text }) => isAnnex(text, language));
  const bodies = annex > 0 ? all.slice(0, annex) : all;
  const articles = bodies.flatMap(({ paragraph }, i) =>
    readDivision(faceOf(paragraph).text, language)?.kind === 'article' ? [i] : [],
  );
  const opening = bodies.slice(0, Math.min(articles[0] ?? bodies.length, LATEST_ORGAN));
  const before = opening.slice(0, numberedFrom(opening, language));
  const organ = organIn(before, all, language);
  const recital = before.findIndex((_, i) => isRecital(before[i], language) && isRecital(before[i + 1], language));
  const starts = [organ, recital].filter(i => i >= 0);
  let start = starts.length === 0 ? -1 : Math.min(...starts);
  const enacted = start >= 0 && opening.slice(start).some(({ text }) => isEnactingWords(text, language));
  const instrument = articles.length >= ARTICLES_OF_A_TREATY || enacted;
  const judged = start >= 0 && recital < 0 && !instrument && !decides(bodies, language);
  if (judged) start = -1;
  const resolution = !instrument && (start >= 0 || isLedThroughout(all, language));
  const kind = instrument ? 'instrument' : resolution ? 'resolution' : 'plain';
  const place = (i: number): number => all[i]?.at ?? -1;
  // Where paragraphs open like those of a resolution from the first, nothing stands before them.
  const from = resolution && start < 0 ? firstLed(all, language) : start;
  return { kind, organ: place(judged ? -1 : organ), start: place(from), title: place(titleIn(bodies, from, language)) };
}

/** Says whether a line is the heading of an annex. */
export function isAnnex(text: string, language: Language): boolean {
  return text.length <= 200 && language.structure.annexLine.test(text);
}

/** Says whether a line holds the words between the preamble and the articles of a treaty or statute. */
export function isEnactingWords(text: string, language: Language): boolean {
  if (text.length > 400 || !language.structure.enactingWords.test(text)) return false;
  return introduces(text) || endsWithComma(text) || isOpen(text, 'operative', language);
}

/** Says whether the numbered paragraphs are decisions: in a judgment or a report hardly one opens with a verb of the table. Where the language has no table, nothing speaks against it. */
function decides(bodies: readonly Body[], language: Language): boolean {
  if (Object.keys(language.phrases.operative).length === 0) return true;
  const numbered = bodies.filter(({ paragraph }) => readLabel(faceOf(paragraph).text, language)?.level === 0);
  if (numbered.length < FEWEST_NUMBERED) return true;
  const led = numbered.filter(({ text }) => findLead(behindLabel(text, language), undefined, language));
  return led.length >= numbered.length * 0.25;
}

/** Index of the paragraph before which not enough are numbered to make the text a report. */
function numberedFrom(bodies: readonly Body[], language: Language): number {
  let numbered = 0;
  for (const [i, { paragraph, text }] of bodies.entries()) {
    const face = faceOf(paragraph);
    const label = readLabel(face.text, language);
    if (label?.level !== 0 || findLead(text.slice(label.end - face.offset), 'preambular', language)) continue;
    if (isMasthead(text, language)) continue;
    numbered++;
    if (numbered > NUMBERED_BEFORE) return i;
  }
  return bodies.length;
}

/** The line that names the organ: by its words, else by its place. */
function organIn(before: readonly Body[], all: readonly Body[], language: Language): number {
  const named = before.findIndex(
    ({ text }, i) => isOrganLine(text, language) || isBareOrganLine(text, all[i + 1]?.paragraph, language),
  );
  return named >= 0 ? named : before.findIndex((_, i) => isOrganByPlace(before, i, language));
}

/**
 * A line that ends with a comma or a dash, with a recital below it: "Les Hautes Parties contractantes,". Where the phrases of the language do not tell recitals, two more lines that end with a
 * comma do, or one before the first number.
 */
function isOrganByPlace(bodies: readonly Body[], i: number, language: Language): boolean {
  const [line, next, third] = [bodies[i], bodies[i + 1], bodies[i + 2]];
  if (!line || !next || line.text.length > LONGEST_ORGAN_LINE) return false;
  const { text } = line;
  if (!endsWithComma(text) && !/[\p{L}”)]\s?[—–-]$/u.test(text)) return false;
  if (!/^["“”„«]?(?:\p{Lu}|\p{Lo})/u.test(text) || behindLabel(text, language) !== text) return false;
  if (findLead(text, 'preambular', language)) return false;
  if (isRecital(next, language)) return true;
  if (text.length > 100 || readLabel(next.text, language) || !endsLikeRecital(next.text)) return false;
  const below = third && readLabel(third.text, language);
  return third !== undefined && (below ? below.level === 0 && below.ordinal === 1 : endsLikeRecital(third.text));
}

function endsLikeRecital(text: string): boolean {
  return endsWithComma(text) || /[;；؛]\P{L}{0,3}$/u.test(text.slice(-8));
}

/** A paragraph that opens with a preambular phrase, whatever label it has, and does not end like a decision. */
function isRecital(body: Body | undefined, language: Language): boolean {
  if (!body) return false;
  const { text } = body;
  const lead = findLead(behindLabel(text, language), 'preambular', language);
  return lead !== undefined && !stops(text) && !isOpenHeading(text, language);
}

/** "Welcoming remarks" is a heading. */
function isOpenHeading(text: string, language: Language): boolean {
  return isHeading(text, language) && !/^[“"]|[,;]/u.test(text) && text.length < 60;
}

/** Where neither organ nor preamble stands: an excerpt, whose paragraphs open like those of a resolution and end so. */
function isLedThroughout(bodies: readonly Body[], language: Language): boolean {
  const running = bodies.filter(
    ({ text }) =>
      !isMasthead(text, language) &&
      !isClosingLine(text, language) &&
      !isHeading(text, language) &&
      !isRest(text, language),
  );
  const led = running.filter(({ text }) => isLed(text, language));
  const sure = led.filter(
    ({ text }) => endsLikeRecital(text) || endsWithComma(text) || readLabel(text, language)?.level === 0,
  );
  return sure.length > 0 && led.length >= running.length * 0.5;
}

/** The rest of a paragraph that a page cut, or a member of a list. */
function isRest(text: string, language: Language): boolean {
  return (
    (/^\p{Ll}/u.test(text) && language.script === 'Latn' && !isLed(text, language)) ||
    (readLabel(text, language)?.level ?? 0) > 0
  );
}

function isLed(text: string, language: Language): boolean {
  return findLead(behindLabel(text, language), undefined, language) !== undefined;
}

function firstLed(bodies: readonly Body[], language: Language): number {
  const first = bodies.findIndex(({ text }) => isLed(text, language));
  // What stands before it goes on from a page that is not there, unless it can only be a masthead.
  const front = bodies.findIndex(({ text }) => !isMasthead(text, language) && !isHeading(text, language));
  return front >= 0 && front < first ? front : first;
}

/**
 * The title of a text whose number does not announce it: before a preamble the last line that is no part of the masthead, else the first line of all when it looks like a heading.
 */
function titleIn(bodies: readonly Body[], start: number, language: Language): number {
  if (start < 0) return titleOfPlain(bodies, language);
  let [adoption, title] = [-1, -1];
  for (const [i, { text }] of bodies.slice(0, start).entries()) {
    if (isNumber(text, language) || numberBeforeTitle(text, language)) return -1;
    if (language.structure.adoptionLine.test(text)) adoption = i;
    if (!isMasthead(text, language) && !language.structure.preambleLine.test(text)) title = i;
  }
  return title > adoption ? title : -1;
}

function titleOfPlain(bodies: readonly Body[], language: Language): number {
  const first = bodies.findIndex(({ text }) => !isMasthead(text, language));
  const body = bodies[first];
  if (!body || isNumber(body.text, language) || numberBeforeTitle(body.text, language)) return -1;
  const { paragraph, text } = body;
  if (
    paragraph.kind === 'item' ||
    paragraph.kind === 'cell' ||
    behindLabel(faceOf(paragraph).text, language) !== faceOf(paragraph).text
  )
    return -1;
  if (readDivision(faceOf(paragraph).text, language) || language.structure.preambleLine.test(text)) return -1;
  const level = paragraph.headingLevel;
  if (level !== undefined) {
    const others = bodies.some(one => one !== body && (one.paragraph.headingLevel ?? level + 1) <= level);
    return others ? -1 : first;
  }
  return bodies.length > 1 && isHeading(endOf(paragraph.passage), language) && text.length <= 200 ? first : -1;
}
