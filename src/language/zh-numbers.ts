import type { NumberWords } from './language.ts';
import { wordValues } from './number-table.ts';

/** Numbers of Chinese: one character a digit or a multiplier. */
export const chineseNumbers: NumberWords = {
  cardinals: wordValues({
    0: '〇 零',
    1: '一',
    2: '二 两',
    3: '三',
    4: '四',
    5: '五',
    6: '六',
    7: '七',
    8: '八',
    9: '九',
    10: '十',
    100: '百',
    1000: '千',
    10000: '万 萬',
    100000000: '亿 億',
  }),
  ordinals: {},
  joiners: [],
  groups: ['\u00a0', '\u202f', '\u2009', ' ', ','],
  decimals: ['.'],
  percent: ['%', '百分之'],
  prefixes: [],
  unitsFirst: false,
  ambiguous: ['百', '千', '万', '亿', '百万', '千万', '百亿', '千亿', '万亿'],
  exceptions: [
    // Words that hold a numeral: very, Red Cross, crossroads, UPU, once in a while, Sichuan, triangle, in all directions.
    '人居三|三边|十分(?!之)|红?十字|万国|万一|千方百计|四川|三角|四面八方|五大|三军|百姓|万物',
    // Labels: 四、 三.
    '^ {0,3}[一二三四五六七八九十]{1,3}[.、]',
    // Fractions, but not per cent.
    '(?!百分之)[一二两三四五六七八九十百千]{1,4}分之[一二两三四五六七八九十]{1,4}',
    // Round numbers: tens of, more than ten of.
    '[数几][十百千万亿]+|十[几多余]',
    // Parts of documents, printed in Roman numerals or letters elsewhere.
    '(?:附件|附录|附表|表|议程项目|项目|注)[一二三四五六七八九十]{1,3}(?!届)',
    '第[一二三四五六七八九十]{1,4}(?:章|节|部分|编|委员会|世纪)|[\\d一二三四五六七八九十]{1,3}世纪',
  ],
  ordinalSuffix: '',
  ordinalPrefix: '第',
};
