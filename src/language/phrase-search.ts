import type { Span } from '../model/index.ts';
import type { Language } from './language.ts';
import { foldWithMap, normaliseForMatching } from './normalise.ts';
import { perLanguage } from './pattern.ts';

/** A listed phrase found in a text. */
export interface FoundPhrase {
  /** What the phrase stands for: the id of an addressee, or its first form. */
  readonly id: string;
  /** Into the text. */
  readonly at: Span;
}

const phrasesOf = perLanguage(language => ({
  hedges: longestFirst(
    language.phrases.hedges.map(form => [form, form]),
    language,
  ),
  addressees: longestFirst(
    Object.entries(language.phrases.addressees).flatMap(([id, forms]) => forms.map(form => [id, form] as const)),
    language,
  ),
}));

function longestFirst(
  entries: readonly (readonly [string, string])[],
  language: Language,
): { id: string; form: string }[] {
  return entries
    .map(([id, form]) => ({ id, form: normaliseForMatching(form, language) }))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
}

/** Phrases of one list in a text, in order; of overlapping ones the longest. */
export function findPhrases(text: string, list: 'hedges' | 'addressees', language: Language): FoundPhrase[] {
  const folded = foldWithMap(text, language);
  const taken = new Uint8Array(folded.text.length);
  const found: { id: string; start: number; end: number }[] = [];
  for (const { id, form } of phrasesOf(language)[list]) {
    for (let start = folded.text.indexOf(form); start >= 0; start = folded.text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (taken[start] === 1 || taken[end - 1] === 1 || !standsAlone(folded.text, start, end, language)) continue;
      taken.fill(1, start, end);
      found.push({ id, start, end });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ id, start, end }) => ({ id, at: folded.sourceSpan(start, end) }));
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whole words only, where words are divided by blanks; in Arabic a preposition or article may be written together with the first word. */
function standsAlone(text: string, start: number, end: number, language: Language): boolean {
  if (!language.spaced) return true;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return !letter.test(after) && (language.script === 'Arab' || !letter.test(before));
}
