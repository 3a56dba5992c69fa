import type { LanguageCode } from '../model/index.ts';
import { scriptShares } from './detect.ts';
import { english } from './en.ts';
import type { DateWords, Language, StructureWords } from './language.ts';
import { languageOf } from './list.ts';
import { numberLine } from './number-line.ts';
import { unlistedSentences } from './segmentation.ts';
import { unlistedDivisions, unlistedLetters, unlistedLines, unlistedStopwords } from './unlisted-words.ts';
import { chinese } from './zh.ts';

const UNKNOWN: LanguageCode = 'und';
const LONGEST_SAMPLE = 8_000;

/** The code of a language the project has a record of, or of any other that has a name: `it`, `sw`, `sr-Latn` → `sr`. Words that are no language give nothing. */
export function languageCode(name: string): LanguageCode | undefined {
  const listed = languageOf(name);
  if (listed) return listed.code;
  const primary = name.trim().toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  if (primary === UNKNOWN) return UNKNOWN;
  return nameOf(primary, 'en') === undefined ? undefined : primary;
}

function nameOf(code: string, inLanguage: string): string | undefined {
  if (!/^[a-z]{2,3}$/u.test(code)) return undefined;
  return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language', fallback: 'none' }).of(code);
}

const made = new Map<string, Language>();
/** Records kept: codes come from file names. */
const MOST_RECORDS = 200;

/**
 * The record of a language, or for one that is not listed a record of what all languages share: labels in any script, notes, words for articles and annexes of some eighty languages, names of months.
 * It has no phrases, so that roles are told by numbers and final marks alone.
 * @param text of the document, whose script counts where the code does not tell it
 */
export function recordOf(code: LanguageCode, text = ''): Language {
  const listed = languageOf(code);
  if (listed) return listed;
  const script = dominantScript(text) ?? scriptOf(code) ?? 'Latn';
  const key = `${code} ${script}`;
  const known = made.get(key);
  if (known) return known;
  const record = makeRecord(code, script);
  if (made.size < MOST_RECORDS) made.set(key, record);
  return record;
}

function dominantScript(text: string): string | undefined {
  const shares = scriptShares(text.slice(0, LONGEST_SAMPLE));
  if ((shares.Hira ?? 0) > 0.05) return 'Jpan';
  const [script, share = 0] = Object.entries(shares).sort(([, a], [, b]) => b - a)[0] ?? [];
  if (script === undefined || share < 0.5) return undefined;
  return script === 'Hang' ? 'Kore' : script;
}

function scriptOf(code: LanguageCode): string | undefined {
  try {
    return new Intl.Locale(code).maximize().script;
  } catch {
    return undefined;
  }
}

const SCRIPTS: ReadonlySet<string> = new Set<Language['script']>([
  'Latn',
  'Cyrl',
  'Hani',
  'Arab',
  'Grek',
  'Thai',
  'Deva',
  'Jpan',
  'Kore',
  'Hebr',
]);

function isScript(script: string): script is Language['script'] {
  return SCRIPTS.has(script);
}

