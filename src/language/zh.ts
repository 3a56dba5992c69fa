import type { Language, SegmentationRules } from './language.ts';
import { chineseCitations, chineseDates } from './zh-citations.ts';
import { chineseNumbers } from './zh-numbers.ts';
import { chinesePhrases } from './zh-phrases.ts';

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
  structure: {
    numberLine:
      /^(?:(?:决议|决定)草案\s*)?(?:第|决议|决定)\s*(?<number>[\dA-Z][\dA-Z/.-]*(?:\s*[A-Z])?(?:\s*[（(][IVXLCDM\d-]+[）)])?)\s*(?:号\s*(?:决议|决定))?。?$/iu,
    organs: [
      { id: 'ga', form: '大会' },
      { id: 'sc', form: '安全理事会' },
      { id: 'ecosoc', form: '经济及社会理事会' },
      { id: 'hrc', form: '人权理事会' },
      { id: 'ctoc_cop', form: '联合国打击跨国有组织犯罪公约缔约方会议' },
      { id: 'cop', form: '缔约方会议' },
      { id: 'states_parties', form: '缔约国' },
      { id: 'ccpcj', form: '预防犯罪和刑事司法委员会' },
      { id: 'cnd', form: '麻醉药品委员会' },
    ],
    organLine: /^[\p{Script=Han}《》“”、（）()]{0,60}(?:大会|理事会|会议|委员会|缔约国|议会)$/u,
    finals: { preambular: '，', operative: '；', intro: '：' },
    annexLine: /^(?:附件|附录|附文)\s*(?:[一二三四五六七八九十]+|[IVXLC\d]+)?[。：]?$/u,
    closingLine:
      /^[[（(]?(?:(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)?\s*第\s*[\d一二三四五六七八九十百]+\s*次(?:全体)?会议(?:通过)?|.{0,60}(?:票|表决|协商一致).{0,60}通过|.{0,20}票(?:赞成|对).{0,60})[。）)\]]*$/u,
    mastheadLine:
      /^(?:联合国$|Distr\b|Original\s*[:：]|原件[:：]|(?:临时)?议程项目|第.{1,10}届(?:会议|特别会议)$|\d{4}\s*年(?:会议|届会)$)/iu,
    adoptionLine: /^.{0,30}\d{4}\s*年.{0,40}(?:决议|决定|通过)。?$/u,
    notesLine: /^(?:注|注释|脚注|尾注)[：:]?$/u,
    divisions: { part: '编|部分', title: '篇', chapter: '章', section: '节', article: '条' },
    lettering: [['latin'], ['roman', 'hanzi', 'digits'], ['latin'], ['roman']],
    letters: [...'甲乙丙丁戊己庚辛壬癸'],
    sectionWords: [],
  },
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
