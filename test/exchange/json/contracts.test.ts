import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAlignmentJson,
  readComparisonJson,
  readEditionJson,
  readLineageJson,
  readSegmentsJson,
  streamEditionJson,
  writeAlignmentJson,
  writeComparisonJson,
  writeDiagnosticsJsonl,
  writeEditionJson,
  writeLineageJson,
  writeSegmentsJson,
} from '../../../src/exchange/json/contracts.ts';
import {
  blockId,
  type Code,
  checkBlocks,
  diagnose,
  type Edition,
  type Lineage,
  RecallingError,
} from '../../../src/model/index.ts';
import { cutSegments, makeEdition, sixAlignment, sixEditions, smallComparison } from '../fixtures.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });

function schemaOf(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
}

/** An edition with every optional field present. */
function fullEdition(): Edition {
  const [english] = sixEditions();
  if (english === undefined) throw new Error('no fixture');
  const at = { start: 0, end: 3 };
  return {
    ...english,
    meta: {
      number: '6/1',
      title: 'T',
      organ: 'O',
      symbol: 'S',
      date: '2012-10-19',
      status: 's',
      notice: 'n',
      predecessors: ['5-1'],
    },
    skipped: [...english.skipped, { span: at, why: 'line-break', as: ' ' }],
    blocks: english.blocks.map(block => ({
      ...block,
      label: { printed: '1.', gap: ' ', ordinal: 1, level: 0, restored: true },
      marks: [{ kind: 'link', at, value: 'x' }],
      references: [{ kind: 'symbol', at, value: 'v', forthcoming: true }],
      lead: { concept: 'requests', candidates: ['requests'], chain: 1, at },
      secondary: [{ concept: 'urges', candidates: [], chain: 2, at }],
    })),
  };
}

const edition = fullEdition();
const segments = cutSegments(edition);
const alignment = { ...sixAlignment(), crossings: [['rec_1', 'para_1'] as const] };

const lineage: Lineage = {
  language: 'en',
  editions: ['4-1.en', '5-1.en', '6-1.en'],
  threads: [
    {
      id: 'thread_1',
      steps: [
        { units: [blockId('para_1')], change: 'added', moved: false },
        { units: [], change: 'deleted', moved: false },
        {
          units: [blockId('para_2')],
          change: 'returned',
          moved: false,
          returned: {
            edition: 0,
            units: [blockId('para_1')],
            similarity: 0.9,
            ops: [
              ['=', 'a'],
              ['+', 'b'],
            ],
          },
        },
      ],
    },
  ],
};

/** Every file format with what writes and reads it. */
const contracts = [
  {
    name: 'edition',
    written: writeEditionJson(edition),
    again: (json: string) => writeEditionJson(readEditionJson(json).value),
  },
  {
    name: 'alignment',
    written: writeAlignmentJson(alignment),
    again: (json: string) => writeAlignmentJson(readAlignmentJson(json).value),
  },
  {
    name: 'comparison',
    written: writeComparisonJson(smallComparison()),
    again: (json: string) => writeComparisonJson(readComparisonJson(json).value),
  },
  {
    name: 'lineage',
    written: writeLineageJson(lineage),
    again: (json: string) => writeLineageJson(readLineageJson(json).value),
  },
  {
    name: 'segments',
    written: writeSegmentsJson(edition, segments),
    again: (json: string) => writeSegmentsJson(edition, readSegmentsJson(json).value.segments),
  },
] as const;

function codeOf(run: () => unknown): Code | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof RecallingError) return error.code;
    throw error;
  }
}

