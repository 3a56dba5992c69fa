import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of Spanish resolutions, treaties and statutes announce themselves. */
export const spanishStructure: StructureWords = {
  numberLine: numberLine(
    '(?:Proyecto\\s+de\\s+)?(?:Resolución|Decisión|Recomendación|Acuerdo|Dictamen|Declaración)',
    'n(?:[°º]|[úu]m\\.?)|No\\.',
  ),
  organs: [
    { id: 'ga', form: 'La Asamblea General' },
    { id: 'sc', form: 'El Consejo de Seguridad' },
    { id: 'ecosoc', form: 'El Consejo Económico y Social' },
    { id: 'hrc', form: 'El Consejo de Derechos Humanos' },
    {
      id: 'ctoc_cop',
      form: 'La Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional',
    },
    { id: 'cop', form: 'La Conferencia de las Partes' },
    { id: 'states_parties', form: 'Los Estados partes' },
    { id: 'ccpcj', form: 'La Comisión de Prevención del Delito y Justicia Penal' },
    { id: 'cnd', form: 'La Comisión de Estupefacientes' },
  ],
  organLine:
    /^(?:El|La|Los|Las)\s+(?:[\p{L}-]+\s+){0,3}(?:Asamblea|Consejo|Conferencia|Comisión|Comité|Junta|Partes|partes|Congreso|Reunión|Parlamento|Senado|Corte|Cumbre|Gobiernos?|Cámara)(?![\p{L}])[^.;:]{0,220}$/u,
  finals: { preambular: ',', operative: ';', intro: ':' },
  annexLine:
    /^(?:Anexos?|Apéndice|Documento\s+adjunto)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?(?:\s+(?:a|al|de|del)\s+[^.;:]{1,160}|\s?[.:–—-]\s?[^.;:,]{2,160})?\.?$/iu,
  preambleLine: /^Preámbulo\.?$/iu,
  contentsLine: /^(?:Índice|Tabla\s+de\s+contenidos?|Sumario)$/iu,
  enactingWords:
    /^(?:(?:han|ha)\s+(?:convenido|acordado|adoptado|decidido|resuelto|tenido\s+a\s+bien)(?:\s|$)|convienen(?:\s|$)|acuerdan(?:\s|$)|adopta(?:n)?,?\s+(?:con\s+fecha|la\s+siguiente|el\s+siguiente|la\s+presente|el\s+presente)(?:\s|$)|decreta\s?:)/iu,
  closingLine:
    /^[[(]?(?:(?:\d+[ªa.º]*|[\p{L}]+)\s+sesión(?:\s+plenaria)?(?:,|$).{0,80}|\d+[ªa.º]*\s+sesión(?:\s|$).{0,80}|(?:(?:Resolución|Decisión)\s+)?(?:aprobad|adoptad|rechazad)[ao]s?\s+(?:por|en|sin|el)\s.*|(?:Votos?\s+a\s+favor|A\s+favor|Votos?\s+en\s+contra|En\s+contra|Abstenciones|Votación\s+registrada)\s*:.*)$/iu,
  attestLine:
    /^(?:En\s+(?:fe|testimonio|prueba)\s+de\s+lo\s+(?:cual|anterior)|(?:Hecho|Hecha|Dad[oa]|Firmad[oa]|Suscrit[oa])\s+(?:y\s+firmad[oa]\s+)?(?:en|el|a)\s|Redactada?\s+en\s|El\s+presente\s+Reglamento\s+será\s+obligatorio\s+en\s+todos\s+sus\s+elementos)/iu,
  mastheadLine:
    /^(?:Naciones Unidas$|Distr\b|Original\s*:|Temas?\s.{0,80}del (?:programa|orden del día)|(?:[\p{L}-]+\s+){1,4}per[ií]odo\s+(?:[\p{L}]+\s+)?de\s+sesiones$|Período de sesiones de\s+\d{4}$)/iu,
  adoptionLine:
    /^[[(]?(?:(?:Resoluci(?:ón|ones)|Decisi(?:ón|ones))\s+)?(?:aprobad|adoptad)[ao]s?\s+(?:por|en|el|sin)\s/iu,
  notesLine: /^Notas?(?:\s+(?:de|al)\s+pie(?:\s+de\s+página)?|\s+finales)?:?$/iu,
  divisions: {
    part: ['parte'],
    title: ['título'],
    chapter: ['capítulo'],
    section: ['sección'],
    article: ['artículos?|art\\.|§'],
  },
  lettering: [['latin'], ['roman'], ['latin'], ['roman']],
  letters: [],
  sectionWords: [],
};
