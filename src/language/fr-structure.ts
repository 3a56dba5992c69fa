import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of French resolutions, treaties and statutes announce themselves. */
export const frenchStructure: StructureWords = {
  numberLine: numberLine('(?:Projet\\s+de\\s+)?(?:Résolution|Décision|Recommandation|Avis|Déclaration)', 'n[°ºo]\\.?'),
  organs: [
    { id: 'ga', form: 'L’Assemblée générale' },
    { id: 'sc', form: 'Le Conseil de sécurité' },
    { id: 'ecosoc', form: 'Le Conseil économique et social' },
    { id: 'hrc', form: 'Le Conseil des droits de l’homme' },
    {
      id: 'ctoc_cop',
      form: 'La Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée',
    },
    { id: 'cop', form: 'La Conférence des Parties' },
    { id: 'states_parties', form: 'Les États parties' },
    { id: 'ccpcj', form: 'La Commission pour la prévention du crime et la justice pénale' },
    { id: 'cnd', form: 'La Commission des stupéfiants' },
  ],
  organLine:
    /^(?:L[ea]s?\s+|L[’'])(?:[\p{L}’'-]+\s+){0,3}(?:Assemblée|Conseil|Conférence|Commission|Comité|Parties|parties|Congrès|Réunion|Parlement|Sénat|Sommet|Cour|Parlement|Gouvernements?)(?![\p{L}])[^.;:]{0,220}$/u,
  finals: { preambular: ',', operative: ';', intro: ':' },
  annexLine:
    /^(?:Annexes?|Appendice|Pièce\s+jointe)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?(?:\s+(?:à|au|aux)\s+[^.;:]{1,160}|\s?[.:–—-]\s?[^.;:,]{2,160})?\.?$/iu,
  preambleLine: /^Préambule\.?$/iu,
  contentsLine: /^(?:Sommaire|Table\s+des\s+matières)$/iu,
  enactingWords:
    /^(?:(?:Elles?|Ils)\s+)?(?:(?:sont|est)\s+convenu(?:e?s|e)?(?:\s|$)|(?:ont|a)\s+(?:adopté|arrêté|décidé|résolu)(?:\s|$)|convien(?:nen)?t(?:\s|$)|adopte(?:nt)?,?\s+(?:ce|le\s+présent|la\s+présente|les\s+dispositions)\s|a\s+délibéré)/iu,
  closingLine:
    /^[[(]?(?:(?:\d+\s?(?:re|er|e|ème)|[\p{L}-]+ième)\s+séance(?:\s|$).{0,80}|(?:(?:Résolution|Décision|Texte)\s+)?(?:adopt|approuv|rejet)ée?s?\s+(?:par|à|sans|le|au|lors)\s.*|(?:Ont\s+voté\s+pour|Pour|Votent\s+pour|Contre|Votent\s+contre|Ont\s+voté\s+contre|Abstentions?|S[’']abstiennent|Se\s+sont\s+abstenus|Vote\s+enregistré)\s?:.*)$/iu,
  attestLine:
    /^(?:En\s+foi\s+de\s+quoi|(?:Fait|Signé)\s+(?:et\s+signé\s+)?(?:à|en|le|au)\s|Le\s+présent\s+règlement\s+est\s+obligatoire\s+dans\s+tous\s+ses\s+éléments)/iu,
  mastheadLine:
    /^(?:(?:Organisation des\s+)?Nations Unies$|Distr\b|Original\s*:|Points?\s.{0,80}de l[’']ordre du jour|(?:[\p{L}-]+\s+){1,4}session$|Session\s+(?:de\s+)?\d{4}$)/iu,
  adoptionLine: /^[[(]?(?:(?:Résolutions?|Décisions?)\s+)?adoptée?s?\s+(?:par|à|le|sans)\s/iu,
  notesLine: /^Notes?(?:\s+de\s+(?:bas\s+de\s+page|fin))?\s?:?$/iu,
  divisions: {
    part: ['partie'],
    title: ['titre'],
    chapter: ['chapitre'],
    section: ['section'],
    article: ['articles?|art\\.|§'],
  },
  lettering: [['latin'], ['roman'], ['latin'], ['roman']],
  letters: [],
  sectionWords: [],
};
