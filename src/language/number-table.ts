/** Rows of `value: forms`, forms divided by blanks, as the table word → value that `NumberWords` holds. */
export function wordValues(rows: Readonly<Record<number, string>>): Readonly<Record<string, number>> {
  const table: Record<string, number> = {};
  for (const [value, forms] of Object.entries(rows)) {
    for (const form of forms.split(' ')) table[form] = Number(value);
  }
  return table;
}

/** A stem with each of its endings (divided by blanks, `-` for none), as forms divided by blanks. */
export function inflect(stem: string, endings: string): string {
  return endings
    .split(' ')
    .map(ending => (ending === '-' ? stem : stem + ending))
    .join(' ');
}
