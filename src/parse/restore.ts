import type { Language } from '../language/index.ts';
import { type Diagnostic, diagnose, type Label } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { latinLetter } from './id-names.ts';
import { sourceSpan } from './passage.ts';

/**
 * Gives operative paragraphs whose number is not in the text the number that the order proves: all of a run where none prints one (automatic numbering was lost), those that fill a gap
 * exactly, and those behind the last number. A single operative paragraph prints no number and gets none. List members whose letters were lost with the numbers get letters.
 */
export function restoreLabels(
  drafts: Draft[],
  language: Language,
  file: string,
): { readonly drafts: Draft[]; readonly diagnostics: readonly Diagnostic[] } {
  const labels = new Map<number, Label>();
  const diagnostics: Diagnostic[] = [];
  for (const run of runsOf(drafts)) {
    const numbers = numbersOf(run.map(index => drafts[index]?.label?.ordinal));
    const restored: number[] = [];
    run.forEach((index, i) => {
      const number = numbers[i];
      if (number === undefined || drafts[index]?.label) return;
      labels.set(index, restoredLabel(language.script === 'Arab' ? `${number} -` : `${number}.`, number, 0));
      restored.push(index);
    });
    const first = restored[0];
    const passage = first === undefined ? undefined : drafts[first]?.passage;
    if (passage) {
      const shown = restored.map(index => labels.get(index)?.ordinal).join(', ');
      diagnostics.push(diagnose('parse.labels-restored', shown, { file, span: sourceSpan(passage) }));
    }
  }
  const members = new Map<number, number>();
  drafts.forEach((draft, index) => {
    if (draft.role !== 'point' || draft.label || draft.name !== undefined || draft.parent === undefined) return;
    const ordinal = (members.get(draft.parent) ?? 0) + 1;
    members.set(draft.parent, ordinal);
    labels.set(index, restoredLabel(`(${letterOf(ordinal, language)})`, ordinal, 1));
  });
  const whole = labels.size === 0 ? drafts : drafts.map((draft, i) => withLabel(draft, labels.get(i)));
  return { drafts: whole, diagnostics };
}

function withLabel(draft: Draft, label: Label | undefined): Draft {
  return label ? { ...draft, label } : draft;
}

function restoredLabel(printed: string, ordinal: number, level: number): Label {
  return { printed, gap: ' ', ordinal, level, restored: true };
}

function letterOf(ordinal: number, { structure }: Language): string {
  const own = structure.lettering[0]?.[0] === 'own' ? structure.letters[ordinal - 1] : undefined;
  return own ?? latinLetter(ordinal);
}

/** Indexes of the operative paragraphs of each run of numbers. */
function runsOf(drafts: readonly Draft[]): Iterable<readonly number[]> {
  const runs = new Map<number, number[]>();
  drafts.forEach((draft, index) => {
    if (draft.role !== 'operative') return;
    const run = runs.get(draft.run);
    if (run) run.push(index);
    else runs.set(draft.run, [index]);
  });
  return runs.values();
}

/** Numbers of a run, the lost ones filled in where the printed ones on both sides leave exactly their room. */
function numbersOf(printed: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const numbers = [...printed];
  if (printed.every(number => number === undefined)) return printed.length < 2 ? numbers : numbers.map((_, i) => i + 1);
  let before = -1;
  for (let i = 0; i < printed.length; i++) {
    const next = printed[i];
    if (next === undefined) continue;
    const last = before < 0 ? 0 : (printed[before] ?? 0);
    if (next - last === i - before) for (let k = before + 1; k < i; k++) numbers[k] = last + k - before;
    before = i;
  }
  for (let k = before + 1; k < printed.length; k++) numbers[k] = (printed[before] ?? 0) + k - before;
  return numbers;
}
