import type { SegmentationRule } from '../model/index.ts';
import { BLANK, breaking, CALL, exception, IDEOGRAPH } from './rule-parts.ts';

const FINAL = '[。！？｡]';
const CLOSE = '[”’」』》】）)〉〕\\]"\']';

/** Rules for texts in Chinese characters and kana, where no blank stands between sentences. */
export const ideographicRules: readonly SegmentationRule[] = [
  // 题为《谁来负责？》的报告: titles go on.
  exception(`[。！？!?…][》〉]${CLOSE}{0,2}`, ''),
  // “为什么？”他问。: the sentence says who spoke.
  exception(
    '[。！？!?…][”’」』]{1,3}',
    `${BLANK}?${IDEOGRAPH}{1,10}(?:说|說|问|問|答|道|喊|叫|表示|回答|指出|补充|補充|写道|寫道)[。，：；,]`,
  ),
  // “谁来付钱？”这个问题: a quoted phrase goes on.
  exception(
    '[！？!?…][”’」』]{1,3}',
    `${BLANK}?(?:[的地这這那是等和及与與或一二两兩三之为為即，、；：。]|标语|標語|口号|口號|字样|字樣)`,
  ),
  // 第5条。缔约方会议可任命专家。
  exception(`(?:^|(?<=${FINAL}${BLANK}{0,2}))第[\\p{Nd}一二三四五六七八九十百]{1,5}[条條章节節款编編项項][。．.]`, ''),
  // A final mark, and what closes.
  breaking(
    `[。！？｡]${CLOSE}{0,4}${CALL}?`,
    `(?!${CLOSE}|[。！？｡!?…，、；：,;:]|${CALL})${BLANK}{0,9}[“‘「『《【（(〈〔\\["]{0,3}[\\p{L}\\p{Nd}]`,
  ),
  breaking(`${IDEOGRAPH}[!?]{1,3}${CLOSE}{0,4}${CALL}?`, `${BLANK}{0,9}[“‘「『《【（〈〔]{0,3}${IDEOGRAPH}`),
  // It adopted the report.委员会
  breaking(`\\p{Ll}{2}[.!?]${CLOSE}{0,2}`, IDEOGRAPH),
  // 会议结束.委员会散会.
  breaking(`${IDEOGRAPH}{2}\\.`, `${BLANK}?${IDEOGRAPH}`),
  // An ellipsis closed by a quotation mark.
  breaking('…{1,2}[”’」』]', `${BLANK}?[《“「]?${IDEOGRAPH}`),
];
