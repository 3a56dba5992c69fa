import { attributeOf, childrenNamed, descendantsOf, inheritedAttribute, type PlacedElement } from './placed-element.ts';
import { shorten } from './structure.ts';
import { coreElements, type UnitParts, type Xliff2Context } from './xliff2-context.ts';
import { moduleOf } from './xliff2-modules.ts';

/** Checks that the document as a whole names its target language when it has targets. */
export function checkTargetLanguage({ root, core, report }: Xliff2Context): void {
  if (attributeOf(root, 'trgLang') !== undefined) return;
  const target = coreElements(root, core, 'target').find(one => one.parent?.space === core);
  if (target !== undefined) report('xliff2.target-language', target, 'a target, but <xliff> has no trgLang');
}

/** Checks the languages and the treatment of white space of a unit's texts, also those of its matches. */
export function checkUnitLanguages({ unit, parts }: UnitParts, context: Xliff2Context): void {
  const { root, core, report } = context;
  const languages = { source: attributeOf(root, 'srcLang'), target: attributeOf(root, 'trgLang') } as const;
  const check = (text: PlacedElement, side: 'source' | 'target', actual: string | undefined): void => {
    const expected = languages[side];
    if (actual === undefined || expected === undefined || isWithin(actual, expected)) return;
    const name = side === 'source' ? 'srcLang' : 'trgLang';
    report('xliff2.language', text, `its language is "${shorten(actual)}", ${name} is "${shorten(expected)}"`);
  };
  for (const part of parts) {
    for (const side of ['source', 'target'] as const) {
      for (const text of childrenNamed(part, core, side)) check(text, side, inheritedAttribute(text, 'xml:lang'));
    }
    compareSpace(part, context);
  }
  for (const match of descendantsOf(unit, child => moduleOf(child.space) !== undefined)) {
    if (moduleOf(match.space)?.prefix !== 'mtc' || match.local !== 'match') continue;
    for (const text of childrenNamed(match, core, 'source'))
      check(text, 'source', inheritedAttribute(text, 'xml:lang'));
    // A match for reference may be in any language; others name theirs only when they want to.
    if (attributeOf(match, 'reference') === 'yes') continue;
    for (const text of childrenNamed(match, core, 'target')) check(text, 'target', attributeOf(text, 'xml:lang'));
  }
}

/** As `lang()` of XPath has it: `en-GB` is within `en`. */
export function isWithin(tag: string, range: string): boolean {
  const [a, b] = [tag.toLowerCase(), range.toLowerCase()];
  return a === b || a.startsWith(`${b}-`);
}

function compareSpace(part: PlacedElement, { core, report }: Xliff2Context): void {
  const [source] = childrenNamed(part, core, 'source');
  const [target] = childrenNamed(part, core, 'target');
  if (source === undefined || target === undefined) return;
  const [a, b] = [source, target].map(text => inheritedAttribute(text, 'xml:space') ?? 'default');
  if (a !== b) report('xliff2.space', target, `xml:space is "${b}", that of the source is "${a}"`);
}
