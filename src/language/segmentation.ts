import type { SegmentationRule, SegmentationRules } from '../model/index.ts';
import { ideographicRules } from './ideographic.ts';
import type { Language, SegmentationWords } from './language.ts';
import { escapePattern } from './pattern.ts';
import { BLANK, breaking, CALL, exception, IDEOGRAPH, OPENING_LETTER } from './rule-parts.ts';

/** Name of the rules for languages that have none of their own. */
const OTHERS = 'Other languages';

const FINAL = '.!?…‼⁇⁈⁉؟۔।॥։።፧။།៕';
/** Not inside a word; Chinese characters are words of their own. */
const NO_LETTER_BEFORE = '(?<![\\p{Lu}\\p{Ll}\\p{Lt}\\p{M}\\p{N}\\u0620-\\u06FF])';
/** Neither inside a word nor inside an address: info@un.org */
const NO_WORD_BEFORE = '(?<![\\p{Lu}\\p{Ll}\\p{Lt}\\p{M}\\p{N}\\u0620-\\u06FF]|[\\p{L}\\p{N}][.@_/])';
/** Matches nowhere. */
const NEVER = '(?!)';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}])';
const NUMBER = '\\p{Nd}{1,4}';
const ROMAN = '[IVXLC]{1,6}';
/** Marks that open or close in every language, unless a language uses them the other way round. */
const OPENERS = '“‘„«‹"\'(<[{¿¡';
const CLOSERS = '”’»›"\')]}>';
/** Abbreviations that editions in any language use when they cite. */
const SHARED = {
  abbreviations: 'Mr Mrs Ms Dr Prof St e.g i.e op cf vs eds',
  numberAbbreviations: 'No Nos p pp vol vols para paras art arts sect chap fig Add Corr Rev Amend Suppl Ser Res Doc',
  finalAbbreviations: 'etc ibid cit seq',
};

/**
 * The rules by which texts of a language are cut into sentences, exceptions first. Rules of the language alone come before those that are made from its words.
 * @param language none: rules for a language of which nothing is known but how scripts work
 */
