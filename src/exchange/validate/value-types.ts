import { isLanguageTag } from '../language-tag.ts';

const NMTOKEN = /^[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Lm}\-._:\u00b7]+$/u;
const EXTENDED = /^x-\S+$/u;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;

function words(list: string): (value: string) => boolean {
  const known = new Set(list.split(' '));
  return value => known.has(value);
}

/** One of a list, or a value of one's own that begins with `x-`. */
function wordsOrOwn(list: string): (value: string) => boolean {
  const known = words(list);
  return value => known(value) || EXTENDED.test(value);
}

function listOf(one: (value: string) => boolean): (value: string) => boolean {
  return value => value.trim().split(/\s+/u).every(one);
}

function matching(pattern: RegExp): (value: string) => boolean {
  return value => pattern.test(value);
}

function between(low: number, high: number): (value: string) => boolean {
  return value => DECIMAL.test(value.trim()) && Number(value) >= low && Number(value) <= high;
}

const isDateTime = (value: string): boolean =>
  /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/u.test(value) &&
  !Number.isNaN(Date.parse(value));

const TMX_DATE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u;

/** A moment that exists: no 31 February. */
const isTmxDate = (value: string): boolean => {
  const iso = TMX_DATE.exec(value)?.slice(1);
  if (iso === undefined) return false;
  const [year, month, day, hour, minute, second] = iso;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${moment}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(moment);
};

const RESTYPES =
  'auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar window';
const DATATYPES =
  'asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul';
const STATES =
  'final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation needs-translation new signed-off translated';
const QUALIFIERS =
  'exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion';
const ISSUES =
  'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other';
const HTML_ELEMENTS =
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul';
const isUserValue = matching(/^[^\s:]+:[^\s:]+$/u);

/** Kinds of attribute values that the tables of elements name. */
const valueTypes: Readonly<Record<string, (value: string) => boolean>> = {
  // of XML Schema
  nmtoken: (value: string) => NMTOKEN.test(value.trim()),
  nmtokens: listOf(matching(NMTOKEN)),
  language: isLanguageTag,
  'xml-language': (value: string) => value === '' || isLanguageTag(value),
  uri: matching(/^[^\s<>"{}|^`]*$/u),
  integer: matching(/^\s*[+-]?\d+\s*$/u),
  positive: matching(/^\s*\+?0*[1-9]\d*\s*$/u),
  natural: matching(/^\d+$/u),
  'date-time': isDateTime,
  hex: matching(/^(?:[0-9a-f]{2})+$/iu),
  space: words('default preserve'),
  preserve: words('preserve'),
  'yes-no': words('yes no'),
  // XLIFF 2
  'first-no': words('yes no firstNo'),
  direction: words('ltr rtl auto'),
  side: words('source target'),
  'side-or-ignorable': words('source target ignorable'),
  'segment-state': words('initial translated reviewed final'),
  'user-value': isUserValue,
  'code-type': words('fmt ui quote link image other'),
  'annotation-type': (value: string) => words('generic comment term')(value) || isUserValue(value),
  percentage: between(0, 100),
  'match-type': words('am mt icm idm tb tm other'),
  normalisation: words('none nfc nfd'),
  'html-element': words(HTML_ELEMENTS),
  'one-to-ten': words('1 2 3 4 5 6 7 8 9 10'),
  confidence: between(0, 1),
  'its-version': words('2.0'),
  'filter-type': words('include exclude'),
  'issue-type': words(ISSUES),
  // XLIFF 1.2
  'datatype-1': wordsOrOwn(DATATYPES),
  'restype-1': wordsOrOwn(RESTYPES),
  'state-1': wordsOrOwn(STATES),
  'qualifier-1': wordsOrOwn(QUALIFIERS),
  'context-1': wordsOrOwn(
    'database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile',
  ),
  'count-1': wordsOrOwn(`num-usages repetition total ${RESTYPES} ${DATATYPES} ${STATES} ${QUALIFIERS}`),
  'unit-1': wordsOrOwn(
    'word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable',
  ),
  'purpose-1': listOf(wordsOrOwn('information location match')),
  'reformat-1': listOf(
    wordsOrOwn(
      'yes no coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style',
    ),
  ),
  'size-unit-1': wordsOrOwn('byte char col cm dlgunit em ex glyph in mm percent pixel point row'),
  'delimiter-1': wordsOrOwn('bold italic underlined link'),
  'placeholder-1': wordsOrOwn('image pb lb'),
  'mark-1': wordsOrOwn(
    'abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form formula head-term initialism international-scientific-term internationalism logical-expression materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form truncated-term variant',
  ),
  'alternative-1': wordsOrOwn('proposal previous-version rejected reference accepted'),
  'annotates-1': words('source target general'),
  'association-1': words('preceding following both'),
  'position-1': words('open close'),
  'coordinates-1': matching(/^(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#)$/u),
  'mime-1': matching(/^(?:text|multipart|message|application|image|audio|video|model)(?:\/\S+)?$/u),
  // TMX
  'tmx-date': isTmxDate,
  'segment-type': words('block paragraph sentence phrase'),
  'language-or-all': (value: string) => value.toLowerCase() === '*all*' || isLanguageTag(value),
  'begin-end': words('begin end'),
  'previous-following': matching(/^[pfb]$/u),
  unicode: matching(/^#x[0-9a-f]+$/iu),
};

/** True for the name of a kind of attribute value. */
export function isValueType(name: string): boolean {
  return Object.hasOwn(valueTypes, name);
}

/**
 * Says whether a value is of a kind.
 * @throws TypeError for a kind that does not exist: a fault of a table
 */
export function hasType(value: string, type: string): boolean {
  const test = Object.hasOwn(valueTypes, type) ? valueTypes[type] : undefined;
  if (test === undefined) throw new TypeError(`no value type: ${type}`);
  return test(value);
}
