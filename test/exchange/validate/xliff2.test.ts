import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../src/exchange/validate/rules.ts';
import { validateFile } from '../../../src/exchange/validate/validate.ts';

const SPACES = [
  ['xmlns', 'document:2.0'],
  ['xmlns:mtc', 'matches:2.0'],
  ['xmlns:gls', 'glossary:2.0'],
  ['xmlns:mda', 'metadata:2.0'],
  ['xmlns:res', 'resourcedata:2.0'],
  ['xmlns:fs', 'fs:2.0'],
  ['xmlns:slr', 'sizerestriction:2.0'],
  ['xmlns:val', 'validation:2.0'],
  ['xmlns:ctr', 'changetracking:2.0'],
]
  .map(([name, space]) => `${name}="urn:oasis:names:tc:xliff:${space}"`)
  .join(' ');

const ROOT = `<xliff ${SPACES} xmlns:its="http://www.w3.org/2005/11/its" xmlns:my="urn:my"`;

function inFile(body: string): string {
  return `${ROOT} version="2.1" srcLang="en" trgLang="fr">\n<file id="f">\n${body}\n</file>\n</xliff>`;
}

/** A unit with these modules before its text. */
function inUnit(body: string, before = ''): string {
  return inFile(`<unit id="u">${before}${body}</unit>`);
}

function segment(source: string, target?: string): string {
  return `<segment id="s"><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`;
}

const PLAIN = segment('a');

/** Rules that a document breaks, each once, errors and warnings alike. */
function broken(xml: string): readonly RuleName[] {
  return [...new Set(validateFile(xml).value.findings.map(finding => finding.rule))];
}

