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
}

const oneIdeograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** A vocabulary for one comparison. */
export function createVocabulary(folding: Folding): Vocabulary {
  const seen = new Map<string, number>();
  const folded = new Map<string, number>();
  const likenesses = new Map<string, number>();
  const plain: number[] = [];
  const kinds: TokenKind[] = [];
  const frequent: boolean[] = [];
  const ideograph: boolean[] = [];

  function add(key: string, kind: TokenKind, text: string): number {
    const known = folded.get(key);
    if (known !== undefined) return known;
    const id = kinds.length;
    folded.set(key, id);
    kinds.push(kind);
    const like = folding.likeness(text);
    const likeKey = `${kind} ${like}`;
    const likeId = likenesses.get(likeKey) ?? likenesses.size;
    likenesses.set(likeKey, likeId);
    plain.push(likeId);
    ideograph.push(kind === TokenKind.word && oneIdeograph.test(text));
    frequent.push(kind === TokenKind.word && folding.stopwords.has(like));
    return id;
  }

  return {
    intern(printed, kind) {
      const raw = `${kind} ${printed}`;
      let id = seen.get(raw);
      if (id === undefined) {
        const text = folding.typography(printed);
        id = add(`${kind} ${text}`, kind, text);
        seen.set(raw, id);
      }
      return id;
    },
    plain,
    likenesses: () => likenesses.size,
    kind: kinds,
    frequent,
    ideograph,
  };
}
