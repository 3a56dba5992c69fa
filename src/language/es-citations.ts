import type { CitationWords, DateWords } from './language.ts';

/** Dates of Spanish. */
export const spanishDates: DateWords = {
  months: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo'],
    ['abril'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sept', 'sep'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
  shapes: [
    '%D días?(?: del mes)? de %M(?: del?)? %Y',
    '%D(?: de)? %M(?: del?)?(?: año)?,? %Y',
    '%M(?: del?)? %Y',
    '%D de %M',
    '%M',
  ],
  repeated: 'en|el|los(?: días)?',
  islamicMonths: [],
  times: {
    sure: [
      '%H[.:]%N ?(?:horas?|h)(?![\\p{L}])',
      'las %H[.:]%N(?!\\d)',
      'las %H(?: horas?| h)(?![\\p{L}])',
      'las %H(?:[.:]%N)? (?:(?<am>de la mañana|a\\. ?m\\.)|(?<pm>de la (?:tarde|noche)|p\\. ?m\\.))',
    ],
    loose: ['%H(?:[.:]%N)?(?: horas?)?(?= (?:a|y) )'],
  },
};

/** Words around references in Spanish. */
export const spanishCitations: CitationWords = {
  resolution: 'resoluci(?:ón|ones)',
  decision: 'decisi(?:ón|ones)',
  act: 'reglamentos?|directivas?',
  dated: 'de|del|de fecha|aprobadas? el',
  article: 'artículos?|arts?\\.|reglas?',
  paragraph: 'párrafos?|párrs?\\.',
  here: '\\b(?:supra|infra|de la presente (?:resolución|decisión)|que antecede|anterior(?:es)?)\\b',
  point: 'apartados?|apdos?\\.|incisos?|incs?\\.|subpárrafos?|letras?|puntos?',
  session:
    'períodos? (?:(?:extraordinario|ordinario|sustantivo)s? )?(?:de urgencia )?de sesiones|sesi(?:ón|ones)|reuni(?:ón|ones)|congresos?|conferencias?|cumbres?|asambleas?',
  treatySeries: 'Treaty Series|Recueil des Traités|Colección de Tratados',
  volume: 'volúmen(?:es)?|volumen|vols?\\.',
  number: 'n[uú]ms?\\.|n[°º]s?|No\\.',
  ibid: 'Ib[ií]d(?:em)?\\.?',
  forthcoming: 'se publicarán? (?:con|como)(?: la signatura)?|de próxima publicación',
  and: 'y|e|o|u',
  from: 'del',
  to: 'al?(?: el)?|y el',
  of: 'del?(?: los?| las?)?',
  bareLetters: '',
  divisions: {
    chapter: 'capítulos?|cap\\.',
    part: 'partes?',
    section: 'secci(?:ón|ones)|secc?\\.',
    annex: 'anexos?|apéndices?',
  },
  league: 'Sociedad de (?:las )?Naciones',
  numberFirst: false,
  ordinals: 'either',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
