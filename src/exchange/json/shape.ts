/** Describes what JSON must look like to be a `T`: one description serves the check on reading and the order of keys on writing. */
export interface Shape<T> {
  /**
   * Checks a value.
   * @param at where it stands, for messages: `blocks[3].role`
   * @param faults receives what is wrong, in words
   */
  readonly accepts: (value: unknown, at: string, faults: string[]) => value is T;
  /** The value with the keys of its objects in the order of the description; keys it does not know follow in their own order. */
  readonly arrange: (value: unknown) => unknown;
  /** Of a list: the shape of its items. */
  readonly item?: AnyShape;
  /** Never there. It makes the compiler refuse a shape that accepts less than all of `T`: a role that the model has and the list of roles lacks. */
  readonly exactly?: (value: T) => void;
}

/** A shape whose type does not matter. */
interface AnyShape {
  readonly accepts: (value: unknown, at: string, faults: string[]) => boolean;
  readonly arrange: (value: unknown) => unknown;
  readonly item?: AnyShape;
}

/** What is in an object or a list, so that a large one can be written part by part. */
export interface Part {
  readonly key: string;
  readonly value: unknown;
  /** Absent for a key that the description does not know. */
  readonly shape?: AnyShape;
}

/** The shape of an object with known fields. */
export interface ObjectShape<T> extends Shape<T> {
  /** The fields that a value has, in the order of {@link Shape.arrange}. */
  readonly parts: (value: unknown) => readonly Part[];
}

/** A field that may be missing. */
export interface Optional<T> {
  readonly optional: Shape<T>;
}

/** One shape for each field of a type: a field that is added to the type and not here is a compile-time error. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Shape<T[K]>;
};

/** Reports stop after this many: the rest of a broken file says the same. */
const MOST_FAULTS = 5;

function simple<T>(what: string, test: (value: unknown) => boolean): Shape<T> {
  return {
    accepts: (value, at, faults): value is T => {
      if (test(value)) return true;
      faults.push(`${at === '' ? 'the document' : at} is not ${what}`);
      return false;
    },
    arrange: value => value,
  };
}

/** Any string; ids are strings whose shape nothing depends on. */
export function text<T extends string = string>(): Shape<T> {
  return simple('a string', value => typeof value === 'string');
}

export const count: Shape<number> = simple(
  'a whole number from 0',
  value => Number.isInteger(value) && Number(value) >= 0,
);

export const number: Shape<number> = simple('a number', value => Number.isFinite(value));

export const flag: Shape<boolean> = simple('true or false', value => typeof value === 'boolean');

/** One of some strings or numbers. */
export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return simple(`one of ${values.join(', ')}`, value => known.has(value));
}

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  const array = simple<readonly unknown[]>('a list', Array.isArray);
  return {
    accepts: (value, at, faults): value is readonly T[] => {
      if (!array.accepts(value, at, faults)) return false;
      return value.every((one, i) => faults.length < MOST_FAULTS && item.accepts(one, `${at}[${i}]`, faults));
    },
    arrange: value => (Array.isArray(value) ? value.map(item.arrange) : value),
    item,
  };
}

export function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> {
  const array = simple<readonly unknown[]>('a list of two', value => Array.isArray(value) && value.length === 2);
  return {
    accepts: (value, at, faults): value is readonly [A, B] => {
      if (!array.accepts(value, at, faults)) return false;
      const one = first.accepts(value[0], `${at}[0]`, faults);
      return second.accepts(value[1], `${at}[1]`, faults) && one;
    },
    arrange: value => (Array.isArray(value) ? [first.arrange(value[0]), second.arrange(value[1])] : value),
  };
}

const anyObject = simple<Readonly<Record<string, unknown>>>('an object', isObject);

/** An object with free keys. */
export function record<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    accepts: (value, at, faults): value is Readonly<Record<string, T>> => {
      if (!anyObject.accepts(value, at, faults)) return false;
      return Object.entries(value).every(([key, one]) => item.accepts(one, `${at}.${key}`, faults));
    },
    arrange: value =>
      isObject(value) ? fromEntries(Object.entries(value).map(([key, one]) => [key, item.arrange(one)])) : value,
  };
}

/** An object with known fields; further ones are allowed and kept. */
export function object<T extends object>(fields: Fields<T>): ObjectShape<T> {
  const known = Object.entries<{ readonly optional: AnyShape } | AnyShape>(fields).map(([key, field]) =>
    'optional' in field ? { key, shape: field.optional, required: false } : { key, shape: field, required: true },
  );
  const names = new Set(known.map(({ key }) => key));
  const parts = (value: unknown): readonly Part[] => {
    if (!isObject(value)) return [];
    const first = known
      .filter(({ key }) => Object.hasOwn(value, key) && value[key] !== undefined)
      .map(({ key, shape }): Part => ({ key, value: value[key], shape }));
    const further = Object.entries(value).filter(([key]) => !names.has(key));
    return [...first, ...further.map(([key, one]): Part => ({ key, value: one }))];
  };
  return {
    accepts: (value, at, faults): value is T => {
      if (!anyObject.accepts(value, at, faults)) return false;
      const before = faults.length;
      for (const { key, shape, required } of known) {
        if (faults.length >= MOST_FAULTS) break;
        const place = at === '' ? key : `${at}.${key}`;
        if (Object.hasOwn(value, key)) shape.accepts(value[key], place, faults);
        else if (required) faults.push(`${place} is missing`);
      }
      return faults.length === before;
    },
    arrange: value =>
      isObject(value)
        ? fromEntries(
            parts(value).map(({ key, value: one, shape }) => [key, shape ? shape.arrange(one) : one] as const),
          )
        : value,
    parts,
  };
}

/** Unlike an assignment this makes a plain field of a key like `__proto__`. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
