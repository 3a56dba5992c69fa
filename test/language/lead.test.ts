import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findLead, findSecondaryLeads, type Language, languageOf } from '../../src/language/index.ts';

function language(code: string): Language {
  const found = languageOf(code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}

/** What is found, as the text shows it. */
function lead(text: string, role: 'preambular' | 'operative' | undefined, code: string) {
  const found = findLead(text, role, language(code));
  return found && { shown: text.slice(found.at.start, found.at.end), concept: found.concept, chain: found.chain };
}

function further(text: string, role: 'preambular' | 'operative', code: string) {
  const after = findLead(text, role, language(code))?.at.end ?? 0;
  return findSecondaryLeads(text, role, language(code), after).map(
    ({ at, concept }) => `${text.slice(at.start, at.end)}: ${concept}`,
  );
}

describe('findLead', () => {
  test.each([
    [
      'en',
      'preambular',
      'Taking note with appreciation of the report,',
      'Taking note with appreciation of',
      'taking_note_with_appreciation',
      0,
    ],
    ['en', 'preambular', 'Recognizing further the need,', 'Recognizing further', 'recognizing', 2],
    ['en', 'preambular', 'Taking note also of the report,', 'Taking note also of', 'taking_note', 1],
    ['en', 'operative', 'Also requests the Secretariat to report;', 'Also requests', 'requests', 1],
    ['en', 'operative', 'Further strongly urges all States;', 'Further strongly urges', 'urges', 2],
    ['en', 'operative', 'Expresses its deep and sincere gratitude', undefined, undefined, undefined],
    [
      'en',
      'operative',
      'Expresses its deep concern about the delay;',
      'Expresses its deep concern',
      'expresses_concern',
      0,
    ],
    ['en', 'operative', 'In this regard, invites donors to contribute;', 'invites', 'invites', 0],
    ['en', 'operative', 'Calls once again upon all States to act;', 'Calls once again upon', 'calls_upon', 0],
    [
      'en',
      'operative',
      'Draws the attention of States parties to article 31;',
      'Draws the attention of',
      'draws_attention',
      0,
    ],
    ['en', 'operative', 'Encourages further cooperation;', 'Encourages', 'encourages', 0],
    ['fr', 'preambular', 'Prenant note du rapport,', 'Prenant note du', 'taking_note', 0],
    ['fr', 'operative', "Prend également note d'un rapport ;", "Prend également note d'", 'takes_note', 1],
    [
      'fr',
      'operative',
      'Appelle l’attention des États parties sur l’article 31 ;',
      'Appelle l’attention des États parties sur',
      'draws_attention',
      0,
    ],
    ['fr', 'operative', 'Se félicite en outre des progrès ;', 'Se félicite en outre des', 'welcomes', 2],
    ['fr', 'preambular', 'Vivement préoccupé par la situation,', 'Vivement préoccupé par', 'gravely_concerned', 0],
    ['fr', 'preambular', 'Vivement préoccupée par la situation,', 'Vivement préoccupée par', 'gravely_concerned', 0],
    ['es', 'operative', 'Acoge también con beneplácito el informe;', 'Acoge también con beneplácito', 'welcomes', 1],
    ['es', 'operative', 'Toma nota del informe;', 'Toma nota del', 'takes_note', 0],
    ['es', 'operative', 'Insta al Secretario General a que informe;', 'Insta al', 'urges', 0],
    ['ru', 'preambular', 'ссылаясь также на свою резолюцию 5/1,', 'ссылаясь также на', 'recalling', 1],
    ['ru', 'preambular', 'напоминая, что тема Конгресса,', 'напоминая, что', 'recalling', 0],
    ['ru', 'preambular', 'подчёркивая необходимость,', 'подчёркивая', 'stressing', 0],
    ['ru', 'preambular', 'вновь подтверждая свою решительную поддержку,', 'вновь подтверждая', 'reaffirming', 0],
    [
      'ru',
      'operative',
      'обращает внимание государств-участников на статью 31;',
      'обращает внимание государств-участников на',
      'draws_attention',
      0,
    ],
    ['zh', 'preambular', '又认识到技术援助至关重要，', '又认识到', 'recognizing', 1],
    ['zh', 'operative', '还请秘书处提交报告；', '还请', 'requests', 2],
    ['zh', 'operative', '提请各缔约国注意第三十一条；', '提请各缔约国注意', 'draws_attention', 0],
    ['zh', 'preambular', '对这一局势深表关切，', '对这一局势深表关切', 'deeply_concerned', 0],
    ['ar', 'preambular', 'وإذ تشير أيضا إلى قرارها،', 'وإذ تشير أيضا إلى', 'recalling', 1],
    ['ar', 'preambular', 'إِذْ تُشِيرُ إِلَى قرارها،', 'إِذْ تُشِيرُ إِلَى', 'recalling', 0],
    ['ar', 'preambular', 'وإذ يسلم كذلك بالحاجة إلى معلومات،', 'وإذ يسلم كذلك', 'recognizing', 2],
    ['ar', 'operative', 'ترحب بالتقدم المحرز؛', 'ترحب', 'welcomes', 0],
    ['ar', 'operative', 'وتطلب إلى الأمين العام أن يقدم تقريرا؛', 'وتطلب إلى', 'requests', 0],
  ] as const)('%s %s: %s', (code, role, text, shown, concept, chain) => {
    expect(lead(text, role, code)).toEqual(shown === undefined ? undefined : { shown, concept, chain });
  });

  test('reads over look-alike letters of the other alphabet', () => {
    expect(lead('c\u0441ылаясь на свою резолюцию,', 'preambular', 'ru')?.concept).toBe('recalling');
  });

  test('stops at the end of a word', () => {
    expect(lead('Notingham Forest played,', 'preambular', 'en')).toBeUndefined();
    expect(lead('Invitees are listed;', 'operative', 'en')).toBeUndefined();
  });

  test('keeps to the role that is asked for', () => {
    expect(lead('Recalling its resolution,', 'operative', 'en')).toBeUndefined();
    expect(lead('Requests the Secretariat;', 'preambular', 'en')).toBeUndefined();
  });

  test('without a role takes the longer match, and where one word serves both, the final mark decides', () => {
    expect(lead('Decides to meet again;', undefined, 'en')?.concept).toBe('decides');
    expect(lead('重申其决议，', undefined, 'zh')?.concept).toBe('reaffirming');
    expect(lead('重申其决议；', undefined, 'zh')?.concept).toBe('reaffirms');
    expect(lead('重申其决议。', undefined, 'zh')?.concept).toBe('reaffirms');
  });

  test('a preposition that is lost or comes later does not hide the form', () => {
    expect(lead('Taking note, in this context, of the report,', 'preambular', 'en')?.concept).toBe('taking_note');
    expect(lead('Ссылаясь, в частности, на резолюцию,', 'preambular', 'ru')?.concept).toBe('recalling');
  });

  test('names every concept a form may stand for, the usual one first', () => {
    expect(findLead('Soulignant qu’il importe,', 'preambular', language('fr'))?.candidates).toEqual([
      'stressing',
      'emphasizing',
      'underlining',
    ]);
    expect(findLead('请各国提交报告；', 'operative', language('zh'))?.candidates).toEqual(['requests', 'invites']);
  });

  test('an intervening object is bounded: a long text without its second part costs little and gives the first', () => {
    const text = `Appelle l’attention de ${'l’État '.repeat(50_000)}`;
    expect(lead(text, 'operative', 'fr')).toMatchObject({ concept: 'draws_attention' });
    expect(lead(`${'also '.repeat(20_000)}requests`, 'operative', 'en')).toBeUndefined();
  });
});

describe('findSecondaryLeads', () => {
  test.each([
    [
      'en',
      'operative',
      'Notes with appreciation the ratifications, reiterates its call to States, and urges States parties to act;',
      ['reiterates its call: reiterates_call', 'urges: urges'],
    ],
    [
      'en',
      'preambular',
      'Acknowledging the efforts made, and recognizing that more are needed,',
      ['recognizing: recognizing'],
    ],
    [
      'en',
      'preambular',
      'Stressing the need, and expressing the view that the Plan will help,',
      ['expressing the view: expressing_view'],
    ],
    [
      'en',
      'operative',
      'Recognizes the need, and in this regard also encourages States;',
      ['also encourages: encourages'],
    ],
    [
      'fr',
      'operative',
      'Appelle l’attention des États sur l’article 31 et les encourage à agir ;',
      ['encourage: encourages'],
    ],
    [
      'es',
      'operative',
      'Acoge con beneplácito el informe, hace suyas las recomendaciones y solicita a la Secretaría que siga;',
      ['hace suyas: endorses', 'solicita: requests'],
    ],
    [
      'ru',
      'operative',
      'приветствует доклад, рекомендует государствам действовать и просит Управление помогать;',
      ['рекомендует: recommends', 'просит: requests'],
    ],
    ['zh', 'operative', '欢迎工作组的活动，并请秘书处继续工作；', ['请: requests']],
    [
      'ar',
      'operative',
      'يرحب بالمناقشات، ويؤكد إسهامها في التنفيذ، ويشجعها على المضي؛',
      ['ويؤكد: affirms', 'ويشجعها: encourages'],
    ],
    ['ar', 'preambular', 'وإذ تنوه بالجهود، وتسلم بأن ثمة حاجة،', ['وتسلم: recognizing']],
  ] as const)('%s %s: %s', (code, role, text, found) => {
    expect(further(text, role, code)).toEqual(found);
  });

  test.each([
    [
      'en',
      'operative',
      'Requests the Office to collect information on extradition, requests for assistance and notes of States;',
    ],
    ['en', 'operative', 'Urges States to answer letters and requests from other States;'],
    ['en', 'operative', 'Requests the Secretariat to encourage States and to invite donors;'],
    ['en', 'preambular', 'Recalling the decision that requests the Office to report,'],
    ['fr', 'operative', 'Prie l’Office de recenser les affaires d’extradition et demandes d’entraide ;'],
    ['zh', 'operative', '敦促会员国加强合作，通过交流信息支持受害者；'],
    ['es', 'operative', 'Insta a los Estados a que respondan a las notas y a las solicitudes de asistencia;'],
  ] as const)('no false alarm in %s %s: %s', (code, role, text) => {
    expect(further(text, role, code)).toEqual([]);
  });

  test('begins where it is told to', () => {
    const text = 'Decides to meet, and requests a report;';
    expect(findSecondaryLeads(text, 'operative', language('en'), text.length - 5)).toEqual([]);
  });
});

const SAMPLES = new URL('../../samples/', import.meta.url);
const EDITIONS = [
  ...['en.txt', 'fr.md', 'es.md', 'ru.md', 'zh.md', 'ar.md'].map(name => ({
    name: `resolution-6-1.${name}`,
    recitals: 17,
    chains: [0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
  })),
  ...['en.md', 'fr.md', 'es.md', 'ru.md', 'zh.md', 'ar.md'].map(name => ({
    name: `resolution-5-1.${name}`,
    recitals: 15,
    chains: [0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  })),
];

describe.each(EDITIONS)('$name', ({ name, recitals, chains }) => {
  const code = name.split('.')[1] ?? '';
  const record = language(code);
  const paragraphs = readFileSync(new URL(name, SAMPLES), 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replaceAll('*', '')
    .split(/\n\s*\n/u)
    .map(paragraph => paragraph.replace(/\s*\n\s*/gu, record.spaced ? ' ' : '').trim());
  const number = /^[0-9٠-٩]{1,2}\s*[.．、-]\s*/u;
  const first = paragraphs.findIndex(paragraph => number.test(paragraph));
  const organ = paragraphs.findIndex(paragraph => /[,،，]$/u.test(paragraph));

  test('all preambular paragraphs open with a listed phrase', () => {
    const preamble = paragraphs.slice(organ + 1, first).filter(paragraph => /[,،，]\P{L}*$/u.test(paragraph));
    expect(preamble).toHaveLength(recitals);
    for (const paragraph of preamble) expect(lead(paragraph, 'preambular', code), paragraph).toBeDefined();
  });

  test('all operative paragraphs open with a listed phrase, in the cycle of the original', () => {
    const bodies = paragraphs
      .slice(first)
      .filter(paragraph => number.test(paragraph))
      .map(paragraph => paragraph.replace(number, ''));
    expect(bodies).toHaveLength(chains.length);
    const leads = bodies.map(body => findLead(body, 'operative', record));
    for (const [i, found] of leads.entries()) expect(found, bodies[i]).toBeDefined();
    expect(leads.map(found => found?.chain)).toEqual(chains);
  });
});
