import type { DivisionKind } from './language.ts';

/**
 * Words of numbered divisions in languages without a record of their own, as sources of regular expressions. A word that another language uses for a smaller or larger division stands where
 * most languages have it: what matters is that every unit gets its number.
 */
export const unlistedDivisions: Readonly<Record<DivisionKind, readonly string[]>> = {
  part: [
    // Latin: Italian, Dutch, Nordic, Slavic, Baltic, Romanian, Albanian, Vietnamese, Malay, Swahili, Filipino
    'parte|deel|del|część|část|časť|dio|deo|daļa|dalis|partea|pjesa|phần|bahagian|bahagi|sehemu|kısım|hissə|osa|part',
    'частина|частка|част|дел|део|бөлім|бөлүк|хэсэг',
    'μέρος|חלק|بخش|حصہ|भाग|ভাগ|பகுதி|ภาค|մաս|ნაწილი',
    '第\\s?%N\\s?[編部]',
    '제\\s?%N\\s?편',
    '%N\\.?\\s?(?:osa|rész|daļa|dalis|kısım|hluti)',
  ],
  title: ['titolo|titel|tytuł|hlava|naslov|titlul|títol|титул|дял|τίτλος|título'],
  chapter: [
    'capitolo|hoofdstuk|kapitel|kapittel|kapitola|rozdział|poglavlje|glava|nodaļa|skyrius|capitolul|capítol|kreu|chương|bab|kabanata|sura ya|bölüm|fəsil|luku|peatükk|fejezet',
    'розділ|раздзел|глава|поглавље|тарау|бап|боб|бүлэг',
    'κεφάλαιο|פרק|فصل|باب|अध्याय|অধ্যায়|அத்தியாயம்|หมวด|บท|ជំពូក|ໝວດ|գլուխ|თავი|ምዕራፍ',
    '第\\s?%N\\s?章',
    '제\\s?%N\\s?장',
    '%N\\.?\\s?(?:luku|peatükk|fejezet|nodaļa|skyrius|bölüm|kafli|тарау)',
    '(?:birinci|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci)\\s(?:bölüm|kısım)(?=$)',
  ],
  section: [
    'sezione|afdeling|paragraaf|avdelning|avsnitt|afsnit|seksjon|oddział|oddíl|oddiel|odjeljak|odsjek|iedaļa|skirsnis|secțiunea|secció|mục|seksyon|kısım|szakasz',
    'відділ|відділення|раздел|одељак',
    'τμήμα|סימן|مبحث|खंड|ส่วน|ផ្នែក',
    '第\\s?%N\\s?[節款]',
    '제\\s?%N\\s?절',
  ],
  article: [
    // Romance, Germanic, Nordic, Slavic, Baltic, Celtic, Albanian, Maltese
    'articolo|articolul|articol|article|artigo|artikel|artikkel|artikkeli|artikuli|artikolu|artykuł|článek|článok|člen|članak|član|clanek|neni|airteagal|erthygl|mellad|art\\.|čl\\.|§',
    // Turkic, Uralic, Asian, African and Pacific languages in Latin script
    'madde|maddə|modda|madda|điều|pasal|perkara|artikulo|kifungu cha|kifungu|ibara ya|ibara|qodobka|mataki na|mataki|sashe na|abala|nkeji edemede|isigaba|isiqendu|ingingo ya|xala|bend|andininy',
    'стаття|артыкул|член|членот|чланак|члан|статья|бап|берене|модда|моддаи|маддә|маддаси|зүйл',
    'άρθρο|հոդված|მუხლი|סעיף|ماده|مادۀ|مادې|دفعہ|دفعه',
    'अनुच्छेद|धारा|कलम|অনুচ্ছেদ|ধারা|ਅਨੁਛੇਦ|અનુચ્છેદ|உறுப்புரை|பிரிவு|అధికరణం|ವಿಧಿ|വകുപ്പ്|වගන්තිය|มาตรา|ข้อ|ມາດຕາ|មាត្រា|አንቀጽ',
    '第\\s?%N\\s?[条條]',
    '제\\s?%N\\s?조',
    '%N\\s?[.-]?\\s?(?:cikk|artikla|artikkel|člen|pants|straipsnis|grein|artikulua|modda|madde|maddə|бап|берене|модда|зүйл|дүгээр зүйл|дугаар зүйл|статья|§)',
  ],
};

/** Headings of annexes, preambles and lists of contents, openings of signatures, in the same languages. */
export const unlistedLines = {
  annex:
    'allegato|bijlage|bilaga|bilag|vedlegg|viðauki|liite|lisa|pielikums|priedas|załącznik|aneks|příloha|príloha|prilog|priloga|anexa|anexă|annex|aneksi|ek|əlavə|melléklet|függelék|phụ lục|lampiran|kiambatisho|jedwali|додаток|дадатак|приложение|прилог|қосымша|παράρτημα|נספח|תוספת|پیوست|ضمیمه|ضمیمہ|परिशिष्ट|अनुसूची|পরিশিষ্ট|ภาคผนวก|ឧបសម្ព័ន្ធ|附属書|附則|別表|別紙|부속서|부칙|별표|հավելված|დანართი|አባሪ',
  preamble:
    'preambolo|preambule|aanhef|considerans|preambel|preambul|præambel|innledning|johdanto|preambuła|wstęp|preambule|preambula|preambulum|bevezető|preambulul|preàmbul|başlangıç|mukaddime|lời nói đầu|mukadimah|mukadimmah|pembukaan|utangulizi|dibaji|panimula|преамбула|προοίμιο|הקדמה|מבוא|مقدمه|دیباچه|تمہید|प्रस्तावना|คำปรารภ|前文|전문|პრეამბულა',
  contents:
    'indice|inhoud|inhoudsopgave|innehåll|indhold|innhold|sisällys|spis treści|obsah|sadržaj|kazalo|cuprins|índex|içindekiler|tartalom|mục lục|daftar isi|yaliyomo|зміст|съдържание|садржај|περιεχόμενα|תוכן|تוכן עניינים|فهرست|विषय सूची|สารบัญ|目次|차례|목차',
  notes:
    'note|noten|voetnoten|noter|fotnoter|viitteet|przypisy|poznámky|bilješke|dipnotlar|notlar|jegyzetek|chú thích|catatan|примітки|бележки|σημειώσεις|הערות|یادداشت‌ها|टिप्पणियाँ|หมายเหตุ|注|註|脚注|각주',
  attest:
    'in fede di che|fatto a|ten blijke waarvan|gedaan te|till bekräftelse härav|som skedde|utfärdad i|til bekræftelse herpå|udfærdiget i|tämän vakuudeksi|tehty|sporządzono w|na dowód czego|dáno v|sastavljeno u|întocmit la|fet a|düzenlenmiştir|làm tại|ditetapkan di|dibuat di|вчинено в|на посвідчення чого|съставено в',
} as const;

