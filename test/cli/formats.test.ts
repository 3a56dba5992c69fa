import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../read/docx-fixture.ts';
import { emptyDirectory, recalling } from './run.ts';

const folder = emptyDirectory();
function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const changed = file(
  '7-1.en.docx',
  docx(
    [
      p('The General Assembly,'),
      p('1. Takes note of the report;'),
      p(
        `${r('2. Requests the Office to report')}<w:ins w:id="1">${r(' in 2014')}</w:ins><w:del w:id="2"><w:r><w:delText xml:space="preserve"> in 2013</w:delText></w:r></w:del>${r('.')}`,
      ),
    ].join(''),
  ),
);

describe('documents on the command line', () => {
  it('are read with tracked changes accepted, and that is said', () => {
    const { out, err, status } = recalling(['parse', changed, '--format', 'text']);
    expect(status).toBe(0);
    expect(out).toContain('to report in 2014.');
    expect(err).toMatch(/warning read\.changes-tracked .*7-1\.en\.docx: .*1 insertion, 1 deletion/u);
  });

  it('are read as --changes says', () => {
    expect(recalling(['parse', changed, '--changes', 'reject', '--format', 'text']).out).toContain(
      'to report in 2013.',
    );
    expect(recalling(['parse', changed, '--changes', 'show', '--format', 'text']).out).toContain('in 2014 in 2013.');
    const wrong = recalling(['parse', changed, '--changes', 'maybe']);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('accept, reject, show');
  });

  it('can be compared with another format', () => {
    const page = file(
      '7-2.en.html',
      '<!doctype html><p>The General Assembly,<ol><li>Takes note of the report;<li>Requests the Office to report in 2014.</ol>',
    );
    const { out } = recalling(['diff', changed, page, '--all']);
    expect(out).toMatch(/words: \d+ kept, 0 removed, 0 added/u);
  });

  it('are taken before plain text of the same edition in a folder', () => {
    const both = emptyDirectory();
    const text = 'The General Assembly,\n\n1. Takes note of the report.\n';
    writeFileSync(join(both, '7-1.en.txt'), text);
    writeFileSync(join(both, '7-1.en.docx'), docx(p('The General Assembly,') + p('1. Takes note of the report.')));
    const { err } = recalling(['build', both, '-o', join(both, 'out')]);
    expect(err).toMatch(/build\.edition-passed-over .*7-1\.en\.txt/u);
    // A second run does not take its own report for an edition.
    expect(recalling(['build', both, '-o', join(both, 'out'), '--force']).err).not.toContain('report.html');
  });

  it('that cannot be read are refused with what to do', () => {
    const { err, status } = recalling(['parse', file('7-3.en.rtf', '{\\rtf1 x}')]);
    expect(status).toBe(3);
    expect(err).toMatch(/read\.unsupported .*RTF.*hint: .*save it as \.docx/u);
  });
});
