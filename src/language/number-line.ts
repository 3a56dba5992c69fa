/**
 * Numbers of resolutions and decisions as the organs print them: `6/1`, `66/180 A`, `2202 (2015)`, `4/CP.19`, `CM/Rec(2018)2`, `A.1110(30)`, `XIII.12`, `Conf. 9.24 (Rev. CoP17)`,
 * `140 (REV. DUBAI, 2018)`. A digit or a whole Roman numeral is part of every one of them.
 */
const NUMBER =
  '(?:Conf\\.\\s)?(?=[^\\s]*[\\d\\u0660-\\u0669]|[IVXLC]{1,8}(?:[.\\s]|$))[\\p{L}\\d\\u0660-\\u0669][\\p{L}\\d\\u0660-\\u0669/.()-]{0,40}?(?:\\s[A-ZА-Я\\u0621-\\u064a]{1,4})?(?:\\s?[(（][^()（）]{1,30}[)）][\\d/]{0,10})?';

/**
 * Recognises the line that names the number of a text, as a whole: `Resolution 6/1`, `Draft decision II`, `第66/180号决议`. Group `number` is the number.
 * @param before words before the number, as the source of a regular expression
 * @param sign word for "number", which may stand between, as a source
 * @param after words behind it, as a source; nothing by default
 */
export function numberLine(before: string, sign: string, after = ''): RegExp {
  const tail = after === '' ? '' : `\\s?(?:${after})`;
  return new RegExp(`^(?:${before})\\s{0,3}(?:(?:${sign})\\s{0,3})?(?<number>${NUMBER})${tail}\\s?[.。．]?$`, 'iu');
}
