import { type Language, normaliseForMatching } from '../language/index.ts';

/**
 * Words that negate a statement, by language: sources of regular expressions over folded text. Prefixes (`non-governmental`), fixed phrases that negate nothing (`not only`, 不断, не только)
 * and words that only sometimes negate (`without`, `except`) are left out or taken away: the count is a hint and must not cry wolf.
 */
const NEGATIONS: Readonly<Record<string, { readonly words: string; readonly harmless: string }>> = {
  en: {
    words:
      "(?<![\\p{L}-])(?:not|cannot|never|neither|no(?! later| less| more than|\\.| \\d))(?![\\p{L}-])|n't(?!\\p{L})",
    harmless: 'not only|not yet done so|not least|whether or not|if not',
  },
  fr: {
    words: "(?<![\\p{L}'-])(?:ne(?= )|n'(?=\\p{L})|nul(?:le)? ne|ni|aucune?)(?![\\p{L}-])|(?<= )n'",
    harmless: "non seulement|ne[^.;,]{0,30}? que(?= )|ne[^.;,]{0,20} pas encore|n'[^.;,]{0,20} pas encore",
  },
  es: {
    words: '(?<!\\p{L})(?:no|nunca|jamas|jamás|ningun[oa]?|ningún|ni)(?!\\p{L})',
    harmless:
      'no (?:gubernamental|proliferaci|discriminaci|violen|alinead|oficial|residente|estatal|nuclear)|no solo|no sólo|no obstante|aún no|todavía no|a no ser|cuando no|si no',
  },
  ru: {
    words: '(?<!\\p{L})(?:не|нет|ни|никогда|никто|ничто|никак\\p{L}{2,3})(?!\\p{L})',
    harmless: 'не только|еще не|тем не менее|не менее|не позднее|не более|не говоря',
  },
  zh: {
    words: '不得|不应|不能|不会|不可|不再|不予|不要|没有|未能|决不|绝不|毫不|并不|并未|不是|无权|勿',
    harmless: '不可分割|不可剥夺|不可或缺|不可侵犯|不可让渡|不可缺少|不可逆转',
  },
  ar: {
    words: '(?<!\\p{L})(?:و|ف)?(?:لا|لم|لن|ليس|ليست)(?!\\p{L})',
    harmless: 'لا سيما|لا يزال|لا تزال|لا زال|لم .{0,20} بعد|لا بد|لا غني|لا يتجزا|لا تتجزا',
  },
};

interface Patterns {
  readonly words: RegExp;
  readonly harmless: RegExp;
}

const compiled = new Map<string, Patterns>();

/** How often a text negates, or `undefined` for a language whose words are not listed. */
export function countNegations(text: string, language: Language): number | undefined {
  const entry = NEGATIONS[language.code];
  if (entry === undefined) return undefined;
  const patterns = compiled.get(language.code) ?? {
    words: new RegExp(entry.words, 'gu'),
    harmless: new RegExp(entry.harmless, 'gu'),
  };
  compiled.set(language.code, patterns);
  const folded = normaliseForMatching(text, language).replace(patterns.harmless, ' ');
  return [...folded.matchAll(patterns.words)].length;
}
