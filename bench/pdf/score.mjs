// Compares what a PDF was read as with its paper.
import { diffArrays } from 'diff';
import { parseEdition } from '../../dist/parse/index.js';
import { CALLS, goldReading } from './sources.mjs';

/** Languages that the parser knows; papers in others are parsed as English on both sides. */
const KNOWN = new Set(['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'zh']);

/** No-break blanks are lost in most PDFs, whose fonts draw all blanks with one glyph, and the joiners of Persian are not drawn at all. */
const plain = text =>
  text
    .replace(/[\u00a0\u202f\u2003\u2009]/gu, ' ')
    .replaceAll('\u200c', '')
    .normalize('NFC');

function parse(reading, { work, language }) {
  return parseEdition(reading, { work, language: KNOWN.has(language) ? language : 'en' });
}

/** One line a block: role, label, text, calls with the words of their notes. */
function keysOf({ blocks }) {
  const notes = new Map(blocks.filter(({ role }) => role === 'note').map(note => [note.id, plain(note.text)]));
  return blocks.map(({ role, label, text, calls }) =>
    JSON.stringify([
      role,
      role === 'note' ? '' : (label?.ordinal ?? ''),
      plain(text),
      calls.map(({ at, note }) => [at, notes.get(note) ?? '']),
    ]),
  );
}

/** All words in order, notes last. */
function wordsOf({ blocks }) {
  const sorted = [...blocks.filter(({ role }) => role !== 'note'), ...blocks.filter(({ role }) => role === 'note')];
  return sorted
    .flatMap(({ label, role, text }) => [
      ...(role === 'note' ? [] : [label?.printed ?? '']),
      ...plain(text).split(/\s+|(?<=[\u3000-\u9fff\uff00-\uffef])/u),
    ])
    .filter(Boolean);
}

/** The edition that must come of the paper. */
export function goldOf(paper, calls) {
  return parse(goldReading(paper, CALLS[calls]), paper).value;
}

/** Figures and differences of one reading. */
export function score(gold, reading, paper) {
  const parsed = parse(reading, paper);
  const found = keysOf(parsed.value);
  const wanted = keysOf(gold);
  const left = [...found];
  const missing = wanted.filter(key => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  let lost = 0;
  let added = 0;
  for (const part of diffArrays(wordsOf(gold), wordsOf(parsed.value))) {
    const length = part.value.join('').length;
    if (part.removed) lost += length;
    if (part.added) added += length;
  }
  return { wanted: wanted.length, equal: wanted.length - missing.length, missing, extra: left, lost, added };
}

/** Characters shown on both sides of the first difference. */
const AROUND = 50;

/** The missing blocks of a score, each beside the extra one that is most like it, cut to where they part. */
export function differences({ missing, extra }) {
  const left = [...extra];
  const lines = [];
  for (const key of missing) {
    let best = -1;
    let most = 24;
    left.forEach((other, i) => {
      const own = Math.max(shared(key, other), shared(reversed(key), reversed(other)));
      if (own > most) [best, most] = [i, own];
    });
    const other = best < 0 ? undefined : left.splice(best, 1)[0];
    if (other === undefined) lines.push(`  - ${key.slice(0, 3 * AROUND)}`);
    else {
      const at = Math.max(0, shared(key, other) - AROUND);
      lines.push(
        `  ${key.slice(0, 20)} - …${key.slice(at, at + 2 * AROUND)}`,
        `  ${' '.repeat(Math.min(20, key.length))} + …${other.slice(at, at + 2 * AROUND)}`,
      );
    }
  }
  return [...lines, ...left.map(key => `  + ${key.slice(0, 3 * AROUND)}`)];
}

const reversed = text => [...text].reverse().join('');

function shared(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
