import { columns, detectLanguage, languageOf, scriptShares } from '../language/index.ts';
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

/** A paragraph, and how likely it is in the language that it most likely is in. */
interface Witness {
  readonly fragment: Fragment;
  readonly text: string;
  readonly script: string | undefined;
  readonly probability: number;
}

/** Says so when a good part of a text is in another language than the one it is parsed in: two editions in one file, one behind the other or paragraph by paragraph. */
export function otherLanguage({ text, fragments, file }: Reading, language: LanguageCode): Diagnostic | undefined {
  const told = new Map<LanguageCode, Witness[]>();
  let whole = 0;
  let count = 0;
  for (const fragment of spread(fragments)) {
    const sample = text.slice(fragment.span.start, Math.min(fragment.span.end, fragment.span.start + SAMPLE));
    if (columns(sample) < SHORTEST) continue;
    whole += sample.length;
    count += 1;
    const [likeliest] = detectLanguage(sample, false);
    if (!likeliest || likeliest.probability < LIKELY_BY_SCRIPT) continue;
    const { language: code, probability } = likeliest;
    told.set(code, [...(told.get(code) ?? []), { fragment, text: sample, script: scriptOf(sample), probability }]);
  }
  const script = languageOf(language)?.script ?? scriptOf(text);
  const [most] = [...told]
    .filter(([code]) => code !== language)
    .map(([code, all]) => ({ code, found: all.filter(one => one.script !== script || one.probability >= LIKELY) }))
    .sort((a, b) => lengthOf(b.found) - lengthOf(a.found));
  const first = most?.found[0];
  if (!most || !first) return undefined;
  const needed = first.script === script ? LIKELY : LIKELY_BY_SCRIPT;
  const own = (told.get(language) ?? []).filter(({ probability }) => probability >= needed);
  if ([own, most.found].some(one => lengthOf(one) < Math.max(FEWEST, whole * SHARE))) return undefined;
  // A paragraph may err; all that are taken for one language must speak it together. Where its own language is told nowhere, the whole may be in one that is not known.
  if (!speak(own, language) || !speak(most.found, most.code)) return undefined;
  const detail = `${most.code} in ${most.found.length} of ${count} paragraphs`;
  return diagnose('parse.language-mixed', detail, { file, span: first.fragment.span });
}

function lengthOf(witnesses: readonly Witness[]): number {
  return witnesses.reduce((sum, { text }) => sum + text.length, 0);
}

/** The script of most letters. */
function scriptOf(text: string): string | undefined {
  return Object.entries(scriptShares(text)).sort(([, a], [, b]) => b - a)[0]?.[0];
}

function speak(witnesses: readonly Witness[], language: LanguageCode): boolean {
  const [likeliest] = detectLanguage(witnesses.map(({ text }) => text).join('\n'));
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
