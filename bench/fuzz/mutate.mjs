// The one mutation engine: changes bytes of a real file in ways that break parsers. Knows no format; a format adds its words.
import { pick } from './random.mjs';

/** A mutated file is no longer than this: super-linear readers show long before. */
const LONGEST = 1_500_000;
/** How often a word or a stretch may be repeated. */
const MOST_REPEATS = 3_000;
/** Bytes that mean something in many formats, and the ends of ranges. */
const TELLING = [
  0, 0x0a, 0x0d, 0x0c, 0x1b, 0x20, 0x22, 0x26, 0x28, 0x29, 0x2a, 0x2f, 0x3c, 0x3e, 0x5b, 0x5c, 0x7f, 0x80, 0xc2, 0xef,
  0xfe, 0xff,
];

/** `(bytes, random, words, other) => bytes`, each a kind of damage or malice. */
const CHANGES = [
  function bytesAtRandom(bytes, random) {
    for (let left = 1 + random(20); left > 0; left--) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  function tellingBytes(bytes, random) {
    for (let left = 1 + random(6); left > 0; left--) bytes[random(bytes.length)] = pick(random, TELLING);
    return bytes;
  },
  function digits(bytes, random) {
    const from = random(bytes.length);
    let left = 1 + random(30);
    for (let at = from; at < bytes.length && left > 0; at++) {
      if (bytes[at] < 0x30 || bytes[at] > 0x39 || random(3) > 0) continue;
      bytes[at] = 0x30 + random(10);
      left--;
    }
    return bytes;
  },
  function cut(bytes, random) {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(400))]);
  },
  function stop(bytes, random) {
    return bytes.subarray(0, 1 + random(bytes.length));
  },
  function start(bytes, random) {
    return bytes.subarray(random(bytes.length));
  },
  function copied(bytes, random) {
    const from = random(bytes.length);
    return insert(bytes, random(bytes.length), bytes.subarray(from, from + 1 + random(1_000)));
  },
  function exchanged(bytes, random) {
    const [a, b] = [random(bytes.length), random(bytes.length)].sort((one, two) => one - two);
    const c = b + random(400);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  function repeated(bytes, random) {
    const from = random(bytes.length);
    const stretch = bytes.subarray(from, from + 1 + random(60));
    return insert(bytes, from, times(stretch, 1 + random(MOST_REPEATS)));
  },
  function word(bytes, random, words) {
    return insert(bytes, random(bytes.length), Buffer.from(pick(random, words)));
  },
  function wordOnWord(bytes, random, words) {
    const at = random(bytes.length);
    const put = Buffer.from(pick(random, words));
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]);
  },
  function wordRepeated(bytes, random, words) {
    return insert(bytes, random(bytes.length), times(Buffer.from(pick(random, words)), 1 + random(MOST_REPEATS)));
  },
  function wordsBetween(bytes, random, words) {
    let changed = bytes;
    for (let left = 2 + random(12); left > 0; left--)
      changed = insert(changed, random(changed.length), Buffer.from(pick(random, words)));
    return changed;
  },
  function spliced(bytes, random, _, other) {
    const from = random(other.length);
    return insert(bytes, random(bytes.length), other.subarray(from, from + 1 + random(4_000)));
  },
];

function insert(bytes, at, stretch) {
  return Buffer.concat([bytes.subarray(0, at), stretch, bytes.subarray(at)]);
}

function times(stretch, count) {
  const fitting = Math.max(1, Math.min(count, Math.floor(LONGEST / 4 / stretch.length)));
  return Buffer.alloc(stretch.length * fitting, stretch);
}

/**
 * A file changed in one to six ways.
 * @param words of the format: tags, operators, labels
 * @param other another file of the format, to take pieces from
 */
export function mutate(source, random, words, other = source) {
  let bytes = Buffer.from(source);
  for (let left = 1 + random(3) * random(3); left > 0; left--) {
    if (bytes.length === 0) break;
    bytes = pick(random, CHANGES)(bytes, random, words, other).subarray(0, LONGEST);
  }
  return bytes;
}

const VALUES = [
  null,
  true,
  '',
  'x',
  '\ud800',
  '__proto__',
  '\u0000',
  -1,
  0,
  0.5,
  1,
  7,
  1e9,
  1e300,
  2 ** 53,
  [],
  {},
  [[]],
  { start: 3, end: 1 },
  { start: 0, end: 1e9 },
];

