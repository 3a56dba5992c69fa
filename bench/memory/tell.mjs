// Loaded before a program (`node --import`): at its end writes the most memory it held, in KiB, to file descriptor 3.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
