import { describe, expect, it } from 'vitest';
import { compareLines } from '../../src/diff/index.ts';
import type { Tag } from '../../src/model/index.ts';

function tagsOf(old: string, new_: string, language = 'en'): readonly Tag[] {
  return compareLines([old], [new_], language).value.links.flatMap(link => link.tags);
}

const tail = 'the Secretariat to report on the state of coastal fisheries and harbours to the Conference;';

describe('verb', () => {
  it.each([
    ['Requests', 'Encourages', 'weaker'],
    ['Encourages', 'Urges', 'stronger'],
    ['Also requests', 'Requests', 'chain'],
  ])('%s → %s is %s', (old, new_, shift) => {
    expect(tagsOf(`2. *${old}* ${tail}`, `2. *${new_}* ${tail}`)).toContainEqual({
      kind: 'verb',
      old,
      new: new_,
      shift,
    });
  });

  it('is found inside a paragraph when one verb stands in the place of another', () => {
    const text = (verb: string): string =>
      `Welcomes the report on coastal fisheries, and ${verb} Member States to continue the survey;`;
    expect(tagsOf(text('invites'), text('urges'))).toContainEqual({
      kind: 'verb',
      old: 'invites',
      new: 'urges',
      shift: 'stronger',
    });
  });

  it('is found in other languages', () => {
    const rest = 'les États Membres à poursuivre leurs travaux sur les pêches côtières ;';
    expect(tagsOf(`Invite ${rest}`, `Encourage ${rest}`, 'fr').map(({ kind }) => kind)).toContain('verb');
    expect(
      tagsOf('邀请会员国继续开展沿海渔业工作；', '鼓励会员国继续开展沿海渔业工作；', 'zh').map(({ kind }) => kind),
    ).toContain('verb');
  });

  it('is not claimed when the phrase stayed', () => {
    expect(tagsOf(`Requests ${tail}`, `Requests ${tail.replace('coastal', 'inland')}`).map(({ kind }) => kind)).toEqual(
      ['substantive'],
    );
  });
});

describe('addressee and hedge', () => {
  it('names who is asked now', () => {
    const text = (who: string): string => `Urges ${who} to make adequate voluntary contributions to the account;`;
    expect(tagsOf(text('Member States'), text('States parties'))).toContainEqual({
      kind: 'addressee',
      old: 'Member States',
      new: 'States parties',
    });
  });

  it('takes a new hedge for weaker and a lost one for stronger', () => {
    const plain = `Requests ${tail}`;
    const hedged = plain.replace('to report', 'to report, as appropriate,');
    expect(tagsOf(plain, hedged)).toContainEqual({ kind: 'hedge', new: 'as appropriate', shift: 'weaker' });
    expect(tagsOf(hedged, plain)).toContainEqual({ kind: 'hedge', old: 'as appropriate', shift: 'stronger' });
  });
});

describe('references, dates, numbers, sessions', () => {
  it.each([
    [
      'xref',
      'Recalling its resolution 5/1 on fisheries and harbours,',
      'Recalling its resolution 6/1 on fisheries and harbours,',
      '5/1',
      '6/1',
    ],
    [
      'xref',
      'Takes note of document CTOC/COP/2010/8 on fisheries;',
      'Takes note of document CTOC/COP/2012/7 on fisheries;',
      'CTOC/COP/2010/8',
      'CTOC/COP/2012/7',
    ],
    [
      'date',
      'Recalling the briefing held on 7 February 2012 in Quito,',
      'Recalling the briefing held on 9 March 2013 in Quito,',
      '7 February 2012',
      '9 March 2013',
    ],
    [
      'session',
      'Decides to consider the item at its sixth session;',
      'Decides to consider the item at its seventh session;',
      'sixth',
      'seventh',
    ],
    [
      'number',
      'Notes that one hundred and fifty-seven harbours took part;',
      'Notes that one hundred and seventy-two harbours took part;',
      'fifty-seven',
      'seventy-two',
    ],
  ])('%s', (kind, old, new_, before, after) => {
    const tag = tagsOf(old, new_).find(one => one.kind === kind);
    expect(tag?.old).toContain(before);
    expect(tag?.new).toContain(after);
  });

  it('leaves a reference alone when only words beside it changed', () => {
    const tags = tagsOf(
      'Recalling its resolution 5/1 of 22 October 2010 on old fisheries,',
      'Recalling its resolution 5/1 of 22 October 2010 on new fisheries,',
    );
    expect(tags.map(({ kind }) => kind)).toEqual(['substantive']);
  });
});
