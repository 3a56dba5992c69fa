import { type NoteStyle, readNoteHead } from '../language/index.ts';
import type { Label, Skipped } from '../model/index.ts';
import type { Paragraph } from './draft.ts';
import { type Passage, skipStretch, slicePassage } from './passage.ts';

/** A paragraph that is a note, its number taken off. */
export interface Note {
  readonly passage: Passage;
  readonly number: number;
  readonly label: Label;
  readonly labelSkips: readonly Skipped[];
}

/** A paragraph of the running text, or a note, in the order of the source. */
export type Lifted =
  | { readonly kind: 'body'; readonly paragraph: Paragraph }
  | { readonly kind: 'note'; readonly note: Note };

/**
 * Tells notes from running text. A superscript at the head of a paragraph always makes a note; `(1)`, `[1]` and `1/` only when the same sign is also printed inside some other paragraph,
 * since they are list items too.
 */
export function liftNotes(paragraphs: readonly Paragraph[]): {
  readonly lifted: readonly Lifted[];
  readonly styles: ReadonlySet<NoteStyle>;
} {
  const heads = paragraphs.map(({ passage }) => readNoteHead(passage.text));
  const inner = paragraphs.map(({ passage }, i) => passage.text.slice(heads[i]?.end ?? 0)).join('\n');
  const styles = new Set<NoteStyle>();
  const lifted = paragraphs.map((paragraph, i): Lifted => {
    const head = heads[i];
    const style = head && styleOf(head.printed);
    if (!head || !style || (style !== 'superscript' && !inner.includes(head.printed)))
      return { kind: 'body', paragraph };
    styles.add(style);
    const label = { printed: head.printed, gap: head.gap, ordinal: head.number, level: 0 };
    return {
      kind: 'note',
      note: {
        passage: slicePassage(paragraph.passage, head.end),
        number: head.number,
        label,
        labelSkips: skipStretch(paragraph.passage, 0, head.end, 'label'),
      },
    };
  });
  return { lifted, styles };
}

function styleOf(printed: string): NoteStyle {
  if (printed.startsWith('(')) return 'parenthesised';
  if (printed.startsWith('[')) return 'bracketed';
  return printed.endsWith('/') ? 'slashed' : 'superscript';
}
