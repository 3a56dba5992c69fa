import type { Direction, LanguageCode, Op, Reference } from '../../model/index.ts';
import type { PrintedUnit } from '../dossier.ts';
import { html, languageTag, type Markup } from './markup.ts';

/** How a language stands on the page. */
export interface Script {
  readonly language: LanguageCode;
  readonly direction: Direction;
}

/** References that read from left to right in every script, and would fall apart in a line from right to left. */
const ISOLATED: ReadonlySet<Reference['kind']> = new Set(['symbol', 'resolution', 'treaty']);

/** The text of a unit as printed: label, calls, initiating phrase set off, symbols isolated. */
export function renderUnit(unit: PrintedUnit, script: Script): Markup {
  const { block, at } = unit;
  const whole = at.start === 0 && at.end === block.text.length;
  const body = whole ? renderBody(unit) : isolateSymbols(unit.text);
  return html`<p class="text" lang="${languageTag(script.language)}" dir="${script.direction}">${body}</p>`;
}

function renderBody({ block, text }: PrintedUnit): Markup {
  const printed = block.label !== undefined && !block.label.restored;
  const label = printed ? html`<span class="num">${block.label.printed}</span>${block.label.gap}` : undefined;
  const spans = [
    ...block.references
      .filter(reference => ISOLATED.has(reference.kind))
      .map(({ at }) => ({ at, tag: 'bdi' as const })),
    ...(block.lead === undefined ? [] : [{ at: block.lead.at, tag: 'lead' as const }]),
  ].sort((a, b) => a.at.start - b.at.start);
  const parts: Markup[] = [];
  let done = 0;
  for (const { at, tag } of spans) {
    // Spans that overlap an earlier one, or that do not fit the text, only lose their markup.
    if (at.start < done || at.end <= at.start || at.end > block.text.length) continue;
    const inside = piece(block, at.start, at.end);
    parts.push(piece(block, done, at.start));
    parts.push(tag === 'bdi' ? html`<bdi>${inside}</bdi>` : html`<span class="lead">${inside}</span>`);
    done = at.end;
  }
  parts.push(piece(block, done, block.text.length, true));
  return text === '' ? html`` : html`${label}${parts}`;
}

/** A stretch of the body with the calls that stand in it; those at its end belong to the next stretch, unless it is the last. */
function piece(block: PrintedUnit['block'], start: number, end: number, last = false): Markup {
  const parts: Markup[] = [];
  let done = start;
  for (const call of block.calls) {
    if (call.at < start || call.at > end || (call.at === end && !last)) continue;
    parts.push(html`${block.text.slice(done, call.at)}<span class="call">${call.printed}</span>`);
    done = call.at;
  }
  return html`${parts}${block.text.slice(done, end)}`;
}

/** Which words of a comparison a cell shows. */
export type Side = 'old' | 'new' | 'marked';

const MARKS: Readonly<Record<Exclude<Op[0], '='>, (text: Markup) => Markup>> = {
  '-': text => html`<del><span class="vh">[deleted: </span>${text}<span class="vh">]</span></del>`,
  '+': text => html`<ins><span class="vh">[added: </span>${text}<span class="vh">]</span></ins>`,
};

/** The words of a link with `del` and `ins` round those that differ. */
export function renderOps(ops: readonly Op[], side: Side, script: Script): Markup {
  const hidden = { old: '+', new: '-', marked: undefined }[side];
  const parts = ops.filter(([kind]) => kind !== hidden).map(([kind, text]) => renderOp(kind, text));
  return html`<div class="text" lang="${languageTag(script.language)}" dir="${script.direction}">${parts}</div>`;
}

/** Blanks at the edges stand outside the mark: a line under a blank looks like a slip. */
function renderOp(kind: Op[0], text: string): Markup {
  if (kind === '=') return isolateSymbols(text);
  const core = text.trim();
  if (core === '') return MARKS[kind](html`${text}`);
  const start = text.indexOf(core);
  const inside = MARKS[kind](isolateSymbols(core));
  return html`${text.slice(0, start)}${inside}${text.slice(start + core.length)}`;
}

/** Document symbols such as `A/RES/64/293`. The look-behind keeps a long run of capitals from being tried at every letter. */
const SYMBOL = /(?<![A-Z])[A-Z]+(?:\/[A-Z0-9.]*[A-Z0-9])+/gu;

/** Isolates what looks like a document symbol, where no references are known. */
export function isolateSymbols(text: string): Markup {
  const parts: Markup[] = [];
  let done = 0;
  for (const match of text.matchAll(SYMBOL)) {
    parts.push(html`${text.slice(done, match.index)}<bdi>${match[0]}</bdi>`);
    done = match.index + match[0].length;
  }
  return html`${parts}${text.slice(done)}`;
}
