// Makes a successor of a text by edits that are known, with the gold of them in the contract diffbench/1.
import { randomFrom } from './random.mjs';

/** How much of each edit for sixty paragraphs; `edited` is the share of paragraphs whose words change, `touches` the most changes in one of them. */
export const LEVELS = {
  light: { edited: 0.15, touches: 2, added: 1, deleted: 1, moved: 1, split: 0, merged: 0 },
  medium: { edited: 0.35, touches: 3, added: 3, deleted: 2, moved: 2, split: 1, merged: 1 },
  heavy: { edited: 0.65, touches: 4, added: 6, deleted: 5, moved: 4, split: 2, merged: 2 },
  moves: { edited: 0.2, touches: 2, added: 0, deleted: 0, moved: 7, split: 0, merged: 0 },
  splits: { edited: 0.2, touches: 2, added: 0, deleted: 0, moved: 0, split: 3, merged: 3 },
  /** Much is changed, nothing changes its place: every move told is a false one. */
  still: { edited: 0.6, touches: 4, added: 8, deleted: 7, moved: 0, split: 2, merged: 2 },
  /** Quotes, hyphens and blanks only. */
  noise: { edited: 0, touches: 0, added: 0, deleted: 0, moved: 0, split: 0, merged: 0, noise: true },
};

const label = /^(?:\(\p{Nd}+\) |\p{Nd}+\. )/u;

/**
 * @param paragraphs of the old text
 * @param donor paragraphs of another text of the language, for what is added; without them clauses of the text itself are mixed
 */
export function draw(paragraphs, { level, seed, language, donor = [] }) {
  const random = randomFrom(`${seed} ${level}`);
  const wanted = LEVELS[level];
  const writer = writerFor(paragraphs, donor, random, language);
  const times = count => Math.round((count * Math.max(12, paragraphs.length)) / 60) || Math.min(1, count);

  let items = paragraphs.map((text, i) => {
    const head = label.exec(text)?.[0] ?? '';
    return { old: [i], head, ops: [[head, head], [text.slice(head.length)]].slice(1).map(([body]) => ['=', body]) };
  });
  const long = item => bodyOf(item).length > 60;
  const pool = random.sample(items.filter(long), items.length);
  const take = count => pool.splice(0, count);

  for (const item of take(times(wanted.deleted))) item.deleted = true;
  const added = Array.from({ length: times(wanted.added) }, () => ({ old: [], ops: [['+', writer.paragraph()]] }));
  for (const item of items) if (!item.deleted && random.next() < wanted.edited) writer.edit(item, wanted.touches);
  if (wanted.noise) for (const item of items) addNoise(item, random);
  let splits = times(wanted.split);
  for (const item of [...pool]) {
    if (splits === 0) break;
    if (!writer.split(item)) continue;
    pool.splice(pool.indexOf(item), 1);
    splits--;
  }
  let merges = times(wanted.merged);
  for (const item of [...pool]) {
    if (merges === 0) break;
    const next = items[items.indexOf(item) + 1];
    if (!pool.includes(item) || !next || !pool.includes(next)) continue;
    pool.splice(pool.indexOf(item), 1);
    pool.splice(pool.indexOf(next), 1);
    item.ops = [...item.ops, ['-', `\n\n${next.head}`], ['+', writer.blank], ...next.ops];
    item.old = [...item.old, ...next.old];
    items = items.filter(other => other !== next);
    merges--;
  }
  const present = items.filter(item => !item.deleted);
  for (const item of take(times(wanted.moved))) {
    const from = present.indexOf(item);
    present.splice(from, 1);
    let to = random.below(present.length + 1);
    while (present.length > 4 && Math.abs(to - from) < 2) to = random.below(present.length + 1);
    present.splice(to, 0, item);
    item.moved = true;
  }
  for (const item of added) present.splice(random.below(present.length + 1), 0, item);
  return gold(paragraphs, items, present);
}

function bodyOf({ ops }) {
  return ops.map(([, text]) => text).join('');
}

