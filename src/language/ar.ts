import { arabicCitations, arabicDates } from './ar-citations.ts';
import { arabicNumbers } from './ar-numbers.ts';
import { arabicPhrases } from './ar-phrases.ts';
import { arabicStructure } from './ar-structure.ts';
import type { Language, SegmentationWords } from './language.ts';
import { BLANK, breaking, exception } from './rule-parts.ts';
import { makeStemmer } from './stem.ts';

const segmentation: SegmentationWords = {
  abbreviations: 'al أ.د وأ.د لأ.د بأ.د فأ.د ص.ب ق.م د ود لد بد فد أ وأ لأ بأ فأ ا م وم لم بم فم ط تحـ',
  numberAbbreviations: 'ص ص.ص ج مج ع ف ط رقم س',
  finalAbbreviations: '',
  lettered:
    'الجزء جزء المرفق مرفق الفئة الفريق القسم الجدول الفرع الباب الفصل التذييل الفقرة المادة الخطة المجموعة البند النوع الخيار الكبد annex hepatitis',
  openers: '',
  divisions: 'المادة مادة القاعدة الفصل الباب الجزء القسم المبدأ',
  rules: [
    // Years of the calendars, and "etc.", end a sentence where the next word opens with "and" or "then".
    breaking(`(?:\\p{Nd}${BLANK}?(?:م|هـ)|إلخ|الخ)\\.`, `${BLANK}{1,3}(?:[وف]|ثم|كما)`),
    breaking(`ق\\.${BLANK}?م\\.`, `${BLANK}{1,3}(?:وقد|فقد|ثم|كما)`),
    exception(`(?:\\p{Nd}${BLANK}?(?:م|هـ)|إلخ|الخ)\\.`, BLANK),
    // شعار «لا حرب بعد اليوم!» فوق الباب: a question or a call that is quoted inside a sentence does not end it, unless "and" or "so" follows.
    exception(`\\p{L}${BLANK}[«“”"][^«»“”"]{1,80}[!؟?][»”“"]`, `${BLANK}{1,3}(?!و|ثم|ف(?!ي|وق))[\\u0620-\\u06FF]`),
    // «هل من مؤيد؟» سأل الرئيس: the sentence says who spoke.
    exception('[!؟?][»”“"]', `${BLANK}{1,3}(?:سأل|سألت|قال|قالت|أجاب|أجابت|رد|ردت|هتف|صاح|صاحت)${BLANK}`),
    // Three points stand for what was left unsaid, and no capital tells whether a sentence begins behind them.
    exception('(?:…|\\.\\.\\.)', `${BLANK}{1,3}[\\u0620-\\u06FF]`),
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
