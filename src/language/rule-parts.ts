import type { SegmentationRule } from '../model/index.ts';

/*
 * The expressions keep to what JavaScript, ICU, Java and .NET read alike, since other programs load them from an SRX file: no \s, \d, \w or \b, which mean different
 * characters in each, only bounded repetitions behind a place, and brackets in classes always escaped.
 */

/** A blank of any kind. */
export const BLANK = '[\\p{Z}\\t\\n\\f\\r]';
/** What may open a sentence: a capital, or a letter of a script that has none. */
export const OPENING_LETTER =
  '[\\p{Lu}\\p{Lt}\\u05D0-\\u05EA\\u0620-\\u06FF\\u0900-\\u0DFF\\u1000-\\u109F\\u10D0-\\u10FF\\u1200-\\u137F\\u1780-\\u17B3\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF]';
/** Chinese characters and kana. */
export const IDEOGRAPH = '[\\u3005-\\u3007\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF]';
/** A note call without a blank before it. */
export const CALL =
  '(?:[\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079]{1,3}|\\(\\p{Nd}{1,3}\\)|\\[\\p{Nd}{1,3}\\]|[*†‡]{1,3}|[\\u2460-\\u2473])';

/** A rule for a place that is no end of a sentence. */
export function exception(before: string, after: string): SegmentationRule {
  return { breaks: false, before, after };
}

/** A rule for a place that is one. */
export function breaking(before: string, after: string): SegmentationRule {
  return { breaks: true, before, after };
}
