import { ROLES } from './elements.ts';
import { attributeOf, type HtmlElement, isElement } from './tree.ts';

/** What stands in a part of a page. */
export interface PartCount {
  /** Characters, white space folded and none at the ends. */
  readonly text: number;
  /** Characters of links that lead away, each without white space at its ends. */
  readonly linked: number;
  /** A main heading stands below. */
  readonly title: boolean;
  /** Navigation, a form, or what takes such a role stands below. */
  readonly controls: boolean;
}

/** Lengths of a text from which those of a longer one are made. */
interface Lengths {
  readonly whole: number;
  readonly folded: number;
  /** White space at the ends; both are all of it where there is nothing else. */
  readonly before: number;
  readonly behind: number;
}

interface Counted extends PartCount {
  readonly lengths: Lengths;
}

const NOTHING: Lengths = { whole: 0, folded: 0, before: 0, behind: 0 };

/**
 * Counts what stands in parts of a page, each element once.
 * Attack: hundreds of parts in one another round one large text, each of which asks for all of it.
 */
export class PartCounts {
  readonly #known = new Map<HtmlElement, Counted>();

  /** What stands in an element; the tree must not change between two questions. */
  of(element: HtmlElement): PartCount {
    return this.#count(element);
  }

  #count(element: HtmlElement): Counted {
    const known = this.#known.get(element);
    if (known) return known;
    let lengths = NOTHING;
    let linked = 0;
    let title = false;
    let controls = false;
    for (const child of element.childNodes) {
      if ('value' in child) lengths = joined(lengths, lengthsOf(child.value));
      else if (isElement(child)) {
        const inner = this.#count(child);
        lengths = joined(lengths, inner.lengths);
        linked += inner.linked;
        if (child.tagName === 'a' && attributeOf(child, 'href') !== undefined) linked += trimmed(inner.lengths);
        title ||= inner.title || child.tagName === 'h1';
        controls ||= inner.controls || isForUse(child);
      }
    }
    const ends = (lengths.before > 0 ? 1 : 0) + (lengths.behind > 0 ? 1 : 0);
    const counted = { text: Math.max(0, lengths.folded - ends), linked, title, controls, lengths };
    this.#known.set(element, counted);
    return counted;
  }
}

function isForUse(element: HtmlElement): boolean {
  const { tagName } = element;
  return tagName === 'nav' || tagName === 'form' || ROLES.has(attributeOf(element, 'role') ?? '');
}

function lengthsOf(text: string): Lengths {
  const whole = text.length;
  return {
    whole,
    folded: text.replace(/\s+/gu, ' ').length,
    before: whole - text.trimStart().length,
    behind: whole - text.trimEnd().length,
  };
}

function joined(first: Lengths, second: Lengths): Lengths {
  if (first.whole === 0) return second;
  if (second.whole === 0) return first;
  return {
    whole: first.whole + second.whole,
    // White space where two meet is one blank.
    folded: first.folded + second.folded - (first.behind > 0 && second.before > 0 ? 1 : 0),
    before: first.before === first.whole ? first.whole + second.before : first.before,
    behind: second.behind === second.whole ? first.behind + second.whole : second.behind,
  };
}

function trimmed({ whole, before, behind }: Lengths): number {
  return Math.max(0, whole - before - behind);
}
