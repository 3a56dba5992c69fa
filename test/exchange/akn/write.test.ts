import { describe, expect, it } from 'vitest';
import { aknWork } from '../../../src/exchange/akn/names.ts';
import { readAkn } from '../../../src/exchange/akn/read.ts';
import { writeAkn } from '../../../src/exchange/akn/write.ts';
import { languages } from '../../../src/language/index.ts';
import { readEditionText } from '../../../src/pipeline/index.ts';
import { sixEditions } from '../fixtures.ts';

const TEXT = `A/RES/66/54

66/54. Measures

The General Assembly,

Recalling its resolution 64/293 of 30 July 2010,¹

I

General

Noting with concern document CTOC/COP/2012/7,

1. *Urges* Member States:

(a) To accede to the Convention;

(b) To do the following:

(i) Adopt measures;

(ii) Report;

and invites them to report;

2. *Also requests* a report on article 30, paragraph 2 (c), at its seventh session;

¹ General Assembly resolution 55/25, annex.

II

Draft

3. Recommends to the Economic and Social Council the adoption of the following draft resolution:

The Economic and Social Council,

Recalling its resolution 2010/15 of 22 July 2010,

1. Decides to meet.

71st plenary meeting
2 December 2011

Annex I

Rules of procedure

Article 1

Definitions

1. For the purposes of this text:

(a) "State" means a State.

Annex II

Table
`;
const { value: edition } = readEditionText(TEXT, '66-54.en.txt', { language: 'en' });
const { value: xml } = writeAkn(edition);

