import { detectLanguage } from '../language/index.ts';
import { type Diagnostic, diagnose, type LanguageCode, type Reading } from '../model/index.ts';

/** Places of a text at which its language is told, and how much is read at each; UTF-16 code units. */
const MOST_PLACES = 12;
const SAMPLE = 1_200;
/** Detection below this probability is no witness. */
const SURE = 0.98;
/** Its own and another language at so many places each, and the other at this share of all: a quotation or a list of titles is less. */
const FEWEST_PLACES = 2;
const SHARE = 0.25;

/** Says so when a good part of a text is in another language than the one it is parsed in: two editions in one file, one behind the other or paragraph by paragraph. */
export function otherLanguage({ text, fragments, file }: Reading, language: LanguageCode): Diagnostic | undefined {
  const start = fragments[0]?.span.start ?? 0;
  const places = Math.min(MOST_PLACES, Math.floor((text.length - start) / SAMPLE));
  const found = new Map<LanguageCode, number[]>();
  for (let i = 0; i < places; i++) {
    const from = start + Math.floor((i * (text.length - start - SAMPLE)) / Math.max(1, places - 1));
    const [likeliest] = detectLanguage(text.slice(from, from + SAMPLE));
    if (!likeliest || likeliest.probability < SURE) continue;
    found.set(likeliest.language, [...(found.get(likeliest.language) ?? []), from]);
  }
  // Where its own language is told nowhere, the whole may be in one that is not known.
  if ((found.get(language)?.length ?? 0) < FEWEST_PLACES) return undefined;
  found.delete(language);
  const [most] = [...found].sort((a, b) => b[1].length - a[1].length);
  if (!most) return undefined;
  const [other, at] = most;
  if (at.length < FEWEST_PLACES || at.length < places * SHARE) return undefined;
  const offset = at[0] ?? 0;
  const detail = `${other} at ${at.length} of ${places} places`;
  return diagnose('parse.language-mixed', detail, { file, span: { start: offset, end: offset + SAMPLE } });
}
