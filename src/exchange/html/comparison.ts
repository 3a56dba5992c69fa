import { type Comparison, type Edition, workNumber } from '../../model/index.ts';
import { nameLanguage } from '../language-name.ts';
import { standingsOf } from '../standing.ts';
import { renderChanges } from './changes.ts';
import { anchorsFor } from './markup.ts';
import { renderNotice } from './notice.ts';
import { renderPage } from './page.ts';

/** One comparison as an HTML file of its own: the changes of {@link writeReport} without the rest. */
export function writeComparisonHtml(comparison: Comparison, old: Edition, successor: Edition): string {
  const numbers = [workNumber(old.work), workNumber(successor.work)];
  // Two versions of one text are told apart by their files.
  const [oldName, newName] = numbers[0] === numbers[1] ? [old.source.file, successor.source.file] : numbers;
  const pair = `${oldName} → ${newName}`;
  const anchors = anchorsFor(
    'c1',
    comparison.links.map(link => link.id),
  );
  const plan = {
    anchor: 'changes',
    heading: `Changes in ${nameLanguage(comparison.language)}`,
    oldName: oldName ?? '',
    newName: newName ?? '',
    comparison,
    old,
    new: successor,
  };
  return renderPage({
    title: successor.meta.title ?? `Changes from ${pair}`,
    ...(successor.meta.title !== undefined && {
      titleScript: { language: successor.language, direction: successor.direction },
    }),
    kicker: pair,
    notice: renderNotice(standingsOf([old, successor])),
    contents: [],
    sections: [renderChanges(plan, anchors)],
  });
}
