import type { CitationWords, DateWords } from './language.ts';

/** Dates of French. */
export const frenchDates: DateWords = {
  months: [
    ['janvier', 'janv'],
    ['février', 'févr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept.'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  shapes: ['%D %M %Y', "%D jour (?:de |d'|du mois de |du mois d')%M %Y", '%M %Y', '%D %M', '%M'],
  repeated: 'en|les?|du',
  islamicMonths: [],
  times: {
    sure: [
      '%H ?h(?:eures?)? ?(?<minutes>[0-5]?\\d)(?!\\d)',
      "(?:(?<!jusqu')à|dès|vers|avant|après|entre) %H ?h(?:eures?)?(?![\\p{L}])",
      '%H ?h(?![\\p{L}\\d/])',
    ],
    loose: ['%H ?h(?:eures?)?(?: ?%N)?(?![\\p{L}\\d])'],
  },
};

/** Words around references in French. */
export const frenchCitations: CitationWords = {
  resolution: 'résolutions?',
  decision: 'décisions?',
  act: 'règlements?|directives?',
  dated: 'du|des|en date des?|en date du|datées? du|adoptées? le',
  article: 'articles?|art\\.|règles?',
  paragraph: 'paragraphes?|par\\.',
  here: 'ci-dessus|ci-dessous|de la présente (?:résolution|décision)',
  point: 'alinéas?|al\\.|sous-alinéas?|points?|lettres?|let\\.',
  session: 'sessions?|séances?|réunions?|congrès|conférences?|sommets?|assemblées?',
  treatySeries: 'Recueil des Traités|Treaty Series',
  volume: 'volumes?|vols?\\.',
  number: 'nos?\\.?|n[°º]s?',
  ibid: 'Ibid(?:em)?\\.?',
  forthcoming: 'à paraître(?: sous (?:la|les) cotes?)?',
  and: 'et|ou',
  from: '',
  to: 'à|au',
  of: "de l'|de la|du|des|de",
  bareLetters: 'alinéas?|al\\.|sous-alinéas?|lettres?|let\\.',
  divisions: {
    chapter: 'chapitres?|chap\\.',
    part: 'parties?',
    section: 'sections?|sect\\.',
    annex: 'annexes?|appendices?',
  },
  league: 'Société des Nations',
  numberFirst: false,
  ordinals: 'either',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