describe('writeAkn', () => {
  it('names Work, Expression and Manifestation', () => {
    const work = '/akn/un/statement/deliberation/un-ga/2011-12-02/66-54';
    expect(xml).toContain(`<FRBRuri value="${work}"/>`);
    expect(xml).toContain(`<FRBRthis value="${work}/eng@/!main"/>`);
    expect(xml).toContain(`<FRBRthis value="${work}/eng@/!main.xml"/>`);
    expect(xml).toContain('<FRBRlanguage language="eng"/>');
    expect(xml).toContain('<FRBRnumber value="66-54" showAs="66/54"/>');
    expect(xml).toContain('<FRBRalias name="symbol" value="A/RES/66/54"/>');
    expect(xml).toContain('<FRBRdate date="2011-12-02" name="adoption"/>');
    expect(
      sixEditions()
        .map(one => writeAkn(one).value)
        .join(),
    ).toContain('<FRBRdate date="0001-01-01" name="undated"/>');
  });

  it('puts what all languages share into the IRIs of each', () => {
    const arabic = { ...edition, id: '66-54.ar', language: 'ar', meta: { predecessors: [] } };
    const { value } = writeAkn(arabic, { work: aknWork([arabic, edition]) });
    expect(value).toContain('"/akn/un/statement/deliberation/un-ga/2011-12-02/66-54/ara@"');
  });

  it.each([
    '<p eId="preface__number"><docNumber><ref href="/akn/un/statement/deliberation/66-54">66/54</ref></docNumber>.</p>',
    '<p eId="preface__title"><docTitle>Measures</docTitle></p>',
    '<formula name="enactingFormula" eId="preamble__formula"><p>The General Assembly,</p></formula>',
    '<recital eId="preamble__recs__rec_1" refersTo="#recalling"><p><inline name="leadPhrase" refersTo="#recalling">Recalling</inline> its resolution <ref href="/akn/un/statement/deliberation/2010-07-30/64-293">64/293</ref> of <date date="2010-07-30">30 July 2010</date>,<sup><authorialNote eId="ftn_1" marker="1" placement="bottom">',
    '<section eId="sec_I">\n<num eId="sec_I__heading">I</num>\n<heading eId="sec_I__title">General</heading>\n<crossHeading eId="rec_2" refersTo="#preamble #noting_with_concern">',
    '<list eId="para_1__list_1">\n<intro><p><i refersTo="#urges">Urges</i> Member States:</p></intro>',
    '<point eId="para_1__list_1__point_b__list_1__point_ii">\n<num>(ii)</num>\n<content><p>Report;</p></content>',
    '<wrapUp><p eId="para_1__wrap">and invites them to report;</p></wrapUp>',
    '<i class="also" refersTo="#requests">Also requests</i> a report on <ref href="~art.30-para.2-c">article 30, paragraph 2 (c)</ref>, at its <session value="7">seventh</session> session',
    '<hcontainer name="draft" eId="para_3__draft">\n<crossHeading eId="para_3__formula" refersTo="#enactingFormula">The Economic and Social Council,</crossHeading>',
    '<conclusions>\n<p eId="conclusions__close"><session value="71">71st</session> plenary meeting</p>',
    '<attachment eId="att_1">\n<heading eId="att_1__heading"><ref href="~annex.1">Annex I</ref></heading>\n<subheading eId="att_1__dvs_1__heading">Rules of procedure</subheading>\n<doc name="annex">',
    '<article eId="att_1__art_1">\n<num eId="att_1__art_1__heading"><ref href="~art.1">Article 1</ref></num>',
    '<TLCConcept eId="urges" href="/akn/ontology/concept/un/urges" showAs="urges"/>',
    '<TLCReference eId="recalled_1" name="recalled" href="/akn/un/statement/deliberation/64-293" showAs="64/293"/>',
  ])('writes %s', part => {
    expect(xml).toContain(part);
  });

  it('gives the same blocks the same eIds in all languages', () => {
    const eIds = sixEditions().map(one => {
      const found = [...writeAkn(one).value.matchAll(/<(?!TLC)\w+ [^>]*?eId="([^"]*)"/gu)].map(([, eId]) => eId ?? '');
      return { language: one.language, blocks: new Set<string>(one.blocks.map(({ id }) => id)), eIds: new Set(found) };
    });
    const [english] = eIds;
    for (const { language, blocks, eIds: own } of eIds) {
      const missing = [...(english?.eIds ?? [])].filter(eId => !own.has(eId));
      const absent = [...(english?.blocks ?? [])].filter(id => !blocks.has(id));
      // Arabic has no point; what stood round it is gone as well.
      expect(missing.length > 0, language).toBe(absent.length > 0 || language === 'zh');
    }
  });

  it('reads back whole', () => {
    const { value, diagnostics } = readAkn(xml);
    expect(diagnostics).toEqual([]);
    expect(value.edition.blocks.map(({ id }) => id).sort()).toEqual(edition.blocks.map(({ id }) => id).sort());
    expect(value.edition.meta).toEqual(edition.meta);
    expect(writeAkn(value.edition, value).value).toBe(xml);
  });

  it('knows a three-letter code for every language of the project', () => {
    for (const { code } of languages) {
      const { value } = writeAkn({ ...edition, language: code });
      expect(value).toMatch(/<FRBRlanguage language="[a-z]{3}"\/>/u);
      expect(readAkn(value).value.edition.language).toBe(code);
    }
  });

  it('keeps a region, and writes other texts than resolutions as plain documents', () => {
    const law = readEditionText('Article 1\n\nEverybody may read.\n', 'law.en.txt', { language: 'en' }).value;
    const { value } = writeAkn({ ...law, language: 'fr-CA' });
    expect(value).toContain('<doc name="text">');
    expect(readAkn(value).value.edition.language).toBe('fr-CA');
  });

  it('names characters that XML cannot hold', () => {
    const [first, ...rest] = edition.blocks;
    const broken = first && { ...first, text: 'A\u0001', references: [] };
    const { value, diagnostics } = writeAkn({ ...edition, blocks: broken ? [broken, ...rest] : rest });
    expect(value).toContain('A\ufffd');
    expect(diagnostics.map(({ code }) => code)).toEqual(['exchange.illegal-character']);
  });
});
