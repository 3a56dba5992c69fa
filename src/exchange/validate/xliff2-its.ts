import { oncePerElement } from './memo.ts';
import { attributeIn, attributeOf, descendantsOf, enclosing, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';
import type { Xliff2Context } from './xliff2-context.ts';

const ITS = 'http://www.w3.org/2005/11/its';
const ITS_MODULE = 'urn:oasis:names:tc:xliff:itsm:2.1';

/** Attributes that a mark does not have beside the first: given by reference or in place, not both. */
const EXCLUDED: readonly (readonly [name: string, others: readonly string[]])[] = [
  [
    'locQualityIssuesRef',
    [
      'locQualityIssueType',
      'locQualityIssueComment',
      'locQualityIssueSeverity',
      'locQualityIssueProfileRef',
      'locQualityIssueEnabled',
    ],
  ],
  ['locQualityRatingScore', ['locQualityRatingVote']],
  ['taIdentRef', ['taSource', 'taIdent']],
  [
    'provenanceRecordsRef',
    'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'.split(' '),
  ],
];

/** Attributes that come together. */
const TOGETHER: readonly (readonly [string, string])[] = [['taSource', 'taIdent']];

/** Attributes that need another on the element or above it. */
const NEEDED: readonly (readonly [name: string, needed: string])[] = [
  ['locQualityRatingScoreThreshold', 'locQualityRatingScore'],
  ['locQualityRatingVoteThreshold', 'locQualityRatingVote'],
];

/** References to stand-off lists, and the lists. */
const STAND_OFF: readonly (readonly [name: string, list: string])[] = [
  ['locQualityIssuesRef', 'locQualityIssues'],
  ['provenanceRecordsRef', 'provenanceRecords'],
];

const CATEGORIES: ReadonlySet<string> = new Set(
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' ',
  ),
);

/** Attributes of marks of terms; with every other attribute of ITS a mark is generic. */
const OF_TERMS: ReadonlySet<string> = new Set(['version', 'termConfidence', 'annotatorsRef']);

/** Checks the attributes of ITS on an element. */
export function checkIts(element: PlacedElement, context: Xliff2Context): void {
  const own = element.attributes.filter(({ space }) => space === ITS || space === ITS_MODULE);
  if (own.length === 0) return;
  const { core, report } = context;
  const names = new Set(own.map(({ local }) => local));
  const above = (name: string): boolean => {
    for (let at: PlacedElement | undefined = element; at !== undefined; at = at.parent) {
      if (attributeIn(at, ITS, name) !== undefined) return true;
    }
    return false;
  };
  if (!above('version')) report('xliff2.its', element, 'no its:version here or above');
  for (const [name, needed] of NEEDED) {
    if (names.has(name) && !above(needed)) report('xliff2.its', element, `${name} without ${needed}`);
  }
  const annotators = attributeIn(element, ITS, 'annotatorsRef');
  if (annotators !== undefined) checkAnnotators(element, annotators, context);
  for (const [name, others] of EXCLUDED) {
    const both = others.filter(other => names.has(name) && names.has(other));
    if (both.length > 0) report('xliff2.its', element, `${name} and ${both.join(', ')} together`);
  }
  for (const [a, b] of TOGETHER) {
    if (names.has(a) !== names.has(b)) report('xliff2.its', element, `${a} and ${b} come together`);
  }
  for (const [name, list] of STAND_OFF) checkStandOff(element, name, list, context);
  if (element.space !== core || (element.local !== 'mrk' && element.local !== 'sm')) return;
  const type = attributeOf(element, 'type');
  const special = own.filter(({ local }) => !OF_TERMS.has(local));
  if (special.length > 0 && type !== undefined && type !== 'its:generic') {
    report(
      'xliff2.its',
      element,
      `type="${shorten(type)}", but ${special.map(({ name }) => name).join(', ')} ask for its:generic`,
    );
  }
}

function checkAnnotators(element: PlacedElement, value: string, { report }: Xliff2Context): void {
  const seen = new Set<string>();
  for (const one of value.trim().split(/\s+/u)) {
    const [category = '', tool = ''] = one.split('|');
    if (!CATEGORIES.has(category) || tool === '') {
      report('xliff2.its', element, `annotatorsRef: "${shorten(one)}" is not of the form category|tool`);
    } else if (seen.has(category)) report('xliff2.its', element, `annotatorsRef: ${category} stands twice`);
    seen.add(category);
  }
}

function checkStandOff(element: PlacedElement, name: string, list: string, { core, report }: Xliff2Context): void {
  const reference = attributeIn(element, ITS, name);
  if (reference === undefined || !reference.startsWith('#')) return;
  const id = /^#(?:.*\/)?its=([^/]+)$/u.exec(reference)?.[1];
  const scope = enclosing(element, core, 'unit', 'group', 'file') ?? element;
  const found = standOffIn(scope).has(`${list} ${id}`);
  if (id === undefined || !found) report('xliff2.its', element, `${name}="${shorten(reference)}" leads to no ${list}`);
}

/** Stand-off lists below an element, by name and id. */
const standOffIn = oncePerElement(
  scope =>
    new Set(
      [...descendantsOf(scope)]
        .filter(one => one.space === ITS)
        .map(one => `${one.local} ${attributeOf(one, 'xml:id')}`),
    ),
);
