/** A paragraph of the source. `*stars*` are italic, `[n]` calls note n. */
export type Part =
  | { readonly kind: 'title' | 'text' | 'section'; readonly text: string }
  /** Level 0 `1.`, level 1 `(a)`, level 2 `(i)`, in the letters of the language. */
  | { readonly kind: 'item'; readonly level: 0 | 1 | 2; readonly label: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** An illustration of a resolution, with all that such texts are made of. */
export interface OneSource {
  readonly language: string;
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
  /** Word's formats of the three levels and how it prints them. */
  readonly levels: readonly (readonly [format: string, text: string])[];
}

const LATIN = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
] as const;

/** Labels of the items: two paragraphs with points below the first, one behind a section heading, two in the annex. */
type Labels = readonly [string, string, string, string, string, string, string];

/** The words of one language, in the order they are printed. */
interface Words {
  readonly language: string;
  readonly levels?: OneSource['levels'];
  readonly labels?: Labels;
  readonly title: readonly [number: string, name: string, organ: string];
  readonly preamble: readonly [string, string];
  readonly operative: readonly [string, string, string, string, string, string, string];
  readonly annex: readonly [line: string, name: string, first: string, second: string];
  readonly table: readonly (readonly string[])[];
  readonly notes: readonly [string, string];
}

function sourceOf(words: Words): OneSource {
  const { language, levels = LATIN, title, preamble, operative, annex, table, notes } = words;
  const [one, two, three, a, b, i, ii] = words.labels ?? ['1.', '2.', '3.', '(a)', '(b)', '(i)', '(ii)'];
  const item = (level: 0 | 1 | 2, label: string, text: string): Part => ({ kind: 'item', level, label, text });
  const [first, pointA, pointB, innerI, innerII, second, third] = operative;
  const parts: readonly Part[] = [
    { kind: 'text', text: title[0] },
    { kind: 'title', text: title[1] },
    { kind: 'text', text: title[2] },
    ...preamble.map((text): Part => ({ kind: 'text', text })),
    { kind: 'section', text: 'I' },
    item(0, one, first),
    item(1, a, pointA),
    item(1, b, pointB),
    item(2, i, innerI),
    item(2, ii, innerII),
    item(0, two, second),
    { kind: 'section', text: 'II' },
    item(0, three, third),
    { kind: 'title', text: annex[0] },
    { kind: 'title', text: annex[1] },
    item(0, one, annex[2]),
    item(0, two, annex[3]),
    { kind: 'table', rows: table },
  ];
  return { language, parts, notes, levels };
}

