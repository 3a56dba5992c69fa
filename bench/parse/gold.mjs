// Texts with their outline, written by hand before any output was seen, and how a parse of them is scored. Format of a `.gold` file: `=== name; tuned|apart` opens a text, perhaps with
// `; language` or `; dense` (no blank lines between its paragraphs), then one line a paragraph of the source, `role label =ordinal >calls &anchor | text`, all but role and text optional. Indentation names the parent, `@place` what the next lines stand in,
// `+ | text` the rest of the paragraph above, cut by a page; `x | text` is furniture, `any` a role that is left open, `~2` a number that the order must restore.

const ROLES = {
  mast: 'masthead',
  number: 'number',
  title: 'title',
  organ: 'enacting',
  rec: 'preambular',
  op: 'operative',
  pt: 'point',
  head: 'heading',
  close: 'closing',
  annex: 'annex',
  par: 'paragraph',
  wrap: 'paragraph',
  note: 'note',
  any: undefined,
};
const LINE = /^(\s*)(\S+)(?: ((?![>=&]).*?))?(?: =(\d+))?(?: >(\S+))?(?: &(\S+))? \| (.*)$/u;

/** Reads the texts of a file. @param language of the file, for texts that name none */
export function readGold(content, language) {
  return content
    .split(/^=== /mu)
    .slice(1)
    .map(part => {
      const [head = '', ...lines] = part.split('\n');
      const [name = '', half = '', ...more] = head.trim().split('; ');
      const gap = more.includes('dense') ? '\n' : '\n\n';
      const own = more.find(word => word !== 'dense') ?? language;
      return {
        name,
        half,
        language: own,
        ...unitsOf(
          lines.filter(line => line.trim() !== ''),
          gap,
        ),
      };
    });
}

function unitsOf(lines, gap) {
  const units = [];
  const furniture = [];
  let text = '';
  let place = '';
  for (const line of lines) {
    if (line.startsWith('@')) {
      place = line.slice(1).trim();
      continue;
    }
    const match = LINE.exec(line);
    if (!match) throw new Error(`not a line of a gold text: ${line}`);
    const [, indent = '', role = '', label = '', ordinal, calls, anchor, body = ''] = match;
    const start = text === '' ? 0 : text.length + gap.length;
    text += (text === '' ? '' : gap) + body;
    if (role === '+') continue;
    if (role === 'x') {
      furniture.push(start);
      continue;
    }
    if (!(role in ROLES)) throw new Error(`no such role: ${line}`);
    const depth = indent.length / 2;
    const parent =
      depth === 0 ? undefined : units.findLastIndex(unit => unit.depth === depth - 1 && unit.role !== 'note');
    const restored = label.startsWith('~');
    const printed = restored ? '' : label;
    const labelEnd = role === 'note' ? noteLabel(body).length : labelLength(body, role === 'number' ? '' : printed);
    units.push({
      role: ROLES[role],
      label: role === 'number' ? '' : role === 'note' ? noteLabel(body).trim() : printed,
      ordinal: restored ? Number(label.slice(1)) : ordinal === undefined ? undefined : Number(ordinal),
      calls: calls?.split(',') ?? [],
      anchor: anchor ?? (role === 'note' ? label.replace(/\P{N}/gu, '') : undefined),
      depth,
      parent,
      place,
      start,
      // Where the role is open, so is the label.
      bodyStart: start + labelEnd + /^\s*/u.exec(body.slice(labelEnd))[0].length + (ROLES[role] === undefined ? 8 : 0),
      text: body,
    });
  }
  return { units, furniture, text };
}

function labelLength(body, printed) {
  return printed === '' ? 0 : body.indexOf(printed) + printed.length;
}

/** The sign a note begins with: `¹`, `1/`, `[1]`, `(1)`, `*`. */
function noteLabel(body) {
  return /^(?:[[(（]?\p{N}{1,3}[\])）/.]?|\*{1,3})\s*/u.exec(body)?.[0] ?? '';
}

export const KINDS = ['units', 'roles', 'labels', 'parents', 'places', 'notes'];

/** How much of a text's outline an edition has right. @returns per kind [right, all], and each fault in words */
export function scoreEdition(gold, edition) {
  const counts = Object.fromEntries(KINDS.map(kind => [kind, [0, 0]]));
  const faults = [];
  const found = gold.units.map(unit => blockAt(edition, unit));
  const unitOf = new Map(found.flatMap((block, i) => (block ? [[block.id, i]] : [])));
  const count = (kind, right, unit, got) => {
    counts[kind][1]++;
    if (right) counts[kind][0]++;
    else faults.push(`${kind}: “${unit.text.slice(0, 60)}” ${got}`);
  };
  gold.units.forEach((unit, i) => {
    const block = found[i];
    count('units', block !== undefined, unit, 'is no unit of its own');
    if (unit.role !== undefined) count('roles', block?.role === unit.role, unit, `${block?.role}, not ${unit.role}`);
    if (unit.role !== undefined && !(unit.role === 'heading' && unit.label === '')) {
      count(
        'labels',
        labelIsRight(block?.label, unit),
        unit,
        `${block?.label?.printed} ${block?.label?.ordinal}, not ${unit.label || unit.ordinal}`,
      );
    }
    if (unit.depth > 0) {
      const parent = block?.parent === undefined ? undefined : unitOf.get(block.parent);
      count('parents', parent === unit.parent, unit, `stands below ${block?.parent}`);
    }
    if (unit.place !== '' && unit.role !== 'note') {
      count(
        'places',
        block?.id.startsWith(`${unit.place}__`) || block?.id === unit.place,
        unit,
        `${block?.id}, not in ${unit.place}`,
      );
    }
    const calls = (block?.calls ?? []).map(call => gold.units[unitOf.get(call.note)]?.anchor ?? '?');
    if (unit.calls.length > 0 || calls.length > 0) {
      count(
        'notes',
        calls.join() === unit.calls.join(),
        unit,
        `calls ${calls.join() || 'nothing'}, not ${unit.calls.join() || 'nothing'}`,
      );
    }
  });
  for (const start of gold.furniture) {
    const taken = edition.blocks.some(block =>
      block.pieces.some(({ from }) => from.start <= start && start < from.end),
    );
    count('units', !taken, { text: gold.text.slice(start, start + 20) }, 'was not taken out');
  }
  return { counts, faults };
}

/** The block that begins where a unit does, before or behind its label. */
function blockAt(edition, unit) {
  return edition.blocks.find(block => {
    const start = block.pieces[0]?.from.start;
    if (start === undefined || start < unit.start || start > unit.bodyStart) return false;
    return true;
  });
}

function labelIsRight(label, unit) {
  if (unit.ordinal !== undefined && label?.ordinal !== unit.ordinal) return false;
  if (unit.label === '') return unit.ordinal === undefined ? label === undefined : label?.restored === true;
  return label !== undefined && !label.restored && label.printed.replace(/^[“”"«]/u, '') === unit.label;
}
