// Counts the characters of a saved page that a person could be meant to read, and those that a reading holds or says that it left out.
import { parse } from 'parse5';
import { pageBytes } from '../../dist/read/html/source.js';

/** Elements without words for people, and those that are said as pictures, readings and frames. */
const NOT_WORDS = new Set(
  'script style title meta link svg img object video audio canvas rt rp iframe frame'.split(' '),
);

const wordsIn = node => {
  if (node.nodeName === '#text') return node.value.replace(/\s+/gu, '').length;
  if (NOT_WORDS.has(node.nodeName)) return 0;
  return [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].reduce(
    (sum, child) => sum + wordsIn(child),
    0,
  );
};

/** Characters, white space aside, of the page itself; `undefined` for one whose text is in a frame. */
export function charactersOf(bytes, path) {
  const html = new TextDecoder().decode(pageBytes(bytes, path).bytes);
  return wordsIn(parse(html, { scriptingEnabled: false }));
}

/** The same of a reading: its text, and what its diagnostics count. */
export function accountedFor({ text }, diagnostics) {
  const said = diagnostics.reduce((sum, { message }) => sum + Number(/(\d+) characters: /u.exec(message)?.[1] ?? 0), 0);
  return text.replace(/\s+/gu, '').length + said;
}
