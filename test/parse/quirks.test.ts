import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, checkEdition, type Diagnostic, type Edition, printedBlock } from '../../src/model/index.ts';
import { parseText } from './parse.ts';

/** The client's text: 6/1 in English as a PDF converter left it. The numbers are those of the list of quirks in the domain reference. */
const source = readFileSync('samples/resolution-6-1.en.txt', 'utf8');

let edition: Edition;
let diagnostics: readonly Diagnostic[];

beforeAll(() => {
  const result = parseText(source, '6-1.en.txt');
  edition = result.value;
  diagnostics = result.diagnostics;
});

function block(id: string): Block {
  const found = edition.blocks.find(one => one.id === id);
  if (!found) throw new Error(`no block ${id}`);
  return found;
}

function byRole(role: Block['role']): readonly Block[] {
  return edition.blocks.filter(one => one.role === role);
}

function values(id: string, kind: string): string[] {
  return block(id)
    .references.filter(reference => reference.kind === kind)
    .map(reference => reference.value);
}

const secondary = (id: string): string[] =>
  block(id).secondary.map(lead => block(id).text.slice(lead.at.start, lead.at.end).toLowerCase());

describe('resolution 6/1 as the client gave it', () => {
  it('has 1 number line, 1 title, 1 enacting formula, 17 preambular and 21 operative paragraphs, 8 notes and nothing else', () => {
    const counts = Object.fromEntries(
      [...new Set(edition.blocks.map(one => one.role))].map(role => [role, byRole(role).length]),
    );
    expect(counts).toEqual({ number: 1, title: 1, enacting: 1, preambular: 17, operative: 21, note: 8 });
    expect(edition.meta).toMatchObject({ number: '6/1', predecessors: ['5-1'] });
    expect(edition.meta.title).toMatch(/^Ensuring effective implementation .* Protocols thereto$/u);
    expect(edition.meta.organ).toBe(
      'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    );
  });

  it('loses nothing: every character lies in a block or is named', () => {
    expect(checkEdition(edition, source)).toEqual([]);
    for (const { span, why } of edition.skipped) {
      if (why === 'blank') expect(source.slice(span.start, span.end)).toMatch(/^\s*$/u);
    }
  });

  it('1: takes one paragraph a line', () => {
    expect(block('rec_2').text).toMatch(/^Mindful of .* thereto,$/u);
  });

  it('2: rejoins paragraphs 1, 8, 14 and 20 across their page breaks, and no others', () => {
    const joined = byRole('operative').filter(one => one.reasons.some(reason => reason.startsWith('joined')));
    expect(joined.map(one => one.id)).toEqual(['para_1', 'para_8', 'para_14', 'para_20']);
    expect(joined.every(one => one.pieces.length > 1)).toBe(true);
    expect(block('para_1').text).toContain('to consider ratifying or acceding to the Convention');
    expect(block('para_20').text).toContain('to mainstream responses to transnational organized crime into the work');
    expect(diagnostics.filter(one => one.code === 'parse.paragraph-joined')).toHaveLength(4);
  });

  it('3: does not rely on letter case: "Working Group of Government | Experts"', () => {
    expect(block('para_14').text).toContain('Working Group of Government Experts on Technical Assistance');
  });

  it('4: does not end the preamble at notes between two of its paragraphs', () => {
    expect(block('rec_9').text).toMatch(/^Acknowledging the relevance/u);
    expect(block('note_2').order).toBe(block('rec_9').order - 1);
  });

  it('5: binds notes by number, wherever they are printed', () => {
    const bound = edition.blocks.flatMap(one => one.calls.map(call => [call.number, one.id, call.note]));
    expect(bound).toEqual([
      [1, 'rec_2', 'note_1'],
      [2, 'rec_5', 'note_2'],
      [3, 'para_1', 'note_3'],
      [4, 'para_1', 'note_4'],
      [5, 'para_12', 'note_5'],
      [6, 'para_12', 'note_6'],
      [7, 'para_14', 'note_7'],
      [8, 'para_16', 'note_8'],
    ]);
  });

  it('6: knows superscripts of both Unicode blocks, and several digits', () => {
    const text =
      'The General Assembly,\n\nRecalling its work,\u00b9\u2070 and its plans,\u00b9\u00b9\n\n1. Decides to go on.\n\n\u00b9\u2070 A/1.\n\n\u00b9\u00b9 A/2.\n';
    const { value } = parseText(text, '1-1.en.txt');
    expect(value.blocks.flatMap(one => one.calls.map(call => [call.number, call.note]))).toEqual([
      [10, 'note_10'],
      [11, 'note_11'],
    ]);
  });

  it('7: strips calls after a comma or glued to a word, and keeps their places', () => {
    expect(block('rec_2').text).not.toMatch(/[\u00b9\u00b2\u00b3\u2070-\u2079]/u);
    const [third, fourth] = block('para_1').calls;
    expect(block('para_1').text.slice(0, third?.at)).toMatch(/Organized Crime$/u);
    expect(block('para_1').text.slice(0, fourth?.at)).toMatch(/Protocols thereto$/u);
    expect(printedBlock(block('para_1'))).toContain('Organized Crime³ has reached');
  });

  it('8: takes the phrase from the table where the emphasis stops early', () => {
    const { lead, text } = block('para_17');
    expect(lead?.concept).toBe('draws_attention');
    expect(text.slice(lead?.at.start, lead?.at.end)).toMatch(/^Draws the attention of/u);
    const mark = block('para_17').marks[0];
    expect(text.slice(mark?.at.start, mark?.at.end)).toBe('Draws');
  });

  it('9: finds openers without emphasis in the preamble', () => {
    expect(byRole('preambular').every(one => one.marks.length === 0 && one.lead !== undefined)).toBe(true);
  });

  it('10: does not take emphasis alone for a verb', () => {
    expect(block('note_1').marks).toHaveLength(1);
    expect(block('note_1').lead).toBeUndefined();
  });

  it('11: resolves Ibid. to the work of the note before', () => {
    expect(values('note_4', 'treaty')).toEqual(['UNTS/2237,2241,2326/39574']);
    expect(values('note_4', 'ibid')).toHaveLength(1);
  });

  it('12: keeps curly quotes and straight apostrophes as printed', () => {
    expect(block('para_9').text).toContain("the Office's regional programmes");
    expect(block('rec_1').text).toContain('“Ensuring');
  });

  it('13: sees final punctuation behind quotes and brackets', () => {
    expect(block('rec_1').text).toMatch(/”,$/u);
    expect(block('rec_8').text).toMatch(/”,$/u);
    expect(block('rec_15').text).toMatch(/“omnibus tool”\),$/u);
  });

  it('14: reads chains and their reset', () => {
    expect(
      ['para_4', 'para_5', 'para_6', 'para_7'].map(id => [block(id).lead?.concept, block(id).lead?.chain]),
    ).toEqual([
      ['requests', 0],
      ['requests', 1],
      ['requests', 2],
      ['requests', 0],
    ]);
    expect(['rec_12', 'rec_13', 'rec_14'].map(id => [block(id).lead?.concept, block(id).lead?.chain])).toEqual([
      ['recognizing', 0],
      ['recognizing', 1],
      ['recognizing', 2],
    ]);
    expect(['para_10', 'para_11', 'para_19', 'para_20'].map(id => block(id).lead?.chain)).toEqual([0, 1, 0, 1]);
  });

  it('15: takes repeated openers as they are', () => {
    const openers = byRole('preambular').map(one => one.lead?.concept);
    expect(openers.filter(concept => concept === 'recalling')).toHaveLength(2);
    expect(openers.filter(concept => concept === 'acknowledging')).toHaveLength(3);
    expect(diagnostics.some(one => one.severity === 'error')).toBe(false);
  });

  it('16: finds the secondary verbs, and no nouns', () => {
    expect(secondary('para_1')).toEqual([
      expect.stringMatching(/^reiterates its call/u),
      expect.stringMatching(/^urges/u),
    ]);
    expect(secondary('para_3')).toEqual(['urges']);
    expect(secondary('para_5')).toEqual(['commends', 'encourages']);
    expect(secondary('para_8')).toEqual(['requests']);
    expect(secondary('para_9')).toEqual(['encourages']);
    expect(secondary('para_10')).toEqual(['requests']);
    expect(secondary('para_11')).toEqual(['underlines']);
    expect(secondary('para_12')).toEqual(['welcomes', 'requests']);
    expect(secondary('para_14')).toEqual(['endorses', 'encourages', 'requests']);
    expect(secondary('para_15')).toEqual(['requests']);
    expect(secondary('para_16')).toEqual(['encourages', 'requests']);
    expect(secondary('para_17')).toEqual(['encourages']);
    expect(secondary('para_20')).toEqual(['requests']);
    for (const id of ['para_2', 'para_4', 'para_6', 'para_7', 'para_13', 'para_18', 'para_19', 'para_21'])
      expect(secondary(id), id).toEqual([]);
    expect(secondary('rec_6')).toEqual(['reaffirming']);
    expect(secondary('rec_16')).toEqual([]);
  });

  it('17: reads numbers and sessions in words', () => {
    expect(values('para_1', 'number')).toContain('172');
    expect(values('para_14', 'session')).toContain('6');
    expect(values('para_20', 'session')).toContain('7');
  });

  it('18: reads a joined symbol as two, and announced ones as announced', () => {
    expect(values('note_7', 'symbol')).toEqual(['CTOC/COP/WG.2/2012/5', 'CTOC/COP/WG.3/2012/6']);
    expect(
      block('note_7')
        .references.filter(one => one.kind === 'symbol')
        .every(one => one.forthcoming === true),
    ).toBe(true);
  });

  it('19: reads a locator with a plain hyphen', () => {
    expect(values('note_5', 'symbol')).toEqual(['CTOC/COP/WG.4/2011/8']);
    expect(values('note_5', 'paragraph')).toEqual(['para.46-51']);
  });

  it('20: expands plural references that share a date', () => {
    expect(values('rec_16', 'resolution')).toEqual(['5/1', '5/8']);
    expect(values('rec_16', 'date')).toEqual(['2010-10-22']);
  });

  it('21: reads article references', () => {
    expect(values('para_4', 'article')).toEqual(['art.28']);
    expect(values('rec_16', 'article')).toEqual(['art.16', 'art.18']);
    expect(values('para_17', 'article')).toEqual(['art.31']);
    expect(values('para_19', 'article')).toEqual(['art.30/para.2/c']);
  });

  it('22: reads treaty volumes as one reference, not as numbers', () => {
    expect(values('note_1', 'treaty')).toEqual(['UNTS/2225,2237,2241,2326/39574']);
    expect(values('note_1', 'number')).toEqual([]);
  });

  it('23: knows every initiating phrase although the paragraphs are near-identical', () => {
    expect([...byRole('preambular'), ...byRole('operative')].filter(one => one.lead === undefined)).toEqual([]);
  });

  it('24: reports "Convention on Transnational Organized Crime" and repairs nothing', () => {
    const found = diagnostics.filter(one => one.code === 'parse.instrument-variant');
    expect(found.map(one => one.block)).toEqual(['para_12']);
    expect(found[0]?.message).toContain('“United Nations Convention on Transnational Organized Crime”');
    expect(block('para_12').text).toContain('Convention on Transnational Organized Crime,');
  });

  it('25: keeps addressees as printed', () => {
    expect(block('para_16').text).toContain('encourages States parties to');
    expect(block('para_18').text).toContain('States parties to the Convention');
    expect(block('para_10').text).toContain('in conjunction with Member States');
  });
});

