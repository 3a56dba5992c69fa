import { germanCitations, germanDates } from './de-citations.ts';
import { germanNumbers } from './de-numbers.ts';
import { germanPhrases } from './de-phrases.ts';
import { germanStructure } from './de-structure.ts';
import type { Language, SegmentationWords } from './language.ts';
import { BLANK, exception } from './rule-parts.ts';
import { makeStemmer } from './stem.ts';

const segmentation: SegmentationWords = {
  abbreviations:
    'Abs Art Artt Bd Bde Nr Nrn Ziff Buchst Kap Abschn Anm Aufl Ausg Hrsg vgl bzw ggf sog insb insbes einschl gem z.B d.h u.a i.V.m i.S.d i.d.R i.d.F i.e.S i.w.S o.g u.U z.T z.Zt m.E a.a.O Hr Hrn Fr Frl Dipl Ing Mag Hl ca inkl exkl max min evtl entspr Ges Kl Univ Inst Lit Rn Rz Str Tel österr schweiz dt engl frz lat griech geb gest verh allg betr bes ehem eigtl jährl monatl urspr versch vorl zzgl abzgl',
  numberAbbreviations: 'S Sp ff f Tab Abb Bl Lfg Jg H Jan Feb Febr Apr Jun Jul Aug Sept Okt Nov Dez Dok Beil Anl',
  finalAbbreviations: 'usw usf ebd v.H v.Chr n.Chr u.Ä u.ä o.Ä o.ä u.v.m u.dgl dgl Mio Mrd GmbH Co',
  lettered:
    'Anhang Anlage Anhangs Abschnitt Abteilung Artikel Buchstabe Fall Gruppe Gruppen Hepatitis Kapitel Kategorie Klasse Liste Modell Option Phase Plan Punkt Sektor Stufe Tabelle Teil Teils Titel Typ Variante Version Vitamin Zone',
  openers:
    'Der Die Das Dem Den Des Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich In Im An Am Auf Bei Beim Mit Nach Vor Für Von Vom Zu Zum Zur Aus Über Unter Durch Ohne Um Als Wenn Wie Wer Was Wo Da Daher Damit Dann Dabei Diese Dieser Dieses Diesem Diesen Jede Jeder Jedes Alle Aber Und Oder Auch Nur Nicht Kein Keine Sein Seine Ihre Man Dort Hier So Somit Seit Während Zwei Drei Viele',
  divisions: 'Artikel Art Abschnitt Regel Kapitel Teil Titel Grundsatz Anhang',
  rules: [
    // 5 Mio. Euro
    exception(
      '(?<!\\p{L})(?:Mio|Mrd)\\.',
      `${BLANK}(?:Euro|Dollar|Franken|Pfund|Yen|Tonnen|Menschen|Einwohner|Personen|Kinder|\\p{Lu}{2,4}(?!\\p{L}))`,
    ),
    // Ordinal numbers: "22. Oktober", "am 3. November", "die 65. Tagung".
    exception(
      '(?<![\\p{L}\\p{Nd}.,/-])\\p{Nd}{1,3}\\.',
      `${BLANK}(?:\\p{Ll}|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Tagung|Sondertagung|Notstandssondertagung|Sitzung|Plenarsitzung|Jahrhundert|Jahrestag|Kongress|Konferenz)`,
    ),
    exception(
      `(?<!\\p{L})(?:[Dd](?:er|ie|as|en|em|es)|[AaIi]m|[Zz]u[mr]|[Vv]om|[Aa]b|[Bb]is|[Bb]eim|[Ss]eit|[Ee]ine[rmns]?)${BLANK}(?:\\p{Nd}{1,3}|[IVXLC]{1,6})\\.`,
      `${BLANK}\\p{Lu}`,
    ),
  ],
};

const stem = makeStemmer(
  [
    'ungen',
    'ung',
    'heiten',
    'heit',
    'keiten',
    'keit',
    'lichen',
    'licher',
    'liches',
    'liche',
    'lich',
    'ischen',
    'ischer',
    'isches',
    'ische',
    'isch',
    'enden',
    'ende',
    'end',
    'ern',
    'en',
    'er',
    'es',
    'em',
    'et',
    'e',
    'n',
    's',
    't',
  ],
  4,
);

/** German. */
export const german: Language = {
  code: 'de',
  name: 'German',
  ownName: 'Deutsch',
  aliases: ['deu', 'ger'],
  script: 'Latn',
  direction: 'ltr',
  spaced: true,
  structure: germanStructure,
  phrases: germanPhrases,
  numbers: germanNumbers,
  dates: germanDates,
  citations: germanCitations,
  segmentation,
  style: {
    quotes: [
      ['„', '“'],
      ['‚', '‘'],
      ['»', '«'],
      ['"', '"'],
    ],
    noteCalls: ['superscript', 'slashed', 'bracketed', 'parenthesised'],
    callBeforePunctuation: true,
    characterWeight: 0.9,
    elisions: [],
  },
  stopwords: [
    'der',
    'die',
    'das',
    'und',
    'in',
    'den',
    'von',
    'zu',
    'des',
    'dem',
    'für',
    'auf',
    'mit',
    'im',
    'zur',
    'zum',
    'über',
    'bei',
    'sowie',
    'durch',
    'ihre',
    'ihrer',
    'ihren',
    'seine',
    'seiner',
    'dass',
    'sich',
    'als',
    'auch',
    'an',
    'eine',
    'einer',
    'eines',
    'einen',
    'ein',
    'nach',
    'aus',
    'unter',
    'oder',
    'werden',
    'ist',
    'sind',
    'wird',
    'hat',
    'alle',
    'nicht',
    'vom',
    'gegen',
    'diese',
    'dieser',
  ],
  stem,
};
