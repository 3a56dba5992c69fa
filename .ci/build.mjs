// Builds dist/: every module with its types, and over them the library and the program, each bundled with what it shares with the other in chunks/.
// Five hundred modules take half a second to load; a bundled command takes what it needs from a handful of files. Packages stay what package.json says.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const from = path => join(root, path);

// What a module left behind that is no more would be published with the rest.
rmSync(from('dist'), { recursive: true, force: true });
const types = spawnSync(process.execPath, [from('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (types.status !== 0) process.exit(types.status ?? 1);

const bundle = await rolldown({
  cwd: root,
  input: { index: from('src/index.ts'), 'cli/main': from('src/cli/main.ts') },
  platform: 'node',
  // C:\… is a path, too.
  external: name => !name.startsWith('.') && !isAbsolute(name),
  // No module does anything by being loaded: of an index that names a whole stage only what is asked for is taken.
  treeshake: { moduleSideEffects: false },
});
await bundle.write({
  dir: from('dist'),
  // One folder below dist/, as the modules are: version.ts finds package.json from there.
  chunkFileNames: 'chunks/[name].js',
  // Names and lines stay: a stack trace is to be read.
  minify: false,
  comments: { legal: true, annotation: false, jsdoc: false },
});
await bundle.close();
