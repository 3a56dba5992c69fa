import type { CitationWords, DateWords } from './language.ts';

/** Dates of German. */
export const germanDates: DateWords = {
  months: [
    ['januar', 'jänner', 'jan'],
    ['februar', 'feber', 'feb'],
    ['märz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august', 'aug'],
    ['september', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  shapes: ['%D %M %Y', '%M %Y', '%D %M', '%M'],
  repeated: 'im|am|vom|den',
  islamicMonths: [],
  times: {
    sure: ['%H(?:[.:]%N)? Uhr'],
    loose: ['%H(?:[.:]%N)?(?: Uhr)?(?= (?:bis|und) )'],
  },
};

/** Words around references in German. */
export const germanCitations: CitationWords = {
  resolution: 'Resolution(?:en)?|Entschließung(?:en)?',
  decision: 'Beschl(?:uss|üssen?|usses)|Entscheidung(?:en)?',
  act: 'Verordnung(?:en)?|Richtlinien?',
  dated: 'vom',
  article: 'Artikeln?|Artikels|Art\\.|§§?|Regeln?',
  paragraph: 'Absatz(?:es)?|Absätzen?|Abs\\.|Ziffern?|Ziff\\.|Nummern?',
  here: '\\b(?:oben|unten|dieser Resolution|dieses Beschlusses|der vorliegenden Resolution)\\b',
  point: 'Buchstaben?|Buchst\\.|Unterabsatz(?:es)?|Unterabsätzen?|lit\\.|Ziffer',
  session:
    'Tagung(?:en)?|(?:Plenar)?[Ss]itzung(?:en)?|Kongress(?:es|e)?|Konferenz(?:en)?|Gipfel(?:treffen)?|Sondertagung(?:en)?',
  treatySeries: 'Treaty Series|Vertragssammlung',
  volume: 'B(?:and|ände)|Bde?\\.|Vols?\\.',
  number: 'Nummern?|Nrn?\\.|Nos?\\.',
  ibid: 'Ebd\\.|Ebenda|Ibid\\.?',
  forthcoming: 'wird als|erscheint (?:demnächst )?(?:als|unter)',
  and: 'und|oder',
  from: '',
  to: 'bis',
  of: 'de[rs]|vo[mn]',
  bareLetters: 'Buchstaben?|Buchst\\.|lit\\.|Unterabsatz(?:es)?',
  divisions: {
    chapter: 'Kapiteln?|Kapitels|Kap\\.',
    part: 'Teil(?:en?|s)?',
    section: 'Abschnitt(?:en?|s)?|Abschn\\.',
    annex: 'Anh[aä]ng(?:en?|s)?|Anlagen?|Anh\\.',
  },
  league: 'Völkerbund(?:s|es)?',
  numberFirst: false,
  ordinals: 'before',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
