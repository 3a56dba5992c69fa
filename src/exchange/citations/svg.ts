import { type CitationStanding, workNumber } from '../../model/index.ts';
import type { Dossier } from '../dossier.ts';
import { html, type Markup } from '../html/markup.ts';
import { CITATION_SIGNS, CITATION_STANDINGS, countCitations, STANDING_WORDS } from './describe.ts';
import { layOutCitations, type PictureArc, type PictureLine } from './layout.ts';

const WIDTH = 960;
/** Where the left column ends and the right one begins. */
const LEFT = 300;
const RIGHT = 560;
/** Characters of a label that fit beside a column. */
const LONGEST_LABEL = 52;

/** Told apart by colour, by dashes and by the sign at the end of the line. */
const LINES: Readonly<Record<CitationStanding, { colour: string; dashes?: string; width: number }>> = {
  found: { colour: '#174a84', width: 1.6 },
  outside: { colour: '#8a94a0', width: 1.1 },
  forward: { colour: '#57408a', dashes: '7 4', width: 1.6 },
  itself: { colour: '#1b6e3c', dashes: '1 4', width: 2 },
  dead: { colour: '#b3261e', dashes: '3 3', width: 2.4 },
};

/**
 * What cites what as a picture: who cites on the left, what is cited on the right. Presentation attributes only, so that it stands in a page that forbids styles and alone; every label is set apart in its
 * own direction. Titles say each line in words.
 */
export function drawCitations(dossier: Pick<Dossier, 'works' | 'citations'>): Markup {
  const picture = layOutCitations(dossier);
  const legend = picture.height + 14;
  const height = legend + 30;
  const numbers = dossier.works.map(({ work }) => workNumber(work)).join(', ');
  const counts = countCitations(dossier.citations ?? { things: [], citations: [] });
  const told = CITATION_STANDINGS.filter(one => counts[one] > 0).map(one => `${counts[one]} ${STANDING_WORDS[one]}`);
  const figures = told.length === 0 ? 'There is nothing to show' : told.join(', ');
  const rest = picture.leftOut > 0 ? ` ${picture.leftOut} things cited least are left out.` : '';
  return html`<svg class="citations" role="img" aria-labelledby="citations-title citations-desc" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif" font-size="13">
<title id="citations-title">What ${numbers} cite</title>
<desc id="citations-desc">Paragraphs and notes on the left, what they cite on the right. ${figures}.${rest}</desc>
<rect width="${WIDTH}" height="${height}" rx="6" fill="#ffffff"/>
<g fill="none">
${picture.arcs.map(drawArc)}</g>
<g fill="#1c2530">
${picture.left.map(line => drawLabel(line, LEFT, 'end'))}${picture.right.map(line => drawLabel(line, RIGHT, 'start'))}</g>
<g>
${CITATION_STANDINGS.map((standing, i) => drawKey(standing, counts[standing], 40 + i * 180, legend))}</g>
</svg>
`;
}

/** The picture as an SVG file of its own. */
export function writeCitationsSvg(dossier: Pick<Dossier, 'works' | 'citations'>): string {
  const { markup } = drawCitations(dossier);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')}`;
}

function drawArc({ from, to, standing, words }: PictureArc): Markup {
  const { colour, dashes, width } = LINES[standing];
  const [start, end, middle] = [LEFT + 8, RIGHT - 18, (LEFT + RIGHT) / 2];
  return html`<g><title>${words}</title><path d="M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}" stroke="${colour}" stroke-width="${width}"${dashes === undefined ? undefined : html` stroke-dasharray="${dashes}"`}/><text x="${end + 8}" y="${to + 4}" text-anchor="middle" fill="${colour}">${CITATION_SIGNS[standing]}</text></g>
`;
}

function drawLabel({ text, y, isHeading }: PictureLine, x: number, anchor: 'start' | 'end'): Markup {
  const weight = isHeading ? html` font-weight="650"` : undefined;
  return html`<text x="${x}" y="${y + 4}" text-anchor="${anchor}" direction="ltr" unicode-bidi="isolate"${weight}>${shorten(text)}</text>
`;
}

function drawKey(standing: CitationStanding, count: number, x: number, y: number): Markup {
  const { colour, dashes, width } = LINES[standing];
  return html`<path d="M${x} ${y}h34" fill="none" stroke="${colour}" stroke-width="${width}"${dashes === undefined ? undefined : html` stroke-dasharray="${dashes}"`}/><text x="${x + 44}" y="${y + 4}" fill="#586472">${CITATION_SIGNS[standing]} ${STANDING_WORDS[standing]} (${count})</text>
`;
}

/** By whole characters, in the middle: numbers of documents differ at the end. */
function shorten(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST_LABEL) return text;
  return `${letters.slice(0, LONGEST_LABEL - 18).join('')}…${letters.slice(-17).join('')}`;
}
