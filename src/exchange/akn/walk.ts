import type { BlockId, Role } from '../../model/index.ts';
import type { BlockMaker } from './block-maker.ts';
import { TITLE_ROLES } from './inline.ts';
import { CROSS_HEADINGS } from './markup.ts';
import { type AknElement, childOf, elementsIn, hasText, withoutPrefixes } from './tree.ts';

/** Where the walk is. */
interface Place {
  /** Role of a line without a better one. */
  readonly line: Role;
  /** Role of a numbered paragraph. */
  readonly paragraph: Role;
  readonly parent?: BlockId;
  /** How many lists it stands in. */
  readonly depth: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Documents, and parts of documents that only hold parts. */
const DOCUMENTS = words(
  'amendmentList officialGazette documentCollection act bill debateReport debate statement amendment judgment portion doc',
);
/** Elements that hold other elements and mean nothing by themselves here. */
const HOLDERS = words(
  'coverPage preamble body mainBody collectionBody judgmentBody amendmentBody debateBody portionBody fragmentBody conclusions container recitals citations content intro wrapUp interstitial components component attachments list sublist blockContainer tblock longTitle introduction background motivation decision header arguments remedies administrationOfOath speechGroup speech debateSection questions answers other scene narrative summary embeddedStructure quotedStructure subFlow',
);
const SECTIONS = words(
  'section part chapter title article division book tome subpart subchapter subtitle subdivision subsection',
);
const LEAVES = words(
  'paragraph point indent alinea subparagraph clause subclause rule subrule proviso transitional level hcontainer',
);
const LINES = words(
  'p block listIntroduction listWrapUp heading subheading num crossHeading docTitle docNumber li from signature span',
);
const SILENT = words('meta toc componentRef documentRef');
const NO_LINE: Place = { line: 'paragraph', paragraph: 'paragraph', depth: 0 };

/** Goes through a document and hands its lines to a maker of blocks. */
export class Walker {
  readonly #maker: BlockMaker;

  constructor(maker: BlockMaker) {
    this.#maker = maker;
  }

  /** A whole document: `statement`, `act`, `doc` … */
  document(element: AknElement, inAnnex = false): void {
    const resolution = element.name === 'statement' || element.attributes.get('name') === 'resolution';
    const place: Place = { ...NO_LINE, paragraph: resolution && !inAnnex ? 'operative' : 'paragraph' };
    this.#below(element, place);
  }

  #below(element: AknElement, place: Place): void {
    for (const child of elementsIn(element)) this.#step(child, place);
  }