export function sentenceRules(
  language?: Pick<Language, 'segmentation' | 'structure' | 'style'>,
): readonly SegmentationRule[] {
  const words = language?.segmentation ?? unlistedSentences;
  const sections = language?.structure.sectionWords ?? [];
  const { open, close } = marksOf(language);
  const final = `${classOf(FINAL)}`;
  // In French a blank stands before the mark: « Qui ? »; UN documents of old print << Qui ? >>
  const spaced = close.includes('»') ? '[ \\u00A0\\u202F]?(?:»|>>)' : '[ \\u00A0\\u202F]?>>';
  const closing = `(?:${spaced}|${classOf(close.replace(/[»>]/gu, ''))})`;
  const start = `${BLANK}{1,9}(?:${classOf(open)}${BLANK}?){0,3}`;
  const letter = start + OPENING_LETTER;
  // Java takes no repeated group behind a place, only repeated characters.
  const closed = `(?:${spaced})?${classOf(close)}{0,3}`;
  const ends = `(?<=[.!?…:;؟؛]${closed}${CALL}?${BLANK}{1,2})|(?<=[。！？：；]${closed}${BLANK}{0,2})`;
  const head = `(?:^${BLANK}{0,3}|${ends})${classOf(open)}{0,2}`;
  const never = forms(`${SHARED.abbreviations} ${words.abbreviations}`);
  const numbered = forms(`${SHARED.numberAbbreviations} ${words.numberAbbreviations}`);
  const last = forms(`${SHARED.finalAbbreviations} ${words.finalAbbreviations}`);
  const number = `(?:${NUMBER}(?:er|re|ère|e|bis|ter)?(?:\\.\\p{Nd}{1,3}){0,2}|${ROMAN}|premier|unique|único|única)`;
  const digits = `(?:[\\p{L}\\p{M}]{4}|[\\u0620-\\u06FF]{2}|\\p{Nd}{2}|\\p{Nd}[.,]\\p{Nd}|%|${classOf(close)})\\.|${classOf(FINAL.replace('.', ''))}`;

  return [
    ...words.rules,
    // [...] and (…) stand for words that were left out.
    exception('[\\[(](?:…|\\.\\.\\.)[\\])]', ''),
    // … Cf. Art. 5. The Court …, but at the head of a sentence: Article 5. The Parties …
    ...(words.divisions === ''
      ? []
      : [
          breaking(
            `${NO_WORD_BEFORE}(?:${never})\\.${BLANK}(?:${forms(words.divisions)})\\.?${BLANK}${number}\\.`,
            letter,
          ),
          exception(`${head}(?:${forms(words.divisions)})\\.?${BLANK}${number}\\.`, BLANK),
        ]),
    ...(sections.length === 0 ? [] : [exception(`${head}(?:${alternatives(sections.join(' '))})\\.`, BLANK)]),
    // … under art. 5. The Parties …
    breaking(
      `${NO_WORD_BEFORE}(?:(?:${never}|${numbered})\\.${BLANK}?${NUMBER}(?:[-–]${NUMBER})?|(?:${numbered})\\.${BLANK}${ROMAN})\\.${closing}{0,2}`,
      letter,
    ),
    // … paper, pens, etc. The office …
    breaking(`${NO_WORD_BEFORE}(?:${last})\\.${closing}{0,2}${CALL}?`, letter),
    // … in annex A. The Committee …
    ...(words.lettered === ''
      ? []
      : [breaking(`${NO_LETTER_BEFORE}(?:${forms(words.lettered)})${BLANK}\\p{L}\\.`, letter)]),
    // A number or letter at the head of a sentence is its label: 109. Furthermore
    exception(`${head}(?:${NUMBER}|\\p{L}|${ROMAN})[.)]`, BLANK),
    // A date, 22. 10. 2010
    exception(`(?<!\\p{Nd})\\p{Nd}{1,2}\\.`, `${BLANK}\\p{Nd}{1,2}\\.${BLANK}?\\p{Nd}{2,4}`),
    exception(`${NO_WORD_BEFORE}(?:${never})\\.`, ''),
    // Inside z. B.
    exception(`${NO_LETTER_BEFORE}(?:${beginnings(`${words.abbreviations} ${words.finalAbbreviations}`)})`, BLANK),
    exception(`${NO_WORD_BEFORE}(?:${last})\\.`, `${BLANK}${classOf(open)}?[\\p{Ll}\\p{Nd}]`),
    exception(
      `${NO_WORD_BEFORE}(?:${numbered})\\.`,
      `${BLANK}?[(\\[]?(?:\\p{Nd}|${ROMAN}${NO_LETTER_AFTER}|\\p{Ll}\\)|\\p{Lu}{1,8}/)`,
    ),
    // … vitamin C. The Committee …, but J. Smith and the U.S. Government
    ...(words.openers === ''
      ? []
      : [
          breaking(
            `${NO_LETTER_BEFORE}(?:\\p{Lu}\\.${BLANK}?){0,4}\\p{Lu}\\.`,
            `${start}(?:${alternatives(words.openers)})${NO_LETTER_AFTER}(?!\\.)`,
          ),
        ]),
    exception(`${NO_LETTER_BEFORE}[\\p{Lu}\\u0620-\\u064A]\\.`, `${BLANK}{0,2}${OPENING_LETTER}`),
    // A note call with a blank before it, as UN documents of old print it: the end. 1/ The next
    exception(`${final}${closing}{0,3}`, `${BLANK}${NUMBER}/${BLANK}`),
    breaking(`${final}${closing}{0,3}${BLANK}${NUMBER}/`, letter),
    // A/66/1/Corr.2 is no Corr. with a note call
    exception(`${NO_LETTER_BEFORE}(?:${never}|${numbered})\\.\\p{Nd}{1,3}`, BLANK),
    // A note call in plain digits: the end.3 The next
    breaking(
      `(?:\\p{Ll}{3}|[\\p{Ll}\\p{Nd}]${closing})${final}${closing}{0,2}\\p{Nd}{1,3}|${final}${closing}{1,2}\\p{Nd}{1,3}`,
      letter,
    ),
    // The end. Of a sentence, before a capital, a number that labels, (a), a) or a dash.
    breaking(
      `${final}${closing}{0,4}${CALL}?${closing}?`,
      `(?:${letter}|${start}${NUMBER}${BLANK}?[.)\\-–]|${BLANK}{1,9}(?:\\((?:\\p{L}{1,2}|[ivx]{1,5}|${NUMBER})\\)|(?:\\p{Ll}|[ivx]{1,5})\\)|[-–—•]${BLANK}?${OPENING_LETTER}|[\\[(](?:…|\\.\\.\\.)[\\])]))`,
    ),
    // A word in full, a year, or a mark that is no full stop, before a sentence that opens with digits.
    breaking(`(?:${digits})${closing}{0,3}${CALL}?`, `${start}\\p{Nd}`),
    // The blank was forgotten.The next sentence
    breaking(
      '(?<![\\p{L}\\p{M}\\p{N}@/:._#&=?+%~-])\\p{L}{0,30}\\p{Ll}{3}[.!?]',
      `\\p{Lu}\\p{Ll}{0,30}(?:${BLANK}|[,;:’'])`,
    ),
    breaking('[\\u0620-\\u064A]{3}[.!؟]', '[\\u0620-\\u064A]{2}'),
  ];
}

