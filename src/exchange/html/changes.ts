import {
  type Comparison,
  type Edition,
  type Link,
  type LinkKind,
  linkKinds,
  type Tag,
  type TagKind,
  tagKinds,
} from '../../model/index.ts';
import { describeReuse, nameUnits } from '../change-words.ts';
import { nameBlocks } from '../unit-name.ts';
import { arrangeRows, type ChangeRow } from './change-rows.ts';
import { html, languageTag, type Markup } from './markup.ts';
import { renderOps, type Script } from './passage.ts';

/** A table of changes and the words that introduce it. */
export interface ChangesPlan {
  /** Id of the section; the rows' ids begin with it. */
  readonly anchor: string;
  readonly heading: string;
  readonly oldName: string;
  readonly newName: string;
  readonly comparison: Comparison;
  readonly old: Edition | undefined;
  readonly new: Edition | undefined;
}

/** All that the rows of one table share. */
interface Context {
  readonly plan: ChangesPlan;
  readonly names: Readonly<Record<'old' | 'new', ReadonlyMap<string, string>>>;
  readonly script: Script;
  readonly anchors: ReadonlyMap<string, string>;
}

/**
 * What changed in one language, side by side or merged, with filters by kind and class of change.
 * Roles are written out: in narrow windows the rows become blocks, and browsers then forget that they are a table.
 */
export function renderChanges(plan: ChangesPlan, anchors: ReadonlyMap<string, string>): Markup {
  const { comparison, anchor } = plan;
  const context: Context = {
    plan,
    names: { old: namesOf(plan.old), new: namesOf(plan.new) },
    script: { language: comparison.language, direction: plan.new?.direction ?? plan.old?.direction ?? 'ltr' },
    anchors,
  };
  const oldOrder = plan.old?.blocks.map(block => block.id) ?? [];
  const rows = arrangeRows(comparison, oldOrder);
  const { words } = comparison.statistics;
  return html`<section class="changes" id="${anchor}" aria-labelledby="${anchor}-h">
<h2 id="${anchor}-h">${plan.heading}</h2>
<p class="soft">${describeCounts(comparison)}. Words: ${words.kept} kept, ${words.removed} deleted, ${words.added} added.</p>
${renderTools(anchor, comparison)}
<table role="table">
<caption class="vh">${plan.heading}: one row a paragraph, in the order of the new text</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="where">Paragraph</th><th role="columnheader" scope="col" class="old">${plan.oldName}</th><th role="columnheader" scope="col" class="new">${plan.newName}</th><th role="columnheader" scope="col" class="merged">${plan.newName} with changes marked</th></tr></thead>
<tbody role="rowgroup">
${rows.map(row => renderRow(row, context))}</tbody>
</table>
</section>
`;
}

function namesOf(edition: Edition | undefined): ReadonlyMap<string, string> {
  return edition === undefined ? new Map() : nameBlocks(edition);
}

function describeCounts({ statistics }: Comparison): string {
  const parts = linkKinds.filter(kind => statistics[kind] > 0).map(kind => `${statistics[kind]} ${kind}`);
  if (statistics.moved > 0) parts.push(`${statistics.moved} moved`);
  return parts.length === 0 ? 'Nothing to compare' : parts.join(', ');
}

function renderTools(anchor: string, { statistics, links }: Comparison): Markup {
  const view = (mode: string, name: string, checked: boolean): Markup =>
    html`<label><input type="radio" name="${anchor}-view" class="view-${mode}"${checked ? html` checked` : undefined}> ${name}</label>`;
  const kinds = linkKinds
    .filter(kind => statistics[kind] > 0)
    .map(
      kind =>
        html`<label><input type="checkbox" class="kind-${kind}" checked> ${kind} <span class="soft">${statistics[kind]}</span></label>`,
    );
  const only = (filter: string, name: string, count: number): Markup =>
    html`<label><input type="radio" name="${anchor}-only" class="${filter}"> ${name} <span class="soft">${count}</span></label>`;
  const tags = tagKinds.flatMap(tag => {
    const count = links.filter(link => link.tags.some(({ kind }) => kind === tag)).length;
    return count === 0 ? [] : [only(`tag-${tag}`, TAG_NAMES[tag], count)];
  });
  const moved = statistics.moved > 0 ? [only('only-moved', 'moved', statistics.moved)] : [];
  return html`<div class="tools"><fieldset><legend>View</legend>${view('auto', 'as fits', true)}${view('side', 'side by side', false)}${view('merged', 'marked', false)}</fieldset>
<fieldset><legend>Kinds</legend>${kinds}</fieldset>
<fieldset><legend>Only</legend><label><input type="radio" name="${anchor}-only" class="tag-all" checked> everything</label>${moved}${tags}</fieldset></div>`;
}

const TAG_NAMES: Readonly<Record<TagKind, string>> = {
  verb: 'verb',
  addressee: 'addressee',
  hedge: 'hedge',
  substantive: 'substance',
  number: 'number',
  date: 'date',
  session: 'session',
  xref: 'cross-reference',
  'footnote-ref': 'note call',
  'footnote-text': 'note text',
  renumbered: 'renumbered',
  typography: 'typography',
};

