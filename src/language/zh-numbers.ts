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
  compounds: {},
  joiners: ['多', '余'],
  joins: 'anywhere',
  groups: ['\u00a0', '\u202f', '\u2009', ' ', ','],
  decimals: ['.', '点'],
  percent: ['%', '百分之'],
  prefixes: [],
  unitsFirst: false,
  mixedOrdinals: true,
  ambiguous: ['百', '千', '万', '亿', '百万', '千万', '百亿', '千亿', '万亿'],
  abbreviated: [],
  exceptions: [
    // Words that hold a numeral: very, Red Cross, crossroads, UPU, once in a while, Sichuan, triangle, in all directions.
    '人居三|(?:星期|礼拜|周)[一二三四五六]|国际十年|三番[五两]次|三令五申|一五一十|五花八门|五颜六色|四通八达|四舍五入|再三|三思|三峡|三亚|七上八下|四处|四季|八方|九牛一毛|三明治|三维|三边|十分(?!之)|红?十字|万国|万一|千方百计|四川|三角|四面八方|五大|五角大楼|三军|百姓|万物',
    // Labels: 四、 三.
    '^ {0,3}[一二三四五六七八九十]{1,3}[.、]',
    // Round numbers: tens of, more than ten of.
    '[数几][十百千万亿]+|十[几多余]',
    // Parts of documents, printed in Roman numerals or letters elsewhere.
    '(?:附件|附录|附表|表|议程项目|项目|注)[一二三四五六七八九十]{1,3}(?!届)',
    '第[一二三四五六七八九十]{1,4}(?:章|节|部分|编|世纪)|[\\d一二三四五六七八九十]{1,3}世纪',
  ],
  phrases: {},
  fractionBar: '分之',
  decades: '(?<decade>[3-9]0|[三四五六七八九]十)(?=年代)',
  ordinalSuffix: '',
  ordinalPrefix: '第',
};
