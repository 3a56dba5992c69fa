import type { Diagnostic, LanguageCode } from '../model/index.ts';
import { diagnose } from '../model/index.ts';

/** Names of the columns: a language that comes twice gets a private-use subtag (BCP 47), `en-x-2`, so that no column hides another. */
export function nameColumns(codes: readonly LanguageCode[]): readonly LanguageCode[] {
  const taken = new Set<LanguageCode>();
  return codes.map(code => {
    let name = code;
    for (let n = 2; taken.has(name); n++) name = `${code}-x-${n}`;
    taken.add(name);
    return name;
  });
}

/** Says which columns had to be renamed. @param names as {@link nameColumns} gave them */
export function checkRepeated(codes: readonly LanguageCode[], names: readonly LanguageCode[]): readonly Diagnostic[] {
  const repeated = names.filter((name, s) => name !== codes[s]);
  return repeated.length > 0 ? [diagnose('align.language-repeated', repeated.join(', '))] : [];
}
