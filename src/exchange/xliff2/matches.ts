import type { PrefillMatch, PrefillUnit } from '../../model/index.ts';
import { element, onLines, type XmlElement, type XmlNode } from '../../wire/index.ts';
import type { CutUnit } from '../prefill/cut-unit.ts';
import { describeOrigin, shownMatches } from '../prefill/facts.ts';
import { type MatchPart, matchSource, matchTarget } from '../prefill/match-parts.ts';
import { remarks } from '../xliff/alternatives.ts';
import { code } from './coded-text.ts';

/** Id of the span of the whole source of a unit, which matches are for. */
const WHOLE = 'm0';
const SPAN_TYPE = 'mtc:match';

/** The source text of a segment with the spans that matches point at: its own, and where there are several segments the ends of that of the whole unit. */
export function spansForMatches(content: readonly XmlNode[], segment: number, count: number): readonly XmlNode[] {
  if (count === 1) return [element('mrk', { id: WHOLE, type: SPAN_TYPE }, content)];
  return [
    ...(segment === 0 ? [element('sm', { id: WHOLE, type: SPAN_TYPE })] : []),
    element('mrk', { id: spanOf(segment), type: SPAN_TYPE }, content),
    ...(segment === count - 1 ? [element('em', { startRef: WHOLE })] : []),
  ];
}

function spanOf(segment: number): string {
  return `m${segment + 1}`;
}

const MARKS = { deleted: 'recalling:deleted', touched: 'recalling:touched', adapted: 'recalling:adapted' } as const;

/**
 * The matches of a unit as the module for translation candidates writes them, best first: in the source the words that are gone, in the target those that the change touches and the
 * values that were exchanged, each as an annotation; in its metadata what changed, in words.
 * @returns nothing when there is none to show
 */
export function matchesElement(unit: PrefillUnit, cut?: CutUnit): XmlElement | undefined {
  const shown = shownMatches(unit);
  return shown.length === 0
    ? undefined
    : element('mtc:matches', {}, onLines(shown.map((match, n) => matchElement(match, n, cut?.pieceOf(match)))));
}

function matchElement(match: PrefillMatch, n: number, piece: number | undefined): XmlElement {
  const said = remarks(match).map(text => element('mda:meta', { type: 'change' }, [text]));
  const metadata = element(
    'mda:metadata',
    {},
    onLines([element('mda:metaGroup', { category: 'recalling:match' }, onLines(said))]),
  );
  return element(
    'mtc:match',
    {
      id: `match_${n + 1}`,
      ref: `#${piece === undefined ? WHOLE : spanOf(piece)}`,
      similarity: String(Math.round(match.similarity * 1000) / 10),
      origin: describeOrigin(match),
      type: 'tm',
    },
    onLines([
      ...(said.length > 0 ? [metadata] : []),
      element('source', {}, nodesOf(matchSource(match), `match_${n + 1}_source`)),
      element('target', {}, nodesOf(matchTarget(match), `match_${n + 1}_target`)),
    ]),
  );
}

function nodesOf(parts: readonly MatchPart[], prefix: string): readonly XmlNode[] {
  const taken = new Map<string, number>();
  let marks = 0;
  return parts.flatMap((part): readonly XmlNode[] => {
    if (part.kind === 'call') return code([part.call], taken, id => id, new Set());
    if (part.mark === undefined) return [part.text];
    marks += 1;
    return [element('mrk', { id: `${prefix}_${marks}`, type: MARKS[part.mark] }, [part.text])];
  });
}
