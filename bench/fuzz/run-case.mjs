// One case through every stage: of texts from bytes to sentences, of exchange files from bytes to bytes and back.
import { readEditionJson } from '../../dist/exchange/index.js';
import { checkEdition, checkReading, checkSegments, printedBlock, RecallingError } from '../../dist/model/index.js';
import { editionOf } from '../../dist/pipeline/editions.js';
import { segmentEdition } from '../../dist/pipeline/index.js';
import { readBytes } from '../../dist/read/index.js';
import { exchangeFault } from './exchange-case.mjs';

/** What a case came to: `edition`, the code it was refused with, or what is wrong. */
export async function runCase({ file, bytes, options, clauses, format }) {
  const faultOf = () => {
    if (format) return exchangeFault(bytes, file, format);
    return file.endsWith('.json') ? throughJson(bytes, file, clauses) : throughReader(bytes, file, options, clauses);
  };
  try {
    const fault = await faultOf();
    return fault === undefined ? { outcome: format ? 'read' : 'edition' } : { outcome: 'unsound', detail: fault };
  } catch (error) {
    if (error instanceof RecallingError) return { outcome: error.code };
    return { outcome: 'crash', detail: error?.stack ?? String(error) };
  }
}

async function throughReader(bytes, file, options, clauses) {
  const reading = await readBytes(bytes, file, options);
  const [unread] = checkReading(reading.value);
  if (unread !== undefined) return `reading: ${unread}`;
  const { value: edition } = editionOf(reading, options);
  const [lost] = checkEdition(edition, reading.value.text);
  return lost === undefined ? segmentFault(edition, clauses) : `edition: ${lost}`;
}

function throughJson(bytes, file, clauses) {
  const { value: edition } = readEditionJson(new TextDecoder().decode(bytes), file);
  for (const block of edition.blocks) printedBlock(block);
  return segmentFault(edition, clauses);
}

function segmentFault(edition, clauses) {
  const segments = new Map(edition.blocks.map(({ id }) => [id, []]));
  for (const segment of segmentEdition(edition, { clauses })) segments.get(segment.block)?.push(segment);
  for (const { id, text } of edition.blocks) {
    const [fault] = checkSegments(segments.get(id) ?? [], text.length);
    if (fault !== undefined) return `segments of ${id}: ${fault}`;
  }
  return undefined;
}
