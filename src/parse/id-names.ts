/** 1 → a, 26 → z, 27 → aa. */
export function latinLetter(ordinal: number): string {
  const index = Math.max(1, ordinal) - 1;
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : latinLetter(Math.floor(index / 26)) + letter;
}

/** What a label says beside its number: `12 bis.` → `_bis`. */
export function laterSuffix(printed: string): string {
  const later = /(?:bis|ter|quater|quinquies|alt)(?=\P{L}*$)/u.exec(printed)?.[0];
  return later === undefined ? '' : `_${later}`;
}
