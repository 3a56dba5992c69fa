import {
  type Alignment,
  type Bead,
  type Comparison,
  type Diagnostic,
  type Evidence,
  type Lineage,
  type Link,
  linkKinds,
  type Return,
  type Statistics,
  type Tag,
  type Thread,
  type ThreadStep,
  tagKinds,
  type WordCount,
} from '../../model/index.ts';
import { span } from './edition-shape.ts';
import {
  count,
  flag,
  list,
  number,
  type ObjectShape,
  object,
  oneOf,
  optional,
  pair,
  record,
  type Shape,
  text,
} from './shape.ts';

const evidence = object<Evidence>({
  kind: oneOf(
    'label',
    'role',
    'reference',
    'number',
    'lead',
    'note',
    'length',
    'lexicon',
    'cognate',
    'similarity',
    'consistency',
    'vector',
    'person',
  ),
  weight: number,
  between: optional(pair(text(), text())),
  detail: optional(text()),
});

export const alignment: ObjectShape<Alignment> = object<Alignment>({
  work: text(),
  level: oneOf('block', 'segment', 'line'),
  languages: list(text()),
  pivot: text(),
  beads: list(
    object<Bead>({
      id: text(),
      members: record(list(text())),
      probability: number,
      evidence: list(evidence),
      state: oneOf('automatic', 'confirmed', 'manual'),
      note: optional(text()),
    }),
  ),
  crossings: list(pair(text(), text())),
});

const wordCount = object<WordCount>({ kept: count, removed: count, added: count });

const ops = list(pair(oneOf('=', '-', '+'), text()));

const link = object<Link>({
  id: text(),
  old: list(text()),
  new: list(text()),
  kind: oneOf(...linkKinds),
  moved: flag,
  tags: list(
    object<Tag>({
      kind: oneOf(...tagKinds),
      old: optional(text()),
      new: optional(text()),
      shift: optional(oneOf('stronger', 'weaker', 'changed', 'chain')),
    }),
  ),
  ops,
  similarity: number,
  reuse: oneOf('as-is', 'edit', 'new'),
  words: wordCount,
  evidence: list(evidence),
});

export const comparison: ObjectShape<Comparison> = object<Comparison>({
  old: text(),
  new: text(),
  language: text(),
  statistics: object<Statistics>({
    same: count,
    changed: count,
    added: count,
    deleted: count,
    split: count,
    merged: count,
    moved: count,
    words: wordCount,
  }),
  links: list(link),
});

export const lineage: ObjectShape<Lineage> = object<Lineage>({
  language: text(),
  editions: list(text()),
  threads: list(
    object<Thread>({
      id: text(),
      steps: list(
        object<ThreadStep>({
          units: list(text()),
          change: oneOf('same', 'changed', 'split', 'merged', 'added', 'deleted', 'absent', 'returned'),
          moved: flag,
          returned: optional(object<Return>({ edition: count, units: list(text()), similarity: number, ops })),
        }),
      ),
    }),
  ),
});

export const diagnostic: Shape<Diagnostic> = object<Diagnostic>({
  code: text(),
  severity: oneOf('error', 'warning', 'info'),
  message: text(),
  file: optional(text()),
  span: optional(span),
  line: optional(count),
  block: optional(text()),
  hint: optional(text()),
});
