// Fresh draws that nothing was tuned on: node bench/diff/fresh.mjs [SEED] [--only TEXT] [--keep DIR]
// Edits texts by known edits, compares, and scores with ../shared/bench/diff/score.py. One line a group of texts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareLines } from '../../dist/index.js';
import { benchLinks } from '../adaptors/diffbench.mjs';
import { draw, LEVELS } from './draw.mjs';
import { declaration, numbered, sharedTexts, statute } from './texts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, keep: { type: 'string' } },
});
const seed = positionals[0] ?? '1';
const LISTED = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'pt'];
const OTHERS = ['it', 'pl', 'fi', 'hu', 'tr', 'vi', 'sw', 'el', 'he', 'fa', 'hi', 'bn', 'ka', 'ta', 'ko', 'ja', 'th'];

const groups = [
  ['declaration, listed languages', LISTED.map(language => base(language, 'plain', declaration(language)))],
  ['declaration, other languages', OTHERS.map(language => base(language, 'plain', declaration(language)))],
  [
    'numbered paragraphs',
    [...LISTED, 'it', 'he', 'ja'].map(language => base(language, 'numbered', numbered(language))),
  ],
  [
    'laid out as a statute',
    [...LISTED, 'pl', 'ko', 'fa'].map(language => base(language, 'statute', statute(language))),
  ],
  [
    'resolutions in six languages',
    ['en', 'fr', 'es', 'ru', 'ar', 'zh'].map(language =>
      base(
        language,
        'resolutions',
        sharedTexts(language).flatMap(({ name, paragraphs }) => (/^[aes]-res-\d+-\d+$/u.test(name) ? paragraphs : [])),
      ),
    ),
  ],
  [
    'real texts, English',
    sharedTexts('en')
      .filter(({ paragraphs }) => paragraphs.length > 18)
      .map(({ name, paragraphs }) => base('en', name, paragraphs)),
  ],
];

/** Real paragraphs to add come from another text where there is one. */
function base(language, name, paragraphs) {
  const others = sharedTexts(language).filter(text => text.name !== name);
  const donor = name === 'resolutions' ? declaration(language) : others.flatMap(text => text.paragraphs);
  return { language, name, paragraphs, donor };
}

const scratch = values.keep ?? mkdtempSync(join(tmpdir(), 'recalling-draws-'));
for (const [name, texts] of groups) {
  if (!name.includes(values.only)) continue;
  const [sets, outs] = ['sets', 'outs'].map(folder => join(scratch, folder, name.replace(/\W+/gu, '-')));
  let falseMoves = 0;
  for (const { language, name: text, paragraphs, donor } of texts)
    for (const level of Object.keys(LEVELS)) {
      const id = `${text}-${language}-${level}`;
      const made = draw(paragraphs, { level, seed: `${seed} ${id}`, language, donor });
      const links = benchLinks(compareLines(made.old, made.new, language).value);
      if (LEVELS[level].moved === 0) falseMoves += links.filter(link => link.moved).length;
      write(join(sets, id), 'old.txt', `${made.old.join('\n\n')}\n`);
      write(join(sets, id), 'new.txt', `${made.new.join('\n\n')}\n`);
      write(
        join(sets, id),
        'gold.json',
        JSON.stringify({ ...made.gold, lang: language, ...(level === 'noise' && { noise: true }) }),
      );
      write(outs, `${id}.json`, JSON.stringify({ links }));
    }
  const scorer = join(import.meta.dirname, '../../../shared/bench/diff/score.py');
  const { stdout, stderr, status } = spawnSync('python3', [scorer, sets, outs], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const { tag_f1: _, ...figures } = JSON.parse(stdout);
  console.log(JSON.stringify({ set: name, seed, ...figures, false_moves: falseMoves }));
}
if (!values.keep) rmSync(scratch, { recursive: true });

function write(folder, file, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}
