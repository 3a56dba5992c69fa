import { languageOf } from '../../language/index.ts';
import {
  type Diagnostic,
  diagnose,
  type LanguageCode,
  type Ledger,
  type LedgerSession,
  type Result,
} from '../../model/index.ts';
import type { ComparedText } from '../rows.ts';
import type { AlignedText } from '../text.ts';
import { readMandates, type StrengthOf } from './mandates.ts';
import { compareMandates } from './standing.ts';

export interface LedgerOptions {
  /** Language whose edition fills the fields; English, else the first column of each text. */
  readonly language?: LanguageCode;
  /** A user's table of verbs. */
  readonly strengthOf?: StrengthOf;
}

/** The language in which mandates are taken apart, where there is an edition of it. */
const CONCEPT_LANGUAGE = 'en';

/**
 * Who is to do what, clause by clause, and what became of it from text to text: strengthened, weakened, carried, new, dropped. Fields come from the English edition where there is one, the words
 * of the other editions through the alignment. Works on one text too.
 * @param texts oldest first
 * @param comparisons of successive texts; those of other languages than the ledger's are not needed
 * @returns with `concord.ledger-partial` where a text has no edition in a language that mandates can be taken apart in
 */
export function composeLedger(
  texts: readonly AlignedText[],
  comparisons: readonly ComparedText[],
  options: LedgerOptions = {},
): Result<Ledger> {
  const diagnostics: Diagnostic[] = [];
  const sessions: LedgerSession[] = [];
  for (const text of texts) {
    const code = languageFor(text, options.language);
    const edition = text.editions.find(one => one.language === code);
    const language = code === undefined ? undefined : languageOf(code);
    if (code === undefined || edition === undefined || language === undefined) {
      diagnostics.push(diagnose('concord.ledger-empty', text.work));
      continue;
    }
    if (language.mandates === undefined) {
      diagnostics.push(
        diagnose('concord.ledger-partial', `${text.work} is read in ${language.name}`, { file: edition.source.file }),
      );
    }
    const mandates = readMandates(text, edition, language, options.strengthOf);
    const compared = comparisons.find(one => one.new === text.work && one.language === code);
    const before = sessions.find(one => one.work === compared?.old && one.language === code);
    if (compared === undefined || before === undefined) {
      sessions.push({ work: text.work, language: code, mandates, dropped: [] });
      continue;
    }
    const { mandates: described, dropped } = compareMandates(before.mandates, mandates, compared.comparison, language);
    sessions.push({ work: text.work, language: code, predecessor: before.work, mandates: described, dropped });
  }
  return { value: { sessions }, diagnostics };
}

function languageFor({ alignment }: AlignedText, wanted: LanguageCode | undefined): LanguageCode | undefined {
  const { languages, pivot } = alignment;
  return [wanted, CONCEPT_LANGUAGE, pivot, ...languages].find(code => code !== undefined && languages.includes(code));
}