/**
 * Rules that cut the sentences of {@link sentenceRules} further, into clauses: behind semicolons outside brackets, behind a colon that opens a list, between the items of a list
 * that stands inside a sentence. They are the same in every language and stand behind the rules for sentences.
 */
export const clauseRules: readonly SegmentationRule[] = (() => {
  const label = '(?:\\([\\p{L}\\p{Nd}]{1,4}\\)|[\\p{L}\\p{Nd}]{1,2}[.)]|[-–—•])';
  return [
    exception('[(（][^()（）\\n]{0,90}[;；؛]', ''),
    breaking(`[;；؛]${CALL}?`, BLANK),
    breaking('[；;]', `${IDEOGRAPH}|[(（“‘《「]`),
    breaking(`[：:]${CALL}?`, `${BLANK}{0,2}${label}${BLANK}`),
    breaking('[：:]', `[(（][\\p{L}\\p{Nd}]{1,3}[)）]`),
    breaking(
      '(?:[\\p{L}\\p{M}”»"’]|(?<!\\p{Nd})\\p{Nd}{4})[,،，]',
      `${BLANK}(?:\\p{L}{1,4}${BLANK}?)?\\(?(?:\\p{L}{1,2}|[ivx]{1,5})\\)${BLANK}(?!\\p{Ll}{1,3}${BLANK}\\()`,
    ),
  ];
})();

/** What is known of a language that is not on the list: abbreviations that are common in Europe. */
export const unlistedSentences: SegmentationWords = {
  abbreviations: 'Sr Sra Drs Mme ca tel vgl',
  numberAbbreviations: 'sec cap nr n r s t str pag pág st čl abs tab ods pkt poz ust c č',
  finalAbbreviations: 'Inc Ltd Co',
  lettered: '',
  openers: '',
  divisions: '',
  rules: ideographicRules,
};

/**
 * The rules of all languages as an SRX file holds them, and at its end those for any other language.
 * @param options `clauses`: behind the rules for sentences also those for clauses
 */
export function segmentationRules(
  languages: readonly Language[],
  options: { readonly clauses?: boolean } = {},
): SegmentationRules {
  const clauses = options.clauses ? clauseRules : [];
  return {
    joined: false,
    cascades: [
      ...languages.map(language => ({ name: language.name, rules: [...sentenceRules(language), ...clauses] })),
      { name: OTHERS, rules: [...sentenceRules(), ...clauses] },
    ],
    maps: [
      ...languages.map(({ code, name }) => ({ pattern: `${eitherCase(code)}(?:[-_].*)?`, cascade: name })),
      { pattern: '.*', cascade: OTHERS },
    ],
  };
}

/** Programs write codes as `en`, `EN` and `en-GB`. */
function eitherCase(code: string): string {
  return [...code].map(letter => `[${letter.toUpperCase()}${letter}]`).join('');
}

/** Forms of a list as an alternation: each also with a capital, a blank allowed behind each full stop. */
function forms(list: string): string {
  return alternatives(
    list
      .split(' ')
      .flatMap(form => (form.length > 1 ? [form, form.slice(0, 1).toUpperCase() + form.slice(1)] : [form]))
      .join(' '),
  ).replaceAll('\\.', `\\.${BLANK}?`);
}

/** The beginnings of abbreviations of several parts, before the part that follows: `z\.` before `B.` */
function beginnings(list: string): string {
  const found = list.split(' ').flatMap(form => {
    const parts = form.split('.');
    return parts.slice(0, -1).map((_, i) => {
      const head = parts.slice(0, i + 1).map(part => `${escapePattern(part)}\\.`);
      return `${head.join(`${BLANK}?`)}(?=${BLANK}${escapePattern(parts[i + 1] ?? '')}\\.)`;
    });
  });
  return found.length === 0 ? NEVER : found.join('|');
}

function alternatives(list: string): string {
  return [...new Set(list.split(' '))].filter(Boolean).map(escapePattern).join('|');
}

function classOf(characters: string): string {
  return `[${characters.replace(/[\]\\[{}()^&-]/gu, '\\$&')}]`;
}

/** The quotation marks and brackets that open and close: those of the language, and of the others what does not contradict them. */
function marksOf(language: Pick<Language, 'style'> | undefined): { readonly open: string; readonly close: string } {
  const quotes = language?.style.quotes ?? [];
  const own = { open: quotes.map(([mark]) => mark), close: quotes.map(([, mark]) => mark) };
  const merge = (mine: readonly string[], others: readonly string[], all: string) =>
    [...new Set([...mine, ...[...all].filter(mark => mine.includes(mark) || !others.includes(mark))])].join('');
  return { open: merge(own.open, own.close, OPENERS), close: merge(own.close, own.open, CLOSERS) };
}
