import { describe, expect, it } from 'vitest';
import { writeSarif } from '../../../src/exchange/index.ts';
import { grid } from '../findings.ts';

const log = JSON.parse(writeSarif(grid, { toolVersion: '1.2.3' }));
const [run] = log.runs;

describe('writeSarif', () => {
  it('writes one run of version 2.1.0 with a rule per code', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver.semanticVersion).toBe('1.2.3');
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'concord.chain-differs',
      'concord.number-differs',
      'concord.version-incomplete',
    ]);
  });

  it('points each result at its rule', () => {
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('has levels of SARIF: hints are notes', () => {
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['note', 'error', 'warning']);
  });

  it('gives file, line and paragraph, the path as a URI', () => {
    expect(run.results[1].locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'texts/6%201.ar.md' }, region: { startLine: 7 } },
        logicalLocations: [{ fullyQualifiedName: '6-1.ar/para_2' }],
      },
    ]);
  });

  it('keeps accepted findings as suppressed, with the reason', () => {
    expect(run.results[2].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'house style' },
    ]);
    expect(run.results[1].suppressions).toBeUndefined();
  });

  it('writes the same bytes for the same findings', () => {
    expect(writeSarif(grid, { toolVersion: '1' })).toBe(writeSarif(grid, { toolVersion: '1' }));
  });
});
