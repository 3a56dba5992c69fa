import { oncePerElement } from './memo.ts';
import {
  attributeIn,
  attributeOf,
  childElements,
  descendantsOf,
  enclosing,
  type PlacedElement,
  XML_NAMESPACE,
} from './placed-element.ts';
import { shorten } from './structure.ts';
import { checkChangeTrack } from './xliff2-changes.ts';
import type { Xliff2Context } from './xliff2-context.ts';
import { checkIts } from './xliff2-its.ts';
import { isWithin } from './xliff2-languages.ts';
import { moduleOf } from './xliff2-modules.ts';
import { checkSizes } from './xliff2-sizes.ts';

/** Checks what the modules ask beyond the structure of their elements. */
export function checkModules(context: Xliff2Context): void {
  const { root, core } = context;
  for (const element of [root, ...descendantsOf(root)]) {
    checkStyle(element, context);
    checkSizes(element, context);
    checkIts(element, context);
    const module = moduleOf(element.space);
    if (module === undefined || element.space === core) continue;
    RULES.get(`${module.prefix}:${element.local}`)?.(element, context);
  }
}

type Check = (element: PlacedElement, context: Xliff2Context) => void;

const RULES: ReadonlyMap<string, Check> = new Map([
  ['mtc:match', checkMatch],
  ['gls:glossEntry', checkGlossary],
  ['res:resourceItem', checkResource],
  ['res:resourceItemRef', checkResourceReference],
  ['res:source', checkResourceText],
  ['res:target', checkResourceText],
  ['val:rule', checkRule],
  ['ctr:changeTrack', checkChangeTrack],
]);

const FORMAT_STYLE = 'urn:oasis:names:tc:xliff:fs:2.0';
/** `href,logo.png\alt,Our logo`: pairs of attribute and value. */
const STYLE_PAIRS = /^[^,\\]+,(?:[^\\]|\\[\\,]|\\[^,\\]+,)*$/u;

function checkStyle(element: PlacedElement, { core, report }: Xliff2Context): void {
  const style = attributeIn(element, FORMAT_STYLE, 'fs');
  const more = attributeIn(element, FORMAT_STYLE, 'subFs');
  if (more !== undefined && style === undefined) report('xliff2.style', element, 'subFs without fs');
  if (more !== undefined && !STYLE_PAIRS.test(more)) {
    report('xliff2.style', element, `subFs="${shorten(more)}" is not of the form name,value`);
  }
  const ends = element.space === core && element.local === 'ec' && attributeOf(element, 'isolated') !== 'yes';
  if (ends && (style !== undefined || more !== undefined)) {
    report('xliff2.style', element, 'an ec that is not isolated has the style of its sc');
  }
}

function checkMatch(match: PlacedElement, { report }: Xliff2Context): void {
  if (attributeOf(match, 'subType') !== undefined && attributeOf(match, 'type') === undefined) {
    report('xliff2.match', match, 'a subType without type');
  }
  if (attributeOf(match, 'xml:lang') !== undefined) report('xliff2.match', match, 'a match has no xml:lang');
}

function checkGlossary(entry: PlacedElement, { report }: Xliff2Context): void {
  if (!childElements(entry).some(child => child.local === 'translation' || child.local === 'definition')) {
    report('xliff2.glossary', entry, 'neither translation nor definition');
  }
}

function checkResource(item: PlacedElement, { report }: Xliff2Context): void {
  const texts = childElements(item).filter(child => child.space === item.space);
  if (texts.length === 0) report('xliff2.resource', item, 'no source, target or reference');
  const empty = texts.filter(text => text.local !== 'reference' && text.children.length === 0);
  if (empty.length > 0 && attributeOf(item, 'mimeType') === undefined) {
    report('xliff2.resource', item, 'mimeType is required when source or target is empty');
  }
}

function checkResourceText(text: PlacedElement, { root, report }: Xliff2Context): void {
  if (text.parent?.local !== 'resourceItem') return;
  const linked = attributeOf(text, 'href') !== undefined;
  if (linked === text.children.length > 0) {
    report('xliff2.resource', text, linked ? 'content and an href' : 'neither content nor href');
  }
  const language = attributeOf(text, 'xml:lang');
  const expected = attributeOf(root, text.local === 'source' ? 'srcLang' : 'trgLang');
  if (language === undefined || expected === undefined || isWithin(language, expected)) return;
  // The committee calls files valid whose targets are in another language, against its own text.
  report(
    text.local === 'source' ? 'xliff2.resource' : 'xliff2.resource-doubtful',
    text,
    `xml:lang is "${shorten(language)}", the file is in "${shorten(expected)}"`,
  );
}

function checkResourceReference(reference: PlacedElement, { core, report }: Xliff2Context): void {
  const id = attributeOf(reference, 'ref');
  const file = enclosing(reference, core, 'file');
  if (id !== undefined && file !== undefined && !resourcesOf(file).has(id)) {
    report('xliff2.resource-doubtful', reference, `no resource "${shorten(id)}" in the file`);
  }
}

/** Ids of the resources that a file has as a whole. */
const resourcesOf = oncePerElement(file => {
  const all = childElements(file).filter(child => moduleOf(child.space)?.prefix === 'res');
  return new Set(all.flatMap(childElements).map(item => attributeOf(item, 'id')));
});

const DEMANDS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'] as const;

function checkRule(rule: PlacedElement, { core, report }: Xliff2Context): void {
  const custom = rule.attributes.filter(({ space }) => space !== '' && space !== XML_NAMESPACE && space !== rule.space);
  const demands = DEMANDS.filter(name => attributeOf(rule, name) !== undefined);
  if (demands.length + Math.min(custom.length, 1) !== 1) {
    report(
      'xliff2.rule',
      rule,
      demands.length === 0
        ? 'it asks nothing'
        : `it asks ${[...demands, ...custom.map(({ name }) => name)].join(', ')}`,
    );
  }
  const asks = (name: (typeof DEMANDS)[number]) => demands.includes(name);
  if (attributeOf(rule, 'occurs') !== undefined && !asks('isPresent')) {
    report('xliff2.rule-doubtful', rule, 'occurs without isPresent');
  }
  if (
    attributeOf(rule, 'existsInSource') !== undefined &&
    !(asks('isPresent') || asks('startsWith') || asks('endsWith'))
  ) {
    report('xliff2.rule', rule, 'existsInSource needs isPresent, startsWith or endsWith');
  }
  if (
    attributeOf(rule, 'disabled') === 'yes' &&
    rule.parent?.parent?.local === 'file' &&
    rule.parent.parent.space === core
  ) {
    report('xliff2.rule', rule, 'a rule cannot be disabled for the whole file');
  }
}
