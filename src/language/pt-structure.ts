import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of Portuguese resolutions, treaties and statutes announce themselves. */
export const portugueseStructure: StructureWords = {
  numberLine: numberLine(
    '(?:Projeto\\s+de\\s+)?(?:Resolução|Decisão|Recomendação|Deliberação|Declaração)',
    'n\\.?\\s?[ºo°]',
  ),
  organs: [
    { id: 'ga', form: 'A Assembleia Geral' },
    { id: 'sc', form: 'O Conselho de Segurança' },
    { id: 'ecosoc', form: 'O Conselho Económico e Social' },
    { id: 'ecosoc', form: 'O Conselho Econômico e Social' },
    { id: 'hrc', form: 'O Conselho de Direitos Humanos' },
    {
      id: 'ctoc_cop',
      form: 'A Conferência das Partes na Convenção das Nações Unidas contra a Criminalidade Organizada Transnacional',
    },
    { id: 'cop', form: 'A Conferência das Partes' },
    { id: 'states_parties', form: 'Os Estados Partes' },
    { id: 'ccpcj', form: 'A Comissão para a Prevenção do Crime e a Justiça Penal' },
    { id: 'cnd', form: 'A Comissão de Estupefacientes' },
  ],
  organLine:
    /^(?:A|O|As|Os)\s+(?:[\p{L}-]+\s+){0,3}(?:Assembleia|Conselho|Conferência|Comissão|Comité|Comitê|Junta|Partes|partes|Congresso|Reunião|Parlamento|Senado|Câmara|Cimeira)(?![\p{L}])[^.;:]{0,220}$/u,
  finals: { preambular: ',', operative: ';', intro: ':' },
  annexLine:
    /^(?:Anexos?|Apêndice|Documento\s+anexo)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?(?:\s+(?:a|à|ao|da|do)\s+[^.;:]{1,160}|\s?[.:–—-]\s?[^.;:,]{2,160})?\.?$/iu,
  preambleLine: /^Preâmbulo\.?$/iu,
  contentsLine: /^(?:Índice|Sumário)$/iu,
  enactingWords:
    /^(?:(?:acord(?:am|aram)|convieram|convencionaram|concordaram)(?:\s|$)|(?:ado[p]?t(?:ou|aram)|decidiram)\s+(?:a\s+presente|o\s+presente|o\s+seguinte)|decreta\s?:)/iu,
  closingLine:
    /^[[(]?(?:\d+\.?[ªaº]?\s+(?:sessão|reunião)(?:\s|$).{0,80}|(?:Resolução\s+|Decisão\s+)?(?:ado[p]?tad|aprovad|rejeitad)[ao]s?\s+(?:por|em|na|sem|a)\s.*|(?:A\s+favor|Contra|Abstenções)\s*:.*)$/iu,
  attestLine:
    /^(?:Em\s+(?:fé|testemunho)\s+do\s+que|(?:Feit[ao]|Dad[ao]|Assinad[ao])\s+(?:em|no|na|aos)\s|O\s+presente\s+regulamento\s+é\s+obrigatório\s+em\s+todos\s+os\s+seus\s+elementos)/iu,
  mastheadLine:
    /^(?:(?:Organização das\s+)?Nações Unidas$|Distr\b|Original\s*:|(?:Ponto|Item|Tema)s?\s.{0,80}da (?:agenda|ordem do dia)|(?:[\p{L}-]+\s+){1,4}sessão$|Sessão de \d{4}$)/iu,
  adoptionLine:
    /^[[(]?(?:(?:Resoluç(?:ão|ões)|Decis(?:ão|ões))\s+)?(?:ado[p]?tad|aprovad)[ao]s?\s+(?:pel[oa]|por|em|na|a|sem)\s/iu,
  notesLine: /^Notas?(?:\s+(?:de\s+rodapé|finais))?:?$/iu,
  divisions: {
    part: ['parte'],
    title: ['título'],
    chapter: ['capítulo'],
    section: ['se[cç]ção|seção'],
    article: ['artigos?|art\\.|§'],
  },
  lettering: [['latin'], ['roman'], ['latin'], ['roman']],
  letters: [],
  sectionWords: [],
};
