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
 * @returns with `concord.ledger-partial` where a text has no edition in a language that mandates can be taken apart in, `concord.ledger-empty` where none has a phrase table,
 *   `concord.ledger-language` where it lacks the one that was asked for
 */
export function composeLedger(
  texts: readonly AlignedText[],
  comparisons: readonly ComparedText[],
  options: LedgerOptions = {},
): Result<Ledger> {
  const diagnostics: Diagnostic[] = [];
  const read = texts.flatMap((text): readonly LedgerSession[] => {
    const code = languageFor(text, options.language);
    const edition = text.editions.find(one => one.language === code);
    const language = code === undefined ? undefined : languageOf(code);
    if (code === undefined || edition === undefined || language === undefined) {
      diagnostics.push(diagnose('concord.ledger-empty', text.work));
      return [];
    }
    const { file } = edition.source;
    if (options.language !== undefined && options.language !== code)
      diagnostics.push(diagnose('concord.ledger-language', `${text.work} is read in ${language.name}`, { file }));
    if (language.mandates === undefined) {
      diagnostics.push(diagnose('concord.ledger-partial', `${text.work} is read in ${language.name}`, { file }));
    }
    const mandates = readMandates(text, edition, language, options.strengthOf);
    return [{ work: text.work, language: code, mandates, dropped: [] }];
  });
  return { value: { sessions: read.map(session => compareSession(session, read, comparisons)) }, diagnostics };
}

/** A session with what became of its mandates since its predecessor, where that is at hand in the same language. */
function compareSession(
  session: LedgerSession,
  all: readonly LedgerSession[],
  comparisons: readonly ComparedText[],
): LedgerSession {
  const compared = comparisons.find(one => one.new === session.work && one.language === session.language);
  const before = all.find(one => one.work === compared?.old && one.language === session.language);
  const language = languageOf(session.language);
  if (compared === undefined || before === undefined || language === undefined) return session;
  const described = compareMandates(before.mandates, session.mandates, compared.comparison, language);
  return { ...session, predecessor: before.work, ...described };
}

function languageFor({ alignment }: AlignedText, wanted: LanguageCode | undefined): LanguageCode | undefined {
  const { languages, pivot } = alignment;
  return [wanted, CONCEPT_LANGUAGE, pivot, ...languages].find(code => code !== undefined && languages.includes(code));
}
