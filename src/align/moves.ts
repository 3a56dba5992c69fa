import type { Moves, Shape } from './lattice.ts';
import type { ExpectedMoves } from './posteriors.ts';

/** Bead types up to 1–`longest` and `longest`–1; on both sides several only up to five units in all. */
export function listShapes(longest: number): readonly Shape[] {
  const shapes: Shape[] = [];
  for (let source = 1; source <= longest; source++) {
    for (let target = 1; target <= longest; target++) {
      if (source === 1 || target === 1 || source + target <= 5 || (source === 3 && target === 3))
        shapes.push({ source, target });
    }
  }
  return shapes;
}

/** What the prior of the shapes is worth, in observed beads. */
const SHAPE_STRENGTH = 30;

/** Frequencies in the manner of Gale & Church 1993 (table 5), continued geometrically. */
function shapePrior({ source, target }: Shape): number {
  const big = Math.max(source, target);
  const small = Math.min(source, target);
  if (big === 1) return 0.86;
  if (small === 1) return 0.054 * 0.3 ** (big - 2);
  return 0.012 * 0.4 ** (big + small - 4);
}

/** What a pass expects, and of which shapes. */
export interface Habits {
  readonly shapes: readonly Shape[];
  readonly expected: ExpectedMoves;
}

/**
 * Prior probabilities of the moves, re-estimated from what the last pass expects: a text full of merged sentences or missing pages has other habits than a clean one.
 * @param habits absent before the first pass
 */
export function estimateMoves(shapes: readonly Shape[], habits?: Habits): Moves {
  const seen = (shape: Shape): number => {
    const k =
      habits?.shapes.findIndex(({ source, target }) => source === shape.source && target === shape.target) ?? -1;
    return habits?.expected.shapes[k] ?? 0;
  };
  const priors = shapes.map(shapePrior);
  const whole = priors.reduce((a, b) => a + b, 0);
  const counts = shapes.map((shape, k) => ((priors[k] ?? 0) / whole) * SHAPE_STRENGTH + seen(shape));
  const total = counts.reduce((a, b) => a + b, 0);
  const { matchMatch, open, stay, leave, turn } = habits?.expected ?? NOTHING;
  const opened = (open + 1.5) / (open + matchMatch + 30);
  const runs = stay + leave + turn + 10;
  const stays = (stay + 4) / runs;
  const turns = (turn + 0.5) / runs;
  return {
    shapes: counts.map(count => Math.log(count / total)),
    match: Math.log(1 - opened),
    dropSource: Math.log(opened / 2),
    dropTarget: Math.log(opened / 2),
    stay: Math.log(stays),
    turn: Math.log(turns),
    leave: Math.log(1 - stays - turns),
  };
}

const NOTHING = { matchMatch: 0, open: 0, stay: 0, leave: 0, turn: 0 };
