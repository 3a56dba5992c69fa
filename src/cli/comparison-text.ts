import {
  type Comparison,
  type Edition,
  type Link,
  printedLabel,
  type Tag,
  tagKinds,
  type UnitId,
} from '../model/index.ts';
import type { Terminal } from './terminal.ts';
import { type Piece, wrapPieces } from './wrap.ts';

/** Runs of equal words longer than this, in code units, are shortened in the middle. */
const LONGEST_EQUAL = 90;

/** A terminal orders each line by itself: a line from right to left says so, and a stretch inside a line stands alone. */
const RIGHT_TO_LEFT = '\u2067';
const ISOLATE = '\u2068';
const POP = '\u2069';

/** What a view is made from besides the comparison. */
export interface ComparisonView {
  readonly old: Edition;
  readonly successor: Edition;
  readonly terminal: Terminal;
  /** Also the paragraphs that did not change. */
  readonly all: boolean;
  /** True when the two texts have next to nothing in common. */
  readonly unlike: boolean;
}

/** The comparison for a person: one entry a paragraph that changed, its classes, its words in place, then the figures. */
export function renderComparison(comparison: Comparison, view: ComparisonView): string {
  const { old, successor, terminal, all } = view;
  const names = labelNames(old, successor);
  const rtl = (successor.direction ?? old.direction) === 'rtl';
  const entries = comparison.links
    .filter(link => all || isChange(link))
    .map(link =>
      [...heading(link, names, terminal), ...indented(inline(link, terminal, rtl), rtl, terminal)].join('\n'),
    );
  const unlike = view.unlike
    ? [terminal.yellow('These are not versions of one text: next to nothing is the same.')]
    : [];
  return `${[
    ...unlike,
    ...entries,
    ...(comparison.links.length > 0 && !comparison.links.some(isChange) ? [terminal.green(unchanged(comparison))] : []),
    summary(comparison)
      .flatMap(line => wrapPieces([{ text: line }], terminal.columns))
      .join('\n'),
  ].join('\n\n')}\n`;
}

/** The comparison as plain text: every paragraph, `[-removed-]` and `{+added+}`, a line of `@@` before each change. */
export function renderUnified(comparison: Comparison, old: Edition, successor: Edition): string {
  const names = labelNames(old, successor);
  const head = `--- ${old.id} ${old.source.file}\n+++ ${successor.id} ${successor.source.file}\n`;
  const body = comparison.links.map(link => {
    const words = link.ops.map(([kind, text]) => bracketed(kind, text)).join('');
    return isChange(link) ? `@@ ${title(link, names)} @@\n${words}` : words;
  });
  return `${head}${body.join('\n\n')}\n`;
}

function bracketed(kind: '=' | '-' | '+', text: string): string {
  return kind === '=' ? text : kind === '-' ? `[-${text}-]` : `{+${text}+}`;
}

interface Names {
  readonly old: (id: string) => string;
  readonly new: (id: string) => string;
  /** Name of the old unit that stood before this one; nothing for the first of its story. */
  readonly before: (id: UnitId | undefined) => string | undefined;
}

function labelNames(old: Edition, successor: Edition): Names {
  const of = (edition: Edition): ((id: string) => string) => {
    const labels = new Map<string, string>(
      edition.blocks.map(block => [
        block.id,
        block.role === 'note' ? `note ${printedLabel(block).trim()}` : printedLabel(block).trim() || block.id,
      ]),
    );
    return id => labels.get(id) ?? id;
  };
  const oldName = of(old);
  const before = new Map<UnitId, string>();
  for (const notes of [false, true]) {
    const story = old.blocks.filter(block => (block.role === 'note') === notes);
    story.slice(1).forEach((block, i) => {
      before.set(block.id, oldName(story[i]?.id ?? ''));
    });
  }
  return { old: oldName, new: of(successor), before: id => (id === undefined ? undefined : before.get(id)) };
}

function isChange(link: Link): boolean {
  return (
    link.kind !== 'same' || link.moved || link.tags.some(tag => tag.kind !== 'renumbered' && tag.kind !== 'typography')
  );
}

function unchanged({ links }: Comparison): string {
  return links.every(link => link.tags.length === 0)
    ? 'No differences to show.'
    : 'No differences but in numbers of paragraphs and typography.';
}

function heading(link: Link, names: Names, terminal: Terminal): readonly string[] {
  const paint = link.kind === 'added' ? terminal.green : link.kind === 'deleted' ? terminal.red : terminal.bold;
  const tags = link.tags.flatMap((tag, i) => tagPieces(tag, i === 0 ? '  ' : '; ', terminal));
  return wrapPieces([{ text: terminal.shown(title(link, names)), paint }, ...tags], terminal.columns);
}

