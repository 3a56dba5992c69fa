import type { CheckedDossier, CheckOptions } from '../../src/pipeline/index.ts';
import { checkDossier, composeDossier, readEditionText } from '../../src/pipeline/index.ts';

/** A resolution as long as the checks need it, in the same words in every language; lines are paragraphs. */
const TEXTS = {
  en: `Resolution 7/2

Preventing trafficking in cultural property

The Conference of the Parties to the Convention against Organized Crime,

Recalling its resolution 6/1 of 19 October 2012 and General Assembly resolution 68/186 of 18 December 2013,

Concerned about the involvement of criminal groups in all forms of trafficking in cultural property,

1. Welcomes the report of the Working Group on International Cooperation¹ and notes that 172 States are parties to the Convention;

2. Requests the Secretariat to provide technical assistance to States, in accordance with article 30, paragraph 2, of the Convention;

3. Also requests the Secretariat to report to the Conference at its eighth session on the implementation of the present resolution;

4. Urges Member States to consider, as appropriate, reviewing their legal frameworks so that 15 per cent of the funds are spent on training;

5. Encourages the private sector not to buy objects of unknown origin and to keep registers of “sensitive objects”.

¹ CTOC/COP/WG.3/2014/4.`,
  fr: `Résolution 7/2

Prévention du trafic de biens culturels

La Conférence des Parties à la Convention contre la criminalité organisée,

Rappelant sa résolution 6/1 du 19 octobre 2012 et la résolution 68/186 de l’Assemblée générale, en date du 18 décembre 2013,

Préoccupée par la participation de groupes criminels à toutes les formes de trafic de biens culturels,

1. Se félicite du rapport du Groupe de travail sur la coopération internationale¹ et note que 172 États sont parties à la Convention ;

2. Prie le Secrétariat de fournir une assistance technique aux États, conformément au paragraphe 2 de l’article 30 de la Convention ;

3. Prie également le Secrétariat de lui faire rapport à sa huitième session sur l’application de la présente résolution ;

4. Demande instamment aux États Membres d’envisager, selon qu’il conviendra, de réviser leurs cadres juridiques de sorte que 15 % des fonds soient consacrés à la formation ;

5. Encourage le secteur privé à ne pas acheter d’objets d’origine inconnue et à tenir des registres des « objets sensibles ».

¹ CTOC/COP/WG.3/2014/4.`,
  es: `Resolución 7/2

Prevención del tráfico de bienes culturales

La Conferencia de las Partes en la Convención contra la Delincuencia Organizada,

Recordando su resolución 6/1, de 19 de octubre de 2012, y la resolución 68/186 de la Asamblea General, de 18 de diciembre de 2013,

Preocupada por la participación de grupos delictivos en todas las formas de tráfico de bienes culturales,

1. Acoge con beneplácito el informe del Grupo de Trabajo sobre Cooperación Internacional¹ y observa que 172 Estados son partes en la Convención;

2. Solicita a la Secretaría que preste asistencia técnica a los Estados, de conformidad con el artículo 30, párrafo 2, de la Convención;

3. Solicita también a la Secretaría que le presente en su octavo período de sesiones un informe sobre la aplicación de la presente resolución;

4. Insta a los Estados Miembros a que consideren, según proceda, la posibilidad de revisar sus marcos jurídicos para que el 15 % de los fondos se destine a la capacitación;

5. Alienta al sector privado a que no compre objetos de origen desconocido y lleve registros de los “objetos sensibles”.

¹ CTOC/COP/WG.3/2014/4.`,
} as const;

export type SmallLanguage = keyof typeof TEXTS;

/** Exchanges of words in one edition: what stood, what stands now. */
export type Edits = Partial<Record<SmallLanguage, readonly (readonly [from: string, to: string])[]>>;

/** The small text with some edits, checked. */
export function checkSmall(edits: Edits = {}, options: CheckOptions = {}, languages = LANGUAGES): CheckedDossier {
  const editions = languages.map(language => editionOf('7-2', language, edits[language] ?? []));
  return checkDossier(composeDossier(editions).value, options);
}

const LANGUAGES: readonly SmallLanguage[] = ['en', 'fr', 'es'];

/** Two versions of the small text: `old` and `now` say what each edits; the older one is numbered 6/1. */
export function checkVersions(
  old: Edits,
  now: Edits,
  options: CheckOptions = {},
  languages: { readonly old: readonly SmallLanguage[]; readonly now: readonly SmallLanguage[] } = {
    old: LANGUAGES,
    now: LANGUAGES,
  },
): CheckedDossier {
  const editions = [
    ...languages.old.map(language =>
      editionOf('6-1', language, [['7/2', '6/1'], ['6/1', '5/1'], ...(old[language] ?? [])]),
    ),
    ...languages.now.map(language => editionOf('7-2', language, now[language] ?? [])),
  ];
  return checkDossier(composeDossier(editions).value, options);
}

function editionOf(work: string, language: SmallLanguage, edits: readonly (readonly [string, string])[]) {
  let text: string = TEXTS[language];
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${language} does not have ${from}`);
    text = text.replace(from, () => to);
  }
  return readEditionText(text, `${work}.${language}.txt`, { work, language }).value;
}

/** `error number-differs 7-2/para_1 es`, of open findings that are more than hints unless `hints` is given. */
export function say({ grid }: CheckedDossier, hints = false): readonly string[] {
  return grid.findings
    .filter(finding => finding.accepted === undefined && (hints || finding.severity !== 'info'))
    .map(({ severity, code, row, languages }) =>
      [severity, code.replace('concord.', ''), row ?? '-', languages.join(',')].join(' '),
    );
}
