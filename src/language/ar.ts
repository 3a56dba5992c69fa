import { arabicCitations, arabicDates } from './ar-citations.ts';
import { arabicNumbers } from './ar-numbers.ts';
import { arabicPhrases } from './ar-phrases.ts';
import { arabicStructure } from './ar-structure.ts';
import type { Language, SegmentationRules } from './language.ts';
import { makeStemmer } from './stem.ts';

const segmentation: SegmentationRules = {
  abbreviations: ['ص', 'ص.ب', 'أ.د', 'No', 'vol', 'vols', 'Add', 'Corr', 'Rev', 'pp', 'p'],
  finalAbbreviations: ['إلخ', 'الخ', 'ق.م', 'م', 'هـ'],
  exceptions: [
    // A number or letter at the head of a sentence is its label.
    ['^\\s*[(“"«]?(?:\\p{Nd}{1,4}|\\p{L}|[IVXLC]{1,6})[.)]{1,2}', '\\s'],
    // Initials and titles before a name.
    ['(?<![\\p{L}\\p{M}])(?:د|أ|م|السيد|[A-Z])\\.', '\\s\\p{L}'],
  ],
  breaks: [
    // A final mark before a word, an opening mark or a number.
    [
      '[.!؟?…۔][»>”“’"\')\\]\\s]{0,4}(?:[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]+|\\(\\d{1,3}\\)|\\[\\d{1,3}\\]|\\d{1,2})?',
      '\\s[\\p{L}\\p{Nd}«<“”"\'(\\[]',
    ],
  ],
};

const endings = makeStemmer(['هما', 'اتها', 'تها', 'ها', 'هم', 'ات', 'ون', 'ين', 'ان', 'ية', 'ته', 'ة', 'ه', 'ي'], 3);
const prefix = /^(?:وال|بال|كال|فال|لل|ال|و)(?=\p{L}{3})/u;

/** Article, particles and endings off, until nothing more comes off. */
function stem(word: string): string {
  const shorter = endings(word.length > 4 ? word.replace(prefix, '') : word);
  return shorter === word ? word : stem(shorter);
}

/** Arabic. */
export const arabic: Language = {
  code: 'ar',
  name: 'Arabic',
  ownName: 'العربية',
  aliases: ['ara', 'arb', 'عربي'],
  script: 'Arab',
  direction: 'rtl',
  spaced: true,
  structure: arabicStructure,
  phrases: arabicPhrases,
  numbers: arabicNumbers,
  dates: arabicDates,
  citations: arabicCitations,
  segmentation,
  style: {
    quotes: [
      ['“', '”'],
      ['«', '»'],
      ['”', '“'],
      ['"', '"'],
      ['’', '‘'],
    ],
    noteCalls: ['parenthesised', 'superscript', 'bracketed'],
    callBeforePunctuation: true,
    characterWeight: 1.2,
    elisions: [],
  },
  stopwords: [
    'في',
    'من',
    'على',
    'إلى',
    'أن',
    'عن',
    'التي',
    'الذي',
    'هذا',
    'هذه',
    'ذلك',
    'مع',
    'بما',
    'ما',
    'أو',
    'كل',
    'بين',
    'لا',
    'كما',
    'تلك',
    'بشأن',
    'وإذ',
    'إذ',
    'جميع',
    'المتحدة',
    'الأمم',
    'وفي',
    'ومن',
    'وعلى',
    'أيضا',
    'غير',
    'عام',
  ],
  stem,
};
