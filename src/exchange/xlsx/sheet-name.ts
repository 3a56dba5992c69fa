const MAX_LENGTH = 31;

/**
 * Names that Excel accepts: at most 31 code units, none of `[ ] : * ? / \`, no apostrophe at either end, not `History`,
 * unique without regard to case. Order and number of names stay.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map(name => {
    const base = cleanName(name);
    let unique = shorten(base, MAX_LENGTH);
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const suffix = ` (${n})`;
      unique = shorten(base, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cleanName(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/gu, '-')
    .replace(/^['\s]+/u, '')
    .trimEnd();
  if (clean === '') return 'Sheet';
  return clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}

/** Cuts between characters; what is left ends neither in a blank nor in an apostrophe. */
function shorten(name: string, length: number): string {
  let end = Math.min(name.length, length);
  const isLowSurrogate = (name.charCodeAt(end) & 0xfc00) === 0xdc00;
  if (end < name.length && isLowSurrogate) end -= 1;
  while (end > 1 && (name[end - 1] === "'" || name[end - 1] === ' ')) end -= 1;
  const short = name.slice(0, end);
  return short === "'" ? '-' : short;
}
