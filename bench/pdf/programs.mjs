// Prints pages with the programs of a Debian machine. What is not installed is left out and named.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Longest run of a program, in milliseconds. */
const LONGEST = 240_000;

const has = new Map();
/** Whether a program can be started. */
export function installed(program) {
  if (!has.has(program)) has.set(program, spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);
  return has.get(program);
}

function run(program, options) {
  return spawnSync(program, options, { stdio: 'ignore', timeout: LONGEST }).status === 0;
}

/** Word files to PDF, all in one start of the program. */
export function printWord(files, tagged) {
  if (files.length === 0) return;
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
  const home = `-env:UserInstallation=file://${dirname(files[0])}/office`;
  run('soffice', [home, '--headless', '--convert-to', filter, '--outdir', dirname(files[0]), ...files]);
}

/** One web page to PDF. */
export function printPage(file, tagged) {
  const made = file.replace(/\.html$/u, '.pdf');
  const tagging = tagged ? [] : ['--disable-pdf-tagging'];
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    ...tagging,
    `--print-to-pdf=${made}`,
    `file://${file}`,
  ]);
  return made;
}

/** One page of CSS for paged media to PDF. */
export function printPaged(file) {
  const made = file.replace(/\.html$/u, '.pdf');
  run('weasyprint', [file, made]);
  return made;
}

/** What other programs make of a PDF: each names its program and rewrites a file. */
export const REMAKES = {
  /** A second distillation, as by Acrobat Distiller. */
  distilled: ['gs', (from, to) => run('gs', ['-q', '-sDEVICE=pdfwrite', '-o', to, from])],
  /** Redrawn glyph by glyph. */
  redrawn: ['pdftocairo', (from, to) => run('pdftocairo', ['-pdf', from, to])],
  /** Encrypted; anyone may open it, only the owner may change it. */
  locked: ['qpdf', (from, to) => run('qpdf', ['--encrypt', '', 'owner', '256', '--extract=n', '--', from, to])],
  /** The old kind of encryption. */
  lockedOld: [
    'qpdf',
    (from, to) =>
      run('qpdf', [
        '--allow-weak-crypto',
        '--encrypt',
        '',
        'owner',
        '128',
        '--use-aes=y',
        '--extract=n',
        '--',
        from,
        to,
      ]),
  ],
  linearized: ['qpdf', (from, to) => run('qpdf', ['--linearize', '--object-streams=generate', from, to])],
  turned: ['qpdf', (from, to) => run('qpdf', ['--rotate=+90', from, to])],
  /** The cross-reference table points to nowhere. */
  damaged: [
    undefined,
    (from, to) => {
      const bytes = readFileSync(from, 'latin1').replace(/startxref\s+\d+/gu, 'startxref\n77');
      writeFileSync(to, bytes, 'latin1');
      return true;
    },
  ],
};

/** Rewrites a PDF in one of the ways of {@link REMAKES}; `undefined` when its program is not there. */
export function remake(file, way) {
  const [program, make] = REMAKES[way];
  if (program !== undefined && !existsSync(`/usr/bin/${program}`)) return undefined;
  const made = join(dirname(file), `${basename(file, '.pdf')}.${way}.pdf`);
  return make(file, made) ? made : undefined;
}
