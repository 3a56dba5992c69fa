/**
 * One rule of a cascade in the manner of SRX: regular expressions as they are written in the file, in the dialect of ICU.
 * It holds at every place that `before` matches up to and `after` matches from; an empty expression matches everywhere.
 */
export interface SegmentationRule {
  /** False for an exception. */
  readonly breaks: boolean;
  readonly before: string;
  readonly after: string;
  /** Where it stands in its file, from 1. */
  readonly line?: number;
}

/** The rules of one language or of several: at any place the first that holds decides, and where none does there is no break. */
export interface SegmentationCascade {
  readonly name: string;
  readonly rules: readonly SegmentationRule[];
}

/** Says which codes of languages a cascade is for. */
export interface LanguageMap {
  /** Regular expression for a whole language code, in any letter case. */
  readonly pattern: string;
  readonly cascade: string;
  readonly line?: number;
}

/** What an SRX file says. */
export interface SegmentationRules {
  /** True when a language takes the cascades of every map that fits, one after another; false when only that of the first. */
  readonly joined: boolean;
  readonly cascades: readonly SegmentationCascade[];
  readonly maps: readonly LanguageMap[];
}