function renderRow(row: ChangeRow, context: Context): Markup {
  switch (row.kind) {
    case 'change':
      return renderChange(row.link, context);
    case 'fold':
      return renderFold(row.links, context);
    case 'from':
      return renderStub(row.link, context);
  }
}

function renderChange(link: Link, context: Context): Markup {
  const { plan, script } = context;
  const classes = ['change', `is-${link.kind}`, ...(link.moved ? ['is-moved'] : []), ...tagClasses([link])].join(' ');
  const cell = (side: 'old' | 'new', name: string): Markup =>
    link[side].length === 0
      ? html`<td role="cell" class="${side} none" data-side="${name}"><span class="vh">nothing</span></td>`
      : html`<td role="cell" class="${side}" data-side="${name}">${renderOps(link.ops, side, script)}</td>`;
  return html`<tr role="row" id="${anchorOf(link, context)}" class="${classes}" tabindex="-1"><th role="rowheader" scope="row" class="where">${renderPath(link, context)}
${renderKind(link.kind)}${link.moved ? renderMove(link, context) : undefined}${renderTags(link, context)}</th>${cell('old', plan.oldName)}${cell('new', plan.newName)}<td role="cell" class="merged">${renderOps(link.ops, 'marked', script)}</td></tr>
`;
}

function renderPath(link: Link, { names }: Context): Markup {
  const old = nameUnits(link.old, names.old);
  const now = nameUnits(link.new, names.new);
  if (link.old.length === 0) return html`<div class="path">${now}</div>`;
  if (link.new.length === 0) return html`<div class="path">${old}</div>`;
  const same = old === now;
  return html`<div class="path">${same ? now : html`${old} <span class="soft">→</span> ${now}`}</div>`;
}

function renderKind(kind: LinkKind): Markup {
  return html`<span class="kind ${kind}">${SIGNS[kind]} ${kind}</span>`;
}

const SIGNS: Readonly<Record<LinkKind, string>> = {
  same: '=',
  changed: '±',
  added: '+',
  deleted: '−',
  split: '⑂',
  merged: '⊕',
};

function renderMove(link: Link, context: Context): Markup {
  const from = `${anchorOf(link, context)}.from`;
  return html`<a class="kind moved" href="#${from}">↕ moved from ${nameUnits(link.old, context.names.old)}</a>`;
}

function renderStub(link: Link, context: Context): Markup {
  const anchor = anchorOf(link, context);
  const { names } = context;
  const classes = ['from', `is-${link.kind}`, 'is-moved', ...tagClasses([link])].join(' ');
  return html`<tr role="row" id="${anchor}.from" class="${classes}"><td role="cell" colspan="4">Here stood ${nameUnits(link.old, names.old)}, now <a href="#${anchor}">moved to ${nameUnits(link.new, names.new)}</a></td></tr>
`;
}

/** Longer runs are named by their ends. */
const NAMED_IN_FULL = 6;

function renderFold(links: readonly Link[], context: Context): Markup {
  const { names, script } = context;
  const named = links.map(link => nameUnits(link.new, names.new));
  const range = named.length <= NAMED_IN_FULL ? named.join(', ') : `${named[0]} – ${named.at(-1)}`;
  const items = links.map(
    link =>
      html`<dt id="${anchorOf(link, context)}">${nameUnits(link.new, names.new)}${renderTags(link, context)}</dt><dd>${renderOps(link.ops, 'marked', script)}</dd>`,
  );
  const classes = ['fold', 'is-same', ...tagClasses(links)].join(' ');
  return html`<tr role="row" class="${classes}"><td role="cell" colspan="4"><details><summary>${links.length} unchanged: ${range}</summary><dl>${items}</dl></details></td></tr>
`;
}

function renderTags(link: Link, { script }: Context): Markup | undefined {
  if (link.tags.length === 0 && link.reuse === 'as-is') return undefined;
  const reuse = link.kind === 'same' ? undefined : html`<li>translation: ${describeReuse(link)}</li>`;
  return html`<ul class="tags">${link.tags.map(tag => renderTag(tag, script))}${reuse}</ul>`;
}

function renderTag(tag: Tag, { language }: Script): Markup {
  const words = (side: string | undefined): Markup =>
    side === undefined ? html`none` : html`<bdi lang="${languageTag(language)}">${side}</bdi>`;
  const sides =
    tag.old === undefined && tag.new === undefined ? undefined : html`: ${words(tag.old)} → ${words(tag.new)}`;
  const shift = tag.shift === undefined ? undefined : html` (${tag.shift === 'chain' ? 'chain word' : tag.shift})`;
  return html`<li><b>${TAG_NAMES[tag.kind] ?? tag.kind}</b>${sides}${shift}</li>`;
}

function tagClasses(links: readonly Link[]): readonly string[] {
  return tagKinds
    .filter(tag => links.some(link => link.tags.some(({ kind }) => kind === tag)))
    .map(tag => `has-${tag}`);
}

function anchorOf(link: Link, { anchors, plan }: Context): string {
  return anchors.get(link.id) ?? plan.anchor;
}
