/**
 * The list of checks, in the order in which their findings are shown and documented.
 * @module
 */
import type { Check } from '../check-contract.ts';
import { articles } from './articles.ts';
import { chainBases } from './chain-bases.ts';
import { chains } from './chains.ts';
import { concepts } from './concepts.ts';
import { dates } from './dates.ts';
import { dividedParagraphs } from './divided-paragraphs.ts';
import { exchangedParagraphs } from './exchanged-paragraphs.ts';
import { ibid } from './ibid.ts';
import { labelGaps } from './label-gaps.ts';
import { labels } from './labels.ts';
import { lengths } from './lengths.ts';
import { missingNotes } from './missing-notes.ts';
import { missingParagraphs } from './missing-paragraphs.ts';
import { names } from './names.ts';
import { negations } from './negations.ts';
import { noteCalls } from './note-calls.ts';
import { numbers } from './numbers.ts';
import { order } from './order.ts';
import { percentages } from './percentages.ts';
import { quotationMarks } from './quotation-marks.ts';
import { quotationStyle } from './quotation-style.ts';
import { resolutions } from './resolutions.ts';
import { sessions } from './sessions.ts';
import { symbols } from './symbols.ts';
import { terms } from './terms.ts';
import { treaties } from './treaties.ts';
import { untranslated } from './untranslated.ts';

/** Every check of one text. */
export const checks: readonly Check[] = [
  missingParagraphs,
  dividedParagraphs,
  order,
  exchangedParagraphs,
  labels,
  labelGaps,
  symbols,
  resolutions,
  articles,
  treaties,
  dates,
  numbers,
  percentages,
  sessions,
  missingNotes,
  noteCalls,
  ibid,
  concepts,
  chains,
  chainBases,
  negations,
  untranslated,
  lengths,
  quotationMarks,
  quotationStyle,
  names,
  terms,
];
