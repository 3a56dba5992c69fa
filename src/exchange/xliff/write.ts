import {
  type Alignment,
  type Bead,
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  type Prefill,
  type PrefillUnit,
  type Result,
  type Segment,
  workNumber,
} from '../../model/index.ts';
import { element, onLines, type XmlElement } from '../../wire/index.ts';
import { unitsOf } from '../bead-text.ts';
import { writtenDate } from '../dates.ts';
import { type PrintedUnit, printedUnits, type SentenceAlignment } from '../dossier.ts';
import { cutUnit } from '../prefill/cut-unit.ts';
import { fillsOf } from '../prefill/facts.ts';
import { standingsOf } from '../standing.ts';
import { alternatives, fillState } from './alternatives.ts';
import { codedText, segmentedText } from './coded-text.ts';
import { contentText, XLIFF_NAMESPACE, type XliffDocument, type XliffText, type XliffUnit } from './document.ts';
import { printXliff } from './print.ts';
import { createSentencePairer, type SentencePairer } from './sentence-pairs.ts';
import { fileName, standingSentence, unitFacts } from './unit-facts.ts';

/** One pair of languages of an aligned text. */
export interface XliffInput {
  readonly alignment: Alignment;
  readonly editions: readonly Edition[];
  readonly source: LanguageCode;
  readonly target: LanguageCode;
  readonly toolVersion: string;
  /** ISO 8601; without it the file bears no date, so that the same input gives the same bytes. */
  readonly date?: string;
  /** Needed when the alignment is one of segments. */
  readonly segments?: ReadonlyMap<LanguageCode, readonly Segment[]>;
  /** For an alignment of blocks: cuts rows into sentences where both sides divide alike. */
  readonly sentences?: SentenceAlignment;
  /** What the translations were filled from: states, matches and remarks come from there. */
  readonly prefill?: Prefill;
}

const TOOL = 'recalling';

/**
 * Writes a pair of languages as XLIFF 1.2, valid against the strict schema, without vendor namespaces.
 * A `trans-unit` per row with a source text: its id is the row's, the same in all pairs and formats; `resname` is `<work>:<row>`, as `tuid` in TMX.
 * The text is the body without its label (see the note), note calls are `x` placeholders. A target is `translated` when a person confirmed the row,
 * else `needs-review-translation`; rows without counterpart have no target, which CAT tools take as untranslated.
 * Rows without source text are left out and named in a remark.
 */
export function writeXliff12(input: XliffInput): Result<string> {
  const { value: document, diagnostics } = composeXliff(input);
  const printed = printXliff(document);
  return { value: printed.value, diagnostics: [...diagnostics, ...printed.diagnostics] };
}

/** The document that {@link writeXliff12} prints. */
export function composeXliff(input: XliffInput): Result<XliffDocument> {
  const { alignment, editions, source, target, toolVersion, segments, sentences } = input;
  const diagnostics: Diagnostic[] = [];
  const date = writtenDate(input.date, diagnostics);
  const pair = [source, target].map(language => editions.find(edition => edition.language === language));
  const [original] = pair;
  const side = (language: LanguageCode): ReadonlyMap<string, PrintedUnit> => {
    const edition = editions.find(one => one.language === language);
    return printedUnits(edition, segments?.get(language) ?? sentences?.segments.get(language));
  };
  const rows: Rows = {
    input,
    sourceUnits: side(source),
    targetUnits: side(target),
    fills: fillsOf(input.prefill),
    ...(sentences && { pairSentences: createSentencePairer(sentences, source, target) }),
  };
  const units = alignment.beads.map(bead => composeUnit(bead, rows));
  const leftOut = alignment.beads.filter((_, i) => units[i] === undefined).map(bead => bead.id);
  if (leftOut.length > 0) {
    diagnostics.push(
      diagnose('exchange.unit-left-out', `XLIFF, ${alignment.work}, ${source} to ${target}: ${leftOut.join(', ')}`),
    );
  }

  const attributes = new Map([
    ['original', fileName(original?.source.file ?? '') || alignment.work],
    ['source-language', source],
    ['target-language', target],
    ['datatype', 'plaintext'],
    ['tool-id', TOOL],
    ['product-name', workNumber(alignment.work)],
  ]);
  if (date !== undefined) attributes.set('date', date);
  const tool = element('tool', { 'tool-id': TOOL, 'tool-name': TOOL, 'tool-version': toolVersion });
  const header = element(
    'header',
    {},
    onLines([tool, ...standingNotes(pair.filter(edition => edition !== undefined))]),
  );
  const items = units.filter(unit => unit !== undefined);
  const root = new Map([
    ['version', '1.2'],
    ['xmlns', XLIFF_NAMESPACE],
  ]);
  const file = { kind: 'file', sourceLanguage: source, targetLanguage: target, attributes, header, items } as const;
  return { value: { prefix: '', attributes: root, items: [file] }, diagnostics };
}