describe('the core of XLIFF 2', () => {
  it('finds nothing in a plain document', () => {
    expect(validateFile(inUnit(PLAIN)).value).toEqual({
      format: 'xliff',
      version: '2.1',
      valid: true,
      findings: [],
      more: 0,
    });
  });

  it('names rule, element, line and column', () => {
    const xml = inUnit(`<segment id="s">\n <source>a<ph id="s"/></source></segment>`);
    expect(validateFile(xml, 'a.xlf')).toMatchObject({
      value: { valid: false, findings: [{ rule: 'xliff2.id', severity: 'error', element: 'ph', line: 4 }] },
      diagnostics: [{ code: 'exchange.rule-broken', file: 'a.xlf', line: 4, message: expect.stringContaining('<ph>') }],
    });
  });

  it.each<[string, RuleName, string]>([
    ['a version that is not of the namespace', 'xliff2.version', inUnit(PLAIN).replace('"2.1"', '"2.2"')],
    ['an element that is none', 'structure.element', inUnit('<segmnt/>')],
    ['elements in the wrong order', 'structure.element', inUnit(`${PLAIN}<notes><note>n</note></notes>`)],
    ['a text between elements', 'structure.text', inUnit(`text${PLAIN}`)],
    ['a missing source', 'structure.missing', inUnit('<segment><target/></segment>')],
    ['a missing id', 'structure.attribute-missing', inFile(`<unit>${PLAIN}</unit>`)],
    ['an attribute that is none', 'structure.attribute', inUnit(PLAIN.replace('<source', '<source dir="rtl"'))],
    ['a state that is none', 'structure.value', inUnit(PLAIN.replace('id="s"', 'state="done"'))],
    ['a priority that is none', 'structure.value', inUnit(PLAIN, '<notes><note priority="11">n</note></notes>')],
    ['targets without trgLang', 'xliff2.target-language', inUnit(segment('a', 'b')).replace(' trgLang="fr"', '')],
    ['an inherited language', 'xliff2.language', inUnit(PLAIN).replace('<file', '<file xml:lang="de"')],
    [
      'a target in another language',
      'xliff2.language',
      inUnit(segment('a', 'b').replace('<target', '<target xml:lang="de"')),
    ],
    [
      'blanks treated otherwise',
      'xliff2.space',
      inUnit(segment('a', 'b').replace('<target', '<target xml:space="preserve"')),
    ],
    ['a skeleton with both', 'xliff2.skeleton', inFile(`<skeleton href="a">b</skeleton><unit id="u">${PLAIN}</unit>`)],
    ['ignorables only', 'xliff2.segment', inUnit('<ignorable><source/></ignorable>')],
    ['a state without target', 'xliff2.state', inUnit(PLAIN.replace('id="s"', 'state="final"'))],
    [
      'two units of one id',
      'xliff2.id',
      inFile(`<unit id="u">${PLAIN}</unit><group id="g"><unit id="u">${PLAIN}</unit></group>`),
    ],
    [
      'a target with the id of another element',
      'xliff2.target-id',
      inUnit(segment('<ph id="1"/>', '<pc id="1">b</pc>')),
    ],
    [
      'a target with the id of another segment',
      'xliff2.target-id',
      inUnit(`${segment('<ph id="1"/>', '')}<segment><source/><target><ph id="1"/></target></segment>`),
    ],
    ['an order too high', 'xliff2.order', inUnit(segment('a', 'b').replace('<target', '<target order="2"'))],
    ['an sc without ec', 'xliff2.paired-codes', inUnit(segment('<sc id="1"/>a'))],
    [
      'an isolated sc with an ec',
      'xliff2.paired-codes',
      inUnit(segment('<sc id="1" isolated="yes"/><ec startRef="1"/>')),
    ],
    ['an em without sm', 'xliff2.paired-marks', inUnit(segment('<em startRef="m"/>'))],
    ['hints that differ', 'xliff2.paired-hints', inUnit(segment('<sc id="1" canOverlap="no"/><ec startRef="1"/>'))],
    [
      'a fixed code that can be copied',
      'xliff2.reorder',
      inUnit(segment('<ph id="1" canReorder="firstNo" canDelete="no"/>')),
    ],
    [
      'a final target without a code',
      'xliff2.deleted-code',
      inUnit(segment('<ph id="1" canDelete="no"/>', 'b').replace('id="s"', 'state="final"')),
    ],
    ['a subType of another type', 'xliff2.subtype', inUnit(segment('<ph id="1" type="ui" subType="xlf:lb"/>'))],
    [
      'a type under the reserved prefix',
      'xliff2.reserved-prefix',
      inUnit(PLAIN).replace('<unit', '<unit type="xlf:a"'),
    ],
    ['a match mark with ref', 'xliff2.match', inUnit(segment('<mrk id="m" type="mtc:match" ref="#m">a</mrk>'))],
    [
      'a copy of what cannot be copied',
      'xliff2.copy',
      inUnit(segment('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')),
    ],
    ['data that is not there', 'xliff2.data', inUnit(segment('<ph id="1" dataRef="d"/>'))],
    ['one end only', 'xliff2.both-ends', inUnit(segment('<pc id="1" equivStart="("/>'))],
    ['a flow that is not there', 'xliff2.subflow', inUnit(segment('<ph id="1" subFlows="u v"/>'))],
    ['a comment with both', 'xliff2.comment', inUnit(segment('<mrk id="m" type="comment" value="v" ref="#n=1"/>'))],
    ['a mark without purpose', 'xliff2.mark-purpose', inUnit(segment('<mrk id="m"/>'))],
    ['a cp that XML can hold', 'xliff2.code-point', inUnit(segment('<cp hex="0041"/>'))],
    ['a fragment in disorder', 'xliff2.fragment', inUnit(segment('<mrk id="m" type="term" ref="#u=u/f=f">a</mrk>'))],
    [
      'a fragment that leads nowhere',
      'xliff2.reference-doubtful',
      inUnit(segment('<mrk id="m" type="term" ref="#f=f/u=v">a</mrk>')),
    ],
    ['foreign ids twice', 'xliff2.extension-id', inUnit(PLAIN, '<my:a id="1"/><my:b><my:c xml:id="1"/></my:b>')],
    ['an unbound prefix', 'xml.namespace', inUnit(segment('<x:ph id="1"/>'))],
  ])('finds %s', (_, rule, xml) => {
    expect(broken(xml)).toContain(rule);
  });

  it('allows what the specification allows', () => {
    for (const xml of [
      inUnit(segment('<sc id="1"/>a<ec startRef="1"/><ec id="2" isolated="yes" dir="rtl"/>')),
      inUnit(segment('<pc id="1">a</pc>', '<sc id="1"/>b<ec startRef="1"/>')),
      inUnit(`${segment('<sm id="m" translate="no"/>a')}<segment><source>b<em startRef="m"/></source></segment>`),
      inUnit(segment('<mrk id="m" type="term" ref="https://example.org/#a b">a</mrk>').replace('a b', 'ab')),
      inUnit(segment('<mrk id="m" type="comment" ref="#n=1">a</mrk>'), '<notes><note id="1">n</note></notes>'),
      inUnit(segment('<ph id="1" dataRef="d"/>'), '<originalData><data id="d">x<cp hex="001A"/></data></originalData>'),
      inUnit(segment('a', 'b').replace('<source', '<source xml:lang="EN-gb"')),
      inUnit(PLAIN, '<my:a id="1"/>').replace('<file', '<file my:a="1"'),
    ]) {
      expect(validateFile(xml).value.findings).toEqual([]);
    }
  });

  it('reads XLIFF 2.2 with notes and metadata of the whole', () => {
    const xml = inUnit(PLAIN)
      .replace('document:2.0', 'document:2.2')
      .replace('version="2.1"', 'version="2.2"')
      .replace('<file', '<notes><note ref="#f=f">n</note></notes><file');
    expect(validateFile(xml).value.findings).toEqual([]);
    expect(broken(inUnit(PLAIN).replace('<file', '<notes><note>n</note></notes><file'))).toEqual(['structure.element']);
  });
});

