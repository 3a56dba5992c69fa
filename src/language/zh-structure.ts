import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of Chinese resolutions, treaties and statutes announce themselves. */
export const chineseStructure: StructureWords = {
  numberLine: numberLine(
    // 第51次全体会议 is a meeting.
    '(?:(?:决议|决定|建议)草案|第(?!\\s?\\p{Nd}+\\s?[次届])|决议|决定|建议)',
    '第',
    '(?:号\\s?(?:决议|决定|建议)?)?(?:草案)?',
  ),
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
  organLine:
    /^[\p{Script=Han}《》“”、（）()]{0,60}(?:大会|理事会|会议|委员会|缔约国|缔约方|议会|全会|首脑会议|各国政府|法院|国会)$/u,
  finals: { preambular: '，', operative: '；', intro: '：' },
  annexLine:
    /^(?:附件|附录|附文|附表)\s?(?:[一二三四五六七八九十]+|[IVXLC\d]+)?(?:[：:\s]\s?[^。；，]{2,100})?[。：]?$/u,
  preambleLine: /^(?:序\s?言|前\s?言|弁言)$/u,
  contentsLine: /^目\s?[录次]$/u,
  enactingWords:
    /^(?:兹|已|特|现|经)?[^，。：建请]{0,20}(?:(?:议定|协议|商定|协定|约定|同意).{0,14}(?:如下|以下.{0,6}|下列.{0,8})|(?:兹|特|已|现).{0,6}(?:通过|制定|决定)(?:本|以下|如下|下列).{0,10})\s?[：:，。]?$/u,
  closingLine:
    /^[[（(]?(?:(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)?\s*第\s*[\d一二三四五六七八九十百]+\s*次(?:全体)?会议(?:通过)?|.{0,60}(?:票|表决|协商一致).{0,60}通过|.{0,20}票(?:赞成|对).{0,60}|(?:赞成|反对|弃权)\s?[:：].*)[。）)\]]*$/u,
  attestLine:
    /^(?:为此.{0,24}(?:签署|签字|署名)|下列(?:签署人|签名人|署名者|代表|全权代表).{0,60}|.{0,40}以昭信守|.{0,30}(?:订于|签订于|签署于|签于|作成于|完成于).{0,40})/u,
  mastheadLine:
    /^(?:联合国$|Distr\b|Original\s*[:：]|原件[:：]|(?:临时)?议程项目|第.{1,10}届(?:会议|特别会议)$|\d{4}\s*年(?:会议|届会)$)/iu,
  adoptionLine: /^[（(]?.{0,30}\d{4}\s*年.{0,60}(?:决议|决定|通过)[）)]?。?$/u,
  notesLine: /^(?:注|注释|脚注|尾注)[：:]?$/u,
  divisions: {
    part: ['第\\s?%N\\s?(?:编|編|部分)'],
    title: ['第\\s?%N\\s?篇'],
    chapter: ['第\\s?%N\\s?章'],
    section: ['第\\s?%N\\s?[节節]'],
    article: ['第\\s?%N\\s?[条條]'],
  },
  lettering: [['latin'], ['roman', 'hanzi', 'digits'], ['latin'], ['roman']],
  letters: [...'甲乙丙丁戊己庚辛壬癸'],
  sectionWords: [],
};