/** JSON changed as data, so that it stays JSON: values replaced, entries left out, doubled and put in another order. */
export function mutateJson(text, random) {
  const value = JSON.parse(text);
  for (let left = 1 + random(4); left > 0; left--) changeInside(value, random);
  return Buffer.from(JSON.stringify(value));
}

function changeInside(value, random) {
  let inside = value;
  for (;;) {
    const keys = Object.keys(inside);
    if (keys.length === 0) return;
    const key = pick(random, keys);
    const child = inside[key];
    if (typeof child === 'object' && child !== null && random(6) > 0) {
      inside = child;
      continue;
    }
    const kind = random(6);
    if (Array.isArray(inside) && kind < 2) inside.splice(Number(key), 1, ...(kind === 0 ? [] : [child, child]));
    else if (Array.isArray(inside) && kind === 2) inside.reverse();
    else if (kind === 3) delete inside[key];
    else if (typeof child === 'number' && kind < 5) inside[key] = child + pick(random, [-1, 1, 1000]);
    else if (typeof child === 'string' && kind < 5) inside[key] = child.slice(0, random(child.length + 1));
    else inside[key] = structuredClone(pick(random, VALUES));
    return;
  }
}

const XML_PIECE = /<!--[\s\S]*?-->|<[^<>]*>|[^<]+/gu;
const EMPTY_ELEMENT = /^<[^/!?][\s\S]*\/>$/u;

/** XML changed as a tree, so that it stays well-formed: elements left out, doubled, moved and wrapped, texts, names and values changed. */
export function mutateXml(text, random, words) {
  let pieces = text.match(XML_PIECE) ?? [];
  for (let left = 1 + random(5); left > 0; left--) pieces = changeTree(pieces, random, words);
  return Buffer.from(pieces.join(''));
}

function changeTree(pieces, random, words) {
  const at = random(pieces.length);
  const end = elementEnd(pieces, at);
  const one = pieces.slice(at, end);
  const [before, behind] = [pieces.slice(0, at), pieces.slice(end)];
  if (end === at) {
    // No element: text, a closing tag or the declaration.
    if (pieces[at].startsWith('<')) return pieces;
    return [...before, wellFormedText(random, words, pieces[at]), ...pieces.slice(at + 1)];
  }
  const name = /^<([^\s/>]+)/u.exec(one[0])?.[1] ?? 'a';
  switch (random(8)) {
    case 0:
      return [...before, ...behind];
    case 1:
      return [...before, ...one, ...one, ...behind];
    case 2: {
      const rest = [...before, ...behind];
      const to = Math.max(1, random(rest.length));
      return [...rest.slice(0, to), ...one, ...rest.slice(to)];
    }
    case 3:
      return [...before, ...Array(1 + random(300)).fill(`<${name}>`), ...one];
    case 4: {
      const depth = 1 + random(300);
      return [...before, ...Array(depth).fill(`<${name}>`), ...one, ...Array(depth).fill(`</${name}>`), ...behind];
    }
    case 5:
      return [
        ...before,
        one[0].replace(/="[^"]*"/u, `="${pick(random, ['', '1', '-1', 'x', '99999999999', '__proto__', '#'])}"`),
        ...one.slice(1),
        ...behind,
      ];
    case 6:
      return [...before, one[0].replace(/\s[^\s=]+="[^"]*"/u, ''), ...one.slice(1), ...behind];
    default:
      return [...before, ...one.slice(1, -1), ...behind];
  }
}

/** Where the element that begins with a piece ends; the same place when none does. */
function elementEnd(pieces, at) {
  if (!/^<[^/!?]/u.test(pieces[at])) return at;
  let depth = 0;
  for (let end = at; end < pieces.length; end++) {
    if (EMPTY_ELEMENT.test(pieces[end])) depth += 0;
    else if (pieces[end].startsWith('</')) depth -= 1;
    else if (/^<[^!?]/u.test(pieces[end])) depth += 1;
    if (depth === 0) return end + 1;
  }
  return at;
}

function wellFormedText(random, words, text) {
  const word = pick(random, words).replace(/[<&\u0000\ufffe]|\]\]>/gu, '');
  const at = random(text.length + 1);
  return text.slice(0, at) + word.repeat(1 + random(3)) + text.slice(at);
}
