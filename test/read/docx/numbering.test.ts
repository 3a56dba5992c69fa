import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/read/index.ts';
import { formatNumber } from '../../../src/read/label-format.ts';
import { docx, list, lvl, num, type Parts, p, r } from '../docx-fixture.ts';
import { printed } from '../helpers.ts';

async function read(parts: Parts): Promise<{ printed: string[]; codes: string[] }> {
  const { value, diagnostics } = await readBytes(docx(parts), '1-1.en.docx');
  return { printed: printed(value), codes: diagnostics.map(one => one.code) };
}

const resolution = list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)'));

describe('automatic numbers', () => {
  it('count by level and start again below a higher level', async () => {
    const body = [
      p('Requests', num(1, 0)),
      p('One', num(1, 1)),
      p('Two', num(1, 1)),
      p('Inner', num(1, 2)),
      p('Plain'),
      p('Urges', num(1, 0)),
      p('Again', num(1, 1)),
    ].join('');
    const found = await read({ body, numbering: resolution.definition + resolution.instance });
    expect(found.printed).toEqual(['1. Requests', '(a) One', '(b) Two', '(i) Inner', 'Plain', '2. Urges', '(a) Again']);
    expect(found.codes).toEqual([]);
  });

  it('are labels that are not in the text', async () => {
    const body = p('Requests', num(1, 0));
    const { value } = await readBytes(docx({ body, numbering: resolution.definition + resolution.instance }), 'x.docx');
    expect(value.text).toBe('Requests\n');
    expect(value.fragments[0]).toMatchObject({ kind: 'item', label: { printed: '1.', ordinal: 1, level: 0 } });
  });

  it('go on in another list of the same definition, and start again where the list says so', async () => {
    const numbering = `${resolution.definition}${resolution.instance}
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = [1, 2, 1, 3, 3, 1].map(id => p('x', num(id, 0))).join('');
    expect((await read({ body, numbering })).printed).toEqual(['1. x', '2. x', '3. x', '5. x', '6. x', '7. x']);
  });

  it('put numbers of several levels together, in digits where the level is legal', async () => {
    const levels =
      lvl(0, 'upperRoman', '%1.') +
      lvl(1, 'decimal', '%1.%2') +
      lvl(2, 'decimal', '%1.%2.%3', '<w:start w:val="1"/><w:isLgl/>').replace(
        /<w:isLgl\/>(.*?)(<w:lvlText)/u,
        '$1<w:isLgl/>$2',
      );
    const { definition, instance } = list(1, levels);
    const body = [0, 0, 1, 1, 2].map(level => p('x', num(1, level))).join('');
    expect((await read({ body, numbering: definition + instance })).printed).toEqual([
      'I. x',
      'II. x',
      'II.1 x',
      'II.2 x',
      '2.2.1 x',
    ]);
  });

  it('count a level that was passed over', async () => {
    const levels = lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'decimal', '%1.%2.%3');
    const { definition, instance } = list(1, levels);
    const body = [0, 2, 1, 2].map(level => p('x', num(1, level))).join('');
    expect((await read({ body, numbering: definition + instance })).printed).toEqual([
      '1 x',
      '1.1.1 x',
      '1.2 x',
      '1.2.1 x',
    ]);
  });

  it('do not start again where the level says never', async () => {
    const levels =
      lvl(0, 'upperLetter', '%1.') + lvl(1, 'decimal', '%2.', '<w:start w:val="1"/><w:lvlRestart w:val="0"/>');
    const { definition, instance } = list(1, levels);
    const body = [0, 1, 1, 0, 1].map(level => p('x', num(1, level))).join('');
    expect((await read({ body, numbering: definition + instance })).printed).toEqual([
      'A. x',
      '1. x',
      '2. x',
      'B. x',
      '3. x',
    ]);
  });

  it('come from styles, whose level is the one that names the style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Operative"/><w:pPr>${num(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Op"/></w:style>
      <w:style w:type="paragraph" w:styleId="Bare"><w:name w:val="Bare"/><w:basedOn w:val="Op"/><w:pPr>${num(0)}</w:pPr></w:style>`;
    const levels =
      lvl(0, 'decimal', '%1.', '<w:start w:val="1"/><w:pStyle w:val="Op"/>') +
      lvl(1, 'lowerLetter', '%2)', '<w:start w:val="1"/><w:pStyle w:val="Sub"/>');
    const { definition, instance } = list(1, levels);
    const body = ['Op', 'Sub', 'Sub', 'Bare', 'Op'].map(id => p('x', `<w:pStyle w:val="${id}"/>`)).join('');
    expect((await read({ body, styles, numbering: definition + instance })).printed).toEqual([
      '1. x',
      'a) x',
      'b) x',
      'x',
      '2. x',
    ]);
  });

  it('follow a list that stands for a numbering style', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="UN"><w:name w:val="UN"/><w:pPr>${num(2)}</w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="UN"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="UN"/>${lvl(0, 'decimal', '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
    const body = p('x', num(1, 0)) + p('y', num(2, 0));
    expect((await read({ body, styles, numbering })).printed).toEqual(['1. x', '2. y']);
  });

  it.each([
    ['arabicAbjad', '(%1)', ['(أ) x', '(ب) x', '(ج) x', '(د) x', '(هـ) x', '(و) x', '(ز) x']],
    ['russianLower', '%1)', ['а) x', 'б) x', 'в) x', 'г) x', 'д) x', 'е) x', 'ж) x']],
    ['chineseCountingThousand', '%1、', ['一、 x', '二、 x', '三、 x', '四、 x', '五、 x', '六、 x', '七、 x']],
    ['decimalEnclosedCircle', '%1', ['① x', '② x', '③ x', '④ x', '⑤ x', '⑥ x', '⑦ x']],
    ['decimalFullWidth', '%1．', ['１． x', '２． x', '３． x', '４． x', '５． x', '６． x', '７． x']],
    ['bullet', '\uf0b7', ['• x', '• x', '• x', '• x', '• x', '• x', '• x']],
  ])('are written in the format %s', async (format, text, expected) => {
    const { definition, instance } = list(1, lvl(0, format, text));
    const body = p('x', num(1, 0)).repeat(7);
    const found = await read({ body, numbering: definition + instance });
    expect(found.printed.map(line => line.replace('ھ', 'هـ'))).toEqual(expected);
    expect(found.codes).toEqual([]);
  });

  it('double the letters after the last one', async () => {
    const { definition, instance } = list(1, lvl(0, 'lowerLetter', '(%1)'));
    const body = p('x', num(1, 0)).repeat(28);
    expect((await read({ body, numbering: definition + instance })).printed.slice(25)).toEqual([
      '(z) x',
      '(aa) x',
      '(bb) x',
    ]);
  });

  it.each<[string, number, string]>([
    ['hebrew1', 15, 'טו'],
    ['hebrew2', 23, 'אא'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 111, '百十一'],
    ['japaneseLegal', 12, '壱拾弐'],
    ['ideographLegalTraditional', 12, '壹拾貳'],
    ['koreanCounting', 12, '십이'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiacTraditional', 13, '丙子'],
    ['cardinalText', 21, 'Twenty-one'],
    ['ordinalText', 12, 'Twelfth'],
    ['ordinalText', 120, 'One hundred twentieth'],
    ['ordinal', 3, '3rd'],
    ['chicago', 5, '**'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 49, 'XLIX'],
    ['arabicAlpha', 3, 'ت'],
    ['001, 002, 003, ...', 12, '012'],
    ['α, β, γ, ...', 2, 'β'],
  ])('write %s as Word does', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });

  it('are written in words of English only', () => {
    expect(formatNumber(1, 'ordinalText', 'fr')).toBeUndefined();
    expect(['fr', 'es', 'de'].map(language => formatNumber(1, 'ordinal', language))).toEqual(['1er', '1º', '1.']);
  });

  it('follow a format that Word shows by its beginning', async () => {
    const level = lvl(0, 'custom', '%1.').replace('w:val="custom"', 'w:val="custom" w:format="001, 002, 003, ..."');
    const { definition, instance } = list(1, level);
    expect((await read({ body: p('x', num(1, 0)), numbering: definition + instance })).printed).toEqual(['001. x']);
  });

  it('take the level that the style sets before the level that names the style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:pPr>${num(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
    const levels = lvl(0, 'decimal', '%1', '<w:start w:val="1"/><w:pStyle w:val="A"/>') + lvl(1, 'decimal', '%1.%2');
    const { definition, instance } = list(1, levels);
    const body = ['A', 'B', 'A', 'B'].map(id => p('x', `<w:pStyle w:val="${id}"/>`)).join('');
    expect((await read({ body, styles, numbering: definition + instance })).printed).toEqual([
      '1 x',
      '1.1 x',
      '2 x',
      '2.1 x',
    ]);
  });

  it('find the definition of a numbering style that is not in the document', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="UN"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="UN"/>${lvl(0, 'decimal', '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect((await read({ body: p('x', num(1, 0)), numbering })).printed).toEqual(['1. x']);
  });

  it('count paragraphs without text', async () => {
    const body = p('x', num(1, 0)) + p('', num(1, 0)) + p('y', num(1, 0));
    expect((await read({ body, numbering: resolution.definition + resolution.instance })).printed).toEqual([
      '1. x',
      '3. y',
    ]);
  });

  it('are said to be lost when the format or the list is not known', async () => {
    const { definition, instance } = list(1, lvl(0, 'klingon', '%1.'));
    const found = await read({ body: p('x', num(1, 0)) + p('y', num(9, 0)), numbering: definition + instance });
    expect(found.printed).toEqual(['1. x', 'y']);
    expect(found.codes).toEqual(['read.numbering-unknown', 'read.numbering-unknown']);
  });

  it('survive lists and styles that refer to one another in a circle', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:type="numbering" w:styleId="N"><w:pPr>${num(1)}</w:pPr></w:style>`;
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const found = await read({ body: p('x', num(1, 0)), styles, numbering });
    expect(found.printed).toEqual(['x']);
    expect(found.codes).toContain('read.style-loop');
    expect(found.codes).toContain('read.numbering-unknown');
  });
});

describe('numbers and tracked changes', () => {
  const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
  const body = [
    p('One', num(1, 0)),
    p(
      `<w:del w:id="2">${r('Two').replace('w:t ', 'w:delText ').replace('w:t>', 'w:delText>')}</w:del>`,
      num(1, 0) + gone,
    ),
    p('Three', num(1, 0)),
    p('Four', num(1, 0)),
  ].join('');
  const bytes = docx({ body, numbering: resolution.definition + resolution.instance });
  it.each([
    ['accept', ['1. One', '2. Three', '3. Four']],
    ['reject', ['1. One', '2. Two', '3. Three', '4. Four']],
    // A paragraph whose end is deleted shows a number but does not count.
    ['show', ['1. One', '2. Two', '2. Three', '3. Four']],
  ] as const)('%s', async (changes, expected) => {
    const { value, diagnostics } = await readBytes(bytes, 'x.docx', { changes });
    expect(printed(value)).toEqual(expected);
    expect(diagnostics.map(one => one.code)).toEqual(['read.changes-tracked']);
  });
});
