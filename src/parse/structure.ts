import { findLead, type Language, readLabel } from '../language/index.ts';
import { type Diagnostic, diagnose, type Label, type Lead, type Role, spanLength } from '../model/index.ts';
import type { Draft, Paragraph } from './draft.ts';
import { continuesParagraph, seam } from './joins.ts';
import type { Lifted, Note } from './notes.ts';
import { isOpen } from './openness.ts';
import { joinPassages, type Passage, skipStretch, slicePassage } from './passage.ts';

/** A heading is a short line without final mark; longer ones are paragraphs that lost theirs. */
const LONGEST_HEADING = 160;

type Zone = 'front' | 'preamble' | 'operative' | 'closing' | 'annex' | 'plain';

/** Where the walk through the paragraphs stands. */
interface Walk {
  readonly language: Language;
  readonly file: string;
  readonly drafts: Draft[];
  readonly diagnostics: Diagnostic[];
  zone: Zone;
  /** Index of the draft that an open fragment would continue. */
  current: number | undefined;
  /** Last paragraph number seen, for gaps and for telling a number from a year. */
  lastNumber: number;
  /** Innermost draft of each label level. */
  readonly levels: (number | undefined)[];
}

/** Drafts with their roles, in the order of the source. */
export interface Structured {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives every paragraph its role by walking once through the text: front, preamble, operative part, closing, annexes. Numbers, final marks and the phrase table decide, in this order;
 * emphasis and letter case never do. Paragraphs cut by a page break are joined on the way.
 */
export function structureParagraphs(lifted: readonly Lifted[], language: Language, file: string): Structured {
  const walk: Walk = {
    language,
    file,
    drafts: [],
    diagnostics: [],
    zone: isResolution(lifted, language) ? 'front' : 'plain',
    current: undefined,
    lastNumber: 0,
    levels: [],
  };
  if (walk.zone === 'plain') walk.diagnostics.push(diagnose('parse.no-structure', undefined, { file }));
  const organ = lifted.findIndex(item => item.kind === 'body' && isOrganLine(item.paragraph.passage.text, language));
  lifted.forEach((item, i) => {
    if (item.kind === 'note') noteDraft(walk, item.note);
    else step(walk, item.paragraph, i < organ);
  });
  return { drafts: walk.drafts, diagnostics: walk.diagnostics };
}

function isResolution(lifted: readonly Lifted[], language: Language): boolean {
  const texts = lifted.flatMap(item => (item.kind === 'body' ? [item.paragraph.passage.text] : []));
  if (texts.some(text => isOrganLine(text, language))) return true;
  const led = texts.filter(text => findLead(text.slice(readLabel(text, language)?.end ?? 0), undefined, language));
  return led.length >= 2 && led.length >= texts.length * 0.5;
}

/** An organ line is the organ and a comma, nothing else: "The General Assembly,". */
function isOrganLine(text: string, language: Language): boolean {
  const end = /[,،，]\s*$/u.exec(text);
  return end !== null && language.structure.organLine.test(text.slice(0, end.index));
}

function step(walk: Walk, paragraph: Paragraph, beforeOrgan: boolean): void {
  const { passage } = paragraph;
  const { structure } = walk.language;
  if (walk.zone === 'front') return frontStep(walk, paragraph, beforeOrgan);
  if (walk.zone !== 'plain' && isOrganLine(passage.text, walk.language)) return enactingStep(walk, passage);
  if (walk.zone !== 'preamble' && structure.annexLine.test(passage.text)) {
    walk.zone = 'annex';
    walk.levels.length = 0;
    walk.lastNumber = 0;
    return add(walk, 'annex', passage, ['names an annex'], 0.95);
  }
  if (paragraph.headingLevel !== undefined) return add(walk, 'heading', passage, ['marked as a heading'], 0.95);
  if (walk.zone === 'preamble') return preambleStep(walk, passage);
  if (walk.zone === 'closing') return add(walk, 'closing', passage, ['after the last paragraph'], 0.8);
  return bodyStep(walk, passage);
}

function frontStep(walk: Walk, paragraph: Paragraph, beforeOrgan: boolean): void {
  const { passage } = paragraph;
  const { structure } = walk.language;
  const numbered = walk.drafts.some(draft => draft.role === 'number');
  const titled = walk.drafts.some(draft => draft.role === 'title');
  if (isOrganLine(passage.text, walk.language)) return enactingStep(walk, passage);
  if (!numbered && structure.numberLine.test(passage.text)) {
    return add(walk, 'number', passage, ['names the number of the resolution'], 0.99);
  }
  const together = /^\d+\/\d+(?:\s?[A-Z])?\.\s+(?=\p{L})/u.exec(passage.text);
  if (!numbered && together) {
    add(walk, 'number', slicePassage(passage, 0, together[0].trimEnd().length), ['number before the title'], 0.95);
    const blanks = skipStretch(passage, together[0].trimEnd().length, together[0].length, 'blank');
    const title = slicePassage(passage, together[0].length);
    return add(walk, 'title', title, ['follows the number'], 0.95, { labelSkips: blanks });
  }
  if (numbered && !titled && beforeOrgan) return add(walk, 'title', passage, ['follows the number'], 0.95);
  if (beforeOrgan) return add(walk, 'masthead', passage, ['before the number and the organ'], 0.7);
  walk.zone = 'preamble';
  preambleStep(walk, passage);
}

function enactingStep(walk: Walk, passage: Passage): void {
  walk.zone = 'preamble';
  walk.levels.length = 0;
  walk.lastNumber = 0;
  add(walk, 'enacting', passage, ['names the organ and ends with a comma'], 0.98);
  walk.current = undefined;
}

function preambleStep(walk: Walk, passage: Passage): void {
  const { language } = walk;
  const previous = currentDraft(walk);
  const label = readLabel(passage.text, language, { expected: { level: 0, ordinal: 1 } });
  const body = passage.text.slice(label?.end ?? 0);
  if (label?.level === 0) {
    walk.zone = 'operative';
    return bodyStep(walk, passage);
  }
  if (label) return pointStep(walk, passage, label);
  if (previous && continuesParagraph(previous, passage, language)) return continueDraft(walk, passage);
  const preambular = findLead(body, 'preambular', language);
  const operative = findLead(body, 'operative', language);
  const longer = operative && (!preambular || spanLength(operative.at) > spanLength(preambular.at));
  // Where one word serves both roles (Chinese) only the final mark tells: a preambular paragraph never ends with a full stop.
  const stops = `${language.structure.finals.operative}.。`;
  const ended = operative && stops.includes(finalMark(body)) && !spanShorter(operative, preambular);
  if ((longer && !isOpen(body, 'operative', language)) || ended) {
    walk.zone = 'operative';
    return bodyStep(walk, passage);
  }
  if (!preambular && looksLikeHeading(passage.text, language))
    return add(walk, 'heading', passage, ['short, no final mark'], 0.7);
  const reasons = preambular
    ? [`opens with “${body.slice(preambular.at.start, preambular.at.end)}”`]
    : ['between the organ and the first number'];
  add(walk, 'preambular', passage, reasons, preambular ? 0.99 : 0.85);
}

function bodyStep(walk: Walk, passage: Passage): void {
  const { language } = walk;
  const expected = { level: 0, ordinal: walk.lastNumber + 1 };
  const label = readLabel(passage.text, language, { expected });
  const previous = currentDraft(walk);
  if (label && label.level > 0) return pointStep(walk, passage, label);
  if (label && !(previous && isMidSentenceNumber(walk, previous, label.ordinal)))
    return numberedStep(walk, passage, label);
  if (previous && continuesParagraph(previous, passage, language)) return continueDraft(walk, passage);
  if (walk.zone === 'plain' || walk.zone === 'annex') {
    const heading = looksLikeHeading(passage.text, language);
    return add(
      walk,
      heading ? 'heading' : 'paragraph',
      passage,
      [heading ? 'short, no final mark' : 'plain paragraph'],
      0.8,
    );
  }
  const { structure } = language;
  const ended = previous !== undefined && /[.。]\P{L}*$/u.test(previous.passage.text);
  if (structure.closingLine.test(passage.text)) {
    walk.zone = 'closing';
    return add(walk, 'closing', passage, ['meeting or date of adoption'], 0.95);
  }
  const lead = findLead(passage.text, 'operative', language);
  if (lead) {
    const numbered = walk.drafts.some(draft => draft.role === 'operative' && draft.label && !draft.label.restored);
    const reasons = [
      `opens with “${passage.text.slice(lead.at.start, lead.at.end)}”`,
      ...(numbered ? ['its number is not in the text'] : []),
    ];
    return operative(walk, passage, undefined, [], reasons, 0.9);
  }
  if (looksLikeHeading(passage.text, language)) return add(walk, 'heading', passage, ['short, no final mark'], 0.75);
  if (ended) walk.zone = 'closing';
  add(
    walk,
    ended ? 'closing' : 'paragraph',
    passage,
    [ended ? 'after the last full stop' : 'no number, no known opening'],
    0.6,
  );
}

type ReadLabel = NonNullable<ReturnType<typeof readLabel>>;

function numberedStep(walk: Walk, passage: Passage, label: ReadLabel): void {
  if (walk.lastNumber > 0 && label.ordinal !== walk.lastNumber + 1 && label.ordinal !== 1) {
    walk.diagnostics.push(
      diagnose('parse.label-gap', `${walk.lastNumber} is followed by ${label.ordinal}`, {
        file: walk.file,
        span: sourceSpan(passage),
      }),
    );
  }
  walk.lastNumber = label.ordinal;
  reportOpen(walk);
  const role: Role = walk.zone === 'operative' ? 'operative' : 'paragraph';
  const body = slicePassage(passage, label.end);
  const skips = skipStretch(passage, 0, label.end, 'label');
  if (role === 'operative') operative(walk, body, labelOf(label), skips, [`numbered ${label.printed}`], 0.99);
  else {
    add(walk, role, body, [`numbered ${label.printed}`], 0.95, { label: labelOf(label), labelSkips: skips });
    walk.levels.length = 0;
    walk.levels[0] = walk.drafts.length - 1;
  }
}

function operative(
  walk: Walk,
  passage: Passage,
  label: Label | undefined,
  labelSkips: Draft['labelSkips'],
  reasons: readonly string[],
  probability: number,
): void {
  add(walk, 'operative', passage, reasons, probability, { ...(label ? { label } : {}), labelSkips });
  walk.levels.length = 0;
  walk.levels[0] = walk.drafts.length - 1;
}

function pointStep(walk: Walk, passage: Passage, label: ReadLabel): void {
  const parent = nearestLevel(walk, label.level) ?? (walk.zone === 'preamble' ? walk.current : undefined);
  const body = slicePassage(passage, label.end);
  const extra = {
    label: labelOf(label),
    labelSkips: skipStretch(passage, 0, label.end, 'label'),
    ...(parent === undefined ? {} : { parent }),
  };
  add(walk, 'point', body, [`lettered ${label.printed}`], 0.95, extra);
  walk.levels.length = label.level;
  walk.levels[label.level] = walk.drafts.length - 1;
}

function nearestLevel(walk: Walk, level: number): number | undefined {
  for (let above = level - 1; above >= 0; above--) if (walk.levels[above] !== undefined) return walk.levels[above];
  return undefined;
}

function noteDraft(walk: Walk, note: Note): void {
  const current = walk.current;
  add(walk, 'note', note.passage, [`begins with ${note.label.printed}`], 0.99, {
    label: note.label,
    labelSkips: note.labelSkips,
    noteNumber: note.number,
  });
  walk.current = current;
}

function continueDraft(walk: Walk, passage: Passage): void {
  const index = walk.current;
  const draft = currentDraft(walk);
  if (index === undefined || !draft) throw new RangeError('nothing to continue');
  const { glue, shown } = seam(draft.passage, passage);
  const reason = `joined at “${shown}”`;
  walk.drafts[index] = {
    ...draft,
    passage: joinPassages(draft.passage, passage, glue),
    reasons: [...draft.reasons, reason],
  };
  const where = `${draft.role}${draft.label ? ` ${draft.label.printed}` : ''} at “${shown}”`;
  walk.diagnostics.push(diagnose('parse.paragraph-joined', where, { file: walk.file, span: sourceSpan(passage) }));
}

function add(
  walk: Walk,
  role: Role,
  passage: Passage,
  reasons: readonly string[],
  probability: number,
  extra: Partial<Draft> = {},
): void {
  if (role !== 'note') reportOpen(walk);
  walk.drafts.push({ role, passage, labelSkips: [], reasons, probability, ...extra });
  walk.current = CONTINUABLE.has(role) ? walk.drafts.length - 1 : undefined;
}

const CONTINUABLE: ReadonlySet<Role> = new Set(['preambular', 'operative', 'point']);

function currentDraft(walk: Walk): Draft | undefined {
  return walk.current === undefined ? undefined : walk.drafts[walk.current];
}

/** Says so when a paragraph is left behind without its final mark. */
function reportOpen(walk: Walk): void {
  const draft = currentDraft(walk);
  if (!draft || !isOpen(draft.passage.text, draft.role, walk.language)) return;
  const shown = draft.passage.text.slice(-40);
  walk.diagnostics.push(
    diagnose('parse.paragraph-open', `“…${shown}”`, { file: walk.file, span: sourceSpan(draft.passage) }),
  );
  walk.current = undefined;
}

/** A number that does not fit the order, after an open paragraph, is the rest of its sentence: "… in paragraph | 5. of …". */
function isMidSentenceNumber(walk: Walk, previous: Draft, ordinal: number): boolean {
  return isOpen(previous.passage.text, previous.role, walk.language) && ordinal !== walk.lastNumber + 1;
}

function looksLikeHeading(text: string, language: Language): boolean {
  return text.length <= LONGEST_HEADING && isOpen(text, 'preambular', language) && /\p{L}/u.test(text);
}

function finalMark(text: string): string {
  return /(\p{P})[\s\p{Pf}\p{Pe}\p{No}]*$/u.exec(text)?.[1] ?? ' ';
}

function spanShorter(a: Lead, b: Lead | undefined): boolean {
  return b !== undefined && spanLength(a.at) < spanLength(b.at);
}

function labelOf({ printed, gap, ordinal, level }: ReadLabel): Label {
  return { printed, gap, ordinal, level };
}

function sourceSpan(passage: Passage): { start: number; end: number } {
  return { start: passage.pieces[0]?.from.start ?? 0, end: passage.pieces.at(-1)?.from.end ?? 0 };
}