  #step(element: AknElement, place: Place): void {
    const { name } = element;
    if (name === 'meta') return;
    if (SILENT.has(name)) return this.#maker.ignore(element);
    if (DOCUMENTS.has(name)) return this.document(element, place.line === 'annex');
    if (name === 'preface' || name === 'coverPage') return this.#below(element, { ...place, line: 'masthead' });
    if (name === 'preamble') return this.#below(element, { ...place, line: 'preambular' });
    if (name === 'conclusions') return this.#below(element, { ...place, line: 'closing' });
    if (name === 'attachment') return this.#attachment(element);
    if (name === 'formula') return this.#formula(element, place);
    if (name === 'recital' || name === 'citation') return this.#leaf(element, 'preambular', place);
    if (name === 'blockList' || name === 'ul' || name === 'ol') return this.#blockList(element, place);
    if (name === 'table') return this.#table(element, place);
    if (SECTIONS.has(name) || (LEAVES.has(name) && childOf(element, 'heading'))) return this.#section(element, place);
    if (LEAVES.has(name)) return this.#hierarchyLeaf(element, place);
    if (LINES.has(name) || hasText(element.children)) return this.#line(element, place);
    if (HOLDERS.has(name) || elementsIn(element).length > 0) return this.#below(element, place);
    this.#maker.ignore(element);
  }

  /** One line that is a block of its own. */
  #line(element: AknElement, place: Place): void {
    // What has no name here is no block: an empty body, or one of notes alone.
    if (this.#maker.own && !element.attributes.has('eId')) return this.#maker.addNotes(element);
    if (!this.#maker.own && element.children.length === 0) return;
    const usual =
      element.name === 'crossHeading' ? crossRole(element) : (titleRole(element) ?? lineRole(element, place));
    const plan = {
      role: this.#maker.roleOf(element, usual),
      named: element,
      parent: place.parent,
      because: element.name,
    };
    const { id, structures } = this.#maker.add(element, plan);
    this.#structures(structures, { ...NO_LINE, parent: id });
  }

  #structures(structures: readonly Parameters<typeof withoutPrefixes>[0][], place: Place): void {
    for (const structure of structures) this.#below(withoutPrefixes(structure), place);
  }

  #formula(element: AknElement, place: Place): void {
    const [first, ...rest] = elementsIn(element);
    if (first === undefined) return;
    this.#maker.add(first, { role: this.#maker.roleOf(element, 'enacting'), named: element, because: 'formula' });
    for (const one of rest) this.#step(one, place);
  }

  #attachment(element: AknElement): void {
    const heads = elementsIn(element).filter(
      ({ name }) => name === 'num' || name === 'heading' || name === 'subheading',
    );
    heads.forEach((head, i) => {
      this.#maker.add(head, { role: i === 0 ? 'annex' : 'heading', named: head, because: 'attachment' });
    });
    for (const child of elementsIn(element)) {
      if (!heads.includes(child)) this.#step(child, { ...NO_LINE, line: 'annex' });
    }
  }

  /** Number and headings, then what is below. */
  #section(element: AknElement, place: Place): void {
    const [number, heading, subheading] = ['num', 'heading', 'subheading'].map(name => childOf(element, name));
    const because = element.name;
    const bare = number !== undefined && (heading === undefined || number.attributes.has('eId'));
    if (bare)
      this.#maker.add(number, { role: 'heading', named: number.attributes.has('eId') ? number : element, because });
    const label = bare ? undefined : number;
    if (heading) {
      const named = heading.attributes.has('eId') ? heading : bare ? undefined : element;
      this.#maker.add(heading, { role: 'heading', named, number: label, because });
    }
    if (subheading) this.#maker.add(subheading, { role: 'heading', named: subheading, because });
    const heads = [number, heading, subheading];
    for (const child of elementsIn(element)) {
      if (!heads.includes(child)) this.#step(child, { ...NO_LINE, paragraph: place.paragraph });
    }
  }

  #hierarchyLeaf(element: AknElement, place: Place): void {
    const { name, attributes } = element;
    const named = attributes.get('name') ?? '';
    if (name === 'hcontainer') {
      const first = this.#ownLine(element);
      // A container without text of its own, such as a nested draft.
      if (first === undefined) return this.#below(element, { ...NO_LINE, paragraph: place.paragraph });
      return this.#leaf(
        element,
        this.#maker.own
          ? this.#maker.roleOf({ ...element, attributes: new Map([['class', named]]) }, 'paragraph')
          : 'paragraph',
        place,
      );
    }
    const usual =
      name === 'point' || name === 'indent' ? 'point' : name === 'paragraph' ? place.paragraph : 'paragraph';
    this.#leaf(element, this.#maker.roleOf(element, usual), place);
  }

  /** A paragraph: its number, its first line, and everything else below it. */
  #leaf(element: AknElement, role: Role, place: Place): void {
    const { name } = element;
    const own = this.#ownLine(element);
    const depth = role === 'point' ? place.depth + 1 : place.depth;
    const level = role === 'point' ? depth : 0;
    const plan = { role, named: element, number: childOf(element, 'num'), parent: place.parent, level, because: name };
    const { id, structures } = this.#maker.add(own, plan);
    const below: Place = { ...NO_LINE, paragraph: place.paragraph, parent: id, depth };
    this.#structures(structures, below);
    const visit = (owner: AknElement): void => {
      for (const child of elementsIn(owner)) {
        if (child === own || child.name === 'num') continue;
        if (child.name === 'content' || child.name === 'intro' || child.name === 'list') visit(child);
        else if (child.name === 'hcontainer' && this.#ownLine(child) === undefined) {
          this.#below(child, { ...NO_LINE, paragraph: place.paragraph });
        } else this.#step(child, below);
      }
    };
    visit(element);
  }

  /** The line that is the text of a paragraph: the first of its content, or what introduces its list. */
  #ownLine(element: AknElement): AknElement | undefined {
    for (const child of elementsIn(element)) {
      if (child.name === 'num') continue;
      if (LINES.has(child.name) && child.name !== 'crossHeading') return child;
      if (child.name === 'content' || child.name === 'intro') {
        const [first] = elementsIn(child);
        return first !== undefined && LINES.has(first.name) ? first : undefined;
      }
      return child.name === 'list' ? this.#ownLine(child) : undefined;
    }
    return undefined;
  }

  #blockList(element: AknElement, place: Place): void {
    for (const child of elementsIn(element)) {
      if (child.name === 'item') this.#leaf(child, this.#maker.roleOf(child, 'point'), place);
      else if (child.name === 'li' && !hasText(child.children)) this.#below(child, { ...place, line: 'point' });
      else this.#step(child, child.name === 'li' ? { ...place, line: 'point' } : place);
    }
  }

  #table(element: AknElement, place: Place): void {
    const below = { ...NO_LINE, line: 'row', paragraph: place.paragraph } as const;
    const visit = (owner: AknElement): void => {
      for (const child of elementsIn(owner)) {
        const cell = child.name === 'td' || child.name === 'th';
        if (child.name === 'caption' || (cell && elementsIn(child).every(one => !LINES.has(one.name))))
          this.#line(child, below);
        else if (cell) this.#below(child, below);
        else visit(child);
      }
    };
    visit(element);
  }
}

/** Number and title say what they are, however deep they stand in other marks. */
function titleRole(element: AknElement): Role | undefined {
  const own = TITLE_ROLES.get(element.name);
  return (
    own ??
    elementsIn(element)
      .map(titleRole)
      .find(role => role !== undefined)
  );
}

function lineRole({ name }: AknElement, place: Place): Role {
  return name === 'heading' || name === 'subheading' || name === 'num' ? 'heading' : place.line;
}

function crossRole({ attributes }: AknElement): Role {
  const refers = (attributes.get('refersTo') ?? '').split(' ');
  return refers.map(one => CROSS_HEADINGS.get(one)).find(role => role !== undefined) ?? 'heading';
}
