import { basename, dirname, extname } from 'node:path';
import { detectLanguage, languageCode, languageOf, languages } from '../language/index.ts';
import { type Diagnostic, diagnose, type LanguageCode, type Reading, type WorkKey, workKey } from '../model/index.ts';
import { otherLanguage } from './mixed.ts';
import { printedNumber } from './number.ts';

/** Which text a file holds, in which language, and how that was found out. */
export interface Identity {
  readonly work: WorkKey | undefined;
  readonly language: LanguageCode | undefined;
  readonly how: { readonly work: IdentitySource; readonly language: IdentitySource };
  readonly diagnostics: readonly Diagnostic[];
}

export type IdentitySource =
  | 'given'
  | 'file name'
  | 'folder'
  | 'declared in the file'
  | 'number line'
  | 'detection'
  | 'nothing';

/** What the user said on the command line; it overrides everything else. */
export interface IdentityHints {
  readonly work?: WorkKey;
  readonly language?: LanguageCode;
}

/** Detection below this probability is no answer. */
const SURE_ENOUGH = 0.5;
/** Detection below this probability is an answer that is said to be doubtful. */
const SURE = 0.9;
/** The code for a language that nothing tells. */
const UNKNOWN: LanguageCode = 'und';
const LANGUAGE_PART = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/u;
/** Generic words before the number in a file name: `resolution-6-1.en.txt` is 6/1. */
const GENERIC_PREFIX =
  /^(?:resolution|resolucion|resolución|résolution|decision|decisión|décision|res|dec)[-_ .]+(?=\d)/iu;

/**
 * Finds out what a reading is: file name (`6-1.fr.md`) or folder (`fr/6-1.md`), what the file declares, its number line, its words; in this order.
 * Where two of them disagree the earlier wins and the disagreement is reported.
 */
export function identifyEdition(reading: Reading, hints: IdentityHints = {}): Identity {
  const diagnostics: Diagnostic[] = [];
  const language = pick<LanguageCode>([
    ['given', languageCode(hints.language ?? '') ?? hints.language],
    ['file name', nameParts(reading.file).language],
    ['folder', folderLanguage(reading.file)],
    ['declared in the file', declaredLanguage(reading)],
  ]);
  const sample = sampleOf(reading);
  const detected = detectLanguage(sample)[0];
  let code = language.value;
  let languageHow = language.how;
  if (code === undefined && detected && detected.probability >= SURE_ENOUGH) {
    code = detected.language;
    languageHow = 'detection';
    if (detected.probability < SURE) {
      diagnostics.push(
        diagnose('parse.language-guessed', `${code}, probability ${detected.probability.toFixed(2)}`, {
          file: reading.file,
        }),
      );
    }
  } else if (code === undefined && /\p{L}{2}/u.test(sample)) {
    code = UNKNOWN;
    languageHow = 'nothing';
  } else if (code && detected && detected.language !== code && detected.probability >= SURE) {
    diagnostics.push(
      diagnose('parse.language-doubtful', `${code} by ${language.how}, ${detected.language} by its words`, {
        file: reading.file,
      }),
    );
  }
  const mixed = code === undefined ? undefined : otherLanguage(reading, code);
  if (mixed) diagnostics.push(mixed);
  if (code !== undefined && languageOf(code) === undefined) {
    diagnostics.push(diagnose('parse.language-unlisted', code, { file: reading.file }));
  }
  const printed = numberOf(reading, code);
  const declared = reading.metadata.get('work');
  const work = pick<WorkKey>([
    ['given', hints.work],
    ['file name', nameParts(reading.file).work],
    ['declared in the file', declared && workKey(declared)],
    ['number line', printed && workKey(printed)],
  ]);
  const told = declared ? workKey(declared) : printed && workKey(printed);
  if (work.value && told && !holdsNumber(work.value, told)) {
    diagnostics.push(
      diagnose('parse.work-doubtful', `${work.value} by ${work.how}, ${told} in the text`, { file: reading.file }),
    );
  }
  return { work: work.value, language: code, how: { work: work.how, language: languageHow }, diagnostics };
}

/** A symbol holds the number: `A-RES-66-180` and `A_RES_66_180-EN` are 66/180. */
function holdsNumber(work: WorkKey, number: WorkKey): boolean {
  const parts = (key: WorkKey): string => `-${key.toLowerCase().replace(/[\s_-]+/gu, '-')}-`;
  return parts(work).includes(parts(number));
}

function pick<T>(options: readonly (readonly [IdentitySource, T | undefined])[]): {
  value: T | undefined;
  how: IdentitySource;
} {
  for (const [how, value] of options) if (value !== undefined && value !== '') return { value, how };
  return { value: undefined, how: 'nothing' };
}

/** `6-1.fr.md` → work `6-1`, language `fr`. A name without a language part says nothing about the language, and one without digits nothing about the work. */
function nameParts(file: string): { work: WorkKey | undefined; language: LanguageCode | undefined } {
  const stem = basename(file, extname(file));
  const parts = /^(.+)[._]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/u.exec(stem);
  const language = parts?.[2] === undefined ? undefined : (languageOf(parts[2])?.code ?? unlistedPart(stem));
  const name = (language !== undefined && parts?.[1]) || stem;
  const bare = name.replace(GENERIC_PREFIX, '');
  if (languageOf(stem) && LANGUAGE_PART.test(stem)) return { work: folderWork(file), language: languageOf(stem)?.code };
  return { work: /\d/u.test(bare) ? workKey(bare) : undefined, language };
}

/** `6-1.it.docx`: two letters behind a full stop, since many a short word is the code of some language. */
function unlistedPart(stem: string): LanguageCode | undefined {
  const code = /\.([a-z]{2})$/u.exec(stem)?.[1];
  return code === undefined ? undefined : languageCode(code);
}

/** `6-1/fr.txt`: the folder names the text. */
function folderWork(file: string): WorkKey | undefined {
  const folder = basename(dirname(file)).replace(GENERIC_PREFIX, '');
  return /\d/u.test(folder) ? workKey(folder) : undefined;
}

function folderLanguage(file: string): LanguageCode | undefined {
  const folder = basename(dirname(file));
  return LANGUAGE_PART.test(folder) ? languageOf(folder)?.code : undefined;
}

function declaredLanguage(reading: Reading): LanguageCode | undefined {
  const declared = reading.metadata.get('language') ?? reading.metadata.get('lang');
  return declared === undefined ? undefined : (languageCode(declared) ?? primaryTag(declared));
}

/** `mwl-PT` → `mwl`. */
function primaryTag(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/u, 1)[0] ?? tag;
}

/** The number printed in one of the first paragraphs, by the number line of the language, or of any language. */
function numberOf(reading: Reading, code: LanguageCode | undefined): string | undefined {
  const known = code === undefined ? undefined : languageOf(code);
  for (const fragment of reading.fragments.slice(0, 12)) {
    const line = reading.text.slice(fragment.span.start, fragment.span.end).replace(/^#+\s*/u, '');
    const organ = line.replace(/[,،，]\s*$/u, '');
    if (organ !== line && known?.structure.organLine.test(organ)) return undefined;
    for (const language of known ? [known, ...languages] : languages) {
      const number = printedNumber(line, language);
      if (number) return number;
    }
  }
  return undefined;
}

/** Enough running text to tell a language by, without front matter. */
function sampleOf(reading: Reading): string {
  const first = reading.fragments[0]?.span.start ?? 0;
  return reading.text.slice(first, first + 6_000);
}
