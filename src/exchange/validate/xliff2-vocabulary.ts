import { defineElements, type ElementRule } from './notation.ts';

const INLINE = '#text cp|ph|pc|sc|ec|mrk|sm|em*';
const HINTS = 'canCopy:yes-no canDelete:yes-no canReorder:first-no copyOf:nmtoken';
const KIND = 'type:code-type subType:user-value';
const CODE = `${HINTS} ${KIND} disp equiv dataRef:nmtoken subFlows:nmtokens`;
const PAIR = `${CODE} canOverlap:yes-no dir:direction isolated:yes-no`;
const DIRECTIONS = 'canResegment:yes-no translate:yes-no srcDir:direction trgDir:direction xml:space:space';
const MARK = 'id!:nmtoken translate:yes-no type:annotation-type ref:uri value';

/** The core of XLIFF 2.0 and 2.1, which is one and the same. */
export const xliff2Elements: ReadonlyMap<string, ElementRule> = defineElements({
  xliff: { content: 'file+', attributes: 'version! srcLang!:language trgLang:language xml:space:space', open: true },
  file: {
    content: 'skeleton? #other* notes? unit|group+',
    attributes: `id!:nmtoken original ${DIRECTIONS}`,
    open: true,
  },
  skeleton: { content: '#text #other*', attributes: 'href' },
  group: {
    content: '#other* notes? unit|group*',
    attributes: `id!:nmtoken name type:user-value ${DIRECTIONS}`,
    open: true,
  },
  unit: {
    content: '#other* notes? originalData? segment|ignorable+',
    attributes: `id!:nmtoken name type:user-value ${DIRECTIONS}`,
    open: true,
  },
  segment: {
    content: 'source target?',
    attributes: 'id:nmtoken canResegment:yes-no state:segment-state subState:user-value',
  },
  ignorable: { content: 'source target?', attributes: 'id:nmtoken' },
  notes: { content: 'note+' },
  note: { content: '#text', attributes: 'id:nmtoken appliesTo:side category priority:one-to-ten', open: true },
  originalData: { content: 'data+' },
  data: { content: '#text cp*', attributes: 'id!:nmtoken dir:direction xml:space:preserve' },
  source: { content: INLINE, attributes: 'xml:lang:xml-language xml:space:space' },
  target: { content: INLINE, attributes: 'xml:lang:xml-language xml:space:space order:positive' },
  cp: { attributes: 'hex!:hex' },
  ph: { attributes: `id!:nmtoken ${CODE}`, open: true },
  pc: {
    content: INLINE,
    attributes: `id!:nmtoken ${HINTS} ${KIND} canOverlap:yes-no dir:direction dispStart dispEnd equivStart equivEnd dataRefStart:nmtoken dataRefEnd:nmtoken subFlowsStart:nmtokens subFlowsEnd:nmtokens`,
    open: true,
  },
  sc: { attributes: `id!:nmtoken ${PAIR}`, open: true },
  ec: { attributes: `id:nmtoken startRef:nmtoken ${PAIR}`, open: true },
  mrk: { content: INLINE, attributes: MARK, open: true },
  sm: { attributes: MARK, open: true },
  em: { attributes: 'startRef!:nmtoken', open: true },
});

/** XLIFF 2.2 adds notes and metadata of the whole document, and notes that point at what they speak of. */
export const xliff22Elements: ReadonlyMap<string, ElementRule> = new Map([
  ...xliff2Elements,
  ...defineElements({
    xliff: {
      content: 'notes? mda:metadata? file+',
      attributes: 'version! srcLang!:language trgLang:language xml:space:space',
      open: true,
    },
    note: {
      content: '#text',
      attributes: 'id:nmtoken appliesTo:side category priority:one-to-ten ref:uri',
      open: true,
    },
  }),
]);
