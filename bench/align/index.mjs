// Every text with gold beads: strict and lax F1, and whether beads that are called sure are right. `node bench/align/index.mjs --errors` lists the beads that are sure and wrong.
import { alignLines } from '../../dist/index.js';
import { measureEditions } from './editions.mjs';
import { beadsOf, score } from './score.mjs';
import { developmentTexts, freshTexts } from './sets.mjs';

const SURE = 0.95;
const showErrors = process.argv.includes('--errors');

function align({ languages: [one, two], source, target, gold }) {
  const { value } = alignLines([
    { language: one, lines: source },
    { language: two, lines: target },
  ]);
  const found = beadsOf(value, one, two);
  return { found, ...score(gold, found) };
}

class Certainty {
  #all = 0;
  #sure = 0;
  #right = 0;

  add(probability, right) {
    this.#all++;
    if (probability < SURE) return;
    this.#sure++;
    if (right) this.#right++;
  }

  toString() {
    const share = this.#sure > 0 ? ((100 * this.#right) / this.#sure).toFixed(1) : '–';
    return `${share} % of ${this.#sure} sure beads right (${this.#all} beads)`;
  }
}

function listError({ set, name, gold, source, target }, [one, two], probability) {
  const beside = gold.filter(([a, b]) => a.some(n => one.includes(n)) || b.some(n => two.includes(n)));
  console.log(
    `    ${set} ${name}: [${one}]:[${two}] ${probability}, gold ${beside.map(([a, b]) => `[${a}]:[${b}]`).join(' ')}`,
  );
  for (const n of one) console.log(`      ${source[n]}`);
  for (const n of two) console.log(`      → ${target[n]}`);
}

/** @param halfOf by text, place of a bead and number of beads: the half the bead belongs to */
function report(texts, halfOf) {
  const sets = new Map();
  for (const text of texts) {
    const { found, right, strict, lax } = align(text);
    const set = sets.get(text.set) ?? { scores: [], halves: new Map() };
    sets.set(text.set, set);
    set.scores.push({ name: text.name, strict, lax });
    for (const [n, { bead, probability }] of found.entries()) {
      const half = halfOf(text, n, found.length);
      const certainty = set.halves.get(half) ?? new Certainty();
      set.halves.set(half, certainty);
      certainty.add(probability, right[n]);
      if (showErrors && !right[n] && probability >= SURE) listError(text, bead, probability);
    }
  }
  for (const [name, { scores, halves }] of sets) {
    const mean = key => (scores.reduce((sum, one) => sum + one[key], 0) / scores.length).toFixed(4);
    const worst = scores.reduce((least, one) => (one.strict < least.strict ? one : least));
    console.log(
      `${name}: strict F1 ${mean('strict')}, lax F1 ${mean('lax')}; worst ${worst.name} ${worst.strict.toFixed(4)}`,
    );
    for (const [half, certainty] of [...halves].sort(([a], [b]) => (a < b ? 1 : -1)))
      console.log(`  ${half}: ${certainty}`);
  }
}

console.log(
  'Development sets; the errors of both halves were looked at while the form of the probabilities was sought, their figures were set on one',
);
report(developmentTexts(), ({ half }, n, count) => (half === 'both' ? (n < count / 2 ? 'tuned' : 'kept apart') : half));
console.log('\nFresh texts; nothing was tuned on them');
report(freshTexts(), () => 'fresh');
console.log();
await measureEditions();