describe('the modules of XLIFF 2', () => {
  const match = (attributes: string, source = 'a') =>
    `<mtc:matches><mtc:match ${attributes}><source>${source}</source><target>b</target></mtc:match></mtc:matches>`;
  const metadata = '<mda:metadata><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>';

  it.each<[string, RuleName, string]>([
    ['a match beside its unit', 'xliff2.module-place', inFile(`${match('ref="#s"')}<unit id="u">${PLAIN}</unit>`)],
    ['metadata twice', 'xliff2.module-place', inUnit(PLAIN, metadata + metadata)],
    ['an element that the module lacks', 'structure.element', inUnit(PLAIN, '<gls:list/>')],
    [
      'an attribute that the module lacks',
      'xliff2.module-attribute',
      inUnit(PLAIN).replace('<unit', '<unit fs:style="b"'),
    ],
    [
      'a module that nobody knows',
      'structure.element',
      inUnit(PLAIN, '<x:a xmlns:x="urn:oasis:names:tc:xliff:new:1.0"/>'),
    ],
    ['a style that is no element of HTML', 'structure.value', inUnit(PLAIN).replace('<unit', '<unit fs:fs="bold"')],
    ['a match without span', 'xliff2.match', inUnit(PLAIN, match('ref="#x"'))],
    ['a match quality beyond 100', 'structure.value', inUnit(PLAIN, match('ref="#s" matchQuality="101"'))],
    ['data that the match lacks', 'xliff2.data', inUnit(PLAIN, match('ref="#s"', '<ph id="1" dataRef="d"/>'))],
    [
      'an entry that says nothing',
      'xliff2.glossary',
      inUnit(PLAIN, '<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>'),
    ],
    [
      'a reference of the glossary',
      'xliff2.reference',
      inUnit(
        PLAIN,
        '<gls:glossary><gls:glossEntry ref="#m"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary>',
      ),
    ],
    [
      'ids of metadata',
      'xliff2.id',
      inUnit(PLAIN, metadata.replace('metadata>', 'metadata id="1">').replace('metaGroup>', 'metaGroup id="1">')),
    ],
    [
      'an empty resource',
      'xliff2.resource',
      inUnit(PLAIN, '<res:resourceData><res:resourceItem id="1"/></res:resourceData>'),
    ],
    [
      'a revision of nothing',
      'xliff2.change',
      inUnit(
        PLAIN,
        '<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>',
      ),
    ],
    ['a size that is none', 'xliff2.size', inUnit(PLAIN).replace('<unit', '<unit slr:sizeRestriction="ten"')],
    ['sizes out of reach', 'xliff2.size-reference', inUnit(PLAIN).replace('<unit', '<unit slr:sizeInfoRef="x"')],
    ['a substyle without style', 'xliff2.style', inUnit(PLAIN).replace('<unit', '<unit fs:subFs="a,b"')],
    [
      'a rule that asks two things',
      'xliff2.rule',
      inUnit(PLAIN, '<val:validation><val:rule startsWith="a" endsWith="b"/></val:validation>'),
    ],
    [
      'a rule disabled for a file',
      'xliff2.rule',
      inFile(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u">${PLAIN}</unit>`),
    ],
    ['ITS without version', 'xliff2.its', inUnit(PLAIN).replace('<unit', '<unit its:person="a"')],
    [
      'ITS attributes that exclude each other',
      'xliff2.its',
      inUnit(PLAIN).replace('<unit', '<unit its:version="2.0" its:taIdentRef="a" its:taIdent="b" its:taSource="c"'),
    ],
    [
      'an annotator of nothing',
      'xliff2.its',
      inUnit(PLAIN).replace('<unit', '<unit its:version="2.0" its:annotatorsRef="spelling|x"'),
    ],
  ])('finds %s', (_, rule, xml) => {
    expect(broken(xml)).toContain(rule);
  });

  it('allows what the modules allow', () => {
    for (const xml of [
      inUnit(PLAIN, match('ref="#f=f/u=u/s" similarity="86.5" type="tm" subType="my:x" my:a="1"') + metadata),
      inUnit(segment('<ec id="1" isolated="yes" fs:fs="b" fs:subFs="class,x\\title,a\\, b"/>')),
      inUnit(PLAIN).replace('<unit', '<unit slr:sizeRestriction="10,*" slr:storageRestriction="*"'),
      inUnit(PLAIN, '<slr:data profile="xliff:codepoints"><my:size id="x"/></slr:data>').replace(
        '<unit',
        '<unit slr:sizeInfoRef="x"',
      ),
      inUnit(PLAIN, '<val:validation><val:rule my:rule="a"/><val:rule isPresent="a" occurs="2"/></val:validation>'),
      inUnit(PLAIN, '<slr:profiles generalProfile="my:cells"/>').replace(
        /<unit id="u">(<slr.*?\/>)/u,
        '$1<unit id="u" slr:sizeRestriction="two cells">',
      ),
      inUnit(PLAIN).replace('<unit', '<unit its:version="2.0" its:annotatorsRef="text-analysis|tool terminology|tool"'),
    ]) {
      expect(validateFile(xml).value.findings).toEqual([]);
    }
  });
});
