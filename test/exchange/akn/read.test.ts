import { describe, expect, it } from 'vitest';
import { isAkn, readAkn } from '../../../src/exchange/akn/read.ts';
import { checkEdition } from '../../../src/model/index.ts';

/** As other programs write it: indented, prefixes or none, ids of an older kind. */
const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made elsewhere -->
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta>
      <identification source="#x">
        <FRBRWork>
          <FRBRthis value="/akn/un/statement/deliberation/unga/2025-03-25/79-275/!main/"/>
          <FRBRuri value="/akn/un/statement/deliberation/unga/2025-03-25/79-275/"/>
          <FRBRdate date="2025-03-25" name="adoption"/>
          <FRBRauthor href="ga" as="author"/>
          <FRBRcountry value="un"/>
        </FRBRWork>
        <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
      </identification>
    </meta>
    <coverPage eId="coverPage_1"><p><docNumber refersTo="#symbol">A/RES/79/275</docNumber></p></coverPage>
    <preface>
      <p>
        <docNumber>79/275.</docNumber>
        <docTitle>
          <span class="bold">The role of
            diamonds</span>
        </docTitle>
      </p>
    </preface>
    <preamble>
      <formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>
      <container name="Recognizing" eId="container_2"><p><span class="italic">Recognizing</span> the harm,</p></container>
      <recitals><recital eId="rec_1"><num>1</num><p><i refersTo="#recalling">Recalling</i> <ref href="/akn/un/statement/deliberation/un-ga/2010-07-30/64-293/eng@">64/293</ref>,</p></recital></recitals>
    </preamble>
    <mainBody>
      <paragraph eId="para_1">
        <num>1.</num>
        <list eId="para_1_list">
          <intro><p>Recalls the mandate:</p></intro>
          <point eId="para_1_list_point_a"><num>(a)</num><content><p>To define;</p><p>and to report;</p></content></point>
        </list>
      </paragraph>
      <section id="sec2"><num>II</num><heading>Next<authorialNote marker="*" placement="bottom"><p>See above.</p></authorialNote></heading>
        <content><p>Text.</p><table><tr><td><p>One</p></td><td>Two</td></tr></table><ul><li>First</li></ul></content></section>
      <hcontainer name="chapeau"><content><p>Here<quotedStructure><p>quoted</p></quotedStructure> ends<eol/>here.</p></content></hcontainer>
      <toc><tocItem href="#x" level="1">Skipped</tocItem></toc>
    </mainBody>
    <conclusions><p>62nd plenary meeting</p></conclusions>
    <attachments><attachment><heading>Annex</heading><doc name="annex"><mainBody><paragraph><num>1.</num><content><p>First.</p></content></paragraph></mainBody></doc></attachment></attachments>
  </statement>
</akomaNtoso>`;

describe('readAkn', () => {
  const { value, diagnostics } = readAkn(FOREIGN, 'foreign.xml');
  const { edition } = value;

  it('reads files of others by what their elements mean', () => {
    expect(edition).toMatchObject({ id: '79-275.en', work: '79-275', language: 'en', direction: 'ltr' });
    expect(edition.meta).toMatchObject({ date: '2025-03-25', organ: 'The General Assembly' });
    expect(edition.blocks.map(({ role, label, text }) => [role, label?.printed ?? '', text])).toEqual([
      ['number', '', 'A/RES/79/275'],
      ['number', '', '79/275. The role of diamonds'],
      ['enacting', '', 'The General Assembly,'],
      ['preambular', '', 'Recognizing the harm,'],
      ['preambular', '1', 'Recalling 64/293,'],
      ['operative', '1.', 'Recalls the mandate:'],
      ['point', '(a)', 'To define;'],
      ['paragraph', '', 'and to report;'],
      ['heading', 'II', 'Next'],
      ['note', '*', 'See above.'],
      ['paragraph', '', 'Text.'],
      ['row', '', 'One'],
      ['row', '', 'Two'],
      ['point', '', 'First'],
      ['paragraph', '', 'Here ends\nhere.'],
      ['paragraph', '', 'quoted'],
      ['closing', '', '62nd plenary meeting'],
      ['annex', '', 'Annex'],
      ['paragraph', '1.', 'First.'],
    ]);
  });

  it('reads references, phrases and calls', () => {
    expect(edition.blocks.find(({ id }) => id === 'rec_1')).toMatchObject({
      references: [{ kind: 'resolution', value: '64/293', at: { start: 10, end: 16 } }],
      lead: { concept: 'recalling', chain: 0, at: { start: 0, end: 9 } },
    });
    const heading = edition.blocks.find(({ text }) => text === 'Next');
    expect(heading?.calls).toMatchObject([{ at: 4, printed: '*', note: 'note_1' }]);
  });

  it('keeps every character in a piece or a skipped part', () => {
    expect(checkEdition(edition, value.text)).toEqual([]);
  });

  it('names what it passes over', () => {
    expect(diagnostics).toMatchObject([
      { code: 'exchange.content-ignored', message: expect.stringContaining('<toc> (1)') },
    ]);
  });

  it('reads prefixed names and UTF-16', () => {
    const prefixed =
      '<?xml version="1.0"?><a:akomaNtoso xmlns:a="x"><a:act name="law"><a:body><a:section eId="sec_1"><a:num>1.</a:num><a:heading>Name</a:heading><a:subsection><a:content><a:p>Text</a:p></a:content></a:subsection></a:section></a:body></a:act></a:akomaNtoso>';
    const bytes = Buffer.from(`\ufeff${prefixed}`, 'utf16le');
    expect(isAkn(bytes)).toBe(true);
    expect(readAkn(bytes).value.edition.blocks.map(({ role, text }) => [role, text])).toEqual([
      ['heading', 'Name'],
      ['paragraph', 'Text'],
    ]);
  });

  it.each([
    ['<html/>', 'exchange.wrong-format'],
    ['<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso/>', 'wire.doctype-subset'],
    ['<akomaNtoso><doc>', 'wire.malformed'],
    [`<akomaNtoso>${'<p>'.repeat(300)}`, 'wire.depth-limit'],
  ])('refuses %s', (xml, code) => {
    expect(() => readAkn(xml, 'bad.xml')).toThrow(expect.objectContaining({ code }));
  });

  it('knows its own kind by the first element only', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(isAkn(bytes(FOREIGN))).toBe(true);
    expect(isAkn(bytes('<p>about <akomaNtoso></p>'))).toBe(false);
    expect(isAkn(bytes('text <akomaNtoso>'))).toBe(false);
  });

  it('does not let names of objects do tricks', () => {
    const xml =
      '<akomaNtoso><doc><mainBody><p eId="__proto__" class="constructor">a</p><constructor>b</constructor></mainBody></doc></akomaNtoso>';
    expect(readAkn(xml).value.edition.blocks.map(({ text }) => text)).toEqual(['a', 'b']);
  });
});
