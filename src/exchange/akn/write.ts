import { type Diagnostic, diagnose, type Edition, type Result } from '../../model/index.ts';
import { element, onLines, printElement, type XmlElement, xmlProlog } from '../../wire/index.ts';
import { writtenDate } from '../dates.ts';
import { Names } from './ids.ts';
import { InlineWriter } from './inline.ts';
import { MarkupWriter, type Usual } from './markup.ts';
import { annexMeta, documentMeta, SOURCE_ID } from './meta.ts';
import { AKN_NAMESPACE, type AknWork, aknWork, isResolution } from './names.ts';
import { outlineOf } from './outline.ts';

export interface AknOptions {
  /** What all editions of the text share, by {@link aknWork}; by default what this one says. */
  readonly work?: AknWork;
  /** ISO 8601; date of the file. Without it that of the text. */
  readonly date?: string;
}

/**
 * Writes an edition as Akoma Ntoso 1.0, one Expression of its Work, valid by the schema of the OASIS Standard and after the habits of the United Nations profile (AKN4UN):
 * `statement` with preface, preamble, body, conclusions and attachments; points in lists; notes as `authorialNote` where they are first called; initiating phrases as `i` or
 * `inline`, their paragraph referring to the concept; references as `ref`, `date`, `session`, `quantity`. eIds come from the ids of the blocks and are equal in all languages.
 * Other texts than resolutions become a `doc`.
 * @returns the file; with `exchange.illegal-character` for characters that became U+FFFD, `exchange.invalid-date` for a date that is none
 */
export function writeAkn(edition: Edition, options: AknOptions = {}): Result<string> {
  const diagnostics: Diagnostic[] = [];
  const date = writtenDate(options.date, diagnostics);
  const work = options.work ?? aknWork([edition]);
  const names = new Names();
  for (const id of [SOURCE_ID, work.actor, 'author', 'editor']) names.reserve(id);
  const inline = new InlineWriter(edition, names);
  const markup = new MarkupWriter(inline, names);
  const outline = outlineOf(edition.blocks);
  const resolution = isResolution(edition);
  const usual: Usual = { paragraph: resolution ? 'operative' : 'paragraph' };
  const input = { edition, work, ...(date !== undefined && { date }) };

  const parts = markup.parts(outline, usual, true);
  const attachments = outline.annexes.map((annex, i): XmlElement => {
    const heads = markup.annexHeads(annex);
    const meta = annexMeta({ ...input, component: `annex_${i + 1}` });
    const inside = markup.parts(annex.outline, { paragraph: 'paragraph' }, false);
    const id = annex.heads[0]?.id ?? `att_${i + 1}`;
    return element(
      'attachment',
      names.container(id),
      onLines([...heads, element('doc', { name: 'annex' }, onLines([meta, ...inside]))]),
    );
  });
  // Last, because only now all concepts are known.
  const meta = documentMeta({ ...input, component: 'main' }, [...markup.kinds, ...inline.concepts]);
  const document = element(
    resolution ? 'statement' : 'doc',
    { name: resolution ? 'resolution' : 'text' },
    onLines([meta, ...parts, ...(attachments.length > 0 ? [element('attachments', {}, onLines(attachments))] : [])]),
  );
  const root = element('akomaNtoso', { xmlns: AKN_NAMESPACE }, onLines([document]));
  const { xml, illegal } = printElement(root);
  if (illegal.length > 0) {
    diagnostics.push(diagnose('exchange.illegal-character', `${[...new Set(illegal)].join(', ')} in ${edition.id}`));
  }
  return { value: `${xmlProlog}${xml}\n`, diagnostics };
}
