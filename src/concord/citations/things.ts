import type { CitedThing, Edition, Reference, WorkKey } from '../../model/index.ts';
import { workNumber } from '../../model/index.ts';
import type { AlignedText } from '../text.ts';

/** Knows what a reference names. The same thing by its number, its symbol, or the text at hand is one. */
export class Things {
  readonly #byId = new Map<string, CitedThing>();
  readonly #works = new Map<string, CitedThing>();

  constructor(texts: readonly AlignedText[]) {
    for (const { work, editions } of texts) {
      const name = workNumber(work);
      const thing: CitedThing = { id: `text:${work}`, kind: 'text', name, work };
      this.#byId.set(thing.id, thing);
      for (const key of [name, ...editions.flatMap(namesOf)]) this.#works.set(foldNumber(key), thing);
    }
  }

  /** All that was named so far. */
  get all(): readonly CitedThing[] {
    return [...this.#byId.values()];
  }

  textOf(work: WorkKey): CitedThing | undefined {
    return this.#byId.get(`text:${work}`);
  }

  /** What a reference to a resolution, document or treaty names; nothing for other references. */
  of({ kind, value }: Reference): CitedThing | undefined {
    if (kind === 'resolution') return this.#add('resolution', value);
    if (kind === 'treaty') return this.#add('treaty', value);
    if (kind !== 'symbol') return undefined;
    // A resolution by its symbol: A/RES/64/293.
    const number = /\/RES\/(?<number>\S.*)$/u.exec(value)?.groups?.['number'];
    return number === undefined ? this.#add('document', value) : this.#add('resolution', number.replace(/\s+/gu, ''));
  }

  #add(kind: CitedThing['kind'], name: string): CitedThing {
    const own = kind === 'treaty' ? undefined : this.#works.get(foldNumber(name));
    if (own !== undefined) return own;
    const id = `${kind}:${name}`;
    const thing = this.#byId.get(id) ?? { id, kind, name };
    this.#byId.set(id, thing);
    return thing;
  }
}

function namesOf({ meta }: Edition): readonly string[] {
  const { number, symbol } = meta;
  const bySymbol = symbol === undefined ? undefined : /\/RES\/(?<number>.+)$/u.exec(symbol)?.groups?.['number'];
  return [number, symbol, bySymbol].filter(name => name !== undefined);
}

function foldNumber(name: string): string {
  return name.replace(/\s+/gu, '').toUpperCase();
}