/** What changes words in the manner of a text. */
function writerFor(paragraphs, donor, random, language) {
  const spaced = !['zh', 'ja', 'th', 'lo', 'km', 'my'].includes(language);
  const blank = ['zh', 'ja'].includes(language) ? '' : ' ';
  const unspacedWords = new Intl.Segmenter(language, { granularity: 'word' });
  /** Words with the blank behind them; characters of Chinese and Japanese; words of a dictionary in other scripts without blanks. */
  const cut = text => {
    if (spaced) return text.match(/\S+\s*/gu) ?? [];
    if (blank === '') return text.match(/[\p{Script=Latin}\p{Nd}]+|\P{M}\p{M}*/gu) ?? [];
    return Array.from(unspacedWords.segment(text), ({ segment }) => segment);
  };
  const bare = spaced ? /^\p{L}[\p{L}\p{M}’'-]*\s*$/u : /^[\p{L}\p{M}]+$/u;
  const source = (donor.length > 0 ? donor : paragraphs).map(text => cut(text.replace(label, '')));
  const rich = source.filter(words => words.length > (blank === '' ? 24 : 12));
  /** A run of words that stand together somewhere, without punctuation. */
  const phrase = length => {
    for (let tries = 0; tries < 200; tries++) {
      const words = random.pick(rich);
      const at = random.below(words.length - length);
      const run = words.slice(at, at + length);
      if (run.every(word => bare.test(word))) return spaced ? run.map(word => word.trim()).join(' ') : run.join('');
    }
    return undefined;
  };
  const step = blank === '' ? 2 : 1;
  const change = text => {
    const words = cut(text);
    const count = step * (1 + random.below(3));
    const at = random.below(words.length);
    const before = words.slice(0, at).join('');
    const kind = random.below(3);
    if (kind === 0) {
      const come = phrase(step * (1 + random.below(5)));
      return (
        come && [
          ['=', before],
          ['+', come + (spaced ? ' ' : '')],
          ['=', words.slice(at).join('')],
        ]
      );
    }
    const gone = words.slice(at, at + count);
    if (gone.length < count || !gone.every(word => bare.test(word)) || words.length < 4 * count) return undefined;
    const rest = words.slice(at + count).join('');
    if (kind === 1)
      return [
        ['=', before],
        ['-', gone.join('')],
        ['=', rest],
      ];
    const come = phrase(step * (1 + random.below(2)));
    const tail = /\s*$/u.exec(gone.join(''))[0];
    const old = gone.join('').trimEnd();
    return (
      come &&
      come !== old && [
        ['=', before],
        ['-', old],
        ['+', come],
        ['=', tail + rest],
      ]
    );
  };
  return {
    blank,
    edit(item, touches) {
      for (let k = 1 + random.below(touches); k > 0; k--) {
        const at = item.ops.findIndex(([kind, text]) => kind === '=' && text.length > (spaced ? 30 : 12));
        const pick = item.ops.flatMap(([kind, text], n) =>
          kind === '=' && text.length > (spaced ? 30 : 12) ? [n] : [],
        );
        if (at < 0) return;
        const n = random.pick(pick);
        const made = change(item.ops[n][1]);
        if (!made) continue;
        const parts = made.filter(([, text]) => text !== '');
        // Two changes side by side would be one.
        const touchesOther = (parts[0][0] !== '=' && n > 0) || (parts.at(-1)[0] !== '=' && n < item.ops.length - 1);
        if (!touchesOther) item.ops.splice(n, 1, ...parts);
      }
    },
    split(item) {
      const whole = bodyOf(item).length;
      const border = spaced ? /[.;,:،؛](?= )/gu : /[。；，、;]|(?<=\p{Script=Thai}) /gu;
      const places = [];
      let done = 0;
      item.ops.forEach(([kind, text], n) => {
        if (kind === '=')
          for (const found of text.matchAll(border))
            places.push({ n, at: found.index + found[0].trimEnd().length, share: (done + found.index) / whole });
        done += text.length;
      });
      const good = places.filter(({ share }) => share > 0.3 && share < 0.7);
      if (good.length === 0) return false;
      const { n, at } = random.pick(good);
      const text = item.ops[n][1];
      const gap = /^ /u.exec(text.slice(at))?.[0] ?? '';
      const before = [
        ['=', text.slice(0, at)],
        ['-', gap],
        ['+', '\n\n'],
        ['=', text.slice(at + gap.length)],
      ];
      item.ops.splice(n, 1, ...before);
      item.pieces = 2;
      return true;
    },
    paragraph() {
      const whole = donor.filter(text => text.length > 60);
      if (whole.length > 0) return random.pick(whole).replace(label, '');
      const clauses = Array.from({ length: 4 + random.below(8) }, () => phrase(step * (2 + random.below(3))) ?? '');
      return `${clauses.join(spaced ? ' ' : '')}.`;
    },
  };
}

function addNoise(item, random) {
  const kinds = [
    text => text.replace(/ (?=\S)/u, '\u00a0'),
    text => text.replace(/[’']/gu, quote => (quote === "'" ? '’' : "'")),
    text => text.replace(/“([^”]*)”/gu, '"$1"'),
    text => text.replace(/ - /gu, ' – '),
    text => text.replace(/\. (?=\p{Lu})/gu, '.  '),
  ];
  const [, text] = item.ops[0];
  const other = random.pick(kinds)(text);
  if (other !== text)
    item.ops = [
      ['-', text],
      ['+', other],
    ];
}

/** Numbers the new text through and writes both texts with what is known about them. */
function gold(paragraphs, items, present) {
  const next = [];
  const links = [];
  const numbersRun = present.some(item => /^\p{Nd}+\. /u.test(item.head ?? ''));
  let number = 0;
  for (const item of present) {
    const isNumbered = numbersRun && (item.old.length === 0 || /^\p{Nd}+\. /u.test(item.head));
    const newHead = isNumbered ? `${++number}. ` : (item.head ?? '');
    const head = item.head ?? '';
    let ops = head === newHead ? [['=', head]] : item.old.length === 0 ? [['+', newHead]] : relabel(head, newHead);
    ops = [...ops, ...item.ops].map(([kind, text]) =>
      kind === '+' && text === '\n\n' && isNumbered ? [kind, `\n\n${++number}. `] : [kind, text],
    );
    ops = joinRuns(ops);
    const text = ops.flatMap(([kind, part]) => (kind === '-' ? [] : [part])).join('');
    const places = text.split('\n\n').map((_, k) => next.length + k);
    next.push(...text.split('\n\n'));
    const words = item.ops.some(([kind]) => kind !== '=');
    const kind =
      item.old.length === 0
        ? 'added'
        : places.length > 1
          ? 'split'
          : item.old.length > 1
            ? 'merged'
            : words
              ? 'changed'
              : 'same';
    links.push({
      old: item.old,
      new: places,
      ops,
      tags: head === newHead || item.old.length === 0 ? [] : ['renumbered'],
      kind,
      ...(item.moved && { moved: true }),
    });
  }
  for (const item of items)
    if (item.deleted)
      links.push({ old: item.old, new: [], ops: [['-', paragraphs[item.old[0]]]], tags: [], kind: 'deleted' });
  const both = links.filter(link => link.old.length > 0 && link.new.length > 0);
  return {
    old: paragraphs,
    new: next,
    gold: {
      complete: true,
      sure: both.flatMap(link => link.old.flatMap(i => link.new.map(j => [i, j]))),
      possible: [],
      moved: both.filter(link => link.moved).map(link => [link.old[0], link.new[0]]),
      splits: both.filter(link => link.new.length > 1).map(link => [link.old, link.new]),
      merges: both.filter(link => link.old.length > 1).map(link => [link.old, link.new]),
      links,
    },
  };
}

function relabel(head, newHead) {
  if (head === '') return [['+', newHead]];
  const digits = text => /^\(?\p{Nd}+/u.exec(text)[0];
  return [
    ['-', digits(head)],
    ['+', digits(newHead)],
    ['=', head.slice(digits(head).length)],
  ];
}

function joinRuns(ops) {
  const out = [];
  for (const [kind, text] of ops) {
    if (text === '') continue;
    if (out.at(-1)?.[0] === kind) out.at(-1)[1] += text;
    else out.push([kind, text]);
  }
  return out;
}
