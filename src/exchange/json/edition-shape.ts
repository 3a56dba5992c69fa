import {
  type Block,
  type Edition,
  type Label,
  type Lead,
  type Mark,
  type Meta,
  type NoteCall,
  type Piece,
  type Reference,
  roles,
  type Segment,
  type Skipped,
  type SourceInfo,
  type Span,
} from '../../model/index.ts';
import { count, flag, list, number, type ObjectShape, object, oneOf, optional, type Shape, text } from './shape.ts';

export const span: Shape<Span> = object<Span>({ start: count, end: count });

const skipped = object<Skipped>({
  span,
  why: oneOf('blank', 'line-break', 'markup', 'metadata', 'label', 'call', 'furniture', 'byte-order-mark'),
  as: optional(oneOf(' ')),
});

const label = object<Label>({
  printed: text(),
  gap: text(),
  ordinal: number,
  level: count,
  restored: optional(flag),
});

const mark = object<Mark>({
  kind: oneOf('italic', 'bold', 'underline', 'sup', 'link', 'ins', 'del'),
  at: span,
  value: optional(text()),
});

const call = object<NoteCall>({ at: count, printed: text(), number, note: optional(text()) });

const reference = object<Reference>({
  kind: oneOf(
    'resolution',
    'symbol',
    'article',
    'paragraph',
    'treaty',
    'date',
    'time',
    'number',
    'percent',
    'session',
    'ibid',
  ),
  at: span,
  value: text(),
  dated: optional(text()),
  forthcoming: optional(flag),
});

const lead = object<Lead>({ concept: text(), candidates: list(text()), chain: oneOf(0, 1, 2), at: span });

const block = object<Block>({
  id: text(),
  role: oneOf(...roles),
  parent: optional(text()),
  order: count,
  label: optional(label),
  text: text(),
  pieces: list(object<Piece>({ at: span, from: span })),
  marks: list(mark),
  calls: list(call),
  references: list(reference),
  lead: optional(lead),
  secondary: list(lead),
  reasons: list(text()),
  probability: number,
});

export const edition: ObjectShape<Edition> = object<Edition>({
  id: text(),
  work: text(),
  language: text(),
  direction: oneOf('ltr', 'rtl'),
  meta: object<Meta>({
    number: optional(text()),
    title: optional(text()),
    organ: optional(text()),
    symbol: optional(text()),
    date: optional(text()),
    status: optional(text()),
    notice: optional(text()),
    predecessors: list(text()),
  }),
  source: object<SourceInfo>({
    file: text(),
    format: oneOf('text', 'markdown', 'html', 'docx', 'pdf', 'akn'),
    encoding: text(),
    sha256: text(),
    length: count,
  }),
  blocks: list(block),
  skipped: list(skipped),
});

/** In a file a segment has its text too, for readers without the edition. */
export interface WrittenSegment extends Segment {
  readonly text?: string;
}

export const writtenSegment: Shape<WrittenSegment> = object<WrittenSegment>({
  id: text(),
  block: text(),
  at: span,
  end: oneOf('sentence', 'clause', 'colon', 'block'),
  text: optional(text()),
});
