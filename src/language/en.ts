import { englishCitations, englishDates } from './en-citations.ts';
import { englishMandates } from './en-mandates.ts';
import { englishNumbers } from './en-numbers.ts';
import { englishPhrases } from './en-phrases.ts';
import { englishStructure } from './en-structure.ts';
import type { Language, SegmentationWords } from './language.ts';
import { BLANK, exception } from './rule-parts.ts';
import { makeStemmer } from './stem.ts';

const segmentation: SegmentationWords = {
  abbreviations:
    'Messrs Mmes Drs Profs Gen Lt Col Maj Capt Cdr Cmdr Adm Brig Sgt Cpl Rev Fr Hon Amb Sen Rep Gov Supt Insp Atty Msgr Mt Ft Perm Dep Asst Univ Intl Natl viz approx resp subpara subparas incl excl ca esp cap vs v',
  numberAbbreviations:
    'sec secs sects ch chs chaps app apps annex figs tab tabs pt pts cl cls reg regs r rr s ss bk f fn n nn col cols l ll Sess Sup Supp Mtg Dec Docs Ref Ex max min tel ext ed c b d Mon Tue Tues Wed Thu Thur Thurs Fri Sat Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov',
  finalAbbreviations:
    'Inc Ltd Corp Co Bros Plc Jr Esq a.m p.m Ph.D M.D B.A M.A LL.M LL.D B.C A.D id loc ff al est dept govt',
  lettered:
    'annex annexes appendix appendices article articles attachment category categories chapter chapters class column committee enclosure exhibit figure form grade group groups hepatitis influenza item level list model option options panel paragraph parts part phase plan point protocol room scenario schedule section sections sector series subparagraph table team tier title track type variant version vitamin volume war zone',
  openers:
    'The It Its This These That Those There Their They In On At For As A An And But Or He His She Her We Our You All Any Each Every Some Such No Not However Moreover Furthermore Therefore Thus To By With Without From If When Where While Under After Before During Since Until Although Because What Who Which Why How One Two Three Both Many Most Several Other Others Only Also Another Here Please States Members Delegations',
  divisions: 'Article Art Section Sec Rule Regulation Chapter Part Title Principle Paragraph Annex Appendix Step Item',
  rules: [
    // Sr. is a title in names that are not English.
    exception('(?<!\\p{L})(?:Sr|Sra)\\.', `${BLANK}\\p{Lu}`),
    // Co. Ltd.
    exception('(?<!\\p{L})(?:Co|Bros)\\.', `${BLANK}(?:Ltd|Inc|Plc|KG|LLC)`),
  ],
};

const stem = makeStemmer(
  ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ness', 'ies', 'ied', 'ed', 'es', 'ly', 's', 'y', 'e'],
  4,
);

/** English. */
export const english: Language = {
  code: 'en',
  name: 'English',
  ownName: 'English',
  aliases: ['eng'],
  script: 'Latn',
  direction: 'ltr',
  spaced: true,
  structure: englishStructure,
  phrases: englishPhrases,
  numbers: englishNumbers,
  dates: englishDates,
  citations: englishCitations,
  segmentation,
  mandates: englishMandates,
  style: {
    quotes: [
      ['“', '”'],
      ['‘', '’'],
      ['"', '"'],
    ],
    noteCalls: ['superscript', 'slashed', 'bracketed', 'parenthesised'],
    callBeforePunctuation: false,
    characterWeight: 1,
    elisions: [],
  },
  stopwords: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'its',
    'for',
    'on',
    'that',
    'with',
    'by',
    'as',
    'at',
    'from',
    'is',
    'are',
    'be',
    'or',
    'which',
    'this',
    'their',
    'all',
    'has',
    'have',
    'was',
    'were',
    'an',
    'a',
    'it',
    'not',
    'such',
    'other',
    'should',
    'will',
    'also',
    'thereto',
    'relevant',
    'including',
  ],
  stem,
};
