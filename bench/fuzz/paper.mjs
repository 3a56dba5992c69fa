// PDFs for the mutations: one written here by hand, with nothing compressed, and real ones whose streams are unpacked so that a mutation reaches what is in them.
import { inflateSync } from 'node:zlib';

const WORDS = [
  'A/RES/5/1',
  '5/1. Ensuring effective implementation',
  'The Conference of the Parties,',
  'Recalling its resolution 4/1 of 17 October 2008, entitled \\(in part\\)',
  'Implementation of the Convention, and the work of the Working Group on',
  '1. Requests the Secretariat to report to the Conference at its sixth ses-',
  'sion, within available resources;',
  '2. Decides to remain seized of the matter.',
  '1 CTOC/COP/2008/19, chap. I.',
  '_______________',
];

/** A PDF 1.4 with two pages, outlines, a form, a link, an inline picture, a font with a ToUnicode map. */
export function paperFixture() {
  const objects = [];
  const add = body => objects.push(body);
  const stream = (content, more = '') => add(`<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`);
  add('<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R /Lang (en) /MarkInfo << /Marked true >> >>');
  add('');
  add('<< /Type /Outlines /First 4 0 R /Last 4 0 R /Count 1 >>');
  add('<< /Title (Resolution) /Parent 3 0 R /Dest [9 0 R /Fit] >>');
  add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [39 /quotesingle 96 /grave] >> >>',
  );
  stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <21> <0625> <22> <00660069> endbfchar 1 beginbfrange <30> <39> <0660> endbfrange endcmap end end',
  );
  add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Free /FirstChar 33 /LastChar 64 /Widths [${new Array(32).fill(500).join(' ')}] /ToUnicode 6 0 R >>`,
  );
  stream(
    'BT /F1 8 Tf 1 0 0 1 0 0 Tm (in a form) Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Matrix [1 0 0 1 100 100] /Resources << /Font << /F1 5 0 R >> >> ',
  );
  const resources =
    '<< /Font << /F1 5 0 R /F2 7 0 R >> /XObject << /X 8 0 R >> /ExtGState << /G << /Font [5 0 R 9] >> >> >>';
  const page = content =>
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${content} 0 R /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (x) >> >>] >>`,
    );
  const lines = WORDS.map(
    (text, i) =>
      `/P << /MCID ${i} >> BDC BT /F1 10 Tf 12 TL 1 0 0 1 100 ${700 - 14 * i} Tm [(${text.slice(0, 9)}) -20 (${text.slice(9)})] TJ ET EMC`,
  );
  const more =
    'q 0.5 w 100 90 m 200 90 l S Q BT /F1 6 Tf 4 Ts 1 0 0 1 300 658 Tm (1) Tj 0 Ts /F2 10 Tf 100 Tz 0 Tc 0 Tw 1 0 0 1 400 300 Tm (!"0123) Tj T* (0) \' ET q 1 0 0 1 0 0 cm /X Do Q /G gs BI /W 1 /H 1 /BPC 8 /CS /G ID x EI';
  page(10);
  stream(`${lines.join('\n')}\n${more}`);
  page(12);
  stream(lines.slice(3).join('\n'));
  objects[1] = '<< /Type /Pages /Kids [9 0 R 11 0 R] /Count 2 >>';
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The same PDF with its plainly deflated streams unpacked. Its offsets are wrong then, so readers look for the objects one by one. */
export function unpacked(bytes) {
  const text = bytes.toString('latin1');
  const made = text.replace(
    /<<((?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f]*>)*)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu,
    (whole, keys, packed) => {
      if (!/\/FlateDecode/u.test(keys) || /DecodeParms|Subtype\s*\/Image|FontFile|Length1/u.test(keys)) return whole;
      try {
        const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
        const left = keys
          .replace(/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/u, '')
          .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/u, `/Length ${content.length}`);
        return `<<${left}>>\nstream\n${content}\nendstream`;
      } catch {
        return whole;
      }
    },
  );
  return Buffer.from(made, 'latin1');
}
