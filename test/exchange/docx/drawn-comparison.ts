import fc from 'fast-check';
import type { Block, Comparison, Edition, Link, Mark, Op } from '../../../src/model/index.ts';
import { printedBlock } from '../../../src/model/index.ts';
import { block, comparison, edition, link } from '../small-dossier.ts';

/** Two editions and a comparison of them that nothing but its contract holds together: any units may be linked, in any number and order. */
export interface DrawnComparison {
  readonly comparison: Comparison;
  readonly old: Edition;
  readonly new: Edition;
}

const words = fc.constantFrom(
  'a',
  'b',
  ' ',
  'Б',
  '约',
  '\t',
  '\n',
  '\u00a0',
  '<',
  '&',
  '\u200f',
  '😀',
  '\r',
  'ي',
  '\n\n',
  ']]>',
);
const text = fc.array(words, { minLength: 1, maxLength: 8 }).map(parts => parts.join(''));

interface DrawnBlock {
  readonly text: string;
  readonly label: boolean;
  readonly calls: readonly { readonly at: number; readonly note: number }[];
  readonly italic: readonly [number, number];
}

const drawnBlock: fc.Arbitrary<DrawnBlock> = fc.record({
  text,
  label: fc.boolean(),
  calls: fc.array(fc.record({ at: fc.nat(8), note: fc.nat(3) }), { maxLength: 2 }),
  italic: fc.tuple(fc.nat(8), fc.nat(8)),
});

const side = fc.record({ body: fc.array(drawnBlock, { maxLength: 6 }), notes: fc.array(text, { maxLength: 3 }) });

/** How the units of both sides fall into links, as one draw a unit, and a seed for all else. */
export const drawnComparison: fc.Arbitrary<DrawnComparison> = fc
  .record({
    old: side,
    new: side,
    groups: fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
    choices: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  })
  .map(({ old, new: now, groups, choices }) => {
    const editions = { old: makeEdition('5-1', old), new: makeEdition('6-1', now) };
    return { ...editions, comparison: comparison('en', makeLinks(editions, groups, choices)) };
  });

function makeEdition(
  work: string,
  { body, notes }: { body: readonly DrawnBlock[]; notes: readonly string[] },
): Edition {
  const noteIds = notes.map((_, i) => block(`note_${i + 1}`, 'note', '').id);
  return edition(work, 'en', [
    ...body.map((drawn, i): Block => {
      const calls = drawn.calls
        .map(({ at, note }) => ({ at: offsetOf(drawn.text, at), note: noteIds[note], n: note + 1 }))
        .sort((a, b) => a.at - b.at)
        .map(({ at, note, n }) => ({ at, printed: `(${n})`, number: n, ...(note === undefined ? {} : { note }) }));
      const [start, end] = drawn.italic.map(at => offsetOf(drawn.text, at)).sort((a, b) => a - b);
      const marks: Mark[] =
        start === undefined || end === undefined || start === end ? [] : [{ kind: 'italic', at: { start, end } }];
      const label = { printed: `${i + 1}.`, gap: ' ', ordinal: i + 1, level: 0 };
      return block(`para_${i + 1}`, 'operative', drawn.text, { calls, marks, ...(drawn.label ? { label } : {}) });
    }),
    ...notes.map((words, i) =>
      block(`note_${i + 1}`, 'note', words, { label: { printed: `${i + 1}`, gap: ' ', ordinal: i + 1, level: 0 } }),
    ),
  ]);
}

/** UTF-16 offset of the n-th character: nothing ever begins or ends inside one. */
function offsetOf(text: string, n: number): number {
  return [...text].slice(0, n).join('').length;
}

function makeLinks(
  editions: { readonly old: Edition; readonly new: Edition },
  groups: readonly number[],
  choices: readonly boolean[],
): Link[] {
  const links = new Map<string, { old: Block[]; new: Block[] }>();
  let k = 0;
  for (const which of ['old', 'new'] as const) {
    for (const one of editions[which].blocks) {
      const key = `${one.role} ${groups[k++ % groups.length]}`;
      const group = links.get(key) ?? { old: [], new: [] };
      group[which].push(one);
      links.set(key, group);
    }
  }
  return [...links.values()].map(({ old, new: now }, i) => {
    const ops = drawOps(old.map(printedBlock).join('\n\n'), now.map(printedBlock).join('\n\n'), choices, i);
    const more = { moved: choices[(3 * i) % choices.length] ?? false };
    return link(
      `link_${i + 1}`,
      old.map(one => one.id),
      now.map(one => one.id),
      ops,
      more,
    );
  });
}

/** A longest common subsequence by characters, of which some matches are dropped: lossless, but with the worst of taste. */
function drawOps(old: string, now: string, choices: readonly boolean[], seed: number): Op[] {
  const [a, b] = [[...old], [...now]];
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] =
        a[i] === b[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
    }
  const ops: [Op[0], string][] = [];
  const add = (kind: Op[0], character: string): void => {
    const last = ops.at(-1);
    if (last?.[0] === kind) last[1] += character;
    else ops.push([kind, character]);
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const keeps = a[i] === b[j] && (choices[(i + 5 * j + seed) % choices.length] ?? true);
    if (i < a.length && j < b.length && keeps) {
      add('=', a[i] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      add('-', a[i] ?? '');
      i++;
    } else {
      add('+', b[j] ?? '');
      j++;
    }
  }
  return ops;
}
