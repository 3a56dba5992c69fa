import {
  type CheckedDossier,
  checkDossier,
  composeDossier,
  readEditionText,
  surveyDossier,
} from '../../src/pipeline/index.ts';

/** Two short resolutions in two languages with ledger, citations and grid: a verb that became stronger, a reference to a paragraph that does not exist. */
export function surveyed(): CheckedDossier {
  const editions = [
    ['1-1', 'en', '1. Invites the Secretariat to publish a guide for States.'],
    ['1-1', 'ar', '1 - يدعو الأمانة إلى نشر دليل للدول.'],
    [
      '2-1',
      'en',
      '1. Urges the Secretariat to publish a guide for States at its ninth session, recalling paragraph 9 of resolution 1/1.',
    ],
    ['2-1', 'ar', '1 - يحث الأمانة على نشر دليل للدول في دورتها التاسعة، مع الإشارة إلى الفقرة 9 من القرار 1/1.'],
  ].map(([work = '', language = '', body = '']) => {
    const organ = language === 'en' ? 'The Conference of the Parties,' : 'إن مؤتمر الأطراف،';
    const recalls = language === 'en' ? 'Recalling its resolution 1/1,' : 'إذ يشير إلى قراره 1/1،';
    const text = [work.replace('-', '/'), organ, ...(work === '2-1' ? [recalls] : []), body].join('\n\n');
    return readEditionText(text, `${work}.${language}.txt`, { work, language }).value;
  });
  return checkDossier(surveyDossier(composeDossier(editions).value));
}
