import type { PrefillMatch, PrefillUnit } from '../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { CutUnit } from '../prefill/cut-unit.ts';
import { describeAdapted, describeOps, describeOrigin, percentOf, shownMatches } from '../prefill/facts.ts';
import { type MatchPart, matchSource, matchTarget } from '../prefill/match-parts.ts';
import { createCoder } from './coded-text.ts';
import type { XliffInput } from './write.ts';

/** State and its qualifier of a text that was filled in. */
export function fillState({ filled, matches }: PrefillUnit): readonly (readonly [string, string])[] {
  if (filled === 'approved') return state('final', 'exact-match');
  if (filled === 'translated') return state('translated', 'exact-match');
  return state('needs-review-translation', matches[0]?.origin === 'memory' ? 'leveraged-tm' : 'fuzzy-match');
}

function state(name: string, qualifier: string): readonly (readonly [string, string])[] {
  return [
    ['state', name],
    ['state-qualifier', qualifier],
  ];
}

const MARKS = { deleted: 'x-deleted', touched: 'x-touched', adapted: 'x-adapted' } as const;

/**
 * The matches of a unit as `alt-trans`: in the source the words that are gone, in the target those that the change touches and the values that were exchanged, each as a `mrk`;
 * a note says in words what changed.
 */
export function alternatives(unit: PrefillUnit, { source, target }: XliffInput, cut?: CutUnit): readonly XmlElement[] {
  return shownMatches(unit).map(match => {
    const piece = cut?.pieceOf(match);
    return element(
      'alt-trans',
      {
        'match-quality': `${percentOf(match)}%`,
        origin: describeOrigin(match),
        'xml:space': 'preserve',
        ...(piece !== undefined && { mid: String(piece + 1) }),
        alttranstype: match.origin === 'memory' ? 'proposal' : 'previous-version',
      },
      [
        element('source', { 'xml:lang': source }, nodesOf(matchSource(match))),
        element('target', { 'xml:lang': target }, nodesOf(matchTarget(match))),
        ...remarks(match).map(text => element('note', { from: 'recalling', annotates: 'source' }, [text])),
      ],
    );
  });
}

/** What changed since the source of a match, in sentences. */
export function remarks(match: PrefillMatch): readonly string[] {
  const [changes, adapted] = [describeOps(match.ops), describeAdapted(match)];
  return [
    ...(changes === '' ? [] : [`changed: ${changes}`]),
    ...(adapted === '' ? [] : [`exchanged in the translation: ${adapted}`]),
    ...(match.partial ? ['the translation is one of more text than this'] : []),
  ];
}

function nodesOf(parts: readonly MatchPart[]): readonly XmlNode[] {
  const code = createCoder();
  return parts.flatMap((part): readonly XmlNode[] => {
    if (part.kind === 'call') return code([part.call]);
    return part.mark === undefined ? [part.text] : [element('mrk', { mtype: MARKS[part.mark] }, [part.text])];
  });
}
