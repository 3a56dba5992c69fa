import type { XmlElement } from '../../wire/index.ts';
import { attributeOf, descendantsOf } from './xml.ts';

/** What a part of the document holds that is not plain text, counted before it is read. */
export interface Survey {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  readonly formats: number;
  readonly comments: number;
  readonly pictures: number;
  /** Parts of other documents that Word would put in when it opens this one. */
  readonly imports: number;
  /** Beginnings of fields that nothing ends: taken at their word they would hide the rest of the document. */
  readonly openFields: ReadonlySet<XmlElement>;
}

const PICTURES: ReadonlySet<string> = new Set([
  'pic:pic',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'w:object',
  'v:imagedata',
]);
const FORMATS =
  /^w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange|tblGridChange|tblPrExChange|numberingChange)$/u;

/** Counts over a whole part. */
export function surveyPart(root: XmlElement): Survey {
  const counts = { insertions: 0, deletions: 0, moves: 0, formats: 0, comments: 0, pictures: 0, imports: 0 };
  let moved = 0;
  const fields: XmlElement[] = [];
  for (const element of descendantsOf(root)) {
    const { name } = element;
    if (name === 'w:ins' || name === 'w:cellIns') counts.insertions += 1;
    else if (name === 'w:del' || name === 'w:cellDel') counts.deletions += 1;
    else if (name === 'w:moveFromRangeStart') counts.moves += 1;
    else if (name === 'w:moveFrom') moved += 1;
    else if (name === 'w:commentReference') counts.comments += 1;
    else if (name === 'w:altChunk' || name === 'w:subDoc') counts.imports += 1;
    else if (PICTURES.has(name)) counts.pictures += 1;
    else if (FORMATS.test(name)) counts.formats += 1;
    else if (name === 'w:fldChar') {
      const type = attributeOf(element, 'w:fldCharType');
      if (type === 'begin') fields.push(element);
      else if (type === 'end') fields.pop();
    }
  }
  return { ...counts, moves: counts.moves || moved, openFields: new Set(fields) };
}
