import { ideographicRules } from './ideographic.ts';
import type { Language, SegmentationWords } from './language.ts';
import { chineseCitations, chineseDates } from './zh-citations.ts';
import { chineseNumbers } from './zh-numbers.ts';
import { chinesePhrases } from './zh-phrases.ts';
import { chineseStructure } from './zh-structure.ts';

const segmentation: SegmentationWords = {
  abbreviations: '',
  numberAbbreviations: '',
  finalAbbreviations: '',
  lettered: '',
  openers: '',
  divisions: '',
  rules: [...ideographicRules],
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