describe('the same text in other layouts', () => {
  const shape = (text: string): unknown => {
    const { value } = parseText(text, '6-1.en.txt');
    expect(checkEdition(value, text)).toEqual([]);
    return value.blocks.map(({ id, role, label, text: body, calls, lead }) => ({
      id,
      role,
      label: label?.printed,
      body,
      calls,
      lead,
    }));
  };

  it.each([60, 72, 76, 80, 100])('hard-wrapped at %i columns', width => {
    expect(shape(wrapped(source, width))).toEqual(shape(source));
  });

  it('with CR LF line ends', () => {
    expect(shape(source.replaceAll('\n', '\r\n'))).toEqual(shape(source));
  });

  it('without emphasis', () => {
    expect(shape(source.replaceAll('*', ''))).toEqual(shape(source));
  });
});

/** Greedy wrapping, as mail programs and converters do it. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map(line => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}

describe('page numbers', () => {
  it('are told by the running head beside them; numbers alone stay', () => {
    const head = 'CTOC/COP/2012/15';
    const text = [
      '1. Requests:',
      '1',
      head,
      '2. Urges:',
      '2',
      head,
      '3. Calls:',
      '3',
      head,
      '4. Notes;',
      '5',
      '6. Ends.',
    ];
    const source = text.join('\n\n');
    const { value } = parseText(source, '6-1.en.txt');
    expect(value.blocks.map(one => printedBlock(one))).toEqual([
      '1. Requests:',
      '2. Urges:',
      '3. Calls:',
      '4. Notes;',
      '5',
      '6. Ends.',
    ]);
    expect(checkEdition(value, source)).toEqual([]);
  });
});