/** The same illustration in six languages. */
export const sources: readonly OneSource[] = [
  sourceOf({
    language: 'en',
    title: [
      'Resolution 9/3',
      'Technical assistance and legislative support',
      'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,',
    ],
    preamble: [
      '*Recalling* its resolution 6/1 of 19 October 2012,[1] in which it requested the Secretariat to report to it,',
      '*Convinced* that technical assistance remains an integral part of its work,',
    ],
    operative: [
      '*Requests* the Secretariat, subject to the availability of resources:',
      'To collect information on national legislation;',
      'To report to the Conference:',
      'On the laws that were adopted;[2]',
      'On the practice of the courts;',
      '*Urges* States parties to cooperate with one another;',
      '*Decides* to remain seized of the matter.',
    ],
    annex: [
      'Annex',
      'Guidelines for technical assistance',
      'States should share what they know.',
      'States should publish it.',
    ],
    table: [
      ['State', 'Year'],
      ['Albania', '2002'],
      ['Austria', '2004'],
    ],
    notes: ['CTOC/COP/2012/15, annex.', 'United Nations, *Treaty Series*, vol. 2225, No. 39574.'],
  }),
  sourceOf({
    language: 'fr',
    labels: ['1.', '2.', '3.', 'a)', 'b)', 'i)', 'ii)'],
    levels: [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
      ['lowerRoman', '%3)'],
    ],
    title: [
      'Résolution 9/3',
      'Assistance technique et appui législatif',
      'La Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée,',
    ],
    preamble: [
      '*Rappelant* sa résolution 6/1 du 19 octobre 2012[1], dans laquelle elle a prié le Secrétariat de lui faire rapport,',
      '*Convaincue* que l’assistance technique demeure une partie intégrante de ses travaux,',
    ],
    operative: [
      '*Prie* le Secrétariat, sous réserve de la disponibilité de ressources\u00a0:',
      'De recueillir des informations sur la législation nationale\u00a0;',
      'De faire rapport à la Conférence\u00a0:',
      'Sur les lois adoptées[2]\u00a0;',
      'Sur la pratique des tribunaux\u00a0;',
      '*Exhorte* les États parties à coopérer entre eux\u00a0;',
      '*Décide* de rester saisie de la question.',
    ],
    annex: [
      'Annexe',
      'Lignes directrices pour l’assistance technique',
      'Les États devraient partager leurs connaissances.',
      'Les États devraient les publier.',
    ],
    table: [
      ['État', 'Année'],
      ['Albanie', '2002'],
      ['Autriche', '2004'],
    ],
    notes: ['CTOC/COP/2012/15, annexe.', 'Nations Unies, *Recueil des Traités*, vol. 2225, nº 39574.'],
  }),
  sourceOf({
    language: 'es',
    labels: ['1.', '2.', '3.', 'a)', 'b)', 'i)', 'ii)'],
    levels: [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
      ['lowerRoman', '%3)'],
    ],
    title: [
      'Resolución 9/3',
      'Asistencia técnica y apoyo legislativo',
      'La Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional,',
    ],
    preamble: [
      '*Recordando* su resolución 6/1, de 19 de octubre de 2012[1], en la que solicitó a la Secretaría que le informara,',
      '*Convencida* de que la asistencia técnica sigue siendo parte integrante de su labor,',
    ],
    operative: [
      '*Solicita* a la Secretaría que, con sujeción a la disponibilidad de recursos:',
      'Reúna información sobre la legislación nacional;',
      'Informe a la Conferencia:',
      'Sobre las leyes aprobadas[2];',
      'Sobre la práctica de los tribunales;',
      '*Insta* a los Estados parte a que cooperen entre sí;',
      '*Decide* seguir ocupándose de la cuestión.',
    ],
    annex: [
      'Anexo',
      'Directrices para la asistencia técnica',
      'Los Estados deberían compartir lo que saben.',
      'Los Estados deberían publicarlo.',
    ],
    table: [
      ['Estado', 'Año'],
      ['Albania', '2002'],
      ['Austria', '2004'],
    ],
    notes: ['CTOC/COP/2012/15, anexo.', 'Naciones Unidas, *Treaty Series*, vol. 2225, núm. 39574.'],
  }),
  sourceOf({
    language: 'ru',
    labels: ['1.', '2.', '3.', 'а)', 'б)', 'i)', 'ii)'],
    levels: [
      ['decimal', '%1.'],
      ['russianLower', '%2)'],
      ['lowerRoman', '%3)'],
    ],
    title: [
      'Резолюция 9/3',
      'Техническая помощь и законодательная поддержка',
      'Конференция участников Конвенции Организации Объединенных Наций против транснациональной организованной преступности,',
    ],
    preamble: [
      '*ссылаясь* на свою резолюцию 6/1 от 19 октября 2012 года[1], в которой она просила Секретариат представить доклад,',
      '*будучи убеждена* в том, что техническая помощь остается неотъемлемой частью ее работы,',
    ],
    operative: [
      '*просит* Секретариат при условии наличия ресурсов:',
      'собрать информацию о национальном законодательстве;',
      'представить Конференции доклад:',
      'о принятых законах[2];',
      'о практике судов;',
      '*настоятельно призывает* государства-участники сотрудничать друг с другом;',
      '*постановляет* продолжать заниматься этим вопросом.',
    ],
    annex: [
      'Приложение',
      'Руководящие принципы оказания технической помощи',
      'Государствам следует делиться знаниями.',
      'Государствам следует публиковать их.',
    ],
    table: [
      ['Государство', 'Год'],
      ['Албания', '2002'],
      ['Австрия', '2004'],
    ],
    notes: ['CTOC/COP/2012/15, приложение.', 'United Nations, *Treaty Series*, vol. 2225, No. 39574.'],
  }),
  sourceOf({
    language: 'zh',
    title: ['第9/3号决议', '技术援助和立法支助', '联合国打击跨国有组织犯罪公约缔约方会议，'],
    preamble: [
      '*回顾*其2012年10月19日第6/1号决议，[1]其中请秘书处向其提出报告，',
      '*深信*技术援助仍然是其工作的一个组成部分，',
    ],
    operative: [
      '*请*秘书处在具备资源的情况下：',
      '收集关于国家立法的资料；',
      '向缔约方会议报告：',
      '已通过的法律；[2]',
      '法院的实践；',
      '*敦促*各缔约国相互合作；',
      '*决定*继续处理此案。',
    ],
    annex: ['附件', '技术援助准则', '各国应当分享其知识。', '各国应当公布这些知识。'],
    table: [
      ['国家', '年份'],
      ['阿尔巴尼亚', '2002'],
      ['奥地利', '2004'],
    ],
    notes: ['CTOC/COP/2012/15，附件。', '联合国，《条约汇编》，第2225卷，第39574号。'],
  }),
  sourceOf({
    language: 'ar',
    labels: ['1 -', '2 -', '3 -', '(أ)', '(ب)', '(i)', '(ii)'],
    levels: [
      ['decimal', '%1 -'],
      ['arabicAbjad', '(%2)'],
      ['lowerRoman', '(%3)'],
    ],
    title: [
      'القرار 9/3',
      'المساعدة التقنية والدعم التشريعي',
      'إن مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية،',
    ],
    preamble: [
      '*إذ يستذكر* قراره 6/1 المؤرخ 19 تشرين الأول/أكتوبر 2012[1]، الذي طلب فيه إلى الأمانة أن تقدم إليه تقريرا،',
      '*واقتناعا منه* بأن المساعدة التقنية تظل جزءا لا يتجزأ من عمله،',
    ],
    operative: [
      '*يطلب* إلى الأمانة، رهنا بتوافر الموارد:',
      'أن تجمع معلومات عن التشريعات الوطنية؛',
      'أن تقدم إلى المؤتمر تقريرا:',
      'عن القوانين المعتمدة[2]؛',
      'عن ممارسة المحاكم؛',
      '*يحث* الدول الأطراف على التعاون فيما بينها؛',
      '*يقرر* أن يبقي المسألة قيد نظره.',
    ],
    annex: [
      'المرفق',
      'مبادئ توجيهية بشأن المساعدة التقنية',
      'ينبغي للدول أن تتبادل معارفها.',
      'ينبغي للدول أن تنشرها.',
    ],
    table: [
      ['الدولة', 'السنة'],
      ['ألبانيا', '2002'],
      ['النمسا', '2004'],
    ],
    notes: ['الوثيقة CTOC/COP/2012/15، المرفق.', 'الأمم المتحدة، مجموعة المعاهدات، المجلد 2225، الرقم 39574.'],
  }),
];
