import type { LanguageCode } from '../../model/index.ts';
import type { TmxHeader } from '../tmx/memory.ts';

/** What a header of ours says. */
export interface HeaderInput {
  readonly toolVersion: string;
  readonly segmentType: 'paragraph' | 'sentence';
  /** `*all*` when the units have different sources. */
  readonly source: LanguageCode;
}

/** The header of a memory that is made here, with all attributes that TMX demands. */
export function memoryHeader({ toolVersion, segmentType, source }: HeaderInput): TmxHeader {
  const attributes = new Map([
    ['creationtool', 'recalling'],
    ['creationtoolversion', toolVersion],
    ['segtype', segmentType],
    ['o-tmf', 'recalling'],
    ['adminlang', 'en'],
    ['srclang', source],
    ['datatype', 'plaintext'],
  ]);
  return { attributes, children: [] };
}
