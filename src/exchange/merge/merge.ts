import {
  type Alignment,
  type Bead,
  type Block,
  type Code,
  type Diagnostic,
  diagnose,
  type Edition,
  type LanguageCode,
  type Result,
} from '../../model/index.ts';
import { bodyOf, bodyParts, unitsOf } from '../bead-text.ts';
import { replaceIllegal } from '../characters.ts';
import { membersOf, type PrintedUnit, printedUnits } from '../dossier.ts';
import { sameLanguage } from '../language-tag.ts';
import { GAP, hashCell } from '../xlsx/meta-sheet.ts';
import type { EditedUnit } from './edited-unit.ts';
import { makeBlock, withBlocks } from './new-block.ts';
import { rewriteBlock } from './rewrite-block.ts';

/** An alignment by blocks or lines with the editions it speaks of. */
export interface MergeParts {
  readonly alignment: Alignment;
  readonly editions: readonly Edition[];
}

export interface MergeOptions {
  /** Languages whose texts are taken; by default all but the pivot, which is what the others were translated from. */
  readonly languages?: readonly LanguageCode[];
  /** Name of the file the edits came from, for messages. */
  readonly file?: string;
}

/** One text that changed. */
export interface MergedChange {
  /** `6-1:para_12`. */
  readonly id: string;
  readonly language: LanguageCode;
  /** As printed; empty where a gap was filled. */
  readonly before: string;
  readonly after: string;
}

export interface MergeSummary {
  readonly changed: readonly MergedChange[];
  /** Texts that came back as they are here. */
  readonly unchanged: number;
  /** Ids of rows that a person confirmed and that were not confirmed before. */
  readonly confirmed: readonly string[];
  /** Ids of rows whose note changed. */
  readonly noted: readonly string[];
  /** Ids that do not exist here. */
  readonly unknown: readonly string[];
  /** Ids of rows whose source text is no longer the one that was sent out. */
  readonly moved: readonly string[];
  /** Edits that were not taken. */
  readonly refused: number;
}

export interface Merged {
  /** In the order given; what did not change is the same object. */
  readonly parts: readonly MergeParts[];
  readonly summary: MergeSummary;
}

/**
 * Takes edits back into alignments and their editions, by id and by nothing else. A text that is as it was written, or as it is here, is no edit;
 * one that was edited in the file and here as well is refused. Label and note calls are told from the body; what a row of several blocks says is divided at its line feeds.
 * An alignment by sentences takes status and notes only: its texts are cut out of paragraphs. A row marked as confirmed becomes `confirmed`; nothing is ever taken back to `automatic`.
 * @returns `exchange.unknown-unit`, `exchange.source-moved`, `exchange.edit-conflict`, `exchange.edit-refused`, `exchange.note-call-lost`
 */
export function mergeEdits(
  parts: readonly MergeParts[],
  units: readonly EditedUnit[],
  options: MergeOptions = {},
): Result<Merged> {
  const desks = parts.map(part => new MergeDesk(part, options));
  const unknown: string[] = [];
  for (const unit of units) {
    const homes = desks.filter(desk => desk.has(unit.id));
    const [home] = homes;
    if (home === undefined || homes.length > 1) unknown.push(unit.id);
    else home.take(unit);
  }
  const place = options.file === undefined ? {} : { file: options.file };
  const diagnostics = [
    ...unknown.map(id => diagnose('exchange.unknown-unit', id, place)),
    ...desks.flatMap(desk => desk.diagnostics),
  ];
  const summary: MergeSummary = {
    changed: desks.flatMap(desk => desk.changed),
    unchanged: desks.reduce((sum, desk) => sum + desk.unchanged, 0),
    confirmed: desks.flatMap(desk => [...desk.confirmed]),
    noted: desks.flatMap(desk => [...desk.noted]),
    unknown,
    moved: desks.flatMap(desk => [...desk.moved]),
    refused: desks.reduce((sum, desk) => sum + desk.refused, 0),
  };
  return { value: { parts: desks.map(desk => desk.result()), summary }, diagnostics };
}

/** The text of a row in one language in the forms in which files carry it. */
interface CurrentText {
  /** Label, body and note calls: workbooks. */
  readonly printed: string;
  /** Neither label nor calls: memories. */
  readonly body: string;
  /** Body and calls: XLIFF. */
  readonly called: string;
  readonly units: readonly PrintedUnit[];
}

