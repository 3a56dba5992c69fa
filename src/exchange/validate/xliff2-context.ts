import { attributeOf, childElements, childrenNamed, descendantsOf, type PlacedElement } from './placed-element.ts';
import type { Report } from './report.ts';

/** What every check of XLIFF 2 needs. */
export interface Xliff2Context {
  readonly root: PlacedElement;
  /** Namespace of the core. */
  readonly core: string;
  readonly report: Report;
}

/** A unit with the parts that checks ask for again and again. */
export interface UnitParts {
  readonly unit: PlacedElement;
  readonly file: PlacedElement;
  /** Segments and ignorables, in order. */
  readonly parts: readonly PlacedElement[];
  readonly source: SideParts;
  readonly target: SideParts;
}

/** One side of a unit, or of a match. */
export interface SideParts {
  /** Its `source` or `target` elements, targets in the order in which they are to be read. */
  readonly texts: readonly PlacedElement[];
  /** All inline elements of the core, in that order. */
  readonly inline: readonly PlacedElement[];
}

/** Collects the parts of a unit. */
export function unitParts(unit: PlacedElement, file: PlacedElement, core: string): UnitParts {
  const parts = childElements(unit).filter(
    child => child.space === core && (child.local === 'segment' || child.local === 'ignorable'),
  );
  const texts = (side: string) =>
    parts.flatMap((part, i) => childrenNamed(part, core, side).map(text => ({ text, i })));
  const ordered = texts('target').sort((a, b) => placeOf(a.text, a.i) - placeOf(b.text, b.i));
  return {
    unit,
    file,
    parts,
    source: sideOf(
      texts('source').map(({ text }) => text),
      core,
    ),
    target: sideOf(
      ordered.map(({ text }) => text),
      core,
    ),
  };
}

/** One side with its inline elements. */
export function sideOf(texts: readonly PlacedElement[], core: string): SideParts {
  return { texts, inline: texts.flatMap(text => [...descendantsOf(text)].filter(element => element.space === core)) };
}

/** Place of a target among its siblings, from 1: as it says, else where its segment stands. */
function placeOf(target: PlacedElement, index: number): number {
  const order = Number(attributeOf(target, 'order'));
  return Number.isInteger(order) && order > 0 ? order : index + 1;
}

/** Every element of a kind in a file, in order, without looking into other namespaces. */
export function coreElements(file: PlacedElement, core: string, local: string): readonly PlacedElement[] {
  return [...descendantsOf(file, element => element.space === core)].filter(
    element => element.space === core && element.local === local,
  );
}

/** Value of an editing hint; all are allowed by default. */
export function hintOf(code: PlacedElement, name: string): string {
  return attributeOf(code, name) ?? 'yes';
}
