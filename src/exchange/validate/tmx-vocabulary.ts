import { defineElements, type ElementRule } from './notation.ts';

const ENCODED = 'o-encoding xml:lang:xml-language lang~:xml-language';
const DATED =
  'o-encoding datatype usagecount:natural lastusagedate:tmx-date creationtool creationtoolversion creationdate:tmx-date creationid changedate:tmx-date changeid o-tmf';
const INLINE = 'bpt|ept|ph|it|hi|ut*';

/** TMX 1.4 as its document type declares it. */
export const tmxElements: ReadonlyMap<string, ElementRule> = defineElements({
  tmx: { content: 'header body', attributes: 'version!' },
  header: {
    content: 'note|prop|ude*',
    attributes:
      'creationtool! creationtoolversion! segtype!:segment-type o-tmf! adminlang!:language srclang!:language-or-all datatype! o-encoding creationdate:tmx-date creationid changedate:tmx-date changeid',
  },
  body: { content: 'tu*' },
  note: { content: '#text', attributes: ENCODED },
  prop: { content: '#text', attributes: `type! ${ENCODED}` },
  ude: { content: 'map+', attributes: 'name! base' },
  map: { attributes: 'unicode!:unicode code:unicode ent subst' },
  tu: { content: 'note|prop* tuv+', attributes: `tuid segtype:segment-type srclang:language-or-all ${DATED}` },
  tuv: { content: 'note|prop* seg', attributes: `xml:lang!:language lang~:language ${DATED}` },
  seg: { content: `#text ${INLINE}` },
  bpt: { content: '#text sub*', attributes: 'i! x type' },
  ept: { content: '#text sub*', attributes: 'i!' },
  it: { content: '#text sub*', attributes: 'pos!:begin-end x type' },
  ph: { content: '#text sub*', attributes: 'x assoc:previous-following type' },
  hi: { content: `#text ${INLINE}`, attributes: 'x type' },
  sub: { content: `#text ${INLINE}`, attributes: 'datatype type' },
  ut: { content: '#text sub*', attributes: 'x' },
});

/** What versions before 1.4 had otherwise: `lang` for `xml:lang`, and nothing required of it. */
export const earlyTmxElements: ReadonlyMap<string, ElementRule> = new Map([
  ...tmxElements,
  ...defineElements({
    tuv: { content: 'note|prop* seg', attributes: `xml:lang:language lang:language ${DATED}` },
    note: { content: '#text', attributes: 'o-encoding xml:lang:xml-language lang:xml-language' },
    prop: { content: '#text', attributes: 'type! o-encoding xml:lang:xml-language lang:xml-language' },
    tu: {
      content: 'note|prop* tuv+',
      attributes: `tuid segtype:segment-type srclang:language-or-all ${DATED}`,
    },
  }),
]);
