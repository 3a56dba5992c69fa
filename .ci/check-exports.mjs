// Puts everything the main job writes before other people's programs, and takes it back from them: schemas, LibreOffice, OmegaT, Translate Toolkit.
// A program that is not there is named and passed over; with CI set it is a failure.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checker = '../shared/bench/interchange/check.py';
const aknSchema = '../shared/schemas/akn/akomantoso30-os-2018-08-29.xsd';
/** Checks of other people's programs that must have judged something, and the program each needs. */
const JUDGES = {
  'tmx.dtd': 'xmllint',
  'tmx.toolkit': 'translate-toolkit',
  'xliff.xsd': 'xmllint',
  'xliff.strict': 'xmllint',
  'xliff.schematron': 'saxon, xsltproc and lxml',
  'xliff.toolkit': 'translate-toolkit',
  'xliff.omegat': 'omegat',
  'xlsx.libreoffice': 'soffice',
  'docx.libreoffice': 'soffice',
};
/** OmegaT takes four seconds a file, and the files of a kind are much alike. */
const MOST_OMEGAT = '3';

let passed = 0;
let failed = 0;
let skipped = 0;

function judge(what, good, detail = '') {
  if (good) passed += 1;
  else failed += 1;
  if (!good) console.log(`FAILED ${what}${detail === '' ? '' : `: ${detail.slice(0, 400)}`}`);
}

function skip(what, why) {
  skipped += 1;
  console.log(`skipped ${what}: ${why}`);
  if (process.env.CI) judge(what, false, why);
}

function run(command, words, options = {}) {
  const done = spawnSync(command, words, { encoding: 'utf8', timeout: 600_000, maxBuffer: 1 << 26, ...options });
  return {
    there: done.error?.code !== 'ENOENT',
    good: done.status === 0,
    out: done.stdout ?? '',
    err: done.stderr ?? '',
  };
}

const recalling = (...words) => run(process.execPath, ['dist/cli/main.js', ...words]);

/** What LibreOffice makes of a file when it saves it as another. */
function saveAgain(file, ending, folder) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const done = run('soffice', [profile, '--headless', '--norestore', '--convert-to', ending, '--outdir', folder, file]);
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, `.${ending.split(':')[0]}`);
  return { ...done, file: join(folder, name) };
}

/**
 * OmegaT translates a text out of our memory. The checker puts one paragraph on a line, which OmegaT takes for one paragraph in all unless its settings say otherwise:
 * here an empty line stands between them.
 */
async function translate(memory, target, home) {
  const { readTmx } = await import('../dist/index.js');
  const { units } = readTmx(readFileSync(memory)).value;
  const text = (unit, language) => unit.variants.find(one => one.language === language)?.segment.join('');
  const wanted = new Map();
  for (const unit of units) {
    const [from, to] = [text(unit, 'en'), text(unit, target)];
    if (from !== undefined && to !== undefined && !/[\n\t]| {2}/u.test(from))
      wanted.set(from, [...(wanted.get(from) ?? []), to]);
  }
  const project = join(home, `omegat-${target}`);
  for (const folder of ['source', 'target', 'tm/auto', 'omegat', 'dictionary', 'glossary']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'dictionary_dir'];
  const settings = `${folders.map(name => `<${name}>__DEFAULT__</${name}>`).join('')}<source_lang>EN</source_lang><target_lang>${target}</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>`;
  writeFileSync(
    join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8"?><omegat><project version="1.0">${settings}</project></omegat>`,
  );
  writeFileSync(join(project, 'source/text.utf8'), [...wanted.keys()].join('\n\n'));
  copyFileSync(memory, join(project, 'tm/auto/memory.tmx'));
  const words = [
    project,
    '--mode=console-translate',
    `--config-dir=${join(project, 'conf')}`,
    '--disable-project-locking',
  ];
  const env = { ...process.env, HOME: home, JAVA_TOOL_OPTIONS: `-Duser.home=${home}`, LC_ALL: 'C.UTF-8' };
  const done = run('omegat', words, { env });
  if (!done.there) return skip('OmegaT', 'omegat is not there');
  const made = join(project, 'target/text.utf8');
  const got = existsSync(made)
    ? readFileSync(made, 'utf8')
        .replace(/^\ufeff/u, '')
        .split(/\r?\n\r?\n/u)
    : [];
  const right = [...wanted.values()].filter((texts, i) => texts.includes(got[i]?.trimEnd())).length;
  const told = `${right} of ${wanted.size} paragraphs`;
  console.log(`OmegaT translates en to ${target} from the memory: ${told}`);
  judge(`OmegaT, en to ${target}`, right >= 0.95 * wanted.size && wanted.size > 0, `${told} ${done.err.slice(-200)}`);
}

