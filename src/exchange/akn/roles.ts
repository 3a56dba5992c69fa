import type { Role } from '../../model/index.ts';

/** All roles by their names, which come from files. */
export const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      'masthead',
      'number',
      'title',
      'enacting',
      'preambular',
      'operative',
      'point',
      'heading',
      'closing',
      'annex',
      'paragraph',
      'row',
      'note',
      'unknown',
    ] as const
  ).map(role => [role, role]),
);
