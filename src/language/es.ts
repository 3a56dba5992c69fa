import { spanishCitations, spanishDates } from './es-citations.ts';
import { spanishNumbers } from './es-numbers.ts';
import { spanishPhrases } from './es-phrases.ts';
import { spanishStructure } from './es-structure.ts';
import type { Language, SegmentationWords } from './language.ts';
import { BLANK, exception } from './rule-parts.ts';
import { makeStemmer } from './stem.ts';

const segmentation: SegmentationWords = {
  abbreviations:
    'párr párrs Univ Rep Fed c EE SS Sr Sra Srta Sres Sras Srtas Dra Dres Dras Excmo Excma Excmos Excmas Ilmo Ilma Ilmos Hble Rvdo Rvda Lic Licda Lcdo Lcda Ing Arq Profa Mtro Mtra Abg Abog Gral Cnel Tte Cap Sgto Cmte Cdte Alte Brig Pbro Mons Fr Hno Hna Sto Sta Dn Dña secc fac trad comp coord dir supl p.ej Avda Av Edif Dpto Depto Prov Urb Pza Ctra Admón izq dcha aprox máx mín cta pdte art arts inc incs núm núms pág págs expte exptes disp adic',
  numberAbbreviations:
    'cap caps sec ap aps apdo apdos exp ref refs tel tels fax fig figs lám n nn N t tt T f fs ss inciso lit let c res dec doc lun mar mié miér jue vie vier sáb dom ene feb abr may jun jul ago sept set oct nov dic',
  finalAbbreviations: 'ibíd UU EE.UU Ud Uds Vd Vds a.C d.C a.m p.m Cía Ltda S.A.U Jr al sig sigs',
  lettered:
    'anexo anexos apéndice apéndices artículo artículos categoría capítulo capítulos clase columna cuadro cuadros documento figura formulario grupo grupos hepatitis inciso lista modelo nivel opción opciones parte partes párrafo párrafos fase plan punto sala sección secciones sector serie tabla tipo título variante vitamina volumen zona',
  openers:
    'El La Los Las Lo Un Una Unos Unas En A Al De Del Por Para Con Sin Se Su Sus Es Este Esta Estos Estas Ese Esa Esos Esas Eso Esto Si No Ni Todo Toda Todos Todas Como Cuando Donde Aunque Pero Y O Él Ella Ellos Ellas Nadie Según Tras Desde Hasta Durante Además Asimismo Entonces Cada Algunos Algunas Varios Varias Muchos Muchas Ningún Ninguna También Tampoco Sobre Conforme',
  divisions: 'Artículo Art Sección Regla Capítulo Parte Título Principio Párrafo Anexo Apéndice Punto',
  rules: [
    // D. before a name.
    exception('(?<!\\p{L})(?:D|Da|D\\.ª)\\.?', `${BLANK}\\p{Lu}`),
  ],
};

const stem = makeStemmer(
  [
    'amientos',
    'amiento',
    'imientos',
    'imiento',
    'aciones',
    'ación',
    'iones',
    'ión',
    'mente',
    'idades',
    'idad',
    'ando',
    'iendo',
    'adas',
    'ada',
    'ados',
    'ado',
    'idas',
    'ida',
    'idos',
    'ido',
    'ivas',
    'iva',
    'ivos',
    'ivo',
    'ales',
    'al',
    'ar',
    'er',
    'ir',
    'es',
    'as',
    'os',
    'a',
    'o',
    'e',
    's',
  ],
  4,
);

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  ownName: 'Español',
  aliases: ['spa', 'espanol', 'castellano'],
  script: 'Latn',
  direction: 'ltr',
  spaced: true,
  structure: spanishStructure,
  phrases: spanishPhrases,
  numbers: spanishNumbers,
  dates: spanishDates,
  citations: spanishCitations,
  segmentation,
  style: {
    quotes: [
      ['“', '”'],
      ['«', '»'],
      ['‘', '’'],
      ['"', '"'],
    ],
    noteCalls: ['superscript', 'slashed', 'bracketed', 'parenthesised'],
    callBeforePunctuation: true,
    characterWeight: 0.9,
    elisions: [],
  },
  stopwords: [
    'de',
    'la',
    'el',
    'los',
    'las',
    'y',
    'en',
    'a',
    'que',
    'del',
    'al',
    'para',
    'por',
    'con',
    'su',
    'sus',
    'se',
    'un',
    'una',
    'como',
    'lo',
    'es',
    'son',
    'no',
    'o',
    'entre',
    'sobre',
    'así',
    'esta',
    'este',
    'esos',
    'más',
    'contra',
    'sin',
    'desde',
    'particular',
  ],
  stem,
};
