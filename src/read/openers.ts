/** Opens a paragraph of its own wherever it stands: a number with its dot, a bracketed letter, a superscript, a bullet. */
const OPENER =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}\s?[.)．、]\s?\D|\d{1,3}(?:\.\d{1,3}){1,4}\s|[(（][\p{L}\p{N}]{1,4}[)）]|[a-z]{1,2}\)\s|[ivxlc]{1,5}[.)]\s|[\u00b9\u00b2\u00b3\u2070-\u2079]|[٠-٩0-9]{1,3}\s*[-–—]\s|\[\d{1,3}\]\s|[-*+•▪◦●○■□‣⁃–—]\s)/u;
/** Characters of a line that are looked at. */
const LOOKED_AT = 12;

/** Says whether a line opens like an item of a list or a note. */
export function opensItem(line: string): boolean {
  return OPENER.test(line.slice(0, LOOKED_AT));
}

/** The label of an item, alone: `1.`, `(a)`, `iv)`, `Article 5.`, `•`, `—`. A bare number is none: columns of figures hold nothing else. */
const LONE_LABEL =
  /^(?:[(（]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}|\p{L}{1,2}|[ivxlcdm]{1,6}|[一二三四五六七八九十]{1,3})[.)．）、](?:[.)])?|[\p{Nd}]{1,3}\s?[-–—]|[•▪◦●○■□‣⁃·–—-]|§+\s?\p{Nd}{1,4}[a-z]?\.?)$/iu;
const LONGEST_LABEL = 12;

/** Says whether a text is a label and nothing else. */
export function isLoneLabel(text: string): boolean {
  const label = text.trim();
  return label.length > 0 && label.length <= LONGEST_LABEL && LONE_LABEL.test(label);
}
