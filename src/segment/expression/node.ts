/** A regular expression as a tree. Groups are gone: nothing asks what they held. */
export type Expression =
  | Characters
  | { readonly kind: 'assertion'; readonly source: string }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly body: Expression }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | Repetition
  | { readonly kind: 'atomic'; readonly body: Expression };

/** One code point out of a set; the set as a character class of JavaScript with flag `v`. */
export interface Characters {
  readonly kind: 'characters';
  readonly source: string;
}

export interface Repetition {
  readonly kind: 'repetition';
  readonly body: Expression;
  readonly min: number;
  /** `Infinity` where there is no bound. */
  readonly max: number;
  readonly lazy: boolean;
}

/** Matches the empty text. */
export const nothing: Expression = { kind: 'sequence', items: [] };

/** One after another; a sequence of one is that one. */
export function sequence(items: readonly Expression[]): Expression {
  const flat = items.flatMap(item => (item.kind === 'sequence' ? item.items : [item]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: 'sequence', items: flat };
}

/** Either of several. */
export function choice(options: readonly Expression[]): Expression {
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

/** Whether it can match the empty text. */
export function isNullable(node: Expression): boolean {
  switch (node.kind) {
    case 'characters':
      return false;
    case 'assertion':
    case 'look':
      return true;
    case 'sequence':
      return node.items.every(isNullable);
    case 'choice':
      return node.options.some(isNullable);
    case 'repetition':
      return node.min === 0 || isNullable(node.body);
    case 'atomic':
      return isNullable(node.body);
  }
}

/** Why an expression cannot be used. */
export class ExpressionError extends Error {}

/** It could be used, but a search with it may take too long. */
export class SlowExpressionError extends ExpressionError {}
