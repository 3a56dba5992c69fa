import type { Code, Finding, TermBase } from '../model/index.ts';
import type { CheckedText } from './text.ts';

/** One thing that is compared across the editions of a text. A file of `checks/` holds one; docs/checks.md is made from them. */
export interface Check {
  /** Codes of its findings. */
  readonly codes: readonly Code[];
  /** What is compared, in a few words. */
  readonly title: string;
  /** How it is compared and what raises or lowers the severity; for the user. */
  readonly explanation: string;
  readonly run: (text: CheckedText, options: CheckOptions) => readonly Finding[];
}

/** What the user adds to the checks. */
export interface CheckOptions {
  readonly terms?: TermBase;
}