/** Scripts that divide no words by blanks, and those that end no sentence with a mark. */
const UNSPACED = new Set(['Hani', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt']);
const UNMARKED = new Set(['Thai', 'Laoo']);

function makeRecord(code: LanguageCode, script: string): Language {
  const unmarked = UNMARKED.has(script);
  return {
    code,
    name: nameOf(code, 'en') ?? code,
    ownName: nameOf(code, code) ?? code,
    aliases: [],
    script: isScript(script) ? script : 'Zyyy',
    direction: script === 'Arab' || script === 'Hebr' || script === 'Thaa' || script === 'Syrc' ? 'rtl' : 'ltr',
    spaced: !UNSPACED.has(script),
    structure: structureOf(script, unmarked),
    phrases: NO_PHRASES,
    numbers: script === 'Jpan' || script === 'Hani' ? chinese.numbers : NO_NUMBERS,
    dates: datesOf(code),
    citations: english.citations,
    segmentation: unlistedSentences,
    style: {
      quotes: [
        ['“', '”'],
        ['„', '”'],
        ['«', '»'],
        ['「', '」'],
        ['"', '"'],
      ],
      noteCalls: ['superscript', 'slashed', 'bracketed', 'parenthesised'],
      callBeforePunctuation: false,
      characterWeight: script === 'Jpan' || script === 'Hani' ? 2.5 : script === 'Kore' ? 1.8 : 1,
      elisions: [],
    },
    stopwords: unlistedStopwords[code]?.split(' ') ?? [],
    stem: word => word,
  };
}

const line = (words: string): RegExp => new RegExp(`^(?:${words})\\s?[:：.]?$`, 'iu');

function structureOf(script: string, unmarked: boolean): StructureWords {
  const letters = unlistedLetters[script] ?? [];
  const own = letters.length > 0;
  return {
    numberLine: numberLine(
      'risoluzione|resolutie|besluit|resolution|beslut|resolusjon|päätöslauselma|rezolucja|uchwała|rezoluce|usnesení|rezolúcia|határozat|rezoluția|rezoluție|hotărâre|resolució|karar|nghị quyết|resolusi|azimio|резолюція|резолюция|резолуция|резолуција|ψήφισμα|החלטה|قطعنامه|決議|결의',
      'n\\.|nr\\.?|no\\.?|№|č\\.|số|第',
    ),
    organs: [],
    organLine: /(?!)/u,
    finals: finalsOf(script, unmarked),
    annexLine: new RegExp(
      `^(?:${unlistedLines.annex})(?:\\s?(?:[IVXLC]{1,6}|\\p{Nd}{1,2}|[一二三四五六七八九十]{1,3}|\\p{Lu}))?(?:\\s?[.:：–—-]\\s?[^.;:。]{2,160})?\\.?$`,
      'iu',
    ),
    preambleLine: line(unlistedLines.preamble),
    contentsLine: line(unlistedLines.contents),
    enactingWords: /(?!)/u,
    closingLine: /(?!)/u,
    attestLine: new RegExp(`^(?:${unlistedLines.attest})(?![\\p{L}\\p{M}])`, 'iu'),
    mastheadLine: /^(?:Distr\b|Original\s*:)/iu,
    adoptionLine: /(?!)/u,
    notesLine: line(unlistedLines.notes),
    divisions: unlistedDivisions,
    lettering:
      script === 'Jpan'
        ? [['hanzi'], ['own'], ['digits'], ['latin']]
        : [own ? ['own', 'latin'] : ['latin'], ['roman', 'digits'], own ? ['own', 'latin'] : ['latin'], ['roman']],
    letters,
    sectionWords: [],
  };
}

function finalsOf(script: string, unmarked: boolean): StructureWords['finals'] {
  if (unmarked) return { preambular: '', operative: '', intro: '' };
  if (script === 'Jpan') return { preambular: '、', operative: '。', intro: '：' };
  return { preambular: ',', operative: ';', intro: ':' };
}

const NO_NUMBERS: Language['numbers'] = {
  ...english.numbers,
  cardinals: {},
  ordinals: {},
  joiners: [],
  exceptions: [],
  ordinalSuffix: '',
};

const NO_PHRASES: Language['phrases'] = {
  ...english.phrases,
  preambular: {},
  operative: {},
  infinitives: {},
  agreement: [],
  headOnly: '',
  intensifiers: [],
  fillers: [],
  hedges: [],
  conjunctions: [],
  prepositions: {},
  nounFollowers: [],
  addressees: {},
};

/** Months by the names that the platform knows, in both shapes that inflected languages have. */
function datesOf(code: LanguageCode): DateWords {
  const months = Array.from({ length: 12 }, (_, month) => {
    const names = new Set<string>();
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
      const part = formatterOf(code, options)
        ?.formatToParts(Date.UTC(2000, month, 15))
        .find(({ type }) => type === 'month');
      if (part && /\p{L}{2}/u.test(part.value)) names.add(part.value.toLowerCase().replace(/\.$/u, ''));
    }
    return [...names];
  });
  return {
    ...english.dates,
    months,
    repeated: '',
    islamicMonths: [],
    shapes: ['%D\\.? (?:de |di |da )?%M(?: de)?,? %Y', '%Y ?年 ?%M ?%D ?日', '%M %D,? %Y', '%M %Y', '%D\\.? %M'],
  };
}

function formatterOf(code: LanguageCode, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    const [supported] = Intl.DateTimeFormat.supportedLocalesOf([code]);
    return supported === undefined
      ? undefined
      : new Intl.DateTimeFormat(supported, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  } catch {
    return undefined;
  }
}
