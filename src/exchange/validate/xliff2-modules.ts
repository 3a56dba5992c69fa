import { type AttributeRule, defineAttributes, defineElements, type ElementRule } from './notation.ts';

/** A module of XLIFF 2, or a vocabulary that the specification lists beside its modules. */
export interface Xliff2Module {
  /** As the specification and the tables write it. */
  readonly prefix: string;
  readonly space: string;
  readonly elements: ReadonlyMap<string, ElementRule>;
  /** Elements that may stand in core elements: where, and whether more than once. */
  readonly places: ReadonlyMap<string, ModulePlace>;
  /** Attributes that stand on elements of other namespaces. */
  readonly attributes: ReadonlyMap<string, AttributeRule>;
}

export interface ModulePlace {
  /** Core elements and, with prefix, elements of modules. */
  readonly parents: ReadonlySet<string>;
  readonly many: boolean;
}

interface ModuleNotation {
  readonly space: string;
  readonly elements?: Parameters<typeof defineElements>[0];
  /** `glossary: 'unit'`; a plus after the list allows several. */
  readonly places?: Readonly<Record<string, string>>;
  readonly attributes?: string;
}

function defineModule(prefix: string, notation: ModuleNotation): Xliff2Module {
  const { space, elements = {}, places = {}, attributes = '' } = notation;
  return {
    prefix,
    space,
    elements: defineElements(elements),
    places: new Map(
      Object.entries(places).map(([name, where]) => [
        name,
        { parents: new Set(where.replace('+', '').trim().split(' ')), many: where.endsWith('+') },
      ]),
    ),
    attributes: defineAttributes(attributes),
  };
}

const OASIS = 'urn:oasis:names:tc:xliff:';
const CONTAINERS = 'file group unit';
const RESOURCE = { content: '#other*', attributes: 'href xml:lang:xml-language', open: true };
const ISSUE =
  'locQualityIssueType:issue-type locQualityIssueComment locQualityIssueSeverity:percentage locQualityIssueProfileRef:uri locQualityIssueEnabled:yes-no';
const PROVENANCE =
  'org orgRef:uri person personRef:uri revOrg revOrgRef:uri revPerson revPersonRef:uri revTool revToolRef:uri tool toolRef:uri';

function changeTracking(version: string): Xliff2Module {
  return defineModule('ctr', {
    space: `${OASIS}changetracking:${version}`,
    elements: {
      changeTrack: { content: 'revisions+' },
      revisions: {
        content: 'revision+',
        attributes: 'appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken',
        open: true,
      },
      revision: { content: 'item+', attributes: 'author datetime version:nmtoken', open: true },
      item: { content: '#text', attributes: 'property!', open: true },
    },
    // An extension since 2.1, where the rule of one per element went.
    places: { changeTrack: `${CONTAINERS} +` },
  });
}

