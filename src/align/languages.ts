import { detectLanguage, languageOf } from '../language/index.ts';
import type { Diagnostic, LanguageCode } from '../model/index.ts';
import { diagnose } from '../model/index.ts';
import { plainLanguage } from './known-words.ts';

/** Names of the columns: a language that comes twice gets a private-use subtag (BCP 47), `en-x-2`, so that no column hides another. */
export function nameColumns(codes: readonly LanguageCode[]): readonly LanguageCode[] {
  const taken = new Set<LanguageCode>();
  return codes.map(code => {
    let name = code;
    for (let n = 2; taken.has(name); n++) name = `${code}-x-${n}`;
    taken.add(name);
    return name;
  });
}

/** Says which columns had to be renamed. @param names as {@link nameColumns} gave them */
export function checkRepeated(codes: readonly LanguageCode[], names: readonly LanguageCode[]): readonly Diagnostic[] {
  const repeated = names.filter((name, s) => name !== codes[s]);
  return repeated.length > 0 ? [diagnose('align.language-repeated', repeated.join(', '))] : [];
}

/** Characters, from the start of a text, that tell its language. */
const SAMPLE = 5000;
/** Below this probability another language is no more than a guess. */
const SURE = 0.9;

/** Says when a text speaks another language than its code. Asked only where the project knows one of the two well: relatives such as `nb` and `no` are no mistake. */
export function checkSpoken(code: LanguageCode, lines: readonly string[]): readonly Diagnostic[] {
  let sample = '';
  for (const line of lines) {
    if (sample.length >= SAMPLE) break;
    sample += `${line.slice(0, SAMPLE)}\n`;
  }
  const [found] = detectLanguage(sample);
  if (!found || found.probability < SURE || found.language === plainLanguage(code)) return [];
  if (!languageOf(code) && !languageOf(found.language)) return [];
  return [diagnose('align.language-doubtful', `${code} was given, ${found.language} by its words`)];
}
