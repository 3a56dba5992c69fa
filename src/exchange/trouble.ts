import { type Code, type Diagnostic, type DiagnosticPlace, diagnose } from '../model/index.ts';

/** Attack: a memory of a gigabyte in which every unit breaks a rule. The first of a kind say what is wrong, the rest is counted. */
const MOST_OF_A_KIND = 1000;

/** Diagnostics of a long file: as many as a person can read, and how many there were beyond. */
export class Trouble {
  readonly #file: string | undefined;
  readonly #list: Diagnostic[] = [];
  readonly #counts = new Map<Code, number>();

  constructor(file?: string) {
    this.#file = file;
  }

  /** Remarks something; the name of the file is put in. */
  remark(code: Code, detail: string, place: Omit<DiagnosticPlace, 'file'> = {}): void {
    if (this.#counted(code))
      this.#list.push(diagnose(code, detail, this.#file === undefined ? place : { file: this.#file, ...place }));
  }

  /** Takes over diagnostics as they are. */
  take(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) if (this.#counted(diagnostic.code)) this.#list.push(diagnostic);
  }

  /** All so far, those that were only counted as one of each kind at the end. */
  list(): readonly Diagnostic[] {
    const place = this.#file === undefined ? {} : { file: this.#file };
    const beyond = [...this.#counts].filter(([, count]) => count > MOST_OF_A_KIND);
    return [
      ...this.#list,
      ...beyond.map(([code, count]) => diagnose(code, `${count - MOST_OF_A_KIND} more of these`, place)),
    ];
  }

  #counted(code: Code): boolean {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    return count <= MOST_OF_A_KIND;
  }
}
