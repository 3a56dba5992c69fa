import { type Comparison, type Diagnostic, diagnose, type Link, type Statistics } from '../model/index.ts';

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

/**
 * Two texts that keep fewer of their words than this have nothing to do with each other, unless as many of their paragraphs as this have a counterpart all the same: a new edition
 * may say everything in other words.
 */
const unlikeShare = 0.05;
const linkedShare = 1 / 3;
const fewestLinked = 5;

/** What is odd about a comparison as a whole. */
export function checkComparison({ links, statistics }: Comparison, oldCount: number, newCount: number): Diagnostic[] {
  if (oldCount === 0 || newCount === 0) {
    const which = oldCount > 0 ? 'the new one' : newCount > 0 ? 'the old one' : 'both';
    return [diagnose('diff.empty', which)];
  }
  const { kept, removed, added } = statistics.words;
  const linked = links.filter(link => link.old.length > 0 && link.new.length > 0).length;
  if (linked >= Math.max(fewestLinked, linkedShare * Math.min(oldCount, newCount))) return [];
  const all = 2 * kept + removed + added;
  return all > 0 && (2 * kept) / all < unlikeShare ? [diagnose('diff.unlike')] : [];
}
