/** Tags the contract knows. A session is a number there, and so is the number of an article; a reference is a document. */
const known = new Set(['verb', 'renumbered', 'footnote-ref', 'footnote-text', 'xref', 'number', 'date', 'typography']);

/** The links of a comparison of lines in the contract diffbench/1. */
export function benchLinks({ links }) {
  return links.map(link => {
    const at = ids => ids.map(id => Number(id.slice('line_'.length)) - 1);
    const tags = link.tags.map(benchTag).filter(kind => known.has(kind));
    return {
      old: at(link.old),
      new: at(link.new),
      kind: link.kind,
      moved: link.moved,
      tags: [...new Set(tags)],
      ops: link.ops,
    };
  });
}

function benchTag({ kind, old = '', new: now = '' }) {
  return kind === 'session' || (kind === 'xref' && !`${old}${now}`.includes('/')) ? 'number' : kind;
}
