import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  readExceptionsJson,
  readGridJson,
  readLexiconJson,
  writeExceptionsJson,
  writeGridJson,
  writeLexiconJson,
} from '../../../src/exchange/index.ts';
import { RecallingError } from '../../../src/model/index.ts';
import { grid } from '../findings.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });

function schemaOf(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
}

const exceptions = [
  { code: 'concord.number-differs', row: '6-1/para_2', languages: ['ar'], reason: 'asked' },
  { code: 'concord.chain-differs', reason: 'house style' },
];

const lexicon = { words: [{ language: 'en', to: 'fr', word: 'water', total: 3.5, renderings: { eau: 3, eaux: 0.5 } }] };

describe.each([
  { name: 'grid', written: writeGridJson(grid), again: (json: string) => writeGridJson(readGridJson(json).value) },
  {
    name: 'exceptions',
    written: writeExceptionsJson(exceptions),
    again: (json: string) => writeExceptionsJson(readExceptionsJson(json).value),
  },
  {
    name: 'lexicon',
    written: writeLexiconJson(lexicon),
    again: (json: string) => writeLexiconJson(readLexiconJson(json).value),
  },
])('the JSON of $name', ({ name, written, again }) => {
  it('is what its schema allows', () => {
    const validate = schemaOf(name);
    expect(validate(JSON.parse(written)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('comes back the same', () => {
    expect(again(written)).toBe(written);
  });

  it('opens with its format', () => {
    expect(written.split('\n')[1]).toContain(`"format": "recalling/${name}/1"`);
  });
});

describe('an exceptions file that is none', () => {
  it.each([
    ['no JSON', 'exceptions: []', 'exchange.wrong-format'],
    ['another format', '{"format":"recalling/edition/1"}', 'exchange.wrong-format'],
    [
      'a list without reasons',
      '{"format":"recalling/exceptions/1","exceptions":[{"code":"x"}]}',
      'exchange.invalid-structure',
    ],
  ])('is refused: %s', (_, text, code) => {
    let thrown: unknown;
    try {
      readExceptionsJson(text, 'recalling.exceptions.json');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RecallingError);
    expect(thrown).toMatchObject({ code, file: 'recalling.exceptions.json' });
  });
});
