import type { LanguageCode } from '../model/index.ts';
import type { Language } from './language.ts';
import { findLead } from './lead.ts';
import { readLabel } from './lettering.ts';
import { languages } from './list.ts';
import { matches } from './pattern.ts';
import { scriptLanguages, unlistedScript, unlistedStopwords } from './unlisted-words.ts';

/** A language a text may be in; also one that the project has no record of. */
export interface DetectedLanguage {
  readonly language: LanguageCode;
  /** 0–1; what is missing to 1 over all languages is the chance that the text is in none of them. */
  readonly probability: number;
}

type Script =
  | Language['script']
  | 'Hira'
  | 'Hang'
  | 'Beng'
  | 'Taml'
  | 'Telu'
  | 'Geor'
  | 'Armn'
  | 'Khmr'
  | 'Laoo'
  | 'Mymr'
  | 'Ethi'
  | 'Tibt';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{sc=Latn}/u],
  ['Cyrl', /\p{sc=Cyrl}/u],
  ['Arab', /\p{sc=Arab}/u],
  ['Hani', /\p{sc=Hani}/u],
  ['Hira', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['Hang', /\p{sc=Hang}/u],
  ['Grek', /\p{sc=Grek}/u],
  ['Hebr', /\p{sc=Hebr}/u],
  ['Thai', /\p{sc=Thai}/u],
  ['Deva', /\p{sc=Deva}/u],
  ['Beng', /\p{sc=Beng}/u],
  ['Taml', /\p{sc=Taml}/u],
  ['Telu', /\p{sc=Telu}/u],
  ['Geor', /\p{sc=Geor}/u],
  ['Armn', /\p{sc=Armn}/u],
  ['Khmr', /\p{sc=Khmr}/u],
  ['Laoo', /\p{sc=Laoo}/u],
  ['Mymr', /\p{sc=Mymr}/u],
  ['Ethi', /\p{sc=Ethi}/u],
  ['Tibt', /\p{sc=Tibt}/u],
];

/** As much of a text as decides; more words change nothing. */
const LONGEST_SAMPLE = 8_000;
const MOST_WORDS = 400;
/** Share of function words among the words of a text in its own language, and in another one of the same script: round figures set by hand, as texts of this kind commonly have them. */
const OWN_RATE = 0.33;
const OTHER_RATE = 0.07;
/** Neighbouring words are no independent witnesses: every word counts for this part of one. */
const INDEPENDENCE = 0.6;
/** What one paragraph that opens with a phrase of the table is worth, in nats, and the most that all of them are. */
const LEAD_WEIGHT = 2;
const MOST_LEADS = 5;

/** Share of each script among the letters of a text, 0–1; scripts without a letter are absent. Hiragana and katakana count as `Hira`. */
export function scriptShares(text: string): Readonly<Partial<Record<Script, number>>> {
  const counts = new Map<Script, number>();
  let letters = 0;
  let last: (typeof SCRIPTS)[number] | undefined;
  for (const character of text.slice(0, LONGEST_SAMPLE)) {
    if (!/\p{L}/u.test(character)) continue;
    letters++;
    // A letter is nearly always of the script of the one before it.
    if (!last?.[1].test(character)) last = SCRIPTS.find(([, pattern]) => pattern.test(character));
    if (last) counts.set(last[0], (counts.get(last[0]) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([script, count]) => [script, count / letters]));
}

/** What a language is told by. */
interface Candidate {
  readonly code: LanguageCode;
  readonly script: string;
  readonly spaced: boolean;
  readonly stopwords: ReadonlySet<string>;
  /** Its record, where the project has one: for the openings of paragraphs. */
  readonly language?: Language;
}

let known: readonly Candidate[] | undefined;

function candidates(): readonly Candidate[] {
  known ??= [
    ...languages.map(language => ({ ...language, stopwords: new Set(language.stopwords), language })),
    ...Object.entries(unlistedStopwords).map(([code, list]) => ({
      code,
      script: unlistedScript(code),
      spaced: true,
      stopwords: new Set(list.split(' ')),
    })),
    ...Object.entries(scriptLanguages).map(([script, code]) => ({ code, script, spaced: true, stopwords: NONE })),
  ];
  return known;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The languages a text may be in, the likeliest first; those below 1 % are left out. Evidence is script, function words and the openings of paragraphs, weighed as log-likelihood against
 * "some other language": a short text such as a title has little evidence, and its probabilities say so.
 * @param openings whether openings of paragraphs count; without them the phrases of no language need be looked through
 */
export function detectLanguage(text: string, openings = true): readonly DetectedLanguage[] {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const shares = scriptShares(sample);
  const words = wordsOf(sample.toLowerCase(), WORD);
  const letters = wordsOf(sample, LETTER);
  const byWords = candidates().map(candidate => {
    return { candidate, score: scoreOf(candidate.spaced ? words : letters, shares, candidate) };
  });
  const best = Math.max(0, ...byWords.map(({ score }) => score));
  const scores = byWords.map(({ candidate, score }) => {
    const may = openings && score + MOST_LEADS * LEAD_WEIGHT >= best - NOTHING;
    if (candidate.language === undefined || !may) return { candidate, score };
    return { candidate, score: score + leadsIn(sample, candidate.language) * LEAD_WEIGHT };
  });
  const top = Math.max(0, ...scores.map(({ score }) => score));
  const unknown = Math.exp(-top);
  const total = unknown + scores.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scores
    .map(({ candidate, score }) => ({ language: candidate.code, probability: Math.exp(score - top) / total }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability);
}

/** What it is worth, in nats, that a text is in a script that one language writes nearly alone. */
const LONE_SCRIPT = 2;
/** So many nats below the likeliest language a probability vanishes in the last digit of the sum of all: no opening of a paragraph can change anything, and its phrases need no index. */
const NOTHING = 45;

/** Log-likelihood ratio, in nats, of "in this language" against "in no known one", by script and words. */
function scoreOf(words: readonly string[], shares: Readonly<Record<string, number>>, candidate: Candidate): number {
  const share = shares[candidate.script] ?? 0;
  const kana = (shares['Hira'] ?? 0) > 0.05;
  if (candidate.stopwords.size === 0) return (candidate.script === 'Hira' ? kana : share > 0.5) ? LONE_SCRIPT : -20;
  if (share < 0.2) return Number.NEGATIVE_INFINITY;
  let hits = 0;
  for (const word of words) if (candidate.stopwords.has(word)) hits++;
  const rate = candidate.spaced ? OWN_RATE : OWN_RATE / 2;
  const other = candidate.spaced ? OTHER_RATE : OTHER_RATE / 2;
  const likelihood = hits * Math.log(rate / other) + (words.length - hits) * Math.log((1 - rate) / (1 - other));
  const foreign = kana && candidate.script === 'Hani' ? -20 : 0;
  return likelihood * INDEPENDENCE + foreign;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** What counts as a word where none are divided. */
const LETTER = /\p{L}/gu;

function wordsOf(sample: string, pattern: RegExp): readonly string[] {
  const words: string[] = [];
  for (const [word] of matches(pattern, sample)) {
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

function leadsIn(sample: string, language: Language): number {
  let found = 0;
  for (const line of sample.split('\n')) {
    const body = line.slice(readLabel(line, language)?.end ?? 0).trimStart();
    if (body.length > 20 && findLead(body, undefined, language)) found++;
    if (found === MOST_LEADS) break;
  }
  return found;
}
