import { RecallingError, type Result } from '../../model/index.ts';
import { decodeXml, XmlError } from '../../wire/index.ts';
import { checkJson } from './json.ts';
import { attributeOf, type PlacedElement, readPlaced } from './placed-element.ts';
import { collectFindings, type Findings, findingDiagnostics, type ValidationReport } from './report.ts';
import { shorten } from './structure.ts';
import { createTmxCheck, tmxVersions } from './tmx.ts';
import { checkXliff1, xliff1Namespaces } from './xliff1.ts';
import { checkXliff2 } from './xliff2.ts';
import { xliff2Namespaces } from './xliff2-structure.ts';

const NO_PLACE = { line: 0, column: 0 };

/**
 * Checks a file against the rules of its format: TMX 1.1–1.4, XLIFF 1.0–1.2 and 2.0–2.2, and the JSON formats of this project. The content tells which.
 * Structure is judged by tables made from the specifications, without schema files; beyond it the rules that no schema can state.
 * Never throws: a file that cannot be read is a finding too.
 * @param input bytes in any encoding that XML can declare, or text
 * @param file name for messages
 * @returns the report; the diagnostics say the same, `exchange.rule-broken` for errors and `exchange.rule-doubtful` for warnings
 */
export function validateFile(input: Uint8Array | string, file?: string): Result<ValidationReport> {
  const findings = collectFindings();
  const report = judge(input, findings);
  return { value: report, diagnostics: findingDiagnostics(report, file) };
}

function judge(input: Uint8Array | string, findings: Findings): ValidationReport {
  let text = input;
  try {
    if (text instanceof Uint8Array) {
      if (isArchive(text)) {
        findings.reportAt('file.format', NO_PLACE, 'an archive: workbooks and documents are not judged');
        return findings.finish('unknown', '');
      }
      const decoded = decodeXml(text);
      for (const { message } of decoded.diagnostics) findings.reportAt('file.encoding', NO_PLACE, message);
      text = decoded.value;
    }
    if (/^\ufeff?\s*[{[]/u.test(text)) return checkJson(text, findings);
    if (/^\ufeff?\s*</u.test(text)) return judgeXml(text, findings);
    findings.reportAt('file.format', NO_PLACE, 'neither XML nor JSON: it begins with none of < { [');
    return findings.finish('unknown', '');
  } catch (error) {
    if (!(error instanceof RecallingError)) throw error;
    findings.reportAt('file.format', NO_PLACE, error.message);
    return findings.finish('unknown', '');
  }
}

/** First bytes of every ZIP archive, so of every workbook and document of today. */
function isArchive([a, b]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b;
}

function judgeXml(text: string, findings: Findings): ValidationReport {
  const { report, reportAt, finish } = findings;
  const tmx = createTmxCheck(report);
  let root: PlacedElement | undefined;
  try {
    root = readPlaced(text, {
      onUnbound: ({ element, name }) => report('xml.namespace', element, `the prefix of ${shorten(name)} is not bound`),
      onElement: element => {
        let top = element;
        while (top.parent !== undefined) top = top.parent;
        root = top;
        return top.local === 'tmx' ? tmx.take(element) : 'keep';
      },
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    reportAt(error.code === 'wire.malformed' ? 'xml.well-formed' : 'xml.safe', error, error.message);
    return finish(formatOf(root), versionOf(root));
  }
  const format = formatOf(root);
  const version = versionOf(root);
  const space = root?.space ?? '';
  if (root === undefined || format === 'unknown') {
    report('file.format', root, `<${root?.name}> is neither TMX nor XLIFF`);
  } else if (format === 'tmx') {
    if (!tmxVersions.has(version)) report('file.format', root, `TMX ${shorten(version)}`);
  } else if (xliff2Namespaces.has(space)) {
    checkXliff2(root, report);
  } else {
    if (!xliff1Namespaces.get(space)?.includes(version)) {
      report('file.format', root, `XLIFF ${shorten(version)} in namespace "${shorten(space)}"`);
    }
    checkXliff1(root, report);
  }
  return finish(format, version);
}

function formatOf(root: PlacedElement | undefined): ValidationReport['format'] {
  return root?.local === 'tmx' || root?.local === 'xliff' ? root.local : 'unknown';
}

function versionOf(root: PlacedElement | undefined): string {
  return root === undefined ? '' : (attributeOf(root, 'version') ?? '');
}
