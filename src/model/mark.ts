import type { Span } from './span.ts';

/** A run of marked text. What `at` points into is said by the owner: `Reading.text` in a fragment, `Block.text` in a block. */
export interface Mark {
  readonly kind: 'italic' | 'bold' | 'underline' | 'sup' | 'link' | 'ins' | 'del';
  readonly at: Span;
  /** Of a link: its target. Of a raised note call: the `noteKey` of the note. */
  readonly value?: string;
}
