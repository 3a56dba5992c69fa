import type { Edition } from '../../src/model/index.ts';
import { readEditionText } from '../../src/pipeline/index.ts';

const OLD = {
  en: `Resolution 1/1

The Assembly,

Recalling its resolution 60/1 of 16 September 2005,¹

1. Requests the Secretary to report on progress. He shall include figures for all regions. The report shall be short;

2. Urges all States to adopt the measures that the Commission has recommended;

3. Invites 157 States to take part in the meeting;

4. Decides to meet again in the capital of the host country.

¹ Official Records, vol. 12.`,
  fr: `Résolution 1/1

L'Assemblée,

Rappelant sa résolution 60/1 du 16 septembre 2005¹,

1. Prie le Secrétaire de faire rapport sur les progrès accomplis. Il y fera figurer des chiffres pour toutes les régions. Le rapport sera bref ;

2. Demande instamment à tous les États d'adopter les mesures que la Commission a recommandées ;

3. Invite 157 États à participer à la réunion ;

4. Décide de se réunir de nouveau dans la capitale du pays hôte.

¹ Documents officiels, vol. 12.`,
  ru: `Резолюция 1/1

Ассамблея,

ссылаясь на свою резолюцию 60/1 от 16 сентября 2005 года¹,

1. просит Секретаря представить доклад о ходе работы. Он включит в него данные по всем регионам. Доклад должен быть кратким;

2. настоятельно призывает все государства принять меры, рекомендованные Комиссией;

3. предлагает 157 государствам принять участие в совещании;

4. постановляет вновь собраться в столице принимающей страны.

¹ Официальные отчеты, том 12.`,
};

/** Paragraph 2 and 4 change places of number, 3 has another value, 1 another last sentence; a note and a paragraph are new. */
export const NEW = `Resolution 2/1

The Assembly,

Recalling its resolution 1/1 of 7 October 2011,¹

Recalling its resolution 60/1 of 16 September 2005,²

1. Requests the Secretary to report on progress. He shall include figures for all regions. The report shall be as long as needed;

2. Invites 172 States to take part in the meeting;

3. Welcomes the generous contributions that were received from private donors;

4. Urges all States to adopt the measures that the Commission has recommended;

5. Decides to meet again in the capital of the host country.

¹ Official Records, vol. 15.

² Official Records, vol. 12.`;

export function editionOf(text: string, work: string, language: string): Edition {
  return readEditionText(text, `${work}.${language}.txt`, { work, language, format: 'text' }).value;
}

/** The old text in three languages. */
export function oldEditions(): readonly Edition[] {
  return Object.entries(OLD).map(([language, text]) => editionOf(text, '1-1', language));
}

/** The old text in three languages and the new one in English. */
export function smallTexts(): readonly Edition[] {
  return [...oldEditions(), editionOf(NEW, '2-1', 'en')];
}
