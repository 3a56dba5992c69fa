import type { Severity } from '../../model/index.ts';

/** What a rule of the validator is about. */
export interface ValidationRule {
  /** `error`: the file is not valid. `warning`: allowed or doubtful, but some tool will trip over it. */
  readonly severity: Exclude<Severity, 'info'>;
  /** What the rule asks, as one sentence without full stop. */
  readonly asks: string;
}

/** Every rule of the validator. `docs/validate.md` lists the same, and a test keeps both equal. */
export const validationRules = {
  // any file
  'file.format': {
    severity: 'error',
    asks: 'the file is TMX, XLIFF or JSON of this project, in a version that is known',
  },
  'file.encoding': { severity: 'warning', asks: 'the bytes are in the encoding that the file declares' },
  'xml.well-formed': { severity: 'error', asks: 'the file is well-formed XML' },
  'xml.safe': {
    severity: 'error',
    asks: 'the file declares no entities and stays within the limits on depth, attributes and length',
  },
  'xml.namespace': { severity: 'error', asks: 'every prefix is bound to a namespace' },
  // structure of any XML format
  'structure.element': { severity: 'error', asks: 'only elements that the format has, each where it may stand' },
  'structure.missing': { severity: 'error', asks: 'elements that are required are there' },
  'structure.text': { severity: 'error', asks: 'text stands only where the format allows it' },
  'structure.attribute': { severity: 'error', asks: 'only attributes that the element has' },
  'structure.attribute-missing': { severity: 'error', asks: 'attributes that are required are there' },
  'structure.value': { severity: 'error', asks: 'values of attributes are of their type' },
  'structure.deprecated': {
    severity: 'warning',
    asks: 'no elements and attributes that newer versions of the format dropped',
  },
  // TMX
  'tmx.header': {
    severity: 'error',
    asks: 'the header says tool, version, segment type, format, languages and data type',
  },
  'tmx.language': { severity: 'error', asks: 'every tuv names its language by a BCP 47 tag' },
  'tmx.source-language': { severity: 'error', asks: 'every tu has a tuv in its source language' },
  'tmx.languages': { severity: 'error', asks: 'every tu has two languages or more' },
  'tmx.language-repeated': { severity: 'warning', asks: 'a language stands once in a tu' },
  'tmx.id': { severity: 'error', asks: 'a tuid names one tu only' },
  'tmx.paired-codes': {
    severity: 'error',
    asks: 'every bpt has one ept after it in the same segment, with the same i',
  },
  'tmx.user-encoding': { severity: 'error', asks: 'an ude names its base when its maps have codes' },
  'tmx.empty-segment': { severity: 'warning', asks: 'a segment has text' },
  // XLIFF 1.x
  'xliff1.language': {
    severity: 'error',
    asks: 'languages are BCP 47 tags, and texts are in the languages of their file',
  },
  'xliff1.id': { severity: 'error', asks: 'ids of units, groups and inline codes are unique in their scope' },
  'xliff1.tool': { severity: 'error', asks: 'a tool-id names a tool of the header' },
  'xliff1.phase': { severity: 'error', asks: 'a phase-name names a phase of the header' },
  'xliff1.segment': { severity: 'error', asks: 'a mid of the target stands in the seg-source, and once only' },
  'xliff1.paired-codes': { severity: 'error', asks: 'begin and end codes of a text pair' },
  'xliff1.target-codes': { severity: 'warning', asks: 'the codes of a target stand in its source' },
  'xliff1.name': { severity: 'warning', asks: 'names of context and count groups are unique in a file' },
  'xliff1.strict': { severity: 'warning', asks: 'the file keeps to the strict schema: no foreign elements' },
  // XLIFF 2.x core
  'xliff2.version': { severity: 'error', asks: 'the version goes with the namespace' },
  'xliff2.target-language': { severity: 'error', asks: 'trgLang is there when there are targets' },
  'xliff2.language': {
    severity: 'error',
    asks: 'texts are in srcLang or trgLang, by their own xml:lang or the one they inherit',
  },
  'xliff2.space': { severity: 'error', asks: 'source and target treat white space alike' },
  'xliff2.skeleton': { severity: 'error', asks: 'a skeleton has content or an href, not both' },
  'xliff2.segment': { severity: 'error', asks: 'a unit has a segment' },
  'xliff2.state': { severity: 'error', asks: 'a state beyond initial has a target, and a subState has a state' },
  'xliff2.id': { severity: 'error', asks: 'ids are unique in their scope' },
  'xliff2.target-id': {
    severity: 'error',
    asks: 'an inline element of a target has the id of its counterpart in the source, or an id of its own',
  },
  'xliff2.order': {
    severity: 'error',
    asks: 'the places of targets in a unit are all different, and within their number',
  },
  'xliff2.note': { severity: 'error', asks: 'notes that point at a text point at one' },
  'xliff2.paired-codes': { severity: 'error', asks: 'sc and ec pair in order, isolated ones say so' },
  'xliff2.paired-marks': { severity: 'error', asks: 'sm and em pair in order' },
  'xliff2.paired-hints': { severity: 'error', asks: 'both ends of a code have the same editing hints' },
  'xliff2.reorder': {
    severity: 'error',
    asks: 'codes that keep their order cannot be copied or deleted, begin with firstNo, and stand together in the target',
  },
  'xliff2.deleted-code': { severity: 'error', asks: 'a final target has every code that cannot be deleted' },
  'xliff2.reserved-prefix': { severity: 'error', asks: "types and states of one's own do not begin with xlf:" },
  'xliff2.subtype': { severity: 'error', asks: 'a subType has the type it belongs to' },
  'xliff2.copy': { severity: 'error', asks: 'copyOf names a code of the unit that can be copied and has no data' },
  'xliff2.data': { severity: 'error', asks: 'dataRef names data of the unit, for both ends of a code' },
  'xliff2.both-ends': { severity: 'error', asks: 'attributes for the two ends of a pc come together' },
  'xliff2.subflow': { severity: 'error', asks: 'subFlows name units of the same file' },
  'xliff2.comment': { severity: 'error', asks: 'a comment has a value, or a reference to a note of its unit' },
  'xliff2.mark-purpose': { severity: 'warning', asks: 'a generic mark says what it is for' },
  'xliff2.code-point': { severity: 'error', asks: 'cp stands for characters that XML cannot hold' },
  'xliff2.fragment': { severity: 'error', asks: 'references within the file keep the syntax of fragment identifiers' },
  'xliff2.reference': { severity: 'error', asks: 'references within a unit lead somewhere' },
  'xliff2.reference-doubtful': { severity: 'warning', asks: 'references within the file lead somewhere' },
  'xliff2.extension-id': {
    severity: 'error',
    asks: 'ids of foreign elements are unique within their file, group or unit',
  },
  // XLIFF 2.x modules
  'xliff2.module-place': {
    severity: 'error',
    asks: 'elements of a module stand where the module says, and once where it says once',
  },
  'xliff2.module-attribute': {
    severity: 'error',
    asks: 'attributes of a module are those that it has, on elements that it names',
  },
  'xliff2.match': {
    severity: 'error',
    asks: 'a match refers to a span of its unit, has a type when it has a subType, and its mark has no ref',
  },
  'xliff2.glossary': { severity: 'error', asks: 'a glossary entry has a translation or a definition' },
  'xliff2.resource': {
    severity: 'error',
    asks: 'a resource has content or an href, not both, and says its media type',
  },
  'xliff2.resource-doubtful': {
    severity: 'warning',
    asks: 'resources are in the languages of the file, and references to them lead somewhere',
  },
  'xliff2.change': { severity: 'error', asks: 'a revision names what it revises, and each property once' },
  'xliff2.size': { severity: 'error', asks: 'sizes and size restrictions are written as their profile asks' },
  'xliff2.size-reference': {
    severity: 'error',
    asks: 'size information is given once, and refers to data that is in reach',
  },
  'xliff2.style': { severity: 'error', asks: 'subFs goes with fs, and ec carries a style only when it is isolated' },
  'xliff2.rule': { severity: 'error', asks: 'a validation rule asks one thing' },
  'xliff2.rule-doubtful': { severity: 'warning', asks: 'occurs goes with isPresent' },
  'xliff2.its': { severity: 'error', asks: 'attributes of ITS go together as ITS says' },
  // JSON
  'json.contract': { severity: 'error', asks: 'the document is what its format says' },
} as const;

/** Name of a rule. */
export type RuleName = keyof typeof validationRules;

/** What the table says of a rule. */
export function ruleOf(name: RuleName): ValidationRule {
  return validationRules[name];
}
