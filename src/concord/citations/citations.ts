import { languageOf } from '../../language/index.ts';
import {
  type Block,
  type Citation,
  type CitationStanding,
  type Citations,
  type CitedThing,
  type Edition,
  type RowKey,
  rowKey,
  type UnitId,
  workNumber,
} from '../../model/index.ts';
import { type AlignedText, membersOf } from '../text.ts';
import { findMentions, type Mention } from './mentions.ts';
import { missingParagraph, numberParagraphs, type ParagraphNumbers, readParagraph } from './paragraphs.ts';
import { Things } from './things.ts';

/** A citation while its languages are gathered. */
interface Draft extends Omit<Citation, 'id' | 'languages'> {
  readonly languages: string[];
}

/**
 * Looks up what cites what: every resolution, document and treaty that a text names, with the paragraphs it names of them and of itself. Texts at hand are looked into, so that a paragraph that does not
 * exist is told.
 * @param texts oldest first; without an order of their own the order given is taken for it
 */
export function traceCitations(texts: readonly AlignedText[]): Citations {
  const things = new Things(texts);
  const known = new Map<Edition, ParagraphNumbers>();
  const drafts: Draft[] = [];
  for (const [order, text] of texts.entries()) {
    const rows = new Map<RowKey, Map<string, Draft>>();
    for (const edition of pivotFirst(text)) {
      for (const draft of editionCitations(text, edition, { things, texts, order, known })) {
        const row = rows.get(draft.row) ?? new Map<string, Draft>();
        rows.set(draft.row, row);
        const key = `${draft.to} ${draft.paragraph ?? ''}`;
        const before = row.get(key);
        if (before === undefined) row.set(key, draft);
        else if (!before.languages.includes(edition.language)) before.languages.push(edition.language);
      }
    }
    const places = new Map(text.alignment.beads.map((bead, i) => [rowKey(text.work, bead), i]));
    const sorted = [...rows].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    for (const [, row] of sorted) for (const draft of row.values()) drafts.push(draft);
  }
  const citations = drafts.map((draft, i): Citation => ({ id: `citation_${i + 1}`, ...draft }));
  return { things: things.all, citations };
}

function pivotFirst({ editions, alignment }: AlignedText): readonly Edition[] {
  return [...editions].sort((a, b) => Number(b.language === alignment.pivot) - Number(a.language === alignment.pivot));
}

interface Context {
  readonly things: Things;
  readonly texts: readonly AlignedText[];
  /** Place of the text among them. */
  readonly order: number;
  /** Paragraph numbers of the editions that were looked into so far. */
  readonly known: Map<Edition, ParagraphNumbers>;
}

function* editionCitations(text: AlignedText, edition: Edition, context: Context): Generator<Draft> {
  const language = languageOf(edition.language);
  if (language === undefined) return;
  const rows = new Map<UnitId, RowKey>(
    text.alignment.beads.flatMap(bead =>
      membersOf(bead, edition.language).map(id => [id, rowKey(text.work, bead)] as const),
    ),
  );
  const calls = new Map<UnitId, Set<RowKey>>();
  for (const block of edition.blocks)
    for (const { note } of block.calls) {
      const row = rows.get(block.id);
      if (note === undefined || row === undefined) continue;
      const rowsOfNote = calls.get(note) ?? new Set<RowKey>();
      calls.set(note, rowsOfNote.add(row));
    }
  for (const block of edition.blocks) {
    const row = rows.get(block.id);
    // The text's own number, title and masthead name it; they do not cite it.
    if (row === undefined || block.role === 'number' || block.role === 'masthead' || block.role === 'title') continue;
    for (const mention of findMentions(block, language)) {
      const judged = judge(mention, block, edition, text, context);
      if (judged === undefined) continue;
      yield {
        from: text.work,
        row,
        calledIn: [...(calls.get(block.id) ?? [])],
        languages: [edition.language],
        ...judged,
      };
    }
  }
}

type Judged = Pick<Draft, 'to' | 'standing'> &
  Partial<Pick<Draft, 'paragraph' | 'dated' | 'why'>> & { readonly words: string };

function judge(
  { thing: reference, paragraph }: Mention,
  block: Block,
  edition: Edition,
  text: AlignedText,
  { things, texts, order, known }: Context,
): Judged | undefined {
  const thing = reference === undefined ? things.textOf(text.work) : things.of(reference);
  if (thing === undefined) return undefined;
  const spans = [reference, paragraph].flatMap(one => (one === undefined ? [] : [one.at]));
  const words = block.text.slice(Math.min(...spans.map(at => at.start)), Math.max(...spans.map(at => at.end)));
  const cited = paragraph === undefined ? undefined : readParagraph(paragraph.value);
  const target = thing.work === undefined ? undefined : texts.findIndex(one => one.work === thing.work);
  const verdict = standingOf(thing);
  return {
    to: thing.id,
    ...(paragraph !== undefined && { paragraph: paragraph.value }),
    ...(reference?.dated !== undefined && { dated: reference.dated }),
    ...verdict,
    words,
  };

  function standingOf(named: CitedThing): { readonly standing: CitationStanding; readonly why?: string } {
    if (target === undefined || target < 0) {
      return reference?.forthcoming === true
        ? { standing: 'forward', why: 'announced, not yet issued' }
        : { standing: 'outside' };
    }
    const numbers = numbersIn(texts[target], edition.language, known);
    const missing = cited === undefined || numbers === undefined ? undefined : missingParagraph(cited, numbers);
    if (missing !== undefined) return { standing: 'dead', why: `${nameOf(named)} has ${missing}` };
    if (target > order) return { standing: 'forward', why: `${nameOf(named)} is the later text` };
    if (target < order) return { standing: 'found' };
    if (cited === undefined) return { standing: 'itself' };
    const own = numbers?.of.get(block.id);
    if (own !== undefined && cited.from <= own && own <= cited.to) return { standing: 'itself' };
    const isLater = own === undefined ? block.role === 'preambular' : cited.from > own;
    return isLater ? { standing: 'forward', why: `paragraph ${cited.from} comes later` } : { standing: 'found' };
  }
}

function nameOf({ work, name }: CitedThing): string {
  return work === undefined ? name : workNumber(work);
}

/** The numbers of a text in the citing language, else in its first. */
function numbersIn(
  text: AlignedText | undefined,
  language: string,
  known: Context['known'],
): ParagraphNumbers | undefined {
  const edition = text?.editions.find(one => one.language === language) ?? text?.editions[0];
  if (edition === undefined) return undefined;
  const numbers = known.get(edition) ?? numberParagraphs(edition);
  known.set(edition, numbers);
  return numbers;
}
