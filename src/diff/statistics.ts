import type { Link, Statistics } from '../model/index.ts';

/** Counts over all links of a comparison. */
export function countLinks(links: readonly Link[]): Statistics {
  const of = (test: (link: Link) => boolean): number => links.filter(test).length;
  const sum = (part: keyof Link['words']): number => links.reduce((total, link) => total + link.words[part], 0);
  return {
    same: of(link => link.kind === 'same'),
    changed: of(link => link.kind === 'changed'),
    added: of(link => link.kind === 'added'),
    deleted: of(link => link.kind === 'deleted'),
    split: of(link => link.kind === 'split'),
    merged: of(link => link.kind === 'merged'),
    moved: of(link => link.moved),
    words: { kept: sum('kept'), removed: sum('removed'), added: sum('added') },
  };
}
