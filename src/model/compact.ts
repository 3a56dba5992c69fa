const NONE: readonly never[] = Object.freeze([]);

/**
 * The same list without the room that lists keep for growing. An engine gives a list that something is pushed to place for some sixteen more; a text of 50 MB has half a million lists that
 * hold one thing or nothing.
 */
export function exactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** The things of a list in order, each taken out of it: what the caller is done with is held by nobody any more. For lists that are handed over for good and whose things outweigh what is made of them. */
export function* drained<T extends object>(list: T[]): Generator<T, void> {
  list.reverse();
  for (let item = list.pop(); item !== undefined; item = list.pop()) yield item;
}

/** Engines copy what is shorter when it is cut out of a text; UTF-16 code units. */
const COPIED = 13;
/** What is longer and needs two bytes a character is left as it is: to copy it would cost more than it sets free. */
const LONGEST_WIDE = 1_000;

/**
 * The same text on its own, with one byte a character where its characters allow it. What is cut out of a text keeps the whole of it in memory, and what is put together from a text that holds one
 * curly quotation mark anywhere takes two bytes a character: three paragraphs of four in a resolution need but one.
 */
export function ownText(text: string): string {
  if (text.length < COPIED) return text;
  if (!/[^\u0000-\u00ff]/u.test(text)) return Buffer.from(text, 'latin1').toString('latin1');
  return text.length > LONGEST_WIDE ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