describe.each(contracts)('the $name format', ({ name, written, again }) => {
  const validate = schemaOf(name);

  it('opens with its name and version and ends with a line feed', () => {
    expect(written.startsWith(`{\n  "format": "recalling/${name}/1",\n`)).toBe(true);
    expect(written.endsWith('}\n')).toBe(true);
  });

  it('keeps its schema', () => {
    validate(JSON.parse(written));
    expect(validate.errors).toBeNull();
  });

  it('is the same after reading and writing again', () => {
    expect(again(written)).toBe(written);
    expect(again(`\ufeff${written}`)).toBe(written);
  });

  it('has its keys in the order of the contract, whatever their order before', () => {
    expect(again(JSON.stringify(reversed(JSON.parse(written))))).toBe(written);
  });

  it('refuses another format, another version and what is no JSON', () => {
    expect(codeOf(() => again(written.replace(`recalling/${name}/1`, 'recalling/other/1')))).toBe(
      'exchange.wrong-format',
    );
    expect(codeOf(() => again(written.replace(`recalling/${name}/1`, `recalling/${name}/2`)))).toBe(
      'exchange.unsupported-version',
    );
    for (const text of ['', '[]', '{}', 'null', written.slice(0, -3), '{"format":1}']) {
      expect(codeOf(() => again(text))).toBe('exchange.wrong-format');
    }
  });

  it('is refused exactly when the schema refuses it, or what it says of itself cannot be', () => {
    const paths = pathsOf(JSON.parse(written)).filter(path => path[0] !== 'format');
    const damage = fc.constantFrom<unknown>(undefined, null, -1, 1.5, 'x', true, [], {}, ['x', 'y'], ['x', 'y', 'z']);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), damage, (path, value) => {
        const broken: unknown = JSON.parse(written);
        replaceAt(broken, path, value);
        const document = JSON.parse(JSON.stringify(broken));
        const keptSchema: boolean = validate(document);
        const valid = keptSchema && (name !== 'edition' || checkBlocks(document).length === 0);
        const code = codeOf(() => again(JSON.stringify(broken)));
        expect([path.join('.'), value, code]).toEqual([
          path.join('.'),
          value,
          valid ? undefined : 'exchange.invalid-structure',
        ]);
        if (!valid) refused += 1;
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('the files', () => {
  it('have one block, row, link or segment a line', () => {
    const lines = (text: string) => text.split('\n').filter(line => line.startsWith('    {'));
    expect(lines(writeEditionJson(edition))).toHaveLength(edition.blocks.length + edition.skipped.length);
    expect(lines(writeAlignmentJson(alignment))).toHaveLength(alignment.beads.length);
    expect(lines(writeComparisonJson(smallComparison()))).toHaveLength(1);
    expect(lines(writeSegmentsJson(edition, segments))).toHaveLength(segments.length);
  });

  it('are the same document on one line', () => {
    const line = [...streamEditionJson(edition, 'line')].join('');
    expect(line).toBe(`${JSON.stringify(JSON.parse(writeEditionJson(edition)))}\n`);
  });

  it('keep fields they do not know, after their own', () => {
    const document = JSON.parse(writeEditionJson(edition));
    document.future = { b: 1, a: [2] };
    document.blocks[0].future = '😀';
    const again = writeEditionJson(readEditionJson(JSON.stringify(document)).value);
    expect(JSON.parse(again)).toEqual(document);
    expect(again.endsWith('  "future": {"b":1,"a":[2]}\n}\n')).toBe(true);
  });

  it('keep any text of a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const json = writeEditionJson(makeEdition('6-1', 'en', [{ id: 'para_1', role: 'operative', text }]));
        expect(readEditionJson(json).value.blocks[0]?.text).toBe(text);
        expect(writeEditionJson(readEditionJson(json).value)).toBe(json);
      }),
    );
  });

  it('take a language called like a property of every object', () => {
    const json = writeAlignmentJson(alignment).replaceAll('"ru":', '"__proto__":');
    const { value } = readAlignmentJson(json);
    expect(Object.keys(value.beads[0]?.members ?? {})).toContain('__proto__');
    expect(writeAlignmentJson(value)).toBe(json);
  });

  it('say what is wrong and where', () => {
    const json = writeEditionJson(edition).replace('"role":"title"', '"role":"chapter"');
    expect(() => readEditionJson(json, 'a.json')).toThrow(/blocks\[1\]\.role is not one of masthead/u);
  });

  it.each([
    ['an id twice', '"id":"title"', '"id":"number"', 'number occurs twice'],
    [
      'an unknown parent',
      '"role":"title"',
      '"role":"title","parent":"annex_9"',
      'title: no block annex_9 stands before it',
    ],
    [
      'a place outside',
      '"lead":{"concept":"requests","candidates":["requests"],"chain":1,"at":{"start":0,"end":3}}',
      '"lead":{"concept":"requests","candidates":["requests"],"chain":1,"at":{"start":0,"end":999}}',
      'number: a place outside of its text',
    ],
    [
      'a piece unlike its source',
      '"from":{"start":0,"end":3}',
      '"from":{"start":0,"end":4}',
      'number: a piece that the source cannot hold',
    ],
    [
      'a call without its note',
      '"calls":[]',
      '"calls":[{"at":0,"printed":"9","number":9,"note":"note_9"}]',
      'number: there is no note_9',
    ],
    [
      'a skipped place outside',
      '"start":990,"end":1000',
      '"start":990,"end":10001',
      'skipped: a place outside of the source',
    ],
  ])('are no edition with %s', (_, whole, broken, fault) => {
    const json = writeEditionJson(edition);
    expect(json).toContain(whole);
    expect(() => readEditionJson(json.replace(whole, broken), 'a.json')).toThrow(fault);
  });

  it('do not repeat every fault of a wholly broken file', () => {
    const json = writeEditionJson(edition).replaceAll('"order":', '"place":');
    expect(() => readEditionJson(json)).toThrow(
      /^(?:(?!order is missing).)*(?:order is missing(?:(?!order is missing).)*){1,5}$/u,
    );
  });

  it('give segments their text', () => {
    const [first] = JSON.parse(writeSegmentsJson(edition, segments)).segments;
    expect(first).toEqual({ id: 'number__s1', block: 'number', at: { start: 0, end: 3 }, end: 'clause', text: '6/1' });
  });
});

describe('writeDiagnosticsJsonl', () => {
  const remarks = [
    diagnose('exchange.illegal-character', 'U+0001', { file: 'a.md', line: 3, span: { start: 1, end: 2 } }),
    diagnose('read.empty'),
  ];

  it('writes one remark a line, each keeping its schema', () => {
    const lines = writeDiagnosticsJsonl(remarks).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map(line => JSON.parse(line))).toEqual(remarks);
    const validate = schemaOf('diagnostic');
    for (const line of lines) expect(validate(JSON.parse(line))).toBe(true);
    expect(validate({ code: 'read.empty', severity: 'fatal', message: 'x' })).toBe(false);
  });

  it('writes nothing for no remarks', () => {
    expect(writeDiagnosticsJsonl([])).toBe('');
  });
});

/** The same document with the keys of all objects in reverse. Languages keep their order, which the alignment gives them. */
function reversed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => reversed(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, reversed(item, name)]);
  return Object.fromEntries(key === 'members' ? entries : entries.reverse());
}

/** Paths of all values below the top. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const below = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length > 0 ? [path, ...below] : below;
}

function replaceAt(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), root);
  const key = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(parent), key);
  else Reflect.set(Object(parent), key, value);
}