/** Letters that number lists, in their order, by script: where a script has its own order of letters for it, that one. */
export const unlistedLetters: Readonly<Record<string, readonly string[]>> = {
  Grek: ['α', 'β', 'γ', 'δ', 'ε', 'στ', 'ζ', 'η', 'θ', 'ι', 'ια', 'ιβ', 'ιγ', 'ιδ'],
  Hebr: hebrewNumerals(),
  Deva: [...'कखगघङचछजझञटठडढण'],
  Beng: [...'কখগঘঙচছজঝঞ'],
  Thai: [...'กขคงจฉชซญฐณดตถทธนบ'],
  Kore: [...'가나다라마바사아자차카타파하'],
  Jpan: [...'イロハニホヘトチリヌルヲワカ'],
  Cyrl: [...'абвгдежзиклмнопрстуфхцчшщэюя'],
  Armn: [...'աբգդեզէըթժ'],
  Geor: [...'აბგდევზთიკ'],
  Arab: ['الف', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر'],
};

/** Frequent words that tell a language without a record, lower case. Languages that are alone in their script need none. */
export const unlistedStopwords: Readonly<Record<string, string>> = {
  it: 'il della di che e degli dei nel alla per con sono gli delle una articolo ogni diritto suo',
  nl: 'de het een van en zijn niet dat op voor met ieder heeft recht aan door zich artikel',
  sv: 'och att en ett är den som för av på skall har rätt till med var envar artikel',
  da: 'og at en er af den til for på har ret med der skal ikke enhver artikel',
  no: 'og at en er av til for på har rett med som skal ikke enhver hver artikkel',
  fi: 'ja on ei ole jokaisella oikeus hänen sekä tai että artikla se myös kaikilla',
  pl: 'i w z na do się nie jest że każdy ma prawo oraz lub człowiek artykuł przez jego',
  cs: 'a v na se je že každý má právo nebo jeho článek s pro podle bez i by',
  sk: 'a v na sa je že každý má právo alebo jeho článok s pre podľa bez aj',
  hu: 'a az és hogy nem minden joga van vagy egy személynek cikk való meg is',
  ro: 'și de la în a care orice persoană are dreptul sau nu prin pe cu articolul',
  ca: 'i de la el els les que en a per persona té dret tota article amb no seva',
  tr: 've bir her bu hakkı madde için ile veya vardır olarak kimse da de',
  vi: 'và của có quyền mọi người được không trong điều cho các một với đều',
  id: 'dan yang di dengan setiap orang hak berhak atas atau untuk dalam tidak pasal',
  sw: 'na ya wa kwa haki kila mtu ana katika kifungu au ni za kuwa',
  uk: 'і в на що та не з до має право кожна людина або стаття її у є',
  bg: 'и на да се в за от всеки човек има право или член не с при',
  sr: 'и у на да се је за свако има право или члан не са од',
  hr: 'i u na da se je za svatko svako ima pravo ili članak član ne sa svoje',
  fa: 'و در به از که را هر کس حق دارد با ماده یا این است برای',
  ur: 'اور کے کی میں ہے کو سے ہر شخص حق دفعہ کا یا نہیں',
};

/** Scripts that one language writes alone, or nearly so. */
export const scriptLanguages: Readonly<Record<string, string>> = {
  Hira: 'ja',
  Hang: 'ko',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
  Deva: 'hi',
  Beng: 'bn',
  Taml: 'ta',
  Telu: 'te',
  Geor: 'ka',
  Armn: 'hy',
  Khmr: 'km',
  Laoo: 'lo',
  Mymr: 'my',
  Ethi: 'am',
};

/** The script of a language of {@link unlistedStopwords}. */
export function unlistedScript(code: string): 'Latn' | 'Cyrl' | 'Arab' {
  if (code === 'fa' || code === 'ur') return 'Arab';
  return /\p{sc=Cyrl}/u.test(unlistedStopwords[code]?.charAt(0) ?? '') ? 'Cyrl' : 'Latn';
}

/** Hebrew numerals from 1 to 99; 15 and 16 are written 9 + 6 and 9 + 7. */
function hebrewNumerals(): readonly string[] {
  const units = ['', ...'אבגדהוזחט'];
  const tens = ['', ...'יכלמנסעפצ'];
  return Array.from({ length: 99 }, (_, i) => {
    const number = i + 1;
    if (number === 15 || number === 16) return `ט${units[number - 9]}`;
    return `${tens[Math.floor(number / 10)]}${units[number % 10]}`;
  });
}
