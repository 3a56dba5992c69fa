import type { StructureWords } from './language.ts';
import { numberLine } from './number-line.ts';

/** How the parts of German resolutions, treaties and statutes announce themselves. */
export const germanStructure: StructureWords = {
  numberLine: numberLine(
    '(?:Resolutions|Beschluss)entwurf|Resolution|Beschluss|Entschließung|Empfehlung|Entscheidung|Erklärung',
    'Nr\\.',
  ),
  organs: [
    { id: 'ga', form: 'Die Generalversammlung' },
    { id: 'sc', form: 'Der Sicherheitsrat' },
    { id: 'ecosoc', form: 'Der Wirtschafts- und Sozialrat' },
    { id: 'hrc', form: 'Der Menschenrechtsrat' },
    {
      id: 'ctoc_cop',
      form: 'Die Konferenz der Vertragsparteien des Übereinkommens der Vereinten Nationen gegen die grenzüberschreitende organisierte Kriminalität',
    },
    { id: 'cop', form: 'Die Konferenz der Vertragsparteien' },
    { id: 'states_parties', form: 'Die Vertragsstaaten' },
    { id: 'ccpcj', form: 'Die Kommission für Verbrechensverhütung und Strafrechtspflege' },
    { id: 'cnd', form: 'Die Suchtstoffkommission' },
  ],
  organLine:
    /^(?:Die|Der|Das)\s+(?:[\p{L}-]+\s+){0,4}[\p{L}-]*(?:versammlung|rat|konferenz|kommission|ausschuss|kongress|parlament|vertragsstaaten|vertragsparteien|tagung)(?!\p{L})[^.;:]{0,220}$/iu,
  finals: { preambular: ',', operative: ';', intro: ':' },
  annexLine:
    /^(?:Anlagen?|Anhang|Anhänge|Beilage)(?:\s+(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]))?(?:\s+(?:zu|zum|zur)\s+[^.;:]{1,160}|\s?[.:–—-]\s?[^.;:,]{2,160})?\.?$/iu,
  preambleLine: /^Präambel\.?$/iu,
  contentsLine: /^(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht)$/iu,
  enactingWords:
    /^(?:(?:sind|haben|hat)\s+.{0,100}(?:übereingekommen|vereinbart|erlassen|beschlossen|angenommen)|(?:sind\s+)?(?:wie\s+folgt|über\s+folgendes)\s+übereingekommen|(?:vereinbaren|beschließen)\s+(?:folgendes|was\s+folgt))/iu,
  closingLine:
    /^[[(]?(?:(?:Auf der\s+)?\d+\.\s+(?:Plenar)?sitzung(?:\s|$).{0,80}|(?:Die\s+Resolution\s+wurde\s+)?(?:verabschiedet|angenommen|abgelehnt)\s.*|.{0,60}\d+\s+(?:gegen|Stimmen)\s.{0,120}|(?:Dafür|Dagegen|Enthaltungen?)\s*:.*)$/iu,
  attestLine:
    /^(?:Zu\s+Urkund\s+dessen|(?:Geschehen|Unterzeichnet|Gefertigt|Ausgefertigt)\s+(?:zu|in|am)\s|Diese\s+Verordnung\s+ist\s+in\s+allen\s+ihren\s+Teilen\s+verbindlich)/iu,
  mastheadLine:
    /^(?:Vereinte Nationen$|Verteilung|Distr\b|Original\s*:|Tagesordnungspunkte?\b|(?:[\p{L}-]+\s+){0,3}[\p{L}]*tagung(?:\s+\d{4})?$)/iu,
  adoptionLine:
    /^[[(]?(?:(?:Resolution|Beschluss)\s.{0,60},\s+)?(?:verabschiedet|angenommen)\s+(?:von|vom|am|auf|ohne)\s/iu,
  notesLine: /^(?:Fußnoten?|Anmerkungen?|Endnoten?):?$/iu,
  divisions: {
    part: ['Teil'],
    title: ['Titel'],
    chapter: ['Kapitel'],
    section: ['Abschnitt'],
    article: ['Artikel|Art\\.|§'],
  },
  lettering: [['latin'], ['roman'], ['latin'], ['roman']],
  letters: [],
  sectionWords: [],
};
