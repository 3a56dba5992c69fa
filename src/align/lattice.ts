import type { Band } from './band.ts';

/** A bead type: how many source and target units. */
export interface Shape {
  readonly source: number;
  readonly target: number;
}

/** Logarithms of the prior probabilities of the moves through the lattice. Runs of units without counterpart are affine: opening one costs more than going on. */
export interface Moves {
  /** By shape, given that something is matched; in the order of the shapes. */
  readonly shapes: readonly number[];
  /** From a match: on to a match, to a source unit alone, to a target unit alone. */
  readonly match: number;
  readonly dropSource: number;
  readonly dropTarget: number;
  /** Going on with a run, leaving it for a match, and from a run of source units into one of target units. */
  readonly stay: number;
  readonly leave: number;
  readonly turn: number;
}

/** Scores of all beads that end at each node, nats. */
export interface Lattice {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  /** That of shape k at a node is at `node * shapes.length + k`; what would begin outside the band is never read. */
  readonly scores: Float32Array;
}