function putBeforeJudges(out) {
  const report = join(out, '..', 'judged.json');
  const done = run('python3', [
    checker,
    out,
    '-q',
    '--skip',
    'tmx.omegat',
    '--omegat-max',
    MOST_OMEGAT,
    '--json',
    report,
  ]);
  console.log(done.out.trim());
  if (!existsSync(report)) return judge('the checker', false, done.err);
  const counts = new Map();
  for (const [file, check, good, message] of JSON.parse(readFileSync(report, 'utf8'))) {
    if (good === false) judge(`${check} ${file}`, false, message);
    if (good === true) {
      passed += 1;
      counts.set(check, (counts.get(check) ?? 0) + 1);
    }
  }
  for (const [check, program] of Object.entries(JUDGES)) {
    if (!counts.has(check)) skip(check, `nothing was judged; it needs ${program}`);
  }
}

function validateAkn(folder) {
  for (const name of readdirSync(folder)) {
    const done = run('xmllint', ['--nonet', '--noout', '--schema', aknSchema, join(folder, name)]);
    if (!done.there) return skip('Akoma Ntoso by its schema', 'xmllint is not there');
    judge(`akn.xsd ${name}`, done.good, done.err);
  }
}

/** What nobody edited must come back as no edit, whatever program saved it. */
function takeBack(out, folder) {
  const back = [
    ['docx/6-1.docx', 'docx'],
    ['docx/6-1.en-ar.docx', 'docx'],
    ['workbook.xlsx', 'xlsx'],
    ['workbook.xlsx', 'ods'],
  ];
  for (const [name, ending] of back) {
    const saved = saveAgain(join(out, name), ending, folder);
    if (!saved.there) return skip('files back from LibreOffice', 'soffice is not there');
    const taken = recalling('import', saved.file, '--into', join(out, 'json'), '--json', '-q');
    const summary = taken.out.startsWith('{') ? JSON.parse(taken.out) : undefined;
    const clean = taken.good && summary?.changed.length === 0 && summary.moved.length === 0 && summary.unchanged > 0;
    judge(`${name} back from LibreOffice as .${ending}`, clean, taken.err + taken.out);
  }
}

if (!existsSync(checker)) {
  console.error(`skipped: ${checker} is not there`);
  process.exit(process.env.CI ? 1 : 0);
}
const home = mkdtempSync(join(tmpdir(), 'recalling-exports-'));
try {
  const out = join(home, 'out');
  const build = recalling('build', 'samples', '-o', out, '--sentences', '-q');
  const second = recalling('export', 'samples', '--to', 'xliff', '--xliff', '2.1', '-o', join(out, 'xliff2'), '-q');
  judge('build', build.good, build.err);
  judge('export of XLIFF 2.1', second.good, second.err);
  mkdirSync(join(out, 'converted'));
  for (const name of ['memory.csv', 'memory.tsv', 'memory.xlsx', 'memory.docx', 'memory.xlf']) {
    const made = recalling('convert', join(out, 'memory.tmx'), join(out, 'converted', name), '-q');
    judge(`convert to ${name}`, made.good, made.err);
  }
  putBeforeJudges(out);
  validateAkn(join(out, 'akn'));
  for (const target of ['fr', 'ar']) await translate(join(out, 'memory.tmx'), target, home);
  const folder = join(home, 'back');
  mkdirSync(folder);
  takeBack(out, folder);
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`exports: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
