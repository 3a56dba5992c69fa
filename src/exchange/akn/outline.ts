import type { Block } from '../../model/index.ts';

/** A paragraph with all that stands below it. */
export interface Unit {
  readonly kind: 'unit';
  readonly block: Block;
  readonly children: Item[];
}

/** A section, article or nested draft. */
export interface Section {
  readonly kind: 'section';
  /** Begins the ids of what it holds, where these begin with it: `sec_I`, `para_3__draft`. */
  readonly id: string;
  /** Number, heading, subheading: whatever blocks announce it; none for a nested draft. */
  readonly heads: Block[];
  readonly children: Item[];
}

export type Item = Unit | Section;

/** The parts of a document. */
export interface Outline {
  readonly preface: readonly Unit[];
  readonly preamble: readonly Unit[];
  readonly body: readonly Item[];
  readonly conclusions: readonly Unit[];
  readonly annexes: readonly Annex[];
}

export interface Annex {
  /** The line that names it, and a title right below it. */
  readonly heads: readonly Block[];
  readonly outline: Outline;
}

const PREFACE: ReadonlySet<Block['role']> = new Set<Block['role']>(['masthead', 'number', 'title', 'unknown']);

/** Puts the blocks of an edition, in their order, into the parts of a document. Notes are left out: they stand where they are called. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const flow = blocks.filter(({ role }) => role !== 'note');
  const starts = flow.flatMap(({ role }, i) => (role === 'annex' ? [i] : []));
  const annexes = starts.map((start, i) => annexOf(flow.slice(start, starts[i + 1])));
  return { ...partsOf(flow.slice(0, starts[0]), ''), annexes };
}

function annexOf([name, ...rest]: readonly Block[]): Annex {
  const [title] = rest;
  const titled = title?.role === 'heading' && /(?:^|__)heading_1$/u.test(title.id);
  const heads = [name, ...(titled ? [title] : [])].filter(block => block !== undefined);
  const base = name === undefined ? '' : name.id.replace(/__heading$/u, '');
  return { heads, outline: { ...partsOf(titled ? rest.slice(1) : rest, base), annexes: [] } };
}

/** @param base what the ids of these blocks begin with, when they stand in an annex */
function partsOf(blocks: readonly Block[], base: string): Omit<Outline, 'annexes'> {
  const named = blocks.some(({ role }) => role === 'number' || role === 'title' || role === 'masthead');
  const front = named ? endOf(blocks, 0, ({ role }) => PREFACE.has(role)) : 0;
  const led = new Set<string>();
  const preamble = endOf(blocks, front, ({ id, role, parent }) => {
    const own = role === 'enacting' || role === 'preambular' || (parent !== undefined && led.has(parent));
    // An organ line is one line, with nothing below it.
    if (own && role !== 'enacting') led.add(id);
    return own;
  });
  let closing = blocks.length;
  while (closing > preamble && blocks[closing - 1]?.role === 'closing') closing -= 1;
  return {
    preface: blocks.slice(0, front).map(unitOf),
    preamble: nestByParent(blocks.slice(front, preamble)),
    body: nest(blocks.slice(preamble, closing), base),
    conclusions: blocks.slice(closing).map(unitOf),
  };
}

function endOf(blocks: readonly Block[], start: number, belongs: (block: Block) => boolean): number {
  let end = start;
  for (let block = blocks[end]; block !== undefined && belongs(block); block = blocks[end]) end += 1;
  return end;
}

function unitOf(block: Block): Unit {
  return { kind: 'unit', block, children: [] };
}

/** Paragraphs with their list members; parents stand before their children. */
function nestByParent(blocks: readonly Block[]): readonly Unit[] {
  const units = new Map(blocks.map(block => [block.id, unitOf(block)]));
  const top: Unit[] = [];
  for (const unit of units.values()) {
    const parent = unit.block.parent === undefined ? undefined : units.get(unit.block.parent);
    (parent === undefined || parent.block.role === 'enacting' ? top : parent.children).push(unit);
  }
  return top;
}

