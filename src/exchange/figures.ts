import type { Alignment, Comparison, Edition, LanguageCode, Link, Role } from '../model/index.ts';
import { membersOf } from './dossier.ts';

/** Rows below this probability ask for a look by a person. */
export const DOUBTFUL_BELOW = 0.9;

export interface EditionFigures {
  readonly preambular: number;
  readonly operative: number;
  readonly points: number;
  readonly notes: number;
  /** All blocks, whatever their role. */
  readonly blocks: number;
}

export interface AlignmentFigures {
  readonly rows: number;
  /** Rows with a member in every language. */
  readonly complete: number;
  readonly doubtful: number;
  /** Rows without a member, by language, in the order of the columns. */
  readonly gaps: readonly { readonly language: LanguageCode; readonly count: number }[];
}

/** What last session's translation is good for, counted in links of the new text. */
export interface ReuseFigures {
  readonly asIs: number;
  readonly edit: number;
  readonly fresh: number;
  /** Words of the new text that stood in the old one too, as a share, 0–1; 0 for an empty text. */
  readonly share: number;
}

/** Counts the parts of an edition. */
export function countEdition(edition: Edition): EditionFigures {
  const count = (role: Role): number => edition.blocks.filter(block => block.role === role).length;
  return {
    preambular: count('preambular'),
    operative: count('operative'),
    points: count('point'),
    notes: count('note'),
    blocks: edition.blocks.length,
  };
}

/** Counts rows, gaps and doubtful rows of an alignment. */
export function countAlignment(alignment: Alignment): AlignmentFigures {
  const gaps = alignment.languages.map(language => ({
    language,
    count: alignment.beads.filter(bead => membersOf(bead, language).length === 0).length,
  }));
  const complete = alignment.beads.filter(bead =>
    alignment.languages.every(language => membersOf(bead, language).length > 0),
  ).length;
  const doubtful = alignment.beads.filter(bead => bead.probability < DOUBTFUL_BELOW).length;
  return { rows: alignment.beads.length, complete, doubtful, gaps };
}

/** Counts what a translator of the new text can take over, has to edit, or must write. */
export function countReuse(comparison: Comparison): ReuseFigures {
  const ahead = comparison.links.filter(link => link.new.length > 0);
  const count = (reuse: Link['reuse']): number => ahead.filter(link => link.reuse === reuse).length;
  const { kept, added } = comparison.statistics.words;
  const share = kept + added === 0 ? 0 : kept / (kept + added);
  return { asIs: count('as-is'), edit: count('edit'), fresh: count('new'), share };
}
