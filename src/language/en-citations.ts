import type { CitationWords, DateWords } from './language.ts';

/** Dates of English. */
export const englishDates: DateWords = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  shapes: ['%D(?: of)? %M,? %Y', '%D day of %M,? %Y', '%M %D,? %Y', '%M,? %Y', '%D %C', '%C'],
  repeated: 'in|on|the',
  islamicMonths: [],
  times: {
    sure: ['%H(?:[.:]%N)? ?(?:(?<am>a\\.?m\\b\\.?)|(?<pm>p\\.?m\\b\\.?))', '%H%N ?(?:hours|hrs)\\b', 'at (?=0)%H%N'],
    loose: ['%H%N(?= (?:and|to) )', '%H(?:[.:]%N)?(?= (?:to|and) | ?-)'],
  },
};

/** Words around references in English. */
export const englishCitations: CitationWords = {
  resolution: 'resolutions?',
  decision: 'decisions?',
  act: 'regulations?|directives?',
  dated: 'of|dated|adopted on',
  article: 'articles?|arts?\\.|rules?|regulations?',
  paragraph: '(?:sub)?paragraphs?|paras?\\.?',
  here: '\\b(?:above|below|(?:of|in|to) (?:the present|this) (?:resolution|decision))\\b',
  point: 'sub-?paragraphs?|subparas?\\.?|points?|(?:sub-?)?items?|lit\\.',
  session: 'sessions?|meetings?|congress(?:es)?|conferences?|summits?|assembl(?:y|ies)',
  treatySeries: 'Treaty Series',
  volume: 'volumes?|vols?\\.',
  number: 'Nos?\\.?',
  ibid: 'Ibid\\.?',
  forthcoming: 'to be issued (?:as|under)|forthcoming as',
  and: 'and|or',
  from: '',
  to: 'to|through',
  of: 'of(?: the)?',
  bareLetters: 'sub-?paragraphs?|lit\\.',
  divisions: {
    chapter: 'chapters?|chaps?\\.?',
    part: '(?<!in )parts?',
    section: 'sections?|sects?\\.|secs?\\.',
    annex: 'annex(?:es)?|appendi(?:x|ces)',
  },
  league: 'League of Nations',
  numberFirst: false,
  ordinals: 'before',
  letterNames: [],
  sessionMarks: {},
  conferenceMarks: {},
};
