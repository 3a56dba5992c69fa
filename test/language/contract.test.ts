import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concepts } from '../../src/language/concepts.ts';
import {
  findLead,
  findSecondaryLeads,
  type Language,
  languageOf,
  languages,
  readLabel,
} from '../../src/language/index.ts';
import { splitForms } from '../../src/language/phrase-index.ts';

/** A word of the script that is in no table, for what stands around a form. */
const STRANGER: Readonly<Record<string, string>> = { Latn: 'Xyzzy', Cyrl: 'Жщщщж', Hani: '鼑鼑', Arab: 'ضظغضظ' };
const ROLES = ['preambular', 'operative'] as const;
const FINAL: Readonly<Record<string, string>> = { Latn: ',', Cyrl: ',', Hani: '，', Arab: '،' };

function strangerOf(language: Language): string {
  return STRANGER[language.script] ?? 'Xyzzy';
}

function formsOf(language: Language, role: (typeof ROLES)[number]): { concept: string; form: string }[] {
  return Object.entries(language.phrases[role]).flatMap(([concept, list]) =>
    splitForms(list).map(form => ({ concept, form })),
  );
}

/** The form as it would stand in a paragraph: an object in its gap, the next word joined to it where it wants one. */
function printed(form: string, language: Language): string {
  const stranger = strangerOf(language);
  const blank = language.spaced ? ' ' : '';
  const filled = form.replace('…', stranger);
  return filled.endsWith('ـ') ? filled.slice(0, -1) + stranger : filled + blank + stranger;
}