/** A section that is still open. */
interface Open {
  readonly section: Section;
  /** Closed by headings of this rank and lower ones; a draft, which has none, by the first id that does not begin with its own. */
  readonly rank?: number;
  readonly prefix: string;
}

/** Ranks of headings by the names of their ids, as the parser has them. */
const RANKS: readonly (readonly [name: RegExp, rank: number])[] = [
  [/^part_/u, 10],
  [/^ttl_/u, 20],
  [/^chap_/u, 30],
  [/^sec_[A-Z]/u, 50],
  [/^sec_/u, 80],
  [/^heading_/u, 85],
  [/^art_/u, 90],
];
const ENACTING_END = /__enact(?=$|_bis)/u;

/** Builds the tree that the ids tell, without changing the order. */
function nest(blocks: readonly Block[], base: string): readonly Item[] {
  const ids = new Set<string>(blocks.map(({ id }) => id));
  const root: Item[] = [];
  const open: Open[] = [];
  /** Units whose children may still come, the innermost last. */
  let line: Unit[] = [];
  const place = (item: Item): void => {
    (open.at(-1)?.section.children ?? root).push(item);
  };
  for (const block of blocks) {
    const above = line.findLastIndex(unit => unit.block.id === block.parent);
    const parent = line[above];
    if (parent !== undefined) {
      const unit = unitOf(block);
      parent.children.push(unit);
      line = [...line.slice(0, above + 1), unit];
      continue;
    }
    closeDrafts(open, block.id);
    const current = open.at(-1)?.section;
    if (block.role === 'heading') {
      if (
        current &&
        current.heads.length === 1 &&
        current.children.length === 0 &&
        block.id === `${current.id}__title`
      ) {
        current.heads.push(block);
        continue;
      }
      const id = sectionId(block.id);
      if (id !== undefined) {
        const section: Section = { kind: 'section', id, heads: [block], children: [] };
        openSection(open, section, place);
        line = [];
        continue;
      }
    }
    const prefix = block.role === 'enacting' ? draftPrefix(block.id) : undefined;
    if (prefix !== undefined && prefix !== base) {
      const id = ids.has(prefix) ? `${prefix}__draft` : prefix;
      const draft: Section = { kind: 'section', id, heads: [], children: [] };
      const holder = line.find(unit => unit.block.id === prefix);
      if (holder) holder.children.push(draft);
      else place(draft);
      open.push({ section: draft, prefix: `${prefix}__` });
    }
    const unit = unitOf(block);
    place(unit);
    line = [unit];
  }
  return root;
}

/** What the ids in a nested draft begin with, told by its organ line. */
function draftPrefix(id: string): string | undefined {
  const end = id.search(ENACTING_END);
  return end < 0 ? undefined : id.slice(0, end);
}

/** What a heading opens; nothing when its id does not say. */
function sectionId(id: string): string | undefined {
  const own = id.replace(/__heading(?:_bis\d*)?$/u, '');
  return rankOf(own) === undefined ? undefined : own;
}

function rankOf(id: string): number | undefined {
  const name = id.slice(id.lastIndexOf('__') < 0 ? 0 : id.lastIndexOf('__') + 2);
  return RANKS.find(([pattern]) => pattern.test(name))?.[1];
}

function openSection(open: Open[], section: Section, place: (item: Item) => void): void {
  const rank = rankOf(section.id) ?? 0;
  for (let last = open.at(-1); last?.rank !== undefined; last = open.at(-1)) {
    if (section.id.startsWith(last.prefix) || last.rank < rank) break;
    open.pop();
  }
  place(section);
  open.push({ section, rank, prefix: `${section.id}__` });
}

/** Leaves nested drafts that an id does not belong to, and what is open in them. */
function closeDrafts(open: Open[], id: string): void {
  const left = open.findIndex(({ rank, prefix }) => rank === undefined && !id.startsWith(prefix));
  if (left >= 0) open.length = left;
}
