import type { CitationWords, DateWords } from './language.ts';

/** Dates of Chinese. */
export const chineseDates: DateWords = {
  months: [
    ['1月', '一月'],
    ['2月', '二月'],
    ['3月', '三月'],
    ['4月', '四月'],
    ['5月', '五月'],
    ['6月', '六月'],
    ['7月', '七月'],
    ['8月', '八月'],
    ['9月', '九月'],
    ['10月', '十月'],
    ['11月', '十一月'],
    ['12月', '十二月'],
  ],
  shapes: ['%Y ?年 ?%M ?%D ?[日号]', '%Y ?年 ?%M(?:份)?', '%M ?%D ?[日号]', '%M(?:份|底|初|中旬)?'],
  repeated: '',
  islamicMonths: [],
  times: {
    sure: [
      '(?:(?<am>上午|凌晨|清晨|早上|早晨|早)|(?<pm>下午|晚上|傍晚|晚)|中午)? ?%H ?[时時](?!间|期|代|效|限|刻)(?: ?(?<minutes>[0-5]?\\d)(?: ?分|(?<=\\d\\d)(?!\\d)))?',
      '(?:(?<am>上午|凌晨|清晨|早上|早晨|早)|(?<pm>下午|晚上|傍晚|晚)|中午) ?%H ?[点點]钟?(?: ?(?<minutes>[0-5]?\\d) ?分)?',
    ],
    loose: [],
  },
};

/** Words around references in Chinese. */
export const chineseCitations: CitationWords = {
  resolution: '决议',
  decision: '决定',
  act: '条例|指令|法规',
  dated: '',
  article: '条',
  paragraph: '款|段',
  here: '^以?[上下]|本(?:决议|决定)',
  point: '项|目',
  session:
    '(?:届|次(?=(?:[、和及]第[\\d一二三四五六七八九十百]{1,6}次){0,9}[\\p{Script=Han}《》]{0,16}?(?:会议|大会)))',
  treatySeries: '条约汇编|条约集|Treaty Series',
  volume: '卷',
  number: '号',
  ibid: '同上|Ibid\\.?',
  forthcoming: '将作为|将以|即将印发',
  and: '和|及|与|或|、',
  from: '',
  to: '至|到',
  of: '的?',
  bareLetters: '',
  divisions: {
    chapter: '章',
    part: '部分|编',
    section: '节',
    annex: '附件|附录',
  },
  league: '国际联盟',
  numberFirst: true,
  ordinals: 'before',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