describe.each(languages.map(language => ({ language, name: language.name })))('the record of $name', ({ language }) => {
  const { phrases, structure } = language;

  test('is found by its code and its names', () => {
    for (const name of [language.code, language.name, language.ownName, ...language.aliases])
      expect(languageOf(name)).toBe(language);
  });

  test('names twelve months, no two alike, in lower case', () => {
    const months = language.dates.months;
    expect(months).toHaveLength(12);
    const all = months.flat();
    expect(new Set(all).size).toBe(all.length);
    for (const month of months) expect(month.length).toBeGreaterThan(0);
    for (const name of all) expect(name).toBe(name.toLowerCase());
  });

  test('has no empty and no repeated entries in its lists', () => {
    const lists = [
      language.stopwords,
      structure.organs.map(organ => organ.form),
      phrases.intensifiers,
      phrases.fillers,
      phrases.hedges,
      ...Object.values(phrases.addressees),
      structure.lettering.map(level => level.join()),
    ];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      for (const entry of list) expect(entry.trim()).toBe(entry);
      for (const entry of list) expect(entry).not.toBe('');
    }
    for (const list of lists.slice(0, -1)) expect(new Set(list).size).toBe(list.length);
  });

  test('lists function words in lower case', () => {
    for (const word of language.stopwords) expect(word).toBe(word.toLowerCase());
  });

  test('files its forms under concepts of the table, in their role, each form once', () => {
    for (const role of ROLES) {
      const known = new Set(concepts.filter(concept => concept.role === role).map(concept => concept.id));
      for (const [concept, list] of Object.entries(phrases[role])) {
        expect(known).toContain(concept);
        const forms = splitForms(list).map(form => form.toLowerCase());
        expect(new Set(forms).size, `${concept}: ${list}`).toBe(forms.length);
        for (const form of forms) expect(form, concept).toMatch(/^\S(?:.*\S)?$/u);
      }
    }
  });

  test('has a form for every concept that every resolution may need', () => {
    const needed = [
      'recalling',
      'reaffirming',
      'recognizing',
      'noting',
      'welcoming',
      'requests',
      'urges',
      'invites',
      'decides',
      'encourages',
    ];
    const listed = new Set([...Object.keys(phrases.preambular), ...Object.keys(phrases.operative)]);
    for (const concept of needed) expect(listed).toContain(concept);
  });

  test('lists as head-only nothing that is in no table', () => {
    const forms = new Set(ROLES.flatMap(role => formsOf(language, role).map(({ form }) => form)));
    for (const form of splitForms(phrases.headOnly)) expect(forms, form).toContain(form);
  });

  test.each(ROLES)(
    'every %s form is found at the head of a paragraph, under its concept and from its first character',
    role => {
      for (const { concept, form } of formsOf(language, role)) {
        const lead = findLead(printed(form, language), role, language);
        expect(lead?.candidates, form).toContain(concept);
        expect(lead?.at.start, form).toBe(0);
        expect(lead?.concept).toBe(lead?.candidates[0]);
        expect(lead?.chain, form).toBe(0);
      }
    },
  );

  test.each(ROLES)('every %s form is found in upper case, in quotation marks and with a no-break space', role => {
    const [open, close] = language.style.quotes[0] ?? ['“', '”'];
    for (const { concept, form } of formsOf(language, role)) {
      const text = `${open}${printed(form, language).toUpperCase().replaceAll(' ', '\u00a0')}${close}`;
      const lead = findLead(text, role, language);
      expect(lead?.candidates, text).toContain(concept);
      expect(lead?.at.start, text).toBe(open.length);
    }
  });

  test('chains are well formed: "also" is 1 and "further" is 2, before and after the usual form', () => {
    for (const role of ROLES) {
      const [{ form } = { form: '' }] = formsOf(language, role).filter(
        ({ concept }) => concept === 'recalling' || concept === 'requests',
      );
      const blank = language.spaced ? ' ' : '';
      for (const [chain, { before, after }] of [
        [1, phrases.chains[role].also],
        [2, phrases.chains[role].further],
      ] as const) {
        expect(before.length + after.length).toBeGreaterThan(0);
        for (const adverb of before) {
          const lead = findLead(adverb + blank + printed(form, language), role, language);
          expect(lead?.chain, `${adverb} ${form}`).toBe(chain);
        }
        for (const adverb of after) {
          const [verb = '', ...rest] = form.split(' ');
          const lead = findLead([verb, adverb, ...rest, strangerOf(language)].join(blank), role, language);
          expect(lead?.chain, `${form} ${adverb}`).toBe(chain);
        }
      }
    }
  });

  test('a form that is cut short inside a word is no form', () => {
    if (!language.spaced) return;
    for (const role of ROLES) {
      for (const { form } of formsOf(language, role).filter(({ form }) => /^\p{L}+$/u.test(form))) {
        expect(
          findLead(`${form}${strangerOf(language).toLowerCase()} ${strangerOf(language)}`, role, language),
          form,
        ).toBeUndefined();
      }
    }
  });

  test('its numbering alphabets are read back at their levels', () => {
    structure.lettering.slice(0, 2).forEach((alphabets, i) => {
      const signs = {
        latin: ['a', 'b', 'c'],
        roman: ['i', 'ii', 'iii'],
        digits: ['1', '2', '3'],
        hanzi: ['一', '二', '三'],
        own: structure.letters,
      };
      for (const alphabet of alphabets) {
        signs[alphabet].slice(0, 3).forEach((sign, at) => {
          const expected = { level: i + 1, ordinal: at + 1 };
          expect(readLabel(`(${sign}) ${strangerOf(language)}`, language, { expected }), sign).toMatchObject(expected);
        });
      }
    });
  });

  test('a stem is its own stem', () => {
    const words = fc.oneof(
      fc.constantFrom(...language.stopwords),
      fc.stringMatching(/^[a-zа-яء-ي一-龥éèêàçñóíá]{1,14}$/u),
    );
    fc.assert(fc.property(words, word => language.stem(language.stem(word)) === language.stem(word)));
  });

  test('any text at all is searched without an exception and with offsets inside it', () => {
    const pieces = ROLES.flatMap(role => formsOf(language, role).map(({ form }) => form));
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(...pieces, ...phrases.conjunctions, FINAL[language.script] ?? ','),
          fc.string({ unit: 'grapheme' }),
        ),
        { maxLength: 8 },
      )
      .map(parts => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom(...ROLES), (body, role) => {
        const lead = findLead(body, role, language);
        const found = [...(lead ? [lead] : []), ...findSecondaryLeads(body, role, language, lead?.at.end ?? 0)];
        let done = 0;
        for (const { at, candidates } of found) {
          expect(at.start).toBeGreaterThanOrEqual(done);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(body.length);
          expect(candidates.length).toBeGreaterThan(0);
          done = at.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
