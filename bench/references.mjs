// References: agreement of translated sentences. For every 1-1 pair of the alignment gold (../shared/bench/align) both sides are read and the references compared as multisets of kind and value. What differs is a free
// translation, a slip of the gold or a fault of the reader; `--differences` prints them. Even pairs were tuned on, odd ones are kept apart.
// Options: --half tuned|kept|all (default all, each with its table), --pair en-fr, --kind number, --differences.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(join(process.env['RECALLING_DIST'] ?? 'dist', 'index.js')).href;
const { findReferences, languageOf } = await import(library);

const option = name => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const [half, onlyPair, onlyKind] = ['--half', '--pair', '--kind'].map(option);
const listed = process.argv.includes('--differences');
const root = '../shared/bench/align';

function lines(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
}

/** Pairs of sentences that are each other's only translation. */
function* pairsOf(folder) {
  const { docs } = JSON.parse(readFileSync(join(root, folder, 'set.json'), 'utf8'));
  for (const [name, one, two] of docs) {
    const [left, right] = [one, two].map(language => lines(join(root, folder, `${name}.${language}`)));
    for (const [k, bead] of lines(join(root, folder, `${name}.gold`)).entries()) {
      const match = /^\[(\d+)\]:\[(\d+)\]/u.exec(bead);
      if (!match) continue;
      yield { at: `${folder}/${name}:${k + 1}`, odd: k % 2 === 0, one, two, left: left[match[1]], right: right[match[2]] };
    }
  }
}

function* scalePairs() {
  const [left, right] = ['en', 'fr'].map(language => lines(join(root, 'scale', `text.${language}`)));
  for (const [k, text] of left.entries())
    yield { at: `scale:${k + 1}`, odd: k % 2 === 0, one: 'en', two: 'fr', left: text, right: right[k] };
}

const keysOf = (text, language) => findReferences(text, languageOf(language)).map(({ kind, value }) => `${kind} ${value}`);

function without(list, other) {
  const left = [...other];
  return list.filter(key => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

if (!existsSync(root)) {
  console.error(`skipped: ${root} is not there`);
  process.exit(0);
}
const counts = { tuned: new Map(), kept: new Map() };
for (const pair of [...pairsOf('un6-mild-dev'), ...pairsOf('un6-hard-dev'), ...scalePairs()]) {
  const { at, odd, one, two, left, right } = pair;
  const part = odd ? 'kept' : 'tuned';
  const name = `${one}-${two}`;
  if ((half !== undefined && half !== 'all' && half !== part) || (onlyPair !== undefined && onlyPair !== name)) continue;
  const [a, b] = [keysOf(left, one), keysOf(right, two)];
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  const add = (key, column, amount) => {
    const kind = key.split(' ', 1)[0];
    const row = counts[part].get(kind) ?? {};
    row[name] ??= { all: 0, wrong: 0 };
    row[name][column] += amount;
    counts[part].set(kind, row);
  };
  for (const key of [...a, ...b]) add(key, 'all', 1);
  for (const key of [...onlyA, ...onlyB]) add(key, 'wrong', 1);
  const shown = list => list.filter(key => onlyKind === undefined || key.startsWith(`${onlyKind} `));
  if (listed && shown(onlyA).length + shown(onlyB).length > 0)
    console.log(`${at}\n  ${one}: ${left}\n  ${two}: ${right}\n  ${one} only: ${onlyA.join('; ')}\n  ${two} only: ${onlyB.join('; ')}\n`);
}
const names = [...new Set([...counts.tuned.values(), ...counts.kept.values()].flatMap(row => Object.keys(row)))];
for (const [part, rows] of Object.entries(counts)) {
  if (rows.size === 0) continue;
  console.log(`\n${part === 'tuned' ? 'even pairs (tuned on)' : 'odd pairs (kept apart)'}: agreement % (references of both sides)`);
  const print = cells => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(11) : cell.padStart(13))).join(''));
  const show = ({ all, wrong } = { all: 0, wrong: 0 }) => (all === 0 ? '–' : `${((100 * (all - wrong)) / all).toFixed(1)} (${all})`);
  const sum = list => list.reduce((total, { all, wrong }) => ({ all: total.all + all, wrong: total.wrong + wrong }), { all: 0, wrong: 0 });
  print(['', ...names, 'all']);
  for (const [kind, row] of [...rows].sort()) print([kind, ...names.map(name => show(row[name])), show(sum(Object.values(row)))]);
  const columns = names.map(name => sum([...rows.values()].flatMap(row => row[name] ?? [])));
  print(['all', ...columns.map(show), show(sum(columns))]);
}
