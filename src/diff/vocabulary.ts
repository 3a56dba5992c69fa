/** What a token is, as far as comparison cares. */
export const TokenKind = { word: 0, number: 1, sign: 2, label: 3 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Gives every distinct token of a comparison a small integer, so that all later work is on integers. */
export interface Vocabulary {
  /** Id of a token as printed: tokens that differ only in typography share it. */
  readonly intern: (printed: string, kind: TokenKind) => number;
  /** By id: number of the token's likeness, for telling what resembles what; a numbering of its own, below `likenesses()`. */
  readonly plain: readonly number[];
  readonly likenesses: () => number;
  readonly kind: readonly TokenKind[];
  /** By id: true for one character of a script that writes no blanks. */
  readonly ideograph: readonly boolean[];
  /** True for digits, words for numbers, and what is cut too fine to tell. */
  readonly isNumeric: (id: number) => boolean;
  /** By id: true for very frequent words of the language. */
  readonly frequent: readonly boolean[];
}

/** How two printed forms are told to be one: both functions are pure. */
export interface Folding {
  /** Typography folded away; letters and case kept. */
  readonly typography: (printed: string) => string;
  /** Folded further, for likeness only. */
  readonly likeness: (printed: string) => string;
  readonly stopwords: ReadonlySet<string>;
  /** True for digits and words for numbers. */
  readonly isNumeric: (printed: string) => boolean;
}

const oneIdeograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** A vocabulary for one comparison. */
export function createVocabulary(folding: Folding): Vocabulary {
  /** Printed form → id, one map for each kind, so that the commonest step builds no key. */
  const printedIds = Object.values(TokenKind).map(() => new Map<string, number>());
  const foldedIds = new Map<string, number>();
  const likenesses = new Map<string, number>();
  const plain: number[] = [];
  const kinds: TokenKind[] = [];
  const frequent: boolean[] = [];
  const ideograph: boolean[] = [];
  const texts: string[] = [];
  const numeric: (boolean | undefined)[] = [];

  function add(text: string, kind: TokenKind): number {
    const key = `${kind} ${text}`;
    const known = foldedIds.get(key);
    if (known !== undefined) return known;
    const id = kinds.length;
    foldedIds.set(key, id);
    const like = folding.likeness(text);
    const likeKey = `${kind} ${like}`;
    const likeId = likenesses.get(likeKey) ?? likenesses.size;
    likenesses.set(likeKey, likeId);
    plain.push(likeId);
    kinds.push(kind);
    texts.push(text);
    ideograph.push(kind === TokenKind.word && oneIdeograph.test(text));
    frequent.push(kind === TokenKind.word && folding.stopwords.has(like));
    return id;
  }

  return {
    intern(printed, kind) {
      const known = printedIds[kind]?.get(printed);
      if (known !== undefined) return known;
      const id = add(folding.typography(printed), kind);
      printedIds[kind]?.set(printed, id);
      return id;
    },
    plain,
    likenesses: () => likenesses.size,
    kind: kinds,
    frequent,
    ideograph,
    isNumeric(id) {
      numeric[id] ??= kinds[id] === TokenKind.number || ideograph[id] === true || folding.isNumeric(texts[id] ?? '');
      return numeric[id];
    },
  };
}
