// Texts of any length that look like a language: words put together from halves of its own words, few of them frequent.
import { randomFrom } from './random.mjs';
import { declaration } from './texts.mjs';

const VOCABULARY = 4_000;
/** Scripts written without blanks: their words are two characters. */
const UNSPACED = new Set(['zh', 'ja', 'th']);

/** A writer of paragraphs in the manner of a language. */
export function writerOf(language, seed) {
  const random = randomFrom(`${language} ${seed}`);
  const own = declaration(language).join(' ');
  const spaced = !UNSPACED.has(language);
  const words = spaced ? mixHalves(own, random) : mixCharacters(own, random);
  const [comma, stop] = own.includes('，') ? ['，', '。'] : own.includes('،') ? ['، ', '.'] : [', ', '.'];
  const word = () => words[Math.floor(words.length * random.next() ** 2.5)];
  const paragraph = length => {
    let text = '';
    for (let k = 0; k < length; k++) {
      text += word();
      if (k === length - 1) text += stop;
      else if (random.next() < 0.08) text += comma;
      else if (spaced) text += ' ';
    }
    return text;
  };
  return {
    word,
    paragraph,
    paragraphs: count => Array.from({ length: count }, () => paragraph(15 + random.below(50))),
  };
}

function mixHalves(text, random) {
  const own = [...new Set(text.match(/[\p{L}\p{M}]+/gu))];
  const heads = own.map(word => word.slice(0, Math.ceil(word.length / 2)));
  const tails = own.map(word => word.slice(Math.ceil(word.length / 2)));
  const words = new Set(own);
  while (words.size < VOCABULARY) words.add(random.pick(heads) + random.pick(tails));
  return [...words];
}

function mixCharacters(text, random) {
  const own = [...new Set(text.match(/\p{L}\p{M}*/gu))];
  const words = new Set();
  while (words.size < VOCABULARY) words.add(random.pick(own) + random.pick(own));
  return [...words];
}
