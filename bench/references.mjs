// What is read as a reference, measured three ways.
// 1. Gold: the marked sentences of test/language/references; precision, recall and F1 per language and kind. Kind, value and span must all be right. The rules
//    were tuned on the sentences of <language>.txt; those of <language>.kept.txt were written afterwards.
// 2. Agreement: every 1-1 pair of the alignment gold (../shared/bench/align), the references of both sides compared as multisets of kind and value. What differs is a free translation, a slip of
//    the gold or a fault of the reader. Even pairs were tuned on, odd ones kept apart.
// 3. Speed in MB/s of UTF-8 over the same texts.
// Options: --only gold|agreement|speed, --half tuned|kept, --pair en-fr or --language en, --kind number, --differences (prints each).
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
const goldFolder = 'test/language/references';
const only = option('--only');
const onlyLanguage = option('--language');
const partOf = odd => (odd ? 'kept' : 'tuned');
const PARTS = { tuned: 'even, tuned on', kept: 'odd, kept apart' };
const wantedParts = Object.keys(PARTS).filter(part => half === undefined || half === 'all' || half === part);
const print = cells => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(11) : cell.padStart(13))).join(''));

// ---- gold ----

/** Sentences with their references, in the order of the text: the spans stand between ⟦ ⟧, kinds and values in the next line. */
function goldOf(language, part) {
  const rows = lines(join(goldFolder, `${language}${part === 'kept' ? '.kept' : ''}.txt`));
  return rows.flatMap((row, i) => {
    if (!rows[i + 1]?.startsWith('=')) return [];
    const values = rows[i + 1]
      .slice(1)
      .split(';')
      .map(value => value.trim())
      .filter(Boolean);
    const parts = row.split(/[⟦⟧]/u);
    let at = 0;
    const spans = parts.flatMap((part, k) => {
      const start = at;
      at += part.length;
      return k % 2 === 1 ? [`${start}-${at}`] : [];
    });
    if (spans.length !== values.length)
      throw new Error(`${language}: ${row}: ${spans.length} spans, ${values.length} values`);
    return [{ text: parts.join(''), keys: values.map((value, k) => `${value} @${spans[k]}`) }];
  });
}

function measureGold() {
  const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'de', 'pt'].filter(
    language => onlyLanguage === undefined || language === onlyLanguage,
  );
  for (const part of wantedParts) {
    const tally = new Map();
    const count = (kind, language, column, amount) => {
      for (const cell of [`${kind} ${language}`, `all ${language}`, `${kind} all`, 'all all']) {
        const row = tally.get(cell) ?? { gold: 0, found: 0, right: 0 };
        row[column] += amount;
        tally.set(cell, row);
      }
    };
    for (const language of languages) {
      for (const [k, { text, keys }] of goldOf(language, part).entries()) {
        const found = findReferences(text, languageOf(language)).map(
          ({ kind, value, at }) => `${kind} ${value} @${at.start}-${at.end}`,
        );
        const [missed, wrong] = [without(keys, found), without(found, keys)];
        const kindOf = key => key.split(' ', 1)[0];
        for (const key of keys) count(kindOf(key), language, 'gold', 1);
        for (const key of found) count(kindOf(key), language, 'found', 1);
        for (const key of without(keys, missed)) count(kindOf(key), language, 'right', 1);
        if (listed && missed.length + wrong.length > 0) {
          const show = key =>
            key.replace(/@(\d+)-(\d+)$/u, (_, start, end) => `«${text.slice(Number(start), Number(end))}»`);
          console.log(
            `${language} ${k + 1}: ${text}\n  missed: ${missed.map(show).join('; ')}\n  wrong:  ${wrong.map(show).join('; ')}`,
          );
        }
      }
    }
    console.log(`\ngold, ${part === 'kept' ? 'kept apart' : 'tuned on'}: F1 (references marked)`);
    const kinds = [...new Set([...tally.keys()].map(cell => cell.split(' ', 1)[0]))]
      .filter(kind => kind !== 'all')
      .sort();
    const show = row =>
      row === undefined ? '–' : `${((200 * row.right) / (row.gold + row.found)).toFixed(1)} (${row.gold})`;
    print(['', ...languages, 'all']);
    for (const kind of [...kinds, 'all'])
      print([kind, ...[...languages, 'all'].map(language => show(tally.get(`${kind} ${language}`)))]);
    const total = tally.get('all all');
    console.log(
      `precision ${((100 * total.right) / total.found).toFixed(2)}, recall ${((100 * total.right) / total.gold).toFixed(2)}`,
    );
  }
}

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
      yield {
        at: `${folder}/${name}:${k + 1}`,
        odd: k % 2 === 0,
        one,
        two,
        left: left[match[1]],
        right: right[match[2]],
      };
    }
  }
}