function title(link: Link, names: Names): string {
  const before = link.old.map(names.old).join(' + ');
  const after = link.new.map(names.new).join(' + ');
  if (link.kind === 'added') return `added ${after}`;
  if (link.kind === 'deleted') return `deleted ${before}`;
  const stood = names.before(link.old[0]);
  const moved = link.moved ? `, moved (stood ${stood === undefined ? 'first' : `after ${stood}`})` : '';
  return `${link.kind}${moved} ${before === after ? after : `${before} → ${after}`}`;
}

function tagPieces(tag: Tag, before: string, { dim, shown }: Terminal): readonly Piece[] {
  const plain = (text: string): Piece => ({ text, paint: dim });
  // Each line of a value is isolated by itself.
  const side = (words: string | undefined): Piece => ({
    text: shown(words ?? '–'),
    paint: text => dim(isolated(text)),
  });
  const sides = tag.old !== undefined || tag.new !== undefined;
  const values = sides ? [plain(' '), side(tag.old), plain(' → '), side(tag.new)] : [];
  const shift = tag.shift === undefined || tag.shift === 'changed' ? '' : ` (${tag.shift})`;
  return [plain(before + tag.kind), ...values, ...(shift === '' ? [] : [plain(shift)])];
}

/** Keeps words from right to left together inside a line from left to right. */
function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(text) ? isolate(text) : text;
}

function isolate(text: string): string {
  return `${ISOLATE}${text}${POP}`;
}

function inline(link: Link, terminal: Terminal, rtl: boolean): readonly Piece[] {
  const ops = link.ops.map(([kind, text]) => [kind, terminal.shown(text)] as const);
  if (link.kind === 'added' || link.kind === 'deleted') return [{ text: ops.map(([, text]) => text).join('') }];
  const last = ops.length - 1;
  const strike = (text: string): string => terminal.red(`\u001b[9m${text}\u001b[29m`);
  const underline = (text: string): string => terminal.green(`\u001b[4m${text}\u001b[24m`);
  return ops.map(([kind, text], i): Piece => {
    if (kind === '=') return { text: ops.length === 1 ? ends(text) : shortened(text, i === 0, i === last) };
    if (terminal.colour) return { text, paint: kind === '-' ? strike : underline };
    return { text: bracketed(kind, text), ...(rtl && { paint: isolate }) };
  });
}

function ends(text: string): string {
  return text.length <= 2 * LONGEST_EQUAL ? text : `${text.slice(0, LONGEST_EQUAL).trimEnd()} …`;
}

/** Keeps the words next to the changes and leaves out the middle of a long equal run. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= LONGEST_EQUAL) return text;
  const half = LONGEST_EQUAL / 2;
  const head = first ? '' : text.slice(0, half).replace(/\s\S*$/u, '');
  const tail = last ? '' : text.slice(-half).replace(/^\S*\s/u, '');
  return `${head} … ${tail}`;
}

function indented(pieces: readonly Piece[], rtl: boolean, terminal: Terminal): readonly string[] {
  const width = terminal.columns === undefined ? undefined : terminal.columns - 2;
  return wrapPieces(pieces, width).map(line => `  ${rtl ? `${RIGHT_TO_LEFT}${line}${POP}` : line}`);
}

function summary({ statistics: s, links }: Comparison): readonly string[] {
  const counts = (['same', 'changed', 'added', 'deleted', 'split', 'merged', 'moved'] as const)
    .filter(kind => s[kind] > 0)
    .map(kind => `${s[kind]} ${kind}`);
  const words = `words: ${s.words.kept} kept, ${s.words.removed} removed, ${s.words.added} added`;
  const figures = `${counts.length === 0 ? 'nothing to compare' : counts.join(', ')}; ${words}`;
  const classes = classCounts(links);
  return classes === '' ? [figures] : [figures, `classes: ${classes}`];
}

/** `5 verb (2 stronger, 1 weaker), 3 date`: paragraphs by class, in the order in which the classes matter. */
function classCounts(links: readonly Link[]): string {
  return tagKinds
    .flatMap(kind => {
      const own = links.filter(link => link.tags.some(tag => tag.kind === kind));
      if (own.length === 0) return [];
      const shifts = (['stronger', 'weaker'] as const).flatMap(shift => {
        const count = own.filter(link => link.tags.some(tag => tag.kind === kind && tag.shift === shift)).length;
        return count === 0 ? [] : [`${count} ${shift}`];
      });
      return [`${own.length} ${kind}${shifts.length === 0 ? '' : ` (${shifts.join(', ')})`}`];
    })
    .join(', ');
}
