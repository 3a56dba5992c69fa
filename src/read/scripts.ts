/** Letters written from right to left: Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const RTL_DIGIT_OR_MARK = /[\u0600-\u0605\u060c\u0660-\u066c\u06dd\u06f0-\u06f9]/u;

/** Whether a character is a letter (or its vowel sign) of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && !RTL_DIGIT_OR_MARK.test(text);
}

/** Whether a character stands in a script without blanks between words. */
export function isUnspaced(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(text);
}

/** A line that is a document symbol: A/RES/73/8, CTOC/COP/2012/15. */
export const SYMBOL: RegExp = /^[A-Z][A-Za-z]{0,9}(?:\/[A-Za-z0-9.()-]+){1,10}(?<![.])\*{0,3}$/u;

/** Radicals that fonts draw with the glyph of a whole character, and that NFKC does not know (Unicode, EquivalentUnifiedIdeograph), or knows in its traditional form only. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ...'⼾户⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);
const PRESENTATION =
  /[\u2ea0\u2ec1-\u2ef2\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10-\ufad9\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc]/gu;

/**
 * Plain letters for ligatures, positional forms and the radicals that share a glyph with a Chinese character, by NFKC; nothing else is touched, since NFKC would also take the superscripts away.
 * @returns the same string when there was nothing to do
 */
export function plainLetters(text: string): string {
  return text.replace(PRESENTATION, form =>
    (RADICALS.get(form) ?? form.normalize('NFKC')).replace(/^[ \u0640](?=[\u064b-\u0652])/u, ''),
  );
}
