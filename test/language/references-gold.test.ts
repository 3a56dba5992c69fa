import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/language/index.ts';
import { language } from './language.ts';

const folder = new URL('references/', import.meta.url);

/** Marked sentences: spans between ⟦ ⟧, in the next line behind `=` their kinds and values. `npm run bench:references` says how good the reading is; this test keeps it so. */
function sentences(code: string): { marked: string; values: string[] }[] {
  const lines = readFileSync(new URL(`${code}.txt`, folder), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const values = lines[i + 1]?.startsWith('=') ? lines[i + 1]?.slice(1).split(';') : undefined;
    return values === undefined ? [] : [{ marked: line, values: values.map(value => value.trim()).filter(Boolean) }];
  });
}

function mark(text: string, code: string): { marked: string; values: string[] } {
  const found = findReferences(text, language(code));
  const marked = found.reduceRight(
    (rest, { at }) => `${rest.slice(0, at.start)}⟦${rest.slice(at.start, at.end)}⟧${rest.slice(at.end)}`,
    text,
  );
  return { marked, values: found.map(({ kind, value }) => `${kind} ${value}`) };
}

describe.each(readdirSync(folder).map(file => file.slice(0, 2)))('references of the marked sentences in %s', code => {
  test.each(sentences(code))('$marked', sentence => {
    expect(mark(sentence.marked.replaceAll(/[⟦⟧]/gu, ''), code)).toEqual(sentence);
  });
});
