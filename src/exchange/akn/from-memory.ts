import { findLead, findReferences, findSecondaryLeads, type Language, languageOf } from '../../language/index.ts';
import {
  type Block,
  blockId,
  type Diagnostic,
  diagnose,
  type Edition,
  editionId,
  type Label,
  type LanguageCode,
  type Meta,
  RecallingError,
  type Result,
  type WorkKey,
  workNumber,
} from '../../model/index.ts';
import { directionOf } from '../language-tag.ts';
import { STATE } from '../memory/columns.ts';
import { Loss } from '../memory/loss.ts';
import { workOf } from '../memory/xliff.ts';
import { propertiesOf, segmentText, type TmxMemory, type TmxUnit } from '../tmx/memory.ts';
import { ROLES } from './roles.ts';
import { writeAkn } from './write.ts';

/** Properties that the text itself says again, and those that are read here. */
const KNOWN_PROPERTIES: ReadonlySet<string> = new Set([
  'x-work',
  'x-role',
  'x-label',
  'x-symbol',
  'x-date',
  'x-reference',
  'x-status',
  'x-probability',
]);

/**
 * One text of a memory in one language as Akoma Ntoso. Ids and roles are those that the units say (`6-1:para_12`, `x-role`); phrases and references are found anew.
 * The numbers of paragraphs are in the memory as the source prints them: in other languages they count as editorial.
 * @param language by default the source
 * @returns `exchange.content-dropped` names other texts, other languages, codes, notes; `exchange.unit-left-out` counts units without a text in the language
 * @throws RecallingError `exchange.incomplete-unit` when nothing is left
 */
export function aknOfMemory(memory: TmxMemory, language: LanguageCode | undefined): Result<string> {
  const loss = new Loss('Akoma Ntoso');
  const wanted = language ?? '';
  const works = [...new Set(memory.units.map(workOf))];
  const work = works.find(
    key => key !== undefined && memory.units.some(unit => workOf(unit) === key && textIn(unit, wanted) !== undefined),
  );
  const blocks: Block[] = [];
  const record = languageOf(wanted);
  const taken = new Set<string>();
  let left = 0;
  for (const unit of memory.units) {
    const own = workOf(unit);
    if (own !== work) {
      loss.add(`units of ${own === undefined ? 'no text' : workNumber(own)}`);
      continue;
    }
    const text = textIn(unit, wanted);
    if (text === undefined) {
      left += 1;
      continue;
    }
    countLoss(unit, wanted, loss);
    const isOwn = isSource(unit, memory, wanted);
    blocks.push(blockOf(unit, text, own, { record, isSource: isOwn, taken, order: blocks.length }));
  }
  if (blocks.length === 0)
    throw new RecallingError('exchange.incomplete-unit', `no unit has a text in ${wanted || 'any language'}`);
  const edition = editionOf(blocks, memory, work, wanted);
  const diagnostics: Diagnostic[] =
    left === 0 ? [] : [diagnose('exchange.unit-left-out', `Akoma Ntoso: ${left} units without ${wanted}`)];
  const written = writeAkn(edition);
  return { value: written.value, diagnostics: [...diagnostics, ...loss.list(), ...written.diagnostics] };
}

function textIn(unit: TmxUnit, language: LanguageCode): string | undefined {
  const variant = unit.variants.find(one => one.language.toLowerCase() === language.toLowerCase());
  return variant && segmentText(variant.segment);
}

function isSource(unit: TmxUnit, { header }: TmxMemory, language: LanguageCode): boolean {
  const source = unit.attributes.get('srclang') ?? header.attributes.get('srclang') ?? '';
  return source.toLowerCase() === language.toLowerCase();
}

function countLoss(unit: TmxUnit, language: LanguageCode, loss: Loss): void {
  for (const { language: other, segment } of unit.variants) {
    if (other.toLowerCase() !== language.toLowerCase()) loss.add(`texts in ${other}`);
    else if (segment.some(node => typeof node !== 'string')) loss.add('texts with inline codes');
  }
  for (const name of unit.attributes.keys()) loss.add(`${name} of units`);
  for (const { kind, attributes } of unit.remarks) {
    const type = attributes.get('type') ?? '';
    if (kind === 'note') loss.add('notes of units');
    else if (type === STATE) loss.add('states');
    else if (!KNOWN_PROPERTIES.has(type)) loss.add(`properties ${type}`);
  }
}

interface Context {
  readonly record: Language | undefined;
  readonly isSource: boolean;
  /** Ids of those before. */
  readonly taken: Set<string>;
  /** How many stand before. */
  readonly order: number;
}

function blockOf(unit: TmxUnit, whole: string, work: WorkKey | undefined, context: Context): Block {
  const { record, isSource: own, taken, order } = context;
  const named = work === undefined ? unit.id : unit.id?.slice(work.length + 1);
  let id = named === undefined || named === '' ? `par_${order + 1}` : named;
  while (taken.has(id)) id += '_bis';
  taken.add(id);
  const role = ROLES.get(propertiesOf(unit, 'x-role')[0] ?? '') ?? 'paragraph';
  const [printed] = propertiesOf(unit, 'x-label');
  const labelled = printed !== undefined && whole.startsWith(printed);
  const text = labelled ? whole.slice(printed.length).trimStart() : whole;
  const above = id.slice(0, Math.max(0, id.lastIndexOf('__')));
  const place = role === 'preambular' || role === 'operative' ? role : undefined;
  const lead = record && (place !== undefined || role === 'point') ? findLead(text, place, record) : undefined;
  return {
    id: blockId(id),
    role,
    ...(role === 'point' && taken.has(above) && { parent: blockId(above) }),
    order,
    ...(printed !== undefined && { label: labelOf(printed, id, own || labelled) }),
    text,
    pieces: [],
    marks: [],
    calls: [],
    references: record ? findReferences(text, record) : [],
    ...(lead && { lead }),
    secondary: record && place !== undefined ? findSecondaryLeads(text, place, record, lead?.at.end ?? 0) : [],
    reasons: ['from a memory'],
    probability: 1,
  };
}

function labelOf(printed: string, id: string, isPrinted: boolean): Label {
  const ordinal = Number(/_(\d+)(?:_bis\d*)?$/u.exec(id)?.[1] ?? 0);
  const level = (id.match(/__(?:point|item|sub)_/gu) ?? []).length;
  return { printed, gap: ' ', ordinal, level, ...(!isPrinted && { restored: true }) };
}

function editionOf(
  blocks: readonly Block[],
  memory: TmxMemory,
  key: WorkKey | undefined,
  language: LanguageCode,
): Edition {
  const work = key ?? 'text';
  const all = (type: string): readonly string[] =>
    memory.units.filter(unit => workOf(unit) === key).flatMap(unit => propertiesOf(unit, type));
  const [symbol] = all('x-symbol');
  const [date] = all('x-date');
  const title = blocks.find(({ role }) => role === 'title')?.text;
  const organ = blocks.find(({ role }) => role === 'enacting')?.text.replace(/[,،，]\s*$/u, '');
  const meta: Meta = {
    ...(key !== undefined && { number: workNumber(key) }),
    ...(title !== undefined && { title }),
    ...(organ !== undefined && { organ }),
    ...(symbol !== undefined && { symbol }),
    ...(date !== undefined && { date }),
    predecessors: [],
  };
  return {
    id: editionId(work, language),
    work,
    language,
    direction: directionOf(language),
    meta,
    blocks,
    skipped: [],
    source: { file: '', format: 'akn', encoding: 'utf-8', sha256: '', length: 0 },
  };
}
