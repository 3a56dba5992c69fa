import { defineElements, type ElementRule } from './notation.ts';

/** What groups, units and alternatives share. */
const RESOURCE =
  'restype:restype-1 resname extradata extype help-id:nmtoken menu menu-option menu-name coord:coordinates-1 font css-style style:nmtoken exstyle:nmtoken ts~';
const SIZES =
  'size-unit:size-unit-1 maxwidth:nmtoken minwidth:nmtoken maxheight:nmtoken minheight:nmtoken maxbytes:nmtoken minbytes:nmtoken charclass';
const FLAGS = 'translate:yes-no reformat:reformat-1 merged-trans:yes-no';
const INLINE = '#text g|bpt|ept|ph|it|mrk|x|bx|ex*';
const CODE = 'id! xid equiv-text ts~';
const EXTERNAL = { content: 'internal-file|external-file' };

/** XLIFF 1.2: transitional, with everything that strict leaves out marked as deprecated. */
export const xliff1Elements: ReadonlyMap<string, ElementRule> = defineElements({
  xliff: { content: '#other|file+', attributes: 'version!', open: true },
  file: {
    content: 'header? body',
    attributes:
      'original! source-language!:language datatype!:datatype-1 target-language:language tool-id tool~ date:date-time ts~ category product-name product-version build-num',
    open: true,
  },
  header: { content: 'skl? phase-group? glossary|reference|count-group|prop-group|note|tool* #other*' },
  skl: EXTERNAL,
  glossary: EXTERNAL,
  reference: EXTERNAL,
  'internal-file': { content: '#text', attributes: 'form crc:nmtoken' },
  'external-file': { attributes: 'href! crc:nmtoken uid:nmtoken' },
  note: { content: '#text', attributes: 'xml:lang:xml-language priority:one-to-ten from annotates:annotates-1' },
  'phase-group': { content: 'phase+' },
  phase: {
    content: 'note*',
    attributes:
      'phase-name! process-name! company-name tool-id tool~ date:date-time job-id contact-name contact-email contact-phone',
  },
  'count-group': { content: 'count*', attributes: 'name!' },
  count: { content: '#text', attributes: 'count-type:count-1 phase-name unit:unit-1' },
  'context-group': { content: 'context+', attributes: 'name crc:nmtoken purpose:purpose-1' },
  context: { content: '#text', attributes: 'context-type!:context-1 match-mandatory:yes-no crc:nmtoken' },
  'prop-group': { content: 'prop+', attributes: 'name' },
  prop: { content: '#text', attributes: 'prop-type! xml:lang:xml-language' },
  tool: { content: '#text #other*', attributes: 'tool-id! tool-name! tool-version tool-company', open: true },
  body: { content: 'group|trans-unit|bin-unit*' },
  group: {
    content: 'context-group* count-group* prop-group* note* #other* group|trans-unit|bin-unit*',
    attributes: `id datatype:datatype-1 ${RESOURCE} ${SIZES} ${FLAGS}`,
    open: true,
  },
  'trans-unit': {
    content: 'source seg-source? target? context-group|count-group|prop-group|note|alt-trans* #other*',
    attributes: `id! approved:yes-no datatype:datatype-1 phase-name ${RESOURCE} ${SIZES} ${FLAGS}`,
    open: true,
  },
  source: { content: INLINE, attributes: 'ts~', open: true },
  'seg-source': { content: INLINE, attributes: 'ts~', open: true },
  target: {
    content: INLINE,
    attributes:
      'state:state-1 state-qualifier:qualifier-1 phase-name:nmtoken restype~ resname coord:coordinates-1 font css-style style:nmtoken exstyle:nmtoken equiv-trans:yes-no ts~',
    open: true,
  },
  'alt-trans': {
    content: 'source? seg-source? target+ context-group* prop-group* note* #other*',
    attributes: `match-quality tool-id tool~ crc:nmtoken origin datatype:datatype-1 mid:nmtoken phase-name:nmtoken alttranstype:alternative-1 ${RESOURCE}`,
    open: true,
  },
  'bin-unit': {
    content: 'bin-source bin-target? context-group|count-group|prop-group|note|trans-unit* #other*',
    attributes:
      'id! mime-type!:mime-1 approved:yes-no translate:yes-no reformat:reformat-1 restype:restype-1 resname phase-name ts~',
    open: true,
  },
  'bin-source': { ...EXTERNAL, attributes: 'ts~', open: true },
  'bin-target': {
    ...EXTERNAL,
    attributes:
      'mime-type:mime-1 state:state-1 state-qualifier:qualifier-1 phase-name:nmtoken restype:restype-1 resname ts~',
    open: true,
  },
  g: { content: INLINE, attributes: `${CODE} ctype:delimiter-1 clone:yes-no`, open: true },
  x: { attributes: `${CODE} ctype:placeholder-1 clone:yes-no`, open: true },
  bx: { attributes: `${CODE} rid:nmtoken ctype:delimiter-1 clone:yes-no`, open: true },
  ex: { attributes: `${CODE} rid:nmtoken`, open: true },
  ph: { content: '#text sub*', attributes: `${CODE} ctype:placeholder-1 crc assoc:association-1`, open: true },
  bpt: { content: '#text sub*', attributes: `${CODE} rid:nmtoken ctype:delimiter-1 crc`, open: true },
  ept: { content: '#text sub*', attributes: `${CODE} rid:nmtoken crc`, open: true },
  it: { content: '#text sub*', attributes: `${CODE} pos!:position-1 rid:nmtoken ctype:delimiter-1 crc`, open: true },
  sub: { content: INLINE, attributes: 'datatype:datatype-1 ctype:delimiter-1 xid' },
  mrk: { content: INLINE, attributes: 'mtype!:mark-1 mid:nmtoken comment ts~', open: true },
});

/** Elements that the strict schema does not have. */
export const deprecatedXliff1Elements: ReadonlySet<string> = new Set(['prop-group', 'prop']);
