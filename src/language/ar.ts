import { arabicCitations, arabicDates } from './ar-citations.ts';
import { arabicNumbers } from './ar-numbers.ts';
import { arabicPhrases } from './ar-phrases.ts';
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
  structure: {
    numberLine:
      /^(?:مشروع\s+)?(?:ال)?(?:قرار|مقرر)\s+(?:رقم\s+)?(?<number>[\d٠-٩][\d٠-٩/.-]*(?:\s+[\u0621-\u064a]+)?(?:\s+\([^)]{1,12}\))?)\.?$/u,
    organs: [
      { id: 'ga', form: 'إن الجمعية العامة' },
      { id: 'sc', form: 'إن مجلس الأمن' },
      { id: 'ecosoc', form: 'إن المجلس الاقتصادي والاجتماعي' },
      { id: 'hrc', form: 'إن مجلس حقوق الإنسان' },
      { id: 'ctoc_cop', form: 'إن مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية' },
      { id: 'cop', form: 'إن مؤتمر الأطراف' },
      { id: 'states_parties', form: 'إن الدول الأطراف' },
      { id: 'ccpcj', form: 'إن لجنة منع الجريمة والعدالة الجنائية' },
      { id: 'cnd', form: 'إن لجنة المخدرات' },
    ],
    organLine: /^إن\s+(?:ال)?(?:جمعية|مجلس|مؤتمر|لجنة|هيئة|دول|أطراف|اجتماع|برلمان)(?![\u0621-\u064a])[^.؛:]{0,220}$/u,
    finals: { preambular: '،', operative: '؛', intro: ':' },
    annexLine: /^(?:ال)?(?:مرفق|تذييل|ضميمة)(?:\s+(?:[IVXLC\d٠-٩]+|ال[\u0621-\u064a]+))?\.?$/u,
    closingLine:
      /^\[?(?:الجلسة\s+(?:العامة\s+)?[\d٠-٩]+.{0,80}|(?:القرار\s+)?(?:و(?:قد\s+)?)?ا[\u064f]?عت[\u064f]?م[\u0650]?د(?:ت)?(?:\s|$).*)$/u,
    mastheadLine:
      /^(?:الأمم المتحدة$|Distr\b|Original\s*:|(?:البند|البنود)\s.{0,80}جدول الأعمال|الدورة\s+[\p{L}\s]{1,40}$|دورة عام\s+[\d٠-٩]{4}$)/iu,
    adoptionLine: /^\[?(?:(?:ال)?(?:قرار|مقرر)(?:ات)?\s+)?(?:الذي\s+|التي\s+)?(?:اتخذ|اعتمد)(?:ته|ه|تها|ها)?\s/u,
    notesLine: /^(?:ال)?(?:حواشي|ملاحظات|هوامش):?$/u,
    divisions: {
      part: '(?:ال)?جزء',
      title: '(?:ال)?باب',
      chapter: '(?:ال)?فصل',
      section: '(?:ال)?(?:قسم|فرع)',
      article: '(?:ال)?مادة',
    },
    lettering: [['own'], ['digits', 'roman'], ['own'], ['digits', 'roman']],
    letters: [
      'أ',
      'ب',
      'ج',
      'د',
      'هـ',
      'و',
      'ز',
      'ح',
      'ط',
      'ي',
      'ك',
      'ل',
      'م',
      'ن',
      'س',
      'ع',
      'ف',
      'ص',
      'ق',
      'ر',
      'ش',
      'ت',
      'ث',
      'خ',
      'ذ',
      'ض',
      'ظ',
      'غ',
    ],
    sectionWords: [
      'أولا',
      'ثانيا',
      'ثالثا',
      'رابعا',
      'خامسا',
      'سادسا',
      'سابعا',
      'ثامنا',
      'تاسعا',
      'عاشرا',
      'حادي عشر',
      'ثاني عشر',
      'ثالث عشر',
      'رابع عشر',
      'خامس عشر',
    ],
  },
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
