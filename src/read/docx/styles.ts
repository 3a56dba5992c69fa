import type { XmlElement } from '../../wire/index.ts';
import { attributeOf, childOf, childrenOf, numberOf, switchOf } from './xml.ts';

/** Longest chain of styles based on one another. Word allows 11. */
const LONGEST_CHAIN = 100;

/** What run properties say of the look of text; what they do not mention is absent. */
export interface RunProperties {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly raised?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
}

/** List membership of a paragraph or style. */
export interface ListPlace {
  /** `0` takes a paragraph out of the list of its style. */
  readonly list?: string;
  readonly level?: number;
}

/** What a paragraph style comes to, its ancestors included. */
export interface ParagraphStyle {
  readonly id: string;
  /** As Word names it in English: `heading 1`, `toc 2`. */
  readonly name: string;
  readonly run: RunProperties;
  readonly outline?: number;
  readonly place: ListPlace;
  /** Styles it stands for: itself and those it is based on, each with the list level that it sets. */
  readonly chain: readonly { readonly id: string; readonly level?: number }[];
}

/** The styles of a document. */
export interface Styles {
  /** The style of a paragraph; without an id the default one. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** Look of a character style. */
  character(id: string): RunProperties;
  /** The list that a numbering style stands for. */
  numbering(id: string): string | undefined;
  /** Of the text where nothing else is said: the first part of a language tag. */
  readonly language: string;
  /** Ids of styles that are based on themselves. */
  readonly loops: ReadonlySet<string>;
}

/** Reads `styles.xml`; a document without it has styles that say nothing. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of root ? childrenOf(root, 'w:style') : []) {
    const id = attributeOf(style, 'w:styleId');
    if (id === undefined || byId.has(id)) continue;
    byId.set(id, style);
    const isDefault = /^(?:1|true|on)$/u.test(attributeOf(style, 'w:default') ?? '');
    if (isDefault && attributeOf(style, 'w:type') === 'paragraph') standard ??= id;
  }
  const defaultRun = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const defaults = runProperties(defaultRun);
  const loops = new Set<string>();
  /** A style and its ancestors, the nearest first. */
  const chainOf = (id: string): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && chain.length < LONGEST_CHAIN; ) {
      if (seen.has(next)) {
        loops.add(next);
        break;
      }
      seen.add(next);
      const style = byId.get(next);
      if (!style) break;
      chain.push(style);
      next = attributeOf(childOf(style, 'w:basedOn'));
    }
    return chain;
  };
  const look = (id: string): RunProperties => {
    let found: RunProperties = {};
    for (const style of chainOf(id)) found = { ...runProperties(childOf(style, 'w:rPr')), ...found };
    return found;
  };

  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, RunProperties>();
  return {
    loops,
    language: (attributeOf(childOf(defaultRun, 'w:lang')) ?? 'en').toLowerCase().split(/[-_]/u)[0] ?? 'en',
    paragraph(id) {
      const key = id !== undefined && byId.has(id) ? id : (standard ?? '');
      const known = paragraphs.get(key) ?? paragraphStyle(key, chainOf(key), { ...defaults, ...look(key) });
      paragraphs.set(key, known);
      return known;
    },
    character(id) {
      const known = characters.get(id) ?? look(id);
      characters.set(id, known);
      return known;
    },
    numbering(id) {
      const place = childOf(childOf(childOf(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId');
      return attributeOf(place);
    },
  };
}

function paragraphStyle(id: string, chain: readonly XmlElement[], run: RunProperties): ParagraphStyle {
  let outline: number | undefined;
  let place: ListPlace = {};
  for (const style of chain) {
    const properties = childOf(style, 'w:pPr');
    outline ??= numberOf(childOf(properties, 'w:outlineLvl'));
    place = { ...listPlace(properties), ...place };
  }
  const links = chain.map(style => {
    const { level: own } = listPlace(childOf(style, 'w:pPr'));
    return { id: attributeOf(style, 'w:styleId') ?? '', ...(own === undefined ? {} : { level: own }) };
  });
  const name = attributeOf(childOf(chain[0], 'w:name'))?.toLowerCase() ?? '';
  const inherited = chain.map(style => attributeOf(childOf(style, 'w:name'))?.toLowerCase() ?? '');
  const heading = inherited.map(one => /^heading ([1-9])$/u.exec(one)?.[1]).find(level => level !== undefined);
  const level = outline ?? (heading === undefined ? undefined : Number(heading) - 1);
  return { id, name, run, place, chain: links, ...(level === undefined ? {} : { outline: level }) };
}

/** The list a paragraph or style says it belongs to. */
export function listPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = childOf(properties, 'w:numPr');
  const list = attributeOf(childOf(numbering, 'w:numId'));
  const level = numberOf(childOf(numbering, 'w:ilvl'));
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
}

/** What an element `w:rPr` says. Text in right-to-left and complex scripts has switches of its own. */
export function runProperties(properties: XmlElement | undefined): RunProperties {
  if (!properties || properties.children.length === 0) return {};
  const complex = switchOf(properties, 'w:rtl') === true || switchOf(properties, 'w:cs') === true;
  const bold = switchOf(properties, complex ? 'w:bCs' : 'w:b');
  const italic = switchOf(properties, complex ? 'w:iCs' : 'w:i');
  const underline = switchOf(properties, 'w:u');
  const raised = attributeOf(childOf(properties, 'w:vertAlign'));
  const hidden = switchOf(properties, 'w:vanish');
  const fonts = childOf(properties, 'w:rFonts');
  const font = attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi');
  return {
    ...(font === undefined ? {} : { font }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(raised === undefined ? {} : { raised: raised === 'superscript' }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}
