import { type Diagnostic, diagnose, type LanguageCode } from '../../model/index.ts';
import { sameLanguage } from '../language-tag.ts';
import type { TmxUnit, TmxVariant } from '../tmx/memory.ts';
import type { UnitStream } from './stream.ts';

/**
 * Only some languages of a memory, in the order asked for; the first becomes the source. A language that a unit does not have is answered by another region of it:
 * `fr-CA` answers `fr`. Units with none of them are left out.
 * @returns the diagnostics name the languages that stood in, and those that nothing was found in
 */
export function selectLanguages(stream: UnitStream, languages: readonly LanguageCode[]): UnitStream {
  const [source = '*all*'] = languages;
  const answers = new Map<string, number>();
  const found = new Set<LanguageCode>();
  const select = (unit: TmxUnit): readonly TmxUnit[] => {
    const variants = languages.flatMap((language): readonly TmxVariant[] => {
      const own = unit.variants.find(one => one.language.toLowerCase() === language.toLowerCase());
      const variant = own ?? unit.variants.find(one => sameLanguage(one.language, language));
      if (variant === undefined) return [];
      found.add(language);
      if (own === undefined) {
        const answer = `${variant.language} for ${language}`;
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
      return [{ ...variant, language }];
    });
    const attributes = new Map(unit.attributes);
    attributes.delete('srclang');
    return variants.length === 0 ? [] : [{ ...unit, attributes, variants }];
  };
  return {
    header: { ...stream.header, attributes: new Map([...stream.header.attributes, ['srclang', source]]) },
    batches: (async function* () {
      for await (const batch of stream.batches) yield batch.flatMap(select);
    })(),
    get diagnostics() {
      const said: Diagnostic[] = [...answers].map(([answer, times]) =>
        diagnose('exchange.language-answered', `${answer} (${times})`),
      );
      const missing = languages.filter(language => !found.has(language));
      if (missing.length > 0) said.push(diagnose('exchange.language-missing', missing.join(', ')));
      return [...stream.diagnostics, ...said];
    },
    get failure() {
      return stream.failure;
    },
  };
}
