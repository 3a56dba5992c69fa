import { type Comparison, type Edition, type Link, printedLabel, type Tag } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** Runs of equal words longer than this, in code units, are shortened in the middle. */
const LONGEST_EQUAL = 90;

/** The comparison for a person: one entry a paragraph that changed, its classes, its words in place, then the figures. */
export function renderComparison(
  comparison: Comparison,
  old: Edition,
  successor: Edition,
  terminal: Terminal,
  all: boolean,
): string {
  const names = labelNames(old, successor);
  const entries = comparison.links
    .filter(link => all || isChange(link))
    .map(link => `${heading(link, names, terminal)}\n${indented(inline(link, terminal))}`);
  return `${entries.join('\n\n')}${entries.length > 0 ? '\n\n' : ''}${summary(comparison)}\n`;
}

/** The comparison as plain text: every paragraph, `[-removed-]` and `{+added+}`, a line of `@@` before each change. */
export function renderUnified(comparison: Comparison, old: Edition, successor: Edition): string {
  const names = labelNames(old, successor);
  const head = `--- ${old.id} ${old.source.file}\n+++ ${successor.id} ${successor.source.file}\n`;
  const body = comparison.links.map(link => {
    const words = link.ops
      .map(([kind, text]) => (kind === '=' ? text : kind === '-' ? `[-${text}-]` : `{+${text}+}`))
      .join('');
    return isChange(link) ? `@@ ${title(link, names)} @@\n${words}` : words;
  });
  return `${head}${body.join('\n\n')}\n`;
}

interface Names {
  readonly old: (id: string) => string;
  readonly new: (id: string) => string;
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
  return { old: of(old), new: of(successor) };
}

function isChange(link: Link): boolean {
  return (
    link.kind !== 'same' || link.moved || link.tags.some(tag => tag.kind !== 'renumbered' && tag.kind !== 'typography')
  );
}

function heading(link: Link, names: Names, terminal: Terminal): string {
  const paint = link.kind === 'added' ? terminal.green : link.kind === 'deleted' ? terminal.red : terminal.bold;
  const tags = link.tags.map(tagWords).join('; ');
  return `${paint(title(link, names))}${tags ? terminal.dim(`  ${tags}`) : ''}`;
}

function title(link: Link, names: Names): string {
  const before = link.old.map(names.old).join(' + ');
  const after = link.new.map(names.new).join(' + ');
  const moved = link.moved ? ', moved' : '';
  if (link.kind === 'added') return `added ${after}`;
  if (link.kind === 'deleted') return `deleted ${before}`;
  return `${link.kind}${moved} ${before === after ? after : `${before} → ${after}`}`;
}

function tagWords(tag: Tag): string {
  const words = tag.old !== undefined || tag.new !== undefined ? ` ${tag.old ?? '–'} → ${tag.new ?? '–'}` : '';
  return `${tag.kind}${words}${tag.shift === undefined || tag.shift === 'changed' ? '' : ` (${tag.shift})`}`;
}

function inline(link: Link, terminal: Terminal): string {
  if (link.kind === 'added' || link.kind === 'deleted') return link.ops.map(([, text]) => text).join('');
  const last = link.ops.length - 1;
  return link.ops
    .map(([kind, text], i) => {
      if (kind === '=') return link.ops.length === 1 ? ends(text) : shortened(text, i === 0, i === last);
      if (terminal.colour)
        return kind === '-' ? terminal.red(`\u001b[9m${text}\u001b[29m`) : terminal.green(`\u001b[4m${text}\u001b[24m`);
      return kind === '-' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
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

function indented(text: string): string {
  return text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n');
}

function summary(comparison: Comparison): string {
  const { statistics: s } = comparison;
  const counts = (['same', 'changed', 'added', 'deleted', 'split', 'merged', 'moved'] as const)
    .filter(kind => s[kind] > 0)
    .map(kind => `${s[kind]} ${kind}`);
  return `${counts.join(', ')}; words: ${s.words.kept} kept, ${s.words.removed} removed, ${s.words.added} added`;
}
