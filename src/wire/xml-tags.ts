/** What a look at the tags of an XML text shows. */
export interface TagCheck {
  /** Elements seen; the look ends when there are more than allowed. */
  readonly elements: number;
  /** How deep they are nested; the look ends when that is deeper than allowed. */
  readonly depth: number;
  /** What is wrong, in words; absent when the tags pair. */
  readonly fault?: string;
}

/** Stretches in which a `<` begins no tag, by how they begin and end. */
const NO_TAGS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Looks whether tags pair and one element holds all others. Names are not checked further, and entities not at all: that is for the parser. */
export function checkTags(text: string, limits: { readonly elements: number; readonly depth: number }): TagCheck {
  const open: string[] = [];
  let elements = 0;
  let depth = 0;
  let roots = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const special = NO_TAGS.find(([begin]) => text.startsWith(begin, at));
    if (special) {
      const end = text.indexOf(special[1], at + special[0].length);
      if (end < 0) return { elements, depth, fault: `${special[0]} without end` };
      at = end + special[1].length;
      continue;
    }
    const end = endOfTag(text, at);
    if (end < 0) return { elements, depth, fault: 'a tag without end' };
    if (text[at + 1] === '/') {
      const name = text.slice(at + 2, end).trimEnd();
      const opened = open.pop();
      if (opened !== name) return { elements, depth, fault: `</${name.slice(0, 40)}> closes <${opened ?? ''}>` };
    } else {
      elements += 1;
      if (open.length === 0) roots += 1;
      if (text[end - 1] !== '/') open.push(nameAt(text, at + 1));
      depth = Math.max(depth, open.length);
      if (elements > limits.elements || depth > limits.depth) return { elements, depth };
    }
    at = end + 1;
  }
  const left = open.at(-1);
  if (left !== undefined) return { elements, depth, fault: `<${left}> is not closed` };
  return roots > 1 ? { elements, depth, fault: `${roots} elements at the top` } : { elements, depth };
}

/** Offset of the `>` that ends a tag; one inside quotes does not. */
function endOfTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = text.indexOf(text.charAt(at), at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const GREATER = 0x3e;

function nameAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && !/[\s/>]/u.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
