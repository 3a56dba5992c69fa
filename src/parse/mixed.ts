import { columns, detectLanguage, scriptShares } from '../language/index.ts';
import { type Diagnostic, diagnose, type Fragment, type LanguageCode, type Reading } from '../model/index.ts';

/** Paragraphs of a text whose language is told, and how much of each is read; UTF-16 code units. */
const MOST_PARAGRAPHS = 120;
const SAMPLE = 600;
/** Shorter ones, in columns, tell nothing. */
const SHORTEST = 60;
/** Detection below this probability is no witness for a paragraph: between languages of one script, and where the script speaks for it. Below the third it is none for all of one language together. */
const LIKELY = 0.9;
const LIKELY_BY_SCRIPT = 0.25;
const SURE = 0.98;
/** The other language has at least this share of what is read, and so much of it, in code units: a quotation or a list of titles is less. */
const SHARE = 0.12;
const FEWEST = 160;

/** The paragraphs of a text that speak one language. */
interface Told {
  readonly fragments: Fragment[];
  readonly texts: string[];
  length: number;
}

/** Says so when a good part of a text is in another language than the one it is parsed in: two editions in one file, one behind the other or paragraph by paragraph. */
export function otherLanguage({ text, fragments, file }: Reading, language: LanguageCode): Diagnostic | undefined {
  const told = new Map<LanguageCode, Told>();
  const script = scriptOf(text);
  let whole = 0;
  let count = 0;
  for (const fragment of spread(fragments)) {
    const sample = text.slice(fragment.span.start, Math.min(fragment.span.end, fragment.span.start + SAMPLE));
    if (columns(sample) < SHORTEST) continue;
    whole += sample.length;
    count += 1;
    const [likeliest] = detectLanguage(sample);
    const needed = scriptOf(sample) === script ? LIKELY : LIKELY_BY_SCRIPT;
    if (!likeliest || likeliest.probability < needed) continue;
    const own = told.get(likeliest.language) ?? { fragments: [], texts: [], length: 0 };
    told.set(likeliest.language, own);
    own.fragments.push(fragment);
    own.texts.push(sample);
    own.length += sample.length;
  }
  const own = told.get(language);
  told.delete(language);
  const [most] = [...told].sort(([, a], [, b]) => b.length - a.length);
  if (!own || !most) return undefined;
  const [other, found] = most;
  const [first] = found.fragments;
  if (!first || [own, found].some(one => one.length < Math.max(FEWEST, whole * SHARE))) return undefined;
  // A paragraph may err; all that are taken for one language must speak it together. Where its own language is told nowhere, the whole may be in one that is not known.
  if (!speaks(own, language) || !speaks(found, other)) return undefined;
  const detail = `${other} in ${found.fragments.length} of ${count} paragraphs`;
  return diagnose('parse.language-mixed', detail, { file, span: first.span });
}

/** The script of most letters. */
function scriptOf(text: string): string | undefined {
  return Object.entries(scriptShares(text)).sort(([, a], [, b]) => b - a)[0]?.[0];
}

function speaks({ texts }: Told, language: LanguageCode): boolean {
  const [likeliest] = detectLanguage(texts.join('\n'));
  return likeliest?.language === language && likeliest.probability >= SURE;
}

/** So many at even distances that they can all be looked at. */
function spread(fragments: readonly Fragment[]): readonly Fragment[] {
  const step = Math.max(1, fragments.length / MOST_PARAGRAPHS);
  return Array.from(
    { length: Math.min(MOST_PARAGRAPHS, fragments.length) },
    (_, i) => fragments[Math.floor(i * step)],
  ).filter(one => one !== undefined);
}
