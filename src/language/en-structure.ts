import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of English resolutions, treaties and statutes announce themselves. */
export const englishStructure: StructureWords = {
  numberLine: numberLine(
    '(?:(?:Draft|Joint|Concurrent)\\s+)?(?:Resolution|Decision|Recommendation|Opinion|Declaration)',
    'Nos?\\.?',
  ),
  organs: [
    { id: 'ga', form: 'The General Assembly' },
    { id: 'sc', form: 'The Security Council' },
    { id: 'ecosoc', form: 'The Economic and Social Council' },
    { id: 'hrc', form: 'The Human Rights Council' },
    {
      id: 'ctoc_cop',
      form: 'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    },
    { id: 'cop', form: 'The Conference of the Parties' },
    { id: 'states_parties', form: 'The States Parties' },
    { id: 'ccpcj', form: 'The Commission on Crime Prevention and Criminal Justice' },
    { id: 'cnd', form: 'The Commission on Narcotic Drugs' },
  ],
  organLine:
    /^(?:The\s+)?(?:[\p{L}’'-]+\s+){0,6}(?:Assembly|Council|Conference|Commission|Committee|Board|Parties|Congress|Meeting|Parliament|Union|Authority|Senate|Ministers|Summit|Court)\b[^.;:]{0,200}$/u,
  finals: { preambular: ',', operative: ';', intro: ':' },
  annexLine:
    /^(?:Annex(?:es|ure)?|Appendix|Enclosure|Schedule|Exhibit|(?:First|Second|Third|Fourth|Fifth)\s+Schedule)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?(?:\s+to\s+[^.;:]{1,160}|\s?[.:–—-]\s?[^.;:,]{2,160})?\.?$/iu,
  preambleLine: /^Preamble\.?$/iu,
  contentsLine: /^(?:Table\s+of\s+)?contents$/iu,
  enactingWords:
    /^(?:Now,?\s+therefore,?\s+)?(?:(?:They\s+)?(?:have|has)\s+(?:agreed|adopted|decided|resolved)\b|(?:do\s+)?hereby\s+(?:agree|adopt|enact|ordain)|agree(?:d)?\s+(?:as\s+follows|up?on\s+the\s+following|on\s+the\s+following)|adopts?,?\s+(?:this|the\s+following)\b|be\s+it\s+(?:therefore\s+)?enacted|enacts\s+as\s+follows|the\s+following\s+articles)/iu,
  closingLine:
    /^[[(]?(?:(?:The\s+)?(?:\d+(?:st|nd|rd|th)|[\p{L}-]*(?:first|second|third|th))\s+(?:\([^)]*\)\s+)?(?:(?:plenary|formal|closing|opening)\s+)?meeting\b.{0,80}|(?:The\s+(?:draft\s+)?(?:resolution|decision)(?:,.{0,60},)?\s+was\s+)?adopted\b.*|(?:Adopted|Approved|Rejected|Passed)\s+(?:by|without|unanimously|at|on)\b.*|(?:In\s+favou?r|Against|Abstaining|Abstentions?|Absent|Not\s+voting|Recorded\s+vote|Voting\s+record|Vote)\s*:.*)$/iu,
  attestLine:
    /^(?:In\s+(?:witness|faith|testimony)\s+(?:where?of|thereof)\b|(?:Done|Signed|Given)(?:\s+and\s+signed)?\s+(?:at|in|by|this|on|under)\b|This\s+(?:Regulation|Directive|Decision)\s+shall\s+be\s+binding\s+in\s+its\s+entirety)/iu,
  mastheadLine:
    /^(?:United Nations$|Distr\b|Original\s*:|(?:Provisional\s+)?(?:Agenda\s+)?items?\s+\d.{0,60}|(?:[\p{L}-]+\s+){1,5}session$|\d{4}\s+session$|Advance\b|Unedited\b|Held\s+(?:at|in)\s.{0,140})/iu,
  adoptionLine: /^[[(]?(?:(?:Resolutions?|Decisions?)\s+)?adopted\s+(?:by|at|on|without)\b/iu,
  notesLine: /^(?:Foot|End)?notes?:?$/iu,
  divisions: {
    part: ['part'],
    title: ['title'],
    chapter: ['chapter'],
    section: ['section|sec\\.'],
    article: ['articles?|art\\.|§'],
  },
  lettering: [['latin'], ['roman'], ['latin'], ['roman']],
  letters: [],
  sectionWords: [],
};