/** Everything that stands beside the core; what it does not list is an extension of somebody and let through. */
export const xliff2Modules: readonly Xliff2Module[] = [
  defineModule('mtc', {
    space: `${OASIS}matches:2.0`,
    elements: {
      matches: { content: 'match+' },
      match: {
        content: 'mda:metadata? xlf:originalData? xlf:source xlf:target #other*',
        attributes:
          'id:nmtoken matchQuality:percentage matchSuitability:percentage origin ref!:uri reference:yes-no similarity:percentage subType:user-value type:match-type',
        open: true,
      },
    },
    places: { matches: 'unit' },
  }),
  defineModule('gls', {
    space: `${OASIS}glossary:2.0`,
    elements: {
      glossary: { content: 'glossEntry+' },
      glossEntry: { content: 'term translation* definition? #other*', attributes: 'id:nmtoken ref:uri', open: true },
      term: { content: '#text', attributes: 'source', open: true },
      translation: { content: '#text', attributes: 'id:nmtoken ref:uri source', open: true },
      definition: { content: '#text', attributes: 'source', open: true },
    },
    places: { glossary: 'unit' },
  }),
  defineModule('fs', { space: `${OASIS}fs:2.0`, attributes: 'fs:html-element subFs' }),
  defineModule('mda', {
    space: `${OASIS}metadata:2.0`,
    elements: {
      metadata: { content: 'metaGroup+', attributes: 'id:nmtoken' },
      metaGroup: { content: 'metaGroup|meta+', attributes: 'id:nmtoken category appliesTo:side-or-ignorable' },
      meta: { content: '#text', attributes: 'type!' },
    },
    places: { metadata: `xliff ${CONTAINERS} mtc:match` },
  }),
  defineModule('res', {
    space: `${OASIS}resourcedata:2.0`,
    elements: {
      resourceData: { content: 'resourceItemRef* resourceItem*' },
      resourceItemRef: { attributes: 'id:nmtoken ref!:nmtoken', open: true },
      resourceItem: {
        content: 'xlf:notes? source? target? reference*',
        attributes: 'mimeType id:nmtoken context:yes-no',
        open: true,
      },
      source: RESOURCE,
      target: RESOURCE,
      reference: { attributes: 'href! xml:lang:xml-language', open: true },
    },
    places: { resourceData: CONTAINERS },
  }),
  defineModule('slr', {
    space: `${OASIS}sizerestriction:2.0`,
    elements: {
      profiles: { content: 'normalization? #other*', attributes: 'generalProfile storageProfile' },
      normalization: { attributes: 'general:normalisation storage:normalisation' },
      data: { content: '#other*', attributes: 'profile!', open: true },
    },
    places: { profiles: 'file', data: `${CONTAINERS} +` },
    attributes: 'equivStorage sizeInfo sizeInfoRef:nmtoken sizeRestriction storageRestriction',
  }),
  defineModule('val', {
    space: `${OASIS}validation:2.0`,
    elements: {
      validation: { content: 'rule+', open: true },
      rule: {
        attributes:
          'isPresent isNotPresent startsWith endsWith occurs:positive existsInSource:yes-no caseSensitive:yes-no normalization:normalisation disabled:yes-no',
        open: true,
      },
    },
    places: { validation: CONTAINERS },
  }),
  changeTracking('2.0'),
  changeTracking('2.1'),
  defineModule('its', {
    space: 'http://www.w3.org/2005/11/its',
    elements: {
      locQualityIssues: { content: 'locQualityIssue+', attributes: 'xml:id!:nmtoken version' },
      locQualityIssue: { attributes: `version ${ISSUE}` },
      provenanceRecords: { content: 'provenanceRecord+', attributes: 'xml:id!:nmtoken version' },
      provenanceRecord: { attributes: `version ${PROVENANCE}` },
    },
    places: { locQualityIssues: `${CONTAINERS} mtc:match +`, provenanceRecords: `${CONTAINERS} mtc:match +` },
    attributes: `version:its-version allowedCharacters annotatorsRef localeFilterList localeFilterType:filter-type locQualityIssuesRef:uri ${ISSUE} locQualityRatingProfileRef:uri locQualityRatingScore:percentage locQualityRatingScoreThreshold:percentage locQualityRatingVote:integer locQualityRatingVoteThreshold:integer mtConfidence:confidence ${PROVENANCE} provenanceRecordsRef:uri taClassRef:uri taConfidence:confidence taIdent taIdentRef:uri taSource termConfidence:confidence`,
  }),
  defineModule('itsm', { space: `${OASIS}itsm:2.1`, attributes: 'domains lang:language' }),
  defineModule('pgs', { space: `${OASIS}pgs:1.0`, attributes: 'switch case' }),
];

const bySpace = new Map(xliff2Modules.map(module => [module.space, module]));

/** The module that a namespace belongs to. */
export function moduleOf(space: string): Xliff2Module | undefined {
  return bySpace.get(space);
}

/** Prefixes that the specification keeps for fragment identifiers into modules. */
export const modulePrefixes: ReadonlySet<string> = new Set(xliff2Modules.map(module => module.prefix));

/** True for a namespace that XLIFF keeps for itself, listed or not: what is in it and not in the tables is an error. */
export function isXliffSpace(space: string): boolean {
  return space.startsWith(OASIS);
}
