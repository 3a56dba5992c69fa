// Reads and parses one file as the library does.
import { readEdition } from '../../dist/pipeline/index.js';

await readEdition(process.argv[2]);