interface Rows {
  readonly input: XliffInput;
  readonly sourceUnits: ReadonlyMap<string, PrintedUnit>;
  readonly targetUnits: ReadonlyMap<string, PrintedUnit>;
  readonly fills: ReadonlyMap<string, PrefillUnit>;
  readonly pairSentences?: SentencePairer;
}

function composeUnit(
  bead: Bead,
  { input, sourceUnits, targetUnits, fills, pairSentences }: Rows,
): XliffUnit | undefined {
  const { alignment, source, target } = input;
  const left = unitsOf(bead, source, sourceUnits);
  const right = unitsOf(bead, target, targetUnits);
  const sourceContent = codedText(left);
  if (contentText(sourceContent).trim() === '') return undefined;
  const targetContent = codedText(right);
  const translated = contentText(targetContent).trim() !== '';

  const blocks = (units: readonly PrintedUnit[]) => units.map(unit => unit.block.id);
  const pairs = pairSentences && translated ? pairSentences(blocks(left), blocks(right)) : undefined;
  const cut = (side: 'source' | 'target', units: ReadonlyMap<string, PrintedUnit>) =>
    pairs && segmentedText(pairs.map(pair => pair[side].flatMap(segment => units.get(segment.id) ?? [])));
  const fill = fills.get(bead.id);
  const parts = cutUnit(fill, left);
  const segmented = parts ? segmentedText(parts.groups) : cut('source', sourceUnits);

  const state: readonly (readonly [string, string])[] = fill
    ? fillState(fill)
    : [['state', bead.state === 'automatic' ? 'needs-review-translation' : 'translated']];
  const targetText: XliffText = {
    attributes: new Map([['xml:lang', target], ...state]),
    content: cut('target', targetUnits) ?? targetContent,
  };
  return {
    kind: 'unit',
    id: bead.id,
    attributes: new Map([
      ['resname', `${alignment.work}:${bead.id}`],
      ['xml:space', 'preserve'],
      ...(fill?.filled === 'approved' ? [['approved', 'yes'] as const] : []),
    ]),
    source: { attributes: new Map([['xml:lang', source]]), content: sourceContent },
    ...(segmented && { segments: { attributes: new Map(), content: segmented } }),
    ...(translated && { target: targetText }),
    rest: [...(fill ? alternatives(fill, input, parts) : []), ...unitNotes(bead, left, right, translated, fill)],
  };
}

function unitNotes(
  bead: Bead,
  left: readonly PrintedUnit[],
  right: readonly PrintedUnit[],
  translated: boolean,
  fill: PrefillUnit | undefined,
): readonly XmlElement[] {
  const facts = unitFacts(bead, left, right, translated, fill).map(({ name, value }) => `${name}: ${value}`);
  const notes = [element('note', { from: TOOL, annotates: 'general' }, [facts.join('; ')])];
  if (bead.note !== undefined) notes.push(element('note', { from: 'reviser', annotates: 'general' }, [bead.note]));
  return notes;
}

function standingNotes(editions: readonly Edition[]): readonly XmlElement[] {
  return standingsOf(editions).map(standing => {
    const { language, text } = standingSentence(standing);
    return element('note', { 'xml:lang': language, from: TOOL }, [text]);
  });
}