/** What happens to one alignment and its editions while the edits come in. */
class MergeDesk {
  readonly changed: MergedChange[] = [];
  readonly confirmed = new Set<string>();
  readonly noted = new Set<string>();
  readonly moved = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];
  unchanged = 0;
  refused = 0;
  readonly #part: MergeParts;
  readonly #options: MergeOptions;
  readonly #beads: Map<string, Bead>;
  readonly #units: ReadonlyMap<LanguageCode, ReadonlyMap<string, PrintedUnit>>;
  readonly #rewritten = new Map<LanguageCode, Map<string, Block>>();
  readonly #added = new Map<LanguageCode, { after: string | undefined; block: Block }[]>();
  /** Texts that an edit has been taken for: `para_12 fr`. */
  readonly #taken = new Map<string, string>();

  constructor(part: MergeParts, options: MergeOptions) {
    this.#part = part;
    this.#options = options;
    this.#beads = new Map(part.alignment.beads.map(bead => [bead.id, bead]));
    this.#units = new Map(part.editions.map(edition => [edition.language, printedUnits(edition)]));
  }

  has(id: string): boolean {
    return this.#beads.has(this.#ownId(id));
  }

  take(unit: EditedUnit): void {
    const bead = this.#beads.get(this.#ownId(unit.id));
    if (bead === undefined) return;
    if (this.#part.alignment.level !== 'segment') this.#takeTexts(bead, unit);
    this.#takeState(bead, unit);
  }

  #takeTexts(bead: Bead, unit: EditedUnit): void {
    const { alignment } = this.#part;
    const edited = new Map(this.#matched(unit));
    this.#checkSource(bead, unit, edited.get(alignment.pivot));
    const wanted = this.#options.languages ?? alignment.languages.filter(language => language !== alignment.pivot);
    for (const language of alignment.languages) {
      const text = edited.get(language);
      const hash = unit.hashes.get(language);
      const isWanted = wanted.includes(language);
      if (text === undefined) {
        if (isWanted && hash !== undefined && hash !== GAP) this.#refuse(bead, language, 'the text was emptied');
      } else if (isWanted) this.#takeText(bead, language, text, hash);
      else if (this.#isEdited(bead, language, text, hash)) {
        this.#refuse(bead, language, 'this language is not among those to be taken');
      }
    }
  }

  result(): MergeParts {
    const { alignment, editions } = this.#part;
    const beads = alignment.beads.map(bead => this.#beads.get(bead.id) ?? bead);
    const same = beads.every((bead, i) => bead === alignment.beads[i]);
    return {
      alignment: same ? alignment : { ...alignment, beads },
      editions: editions.map(edition =>
        withBlocks(
          edition,
          this.#rewritten.get(edition.language) ?? new Map(),
          this.#added.get(edition.language) ?? [],
        ),
      ),
    };
  }

  #ownId(id: string): string {
    const prefix = `${this.#part.alignment.work}:`;
    return id.startsWith(prefix) ? id.slice(prefix.length) : id;
  }

  /** The texts of a unit under the languages of the alignment; `fr-CA` answers `fr`. */
  #matched(unit: EditedUnit): readonly (readonly [LanguageCode, string])[] {
    return this.#part.alignment.languages.flatMap(language => {
      const own = [...unit.texts].find(([tag]) => tag.toLowerCase() === language.toLowerCase());
      const found = own ?? [...unit.texts].find(([tag]) => sameLanguage(tag, language));
      return found === undefined ? [] : [[language, found[1]] as const];
    });
  }

  #current(bead: Bead, language: LanguageCode): CurrentText {
    const units = unitsOf(bead, language, this.#units.get(language) ?? new Map());
    const called = bodyParts(units).map(part => (typeof part === 'string' ? part : part.printed));
    return { printed: units.map(({ text }) => text).join('\n\n'), body: bodyOf(units), called: called.join(''), units };
  }

  #checkSource(bead: Bead, unit: EditedUnit, text: string | undefined): void {
    const { pivot } = this.#part.alignment;
    const hash = unit.hashes.get(pivot);
    const current = this.#current(bead, pivot);
    const moved = hash === undefined ? text !== undefined && !isSame(text, current) : !isHashOf(hash, current);
    if (!moved) return;
    this.moved.add(this.#fullId(bead));
    this.#remark('exchange.source-moved', bead, pivot);
  }

  /** True when a text is neither what was sent out nor what stands here. */
  #isEdited(bead: Bead, language: LanguageCode, text: string, hash: string | undefined): boolean {
    if (hash !== undefined) return hashCell(text) !== hash && !isSame(text, this.#current(bead, language));
    // Without a hash a different source is one that moved, which has been said.
    return language !== this.#part.alignment.pivot && !isSame(text, this.#current(bead, language));
  }

  #takeText(bead: Bead, language: LanguageCode, text: string, hash: string | undefined): void {
    const current = this.#current(bead, language);
    const key = `${bead.id} ${language}`;
    if (isSame(text, current) || (hash !== undefined && hashCell(text) === hash)) {
      this.unchanged += 1;
      return;
    }
    const before = this.#taken.get(key);
    if (before !== undefined) {
      if (before !== text) this.#refuse(bead, language, 'the row stands in the file twice');
      return;
    }
    if (hash !== undefined && !isHashOf(hash, current)) {
      this.refused += 1;
      this.#remark('exchange.edit-conflict', bead, language);
      return;
    }
    const edition = this.#part.editions.find(one => one.language === language);
    if (edition === undefined) return this.#refuse(bead, language, 'its edition was not given');
    const done =
      membersOf(bead, language).length === 0
        ? this.#fill(bead, edition, text)
        : this.#rewrite(bead, edition, text, current);
    if (!done) return;
    this.#taken.set(key, text);
    this.changed.push({ id: this.#fullId(bead), language, before: current.printed, after: text });
  }

  #rewrite(bead: Bead, edition: Edition, text: string, { units }: CurrentText): boolean {
    const texts = divide(text, units.length);
    if (texts === undefined) {
      this.#refuse(bead, edition.language, `the row has ${units.length} paragraphs, the text another number`);
      return false;
    }
    const own = this.#rewritten.get(edition.language) ?? new Map<string, Block>();
    this.#rewritten.set(edition.language, own);
    units.forEach(({ block }, i) => {
      const { block: rewritten, lostCalls } = rewriteBlock(block, texts[i] ?? '', edition.language);
      if (rewritten !== block) own.set(block.id, rewritten);
      for (const call of lostCalls)
        this.#remark('exchange.note-call-lost', bead, `${edition.language}, note ${call.number}`);
    });
    return true;
  }

  #fill(bead: Bead, edition: Edition, text: string): boolean {
    const { alignment } = this.#part;
    const { language } = edition;
    const counterpart = this.#current(bead, alignment.pivot).units[0]?.block;
    const own = this.#added.get(language) ?? [];
    this.#added.set(language, own);
    const taken = { ...edition, blocks: [...edition.blocks, ...own.map(({ block }) => block)] };
    const block = makeBlock(bead, text, taken, counterpart);
    // The row before that has a text in this language says where the new one goes.
    const at = alignment.beads.findIndex(one => one.id === bead.id);
    const before = alignment.beads
      .slice(0, at)
      .reverse()
      .map(one => this.#beads.get(one.id) ?? one);
    const after = before.map(one => membersOf(one, language).at(-1)).find(id => id !== undefined);
    own.push({ after, block });
    this.#update(bead, { members: { ...bead.members, [language]: [block.id] } });
    return true;
  }

  #takeState(bead: Bead, unit: EditedUnit): void {
    if (unit.confirmed && bead.state === 'automatic') {
      this.confirmed.add(this.#fullId(bead));
      this.#update(bead, { state: 'confirmed' });
    }
    if (unit.note !== '' && unit.note !== bead.note) {
      this.noted.add(this.#fullId(bead));
      this.#update(bead, { note: unit.note });
    }
  }

  #update(bead: Bead, change: Partial<Bead>): void {
    this.#beads.set(bead.id, { ...(this.#beads.get(bead.id) ?? bead), ...change });
  }

  #refuse(bead: Bead, language: LanguageCode, why: string): void {
    this.refused += 1;
    this.#remark('exchange.edit-refused', bead, `${language}: ${why}`);
  }

  #remark(code: Code, bead: Bead, detail: string): void {
    const place = this.#options.file === undefined ? {} : { file: this.#options.file };
    this.diagnostics.push(diagnose(code, `${this.#fullId(bead)}, ${detail}`, place));
  }

  #fullId(bead: Bead): string {
    return `${this.#part.alignment.work}:${bead.id}`;
  }
}

/** Spreadsheets and editors change line ends and blanks at the end: neither is an edit. */
function isSame(text: string, { printed, body, called }: CurrentText): boolean {
  const fold = (one: string): string => replaceIllegal(one).replace(/\r\n?/gu, '\n').trimEnd();
  const folded = fold(text);
  return [printed, body, called].some(one => fold(one) === folded);
}

function isHashOf(hash: string, { printed, body, called, units }: CurrentText): boolean {
  if (hash === GAP) return units.length === 0;
  return [printed, body, called].some(text => hashCell(replaceIllegal(text)) === hash);
}

/** The paragraphs of a row: printed ones stand an empty line apart, bodies a line. */
function divide(text: string, count: number): readonly string[] | undefined {
  if (count === 1) return [text];
  const plain = text.replace(/\r\n?/gu, '\n');
  return [plain.split('\n\n'), plain.split('\n')].find(parts => parts.length === count);
}