function* scalePairs() {
  const [left, right] = ['en', 'fr'].map(language => lines(join(root, 'scale', `text.${language}`)));
  for (const [k, text] of left.entries())
    yield { at: `scale:${k + 1}`, odd: k % 2 === 0, one: 'en', two: 'fr', left: text, right: right[k] };
}

const keysOf = (text, language) =>
  findReferences(text, languageOf(language)).map(({ kind, value }) => `${kind} ${value}`);

function without(list, other) {
  const left = [...other];
  return list.filter(key => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

// ---- agreement ----

function measureAgreement() {
  const counts = { tuned: new Map(), kept: new Map() };
  for (const { at, odd, one, two, left, right } of allPairs()) {
    const part = partOf(odd);
    const name = `${one}-${two}`;
    if (!wantedParts.includes(part) || (onlyPair !== undefined && onlyPair !== name)) continue;
    const [a, b] = [keysOf(left, one), keysOf(right, two)];
    const [onlyA, onlyB] = [without(a, b), without(b, a)];
    const add = (key, column) => {
      const kind = key.split(' ', 1)[0];
      const row = counts[part].get(kind) ?? {};
      row[name] ??= { all: 0, wrong: 0 };
      row[name][column] += 1;
      counts[part].set(kind, row);
    };
    for (const key of [...a, ...b]) add(key, 'all');
    for (const key of [...onlyA, ...onlyB]) add(key, 'wrong');
    const asked = list => list.filter(key => onlyKind === undefined || key.startsWith(`${onlyKind} `));
    if (listed && asked(onlyA).length + asked(onlyB).length > 0)
      console.log(
        `${at}\n  ${one}: ${left}\n  ${two}: ${right}\n  ${one} only: ${onlyA.join('; ')}\n  ${two} only: ${onlyB.join('; ')}\n`,
      );
  }
  const sum = list =>
    list.reduce((total, { all, wrong }) => ({ all: total.all + all, wrong: total.wrong + wrong }), {
      all: 0,
      wrong: 0,
    });
  const show = ({ all, wrong } = { all: 0, wrong: 0 }) =>
    all === 0 ? '–' : `${((100 * (all - wrong)) / all).toFixed(1)} (${all})`;
  for (const part of wantedParts) {
    const rows = counts[part];
    const names = [...new Set([...rows.values()].flatMap(row => Object.keys(row)))];
    console.log(`\nagreement of translations, ${PARTS[part]}: % (references of both sides)`);
    print(['', ...names, 'all']);
    for (const [kind, row] of [...rows].sort())
      print([kind, ...names.map(name => show(row[name])), show(sum(Object.values(row)))]);
    const columns = names.map(name => sum([...rows.values()].flatMap(row => row[name] ?? [])));
    print(['all', ...columns.map(show), show(sum(columns))]);
  }
}

function* allPairs() {
  yield* pairsOf('un6-mild-dev');
  yield* pairsOf('un6-hard-dev');
  yield* scalePairs();
}

// ---- speed ----

function measureSpeed() {
  const texts = new Map();
  for (const { one, two, left, right } of allPairs()) {
    for (const [language, text] of [
      [one, left],
      [two, right],
    ])
      texts.set(language, [...(texts.get(language) ?? []), text]);
  }
  console.log('\nspeed: MB of UTF-8 a second of processor time, paragraph by paragraph');
  for (const [language, list] of texts) {
    const bytes = Buffer.byteLength(list.join(''));
    const record = languageOf(language);
    const run = () => {
      const before = process.cpuUsage();
      for (const text of list) findReferences(text, record);
      return process.cpuUsage(before).user / 1e6;
    };
    run();
    const seconds = Math.min(run(), run(), run());
    console.log(`  ${language}  ${(bytes / 1e6 / seconds).toFixed(2)}  (${(bytes / 1e6).toFixed(2)} MB)`);
  }
}

if (only === undefined || only === 'gold') measureGold();
if (!existsSync(root)) console.error(`skipped: ${root} is not there`);
else {
  if (only === undefined || only === 'agreement') measureAgreement();
  if (only === undefined || only === 'speed') measureSpeed();
}
