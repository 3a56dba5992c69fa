import type { Language, SegmentationRules } from './language.ts';
import { chineseCitations, chineseDates } from './zh-citations.ts';
import { chineseNumbers } from './zh-numbers.ts';
import { chinesePhrases } from './zh-phrases.ts';
import { chineseStructure } from './zh-structure.ts';

const segmentation: SegmentationRules = {
  abbreviations: [],
  finalAbbreviations: [],
  exceptions: [
    // A question or exclamation inside a title or a quoted phrase that goes on.
    ['[？！?!]》|[？！?!][”’」』](?=$)', '\\s?[的地这那是等和及与或一，、；：。]|》'],
    // A closing mark belongs to the sentence before it.
    ['[。！？…]', '[”’」』》）)"，、；：]'],
    // A number at the head of a sentence is its label.
    ['^\\s*\\d{1,4}[.．]', ''],
  ],
  breaks: [
    // A final mark.
    [
      '[。！？｡][”’"\')）」』》】\\]]{0,4}(?:[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]+|\\(\\d{1,3}\\)|\\[\\d{1,3}\\]|\\d{1,2})?',
      '',
    ],
    // The same marks in ASCII, between Chinese characters.
    ['\\p{Script=Han}[!?][”’")》]{0,2}', '\\s?[\\p{Script=Han}《“]'],
    // An ellipsis closed by a quotation mark.
    ['…{1,2}[”’」』]', '\\s?[\\p{L}《“]'],
    // Latin sentences.
    ['[.!?]["”’)]{0,3}', '\\s[A-Z“"(]'],
  ],
};

/** Chinese. */
export const chinese: Language = {
  code: 'zh',
  name: 'Chinese',
  ownName: '中文',
  aliases: ['zho', 'chi', 'cmn', '汉语', '漢語', '華文', '华文'],
  script: 'Hani',
  direction: 'ltr',
  spaced: false,
  structure: chineseStructure,
  phrases: chinesePhrases,
  numbers: chineseNumbers,
  dates: chineseDates,
  citations: chineseCitations,
  segmentation,
  style: {
    quotes: [
      ['“', '”'],
      ['‘', '’'],
      ['《', '》'],
      ['「', '」'],
      ['"', '"'],
    ],
    noteCalls: ['superscript', 'slashed', 'bracketed', 'parenthesised'],
    callBeforePunctuation: false,
    characterWeight: 3,
    elisions: [],
  },
  stopwords: [
    '的',
    '和',
    '在',
    '以',
    '其',
    '及',
    '并',
    '为',
    '对',
    '与',
    '是',
    '了',
    '有',
    '等',
    '中',
    '上',
    '下',
    '这',
    '各',
    '所',
    '于',
    '由',
    '或',
    '将',
    '该',
    '应',
    '不',
  ],
  stem: word => word,
};
