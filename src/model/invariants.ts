import type { Alignment } from './alignment.ts';
import type { Comparison, Link } from './comparison.ts';
import type { Edition } from './edition.ts';
import type { BlockId, LanguageCode, UnitId } from './ids.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segment.ts';
import type { Span } from './span.ts';

/**
 * Checks that fragments and skipped spans partition the text of a reading, and that what a fragment says of its characters lies inside it, in order.
 * @returns what is wrong, in words; empty when all holds
 */
export function checkReading({ text, fragments, skipped }: Reading): readonly string[] {
  const wrong: string[] = [];
  for (const { span, marks, skipped: inner } of fragments) {
    const place = `fragment ${span.start}–${span.end}`;
    let done = span.start;
    for (const { span: at } of inner) {
      if (at.start < done || at.end <= at.start || at.end > span.end)
        wrong.push(`${place}: skipped ${at.start}–${at.end}`);
      done = at.end;
    }
    for (const { kind, at } of marks) {
      if (at.start < span.start || at.end <= at.start || at.end > span.end)
        wrong.push(`${place}: ${kind} ${at.start}–${at.end}`);
    }
  }
  const covered = [...fragments, ...skipped].map(part => part.span);
  return [...wrong, ...checkPartition(covered, text.length)];
}

/**
 * Checks "nothing lost": pieces and skipped spans partition the source text, and each piece holds the same characters on both sides.
 * @param text `Reading.text` of the edition's source
 * @returns what is wrong, in words; empty when all holds
 */
export function checkEdition(edition: Edition, text: string): readonly string[] {
  const wrong: string[] = [];
  const covered: Span[] = edition.skipped.map(skipped => skipped.span);
  for (const block of edition.blocks) {
    let done = 0;
    for (const { at, from } of block.pieces) {
      covered.push(from);
      if (block.text.slice(at.start, at.end) !== text.slice(from.start, from.end)) {
        wrong.push(`${block.id}: a piece differs from its source`);
      }
      if (/\S/u.test(block.text.slice(done, at.start))) wrong.push(`${block.id}: text without source`);
      done = at.end;
    }
    if (/\S/u.test(block.text.slice(done))) wrong.push(`${block.id}: text without source`);
  }
  if (new Set(edition.blocks.map(block => block.id)).size !== edition.blocks.length)
    wrong.push('block ids are not unique');
  return [...wrong, ...checkPartition(covered, text.length)];
}

/**
 * Checks what an edition says of itself, for one that comes from a file and without its source: ids occur once, parents stand before their children, every span lies inside the text it points
 * into, calls are bound to blocks that are there.
 * @returns what is wrong, in words; empty when all holds
 */
export function checkBlocks({ blocks, skipped, source }: Edition): readonly string[] {
  const wrong: string[] = [];
  const ids = new Set(blocks.map(block => block.id));
  const before = new Set<BlockId>();
  for (const { id, parent, text, pieces, marks, calls, references, lead, secondary } of blocks) {
    if (before.has(id)) wrong.push(`${id} occurs twice`);
    if (parent !== undefined && !before.has(parent)) wrong.push(`${id}: no block ${parent} stands before it`);
    before.add(id);
    const leads = lead === undefined ? secondary : [lead, ...secondary];
    const inside = [...pieces, ...marks, ...references, ...leads].every(({ at }) => isWithin(at, text.length));
    if (!inside || calls.some(call => call.at > text.length)) wrong.push(`${id}: a place outside of its text`);
    if (pieces.some(({ at, from }) => at.end - at.start !== from.end - from.start || !isWithin(from, source.length)))
      wrong.push(`${id}: a piece that the source cannot hold`);
    for (const { note } of calls) if (note !== undefined && !ids.has(note)) wrong.push(`${id}: there is no ${note}`);
  }
  if (!skipped.every(({ span }) => isWithin(span, source.length))) wrong.push('skipped: a place outside of the source');
  return wrong;
}

function isWithin({ start, end }: Span, length: number): boolean {
  return start <= end && end <= length;
}

/** Checks that the segments of a block partition its text. */
export function checkSegments(segments: readonly Segment[], length: number): readonly string[] {
  return checkPartition(
    segments.map(segment => segment.at),
    length,
  );
}

function checkPartition(spans: readonly Span[], length: number): readonly string[] {
  const wrong: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > done) wrong.push(`${done}–${start} is covered by nothing`);
    if (start < done) wrong.push(`${start}–${Math.min(done, end)} is covered twice`);
    done = Math.max(done, end);
  }
  if (done !== length) wrong.push(`${done}–${length} is covered by nothing`);
  return wrong;
}

/**
 * Checks that every unit of every language is in exactly one bead.
 * @param units the unit ids of each language
 */
export function checkAlignment(
  alignment: Alignment,
  units: ReadonlyMap<LanguageCode, readonly UnitId[]>,
): readonly string[] {
  const wrong: string[] = [];
  for (const [language, ids] of units) {
    const members = alignment.beads.flatMap(bead => bead.members[language] ?? []);
    wrong.push(...checkOnce(ids, members).map(fault => `${language}: ${fault}`));
  }
  if (new Set(alignment.beads.map(bead => bead.id)).size !== alignment.beads.length)
    wrong.push('bead ids are not unique');
  return wrong;
}

/**
 * Checks that every unit of both sides is in exactly one link, and that the operations of each link rebuild both printed sides.
 * @param print printed text of a unit; without it only the ids are checked
 */
export function checkComparison(
  comparison: Comparison,
  oldIds: readonly UnitId[],
  newIds: readonly UnitId[],
  print?: { readonly old: (id: UnitId) => string; readonly new: (id: UnitId) => string },
): readonly string[] {
  const wrong = [
    ...checkOnce(
      oldIds,
      comparison.links.flatMap(link => link.old),
    ).map(fault => `old: ${fault}`),
    ...checkOnce(
      newIds,
      comparison.links.flatMap(link => link.new),
    ).map(fault => `new: ${fault}`),
  ];
  if (!print) return wrong;
  for (const link of comparison.links) {
    if (side(link, '-') !== link.old.map(print.old).join('\n\n')) wrong.push(`${link.id}: the old text is not rebuilt`);
    if (side(link, '+') !== link.new.map(print.new).join('\n\n')) wrong.push(`${link.id}: the new text is not rebuilt`);
  }
  return wrong;
}

function side(link: Link, own: '-' | '+'): string {
  return link.ops.map(([kind, text]) => (kind === '=' || kind === own ? text : '')).join('');
}

function checkOnce(expected: readonly UnitId[], found: readonly UnitId[]): readonly string[] {
  const times = new Map<UnitId, number>();
  for (const id of found) times.set(id, (times.get(id) ?? 0) + 1);
  const wrong = expected.filter(id => times.get(id) !== 1).map(id => `${id} occurs ${times.get(id) ?? 0} times`);
  const known = new Set(expected);
  return [...wrong, ...[...times.keys()].filter(id => !known.has(id)).map(id => `${id} is unknown`)];
}
