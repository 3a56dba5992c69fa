import { parseFragment, resolveFragment } from './fragment.ts';
import { attributeOf, descendantsOf, enclosing, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';
import type { Xliff2Context } from './xliff2-context.ts';
import { moduleOf } from './xliff2-modules.ts';

/** Checks every reference of a document: its syntax, and where it leads. */
export function checkReferences(context: Xliff2Context): void {
  const { root, core } = context;
  for (const element of [root, ...descendantsOf(root)]) {
    const reference = attributeOf(element, 'ref');
    if (reference === undefined) continue;
    const name = element.space === core ? element.local : `${moduleOf(element.space)?.prefix}:${element.local}`;
    if (name === 'mrk' || name === 'sm') checkMark(element, reference, context);
    else if (name === 'note') checkLoose(element, reference, context);
    else if (name === 'mtc:match') checkSpan(element, reference, 'xliff2.match', context);
    else if (name === 'gls:glossEntry' || name === 'gls:translation') {
      checkSpan(element, reference, 'xliff2.reference', context);
    }
  }
  for (const element of descendantsOf(root)) {
    if (element.space === core && (element.local === 'mrk' || element.local === 'sm')) checkComment(element, context);
  }
}

function checkMark(mark: PlacedElement, reference: string, context: Xliff2Context): void {
  if (attributeOf(mark, 'type') === 'comment') return;
  checkLoose(mark, reference, context);
}

/** A reference that may lead out of the document. */
function checkLoose(element: PlacedElement, reference: string, { core, report }: Xliff2Context): void {
  if (!reference.startsWith('#')) return;
  const fragment = parseFragment(reference);
  if (typeof fragment === 'string') report('xliff2.fragment', element, `ref="${shorten(reference)}": ${fragment}`);
  else if (resolveFragment(fragment, element, core) === 'nothing') {
    report('xliff2.reference-doubtful', element, `ref="${shorten(reference)}" leads nowhere`);
  }
}

/** A reference that must lead to a span of text in the same unit. */
function checkSpan(
  element: PlacedElement,
  reference: string,
  rule: 'xliff2.match' | 'xliff2.reference',
  { core, report }: Xliff2Context,
): void {
  if (!reference.startsWith('#')) {
    report(rule, element, `ref="${shorten(reference)}" does not begin with #`);
    return;
  }
  const fragment = parseFragment(reference);
  if (typeof fragment === 'string') {
    report('xliff2.fragment', element, `ref="${shorten(reference)}": ${fragment}`);
    return;
  }
  const found = resolveFragment(fragment, element, core);
  const unit = enclosing(element, core, 'unit');
  if (found === 'unknown' || found === 'nothing' || enclosing(found, core, 'unit') !== unit || !isSpan(found)) {
    report(rule, element, `ref="${shorten(reference)}" is no span of text of the unit`);
  }
}

const SPANS: ReadonlySet<string> = new Set(['segment', 'ignorable', 'mrk', 'sm', 'pc', 'sc', 'ph', 'ec']);

function isSpan(element: PlacedElement): boolean {
  return SPANS.has(element.local);
}

function checkComment(mark: PlacedElement, { core, report }: Xliff2Context): void {
  const type = attributeOf(mark, 'type') ?? 'generic';
  const reference = attributeOf(mark, 'ref');
  const value = attributeOf(mark, 'value');
  if (type === 'generic' && mark.attributes.every(({ name }) => name === 'id' || name === 'type')) {
    report('xliff2.mark-purpose', mark, 'it says nothing: no translate, no type');
  }
  if (type === 'mtc:match' && reference !== undefined) report('xliff2.match', mark, 'the mark of a match has no ref');
  if (type !== 'comment') return;
  if ((reference === undefined) === (value === undefined)) {
    report('xliff2.comment', mark, 'a comment has either a value or a ref');
    return;
  }
  if (reference === undefined) return;
  const fragment = parseFragment(reference);
  if (!reference.startsWith('#') || typeof fragment === 'string') {
    const why = typeof fragment === 'string' ? fragment : 'it does not begin with #';
    report('xliff2.fragment', mark, `ref="${shorten(reference)}": ${why}`);
    return;
  }
  const found = resolveFragment(fragment, mark, core);
  const isNote = typeof found !== 'string' && found.local === 'note';
  if (!isNote || enclosing(found, core, 'unit') !== enclosing(mark, core, 'unit')) {
    report('xliff2.comment', mark, `ref="${shorten(reference)}" is no note of the unit`);
  }
}
