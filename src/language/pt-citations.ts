import type { CitationWords, DateWords } from './language.ts';

/** Dates of Portuguese. */
export const portugueseDates: DateWords = {
  months: [
    ['janeiro', 'jan'],
    ['fevereiro', 'fev'],
    ['março'],
    ['abril'],
    ['maio'],
    ['junho'],
    ['julho'],
    ['agosto'],
    ['setembro', 'set'],
    ['outubro', 'out'],
    ['novembro', 'nov'],
    ['dezembro', 'dez'],
  ],
  shapes: ['%D dias?(?: do mês)? de %M(?: de)? %Y', '%D(?: de)? %M(?: de)?,? %Y', '%M(?: de)? %Y', '%D de %M', '%M'],
  repeated: 'em|a|os(?: dias)?',
  islamicMonths: [],
  times: {
    sure: ['%H ?h ?%N(?: ?min)?', 'às %H(?:[.:]%N)?(?: ?h(?:oras?)?)(?![\\p{L}])'],
    loose: ['%H(?:[.:]%N)?(?: ?h(?:oras?)?)?(?= (?:às|a|e) )'],
  },
};

/** Words around references in Portuguese. */
export const portugueseCitations: CitationWords = {
  resolution: 'resoluç(?:ão|ões)',
  decision: 'decis(?:ão|ões)',
  act: 'regulamentos?|diretivas?|directivas?',
  dated: 'de|adotadas? em',
  article: 'artigos?|arts?\\.|regras?',
  paragraph: 'parágrafos?|pars?\\.|§§?',
  here: '\\b(?:acima|abaixo|d[ae]sta (?:resolução|decisão)|da presente (?:resolução|decisão))\\b',
  point: 'n\\.?[º°]s?|n\\.o|alíneas?|al\\.|incisos?|subparágrafos?',
  session:
    'sess(?:ão|ões)(?: (?:extraordinária|ordinária|especial)s?)?|reuni(?:ão|ões)|congressos?|conferências?|cimeiras?|cúpulas?|assembleias?|períodos? de sessões',
  treatySeries: 'Treaty Series|Recueil des Traités|Coletânea de Tratados|Série de Tratados',
  volume: 'volumes?|vols?\\.',
  number: 'n[.]?[ºo°]s?|núm(?:eros?|s?\\.)|Nos?\\.',
  ibid: 'Ib(?:id|idem)\\.?|Idem',
  forthcoming: 'a publicar com(?:o| a cota)|a ser publicado (?:como|sob)',
  and: 'e|ou',
  from: 'do',
  to: 'ao?|às',
  of: 'd[oa]s?|de',
  bareLetters: '',
  divisions: {
    chapter: 'capítulos?|cap\\.',
    part: 'partes?',
    section: 'sec?ç(?:ão|ões)',
    annex: 'anexos?|apêndices?',
  },
  league: '(?:Liga|Sociedade) das Nações',
  numberFirst: false,
  ordinals: 'either',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
