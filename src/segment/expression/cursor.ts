import { ExpressionError } from './node.ts';

/** A place in the source of an expression that moves on. */
export class Cursor {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  get ended(): boolean {
    return this.at >= this.source.length;
  }

  /** Whether this text comes next. */
  sees(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Passes over this text if it comes next. */
  takes(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Passes over what a sticky expression matches. */
  takesPattern(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source) ?? undefined;
    if (match !== undefined) this.at += match[0].length;
    return match;
  }

  /** Passes over the next code point. */
  next(): string {
    const codePoint = this.source.codePointAt(this.at);
    if (codePoint === undefined) throw new ExpressionError('it ends too early');
    const character = String.fromCodePoint(codePoint);
    this.at += character.length;
    return character;
  }

  /** The next code unit; empty at the end. */
  peek(): string {
    return this.source.charAt(this.at);
  }
}
