import { detectLanguage, languageOf } from '../language/index.ts';
import { type Diagnostic, diagnose, type LanguageCode } from '../model/index.ts';

/** Characters, from the start of a text, that tell its language. */
const SAMPLE = 5000;
/** Below this probability another language is no more than a guess. */
const SURE = 0.9;

/** Says when lines speak another language than their code. Asked only where the project knows one of the two well: relatives such as `nb` and `no` are no mistake. */
export function checkSpokenLanguage(code: LanguageCode, lines: readonly string[], file: string): readonly Diagnostic[] {
  let sample = '';
  for (const line of lines) {
    if (sample.length >= SAMPLE) break;
    sample += `${line.slice(0, SAMPLE)}\n`;
  }
  const [found] = detectLanguage(sample);
  if (!found || found.probability < SURE || found.language === code.split('-', 1)[0]) return [];
  if (!languageOf(code) && !languageOf(found.language)) return [];
  return [diagnose('parse.language-doubtful', `${code} was given, ${found.language} by its words`, { file })];
}
