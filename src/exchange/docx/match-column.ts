import { type Prefill, type PrefillUnit, workNumber } from '../../model/index.ts';
import { describeAdapted, describeFill, describeOrigin, shownMatches } from '../prefill/facts.ts';
import { matchTarget } from '../prefill/match-parts.ts';
import type { TableColumn } from './table-plan.ts';
import { type Look, PLAIN, type Script, type TextInline } from './tracked.ts';

/** The column that says what a translation was filled from. */
export function matchColumn({ old }: Prefill): TableColumn {
  return { kind: 'match', heading: `${workNumber(old)}: what changed, and the translation` };
}

const CHANGES = { '=': undefined, '-': 'removed', '+': 'added' } as const;
const MARKS = { deleted: 'removed', touched: 'touched', adapted: 'added' } as const;

/** What to do and from where; then the source with what changed marked; then the translation with the words that the change touches. */
export function matchParagraphs(unit: PrefillUnit, source: Script, target: Script): readonly (readonly TextInline[])[] {
  const [best] = unit.matches;
  const said = [describeFill(unit), ...(best === undefined ? [] : [describeOrigin(best)])];
  const adapted = best === undefined ? '' : describeAdapted(best);
  if (adapted !== '') said.push(`exchanged: ${adapted}`);
  if (best?.partial) said.push('translates more than this');
  const english: Script = { language: 'en', direction: 'ltr' };
  const paragraphs = [[run(said.join('; '), { ...PLAIN, italic: true }, english)]];
  for (const match of shownMatches(unit)) {
    const changes = match.ops.map(([kind, text]) => run(text, marked(CHANGES[kind]), source));
    const translation = matchTarget(match).map(part =>
      part.kind === 'call'
        ? run(part.call.printed, PLAIN, target)
        : run(part.text, marked(part.mark && MARKS[part.mark]), target),
    );
    paragraphs.push(changes, translation);
  }
  return paragraphs;
}

function marked(mark: Look['mark']): Look {
  return mark === undefined ? PLAIN : { ...PLAIN, mark };
}

function run(text: string, look: Look, script: Script): TextInline {
  return { kind: 'text', change: 'kept', text, look, script };
}
