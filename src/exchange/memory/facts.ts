import type { TmxRemark } from '../tmx/memory.ts';

/** A property of a unit. */
export function property(type: string, text: string): TmxRemark {
  return { kind: 'prop', attributes: new Map([['type', type]]), text };
}

/** The note that our XLIFF files carry for people, `role: operative; label: 1.; probability: 0.98`, as the properties it was made of. */
export function factsOf(note: string): readonly TmxRemark[] {
  return note.split('; ').flatMap(fact => {
    const [, name, value] = /^(role|label|probability): (.+)$/su.exec(fact) ?? [];
    return name === undefined || value === undefined ? [] : [property(`x-${name}`, value)];
  });
}
