import type { Citation, Citations, CitedThing, Result } from '../../model/index.ts';
import { type Contract, readContract, writeContract } from './contract.ts';
import { list, object, oneOf, optional, text } from './shape.ts';

const contract: Contract<Citations> = {
  name: 'citations',
  shape: object<Citations>({
    things: list(
      object<CitedThing>({
        id: text(),
        kind: oneOf('text', 'resolution', 'document', 'treaty'),
        name: text(),
        work: optional(text()),
      }),
    ),
    citations: list(
      object<Citation>({
        id: text(),
        from: text(),
        row: text(),
        calledIn: list(text()),
        to: text(),
        paragraph: optional(text()),
        dated: optional(text()),
        standing: oneOf('found', 'outside', 'forward', 'itself', 'dead'),
        why: optional(text()),
        languages: list(text()),
        words: text(),
      }),
    ),
  }),
  lines: ['things', 'citations'],
};

/** Writes citations as JSON, one thing and one citation a line. Contract: `schemas/citations.schema.json`. */
export function writeCitationsJson(value: Citations): string {
  return writeContract(contract, value);
}

/**
 * Reads and checks citations that {@link writeCitationsJson} wrote.
 * @throws RecallingError `exchange.*` when they are none
 */
export function readCitationsJson(json: string, file?: string): Result<Citations> {
  return readContract(contract, json, file);
}
