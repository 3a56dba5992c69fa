import { describe, expect, it } from 'vitest';
import { adaptValues, compareValues } from '../../../src/concord/prefill/values.ts';
import { languageOf } from '../../../src/language/index.ts';
import { readEditionText } from '../../../src/pipeline/index.ts';

function block(text: string, language = 'en') {
  const { value } = readEditionText(text, `1-1.${language}.txt`, { given: true, language, work: '1-1' });
  const [only] = value.blocks;
  if (only === undefined) throw new Error('no block');
  return only;
}

/** The translation after the values that changed between two English texts were exchanged in it. */
function adapt(old: string, successor: string, language: string, translation: string): string {
  const { changes } = compareValues(block(old), block(successor));
  return adaptValues({ text: translation, calls: [] }, changes, languageOf(language)).text;
}

describe('values that changed in the source', () => {
  it('are all there is to change when the rest stands', () => {
    const old = block('Recalling its resolution 5/1 of 22 October 2010,');
    expect(compareValues(old, block('Recalling its resolution 6/1 of 19 October 2012,')).complete).toBe(true);
    expect(compareValues(old, block('Recalling also its resolution 6/1 of 19 October 2012,')).complete).toBe(false);
    expect(compareValues(old, old)).toEqual({ changes: [], complete: false });
  });

  it('are exchanged as each language prints them', () => {
    const [old, successor] = [
      'Recalling resolution 4/2 of 17 October 2008,',
      'Recalling resolution 5/1 of 22 May 2010,',
    ];
    expect(adapt(old, successor, 'fr', 'Rappelant la résolution 4/2 du 17 octobre 2008,')).toBe(
      'Rappelant la résolution 5/1 du 22 mai 2010,',
    );
    expect(adapt(old, successor, 'ru', 'ссылаясь на резолюцию 4/2 от 17 октября 2008 года,')).toBe(
      'ссылаясь на резолюцию 5/1 от 22 мая 2010 года,',
    );
    expect(adapt(old, successor, 'es', 'Recordando la resolución 4/2, de 17 de octubre de 2008,')).toBe(
      'Recordando la resolución 5/1, de 22 de mayo de 2010,',
    );
    expect(adapt(old, successor, 'ar', 'إذ تشير إلى القرار 4/2 المؤرخ 17 تشرين الأول/أكتوبر 2008،')).toBe(
      'إذ تشير إلى القرار 5/1 المؤرخ 22 أيار/مايو 2010،',
    );
  });

  it('keep the digits and the grouping of the translation', () => {
    expect(adapt('It has 1,076,720 members.', 'It has 1,180,000 members.', 'fr', 'Il compte 1 076 720 membres.')).toBe(
      'Il compte 1 180 000 membres.',
    );
    expect(adapt('There are 157 States.', 'There are 172 States.', 'ar', 'هناك ١٥٧ دولة.')).toBe('هناك ١٧٢ دولة.');
  });

  it('stay where nothing tells how or where', () => {
    const words = 'Il y a cent cinquante-sept États.';
    expect(adapt('There are 157 States.', 'There are 172 States.', 'fr', words)).toBe(words);
    const twice = 'Il y a 157 États et 157 sièges.';
    expect(adapt('There are 157 States.', 'There are 172 States.', 'fr', twice)).toBe(twice);
    const first = 'le 1er mai 2010,';
    expect(adapt('on 1 May 2010,', 'on 2 May 2010,', 'fr', first)).toBe(first);
  });

  it('move the note calls behind them along', () => {
    const { changes } = compareValues(block('Invites 9 States to meet.'), block('Invites 157 States to meet.'));
    const call = { at: 16, printed: '¹', number: 1 };
    const made = adaptValues({ text: 'Invite 9 États à se réunir.', calls: [call] }, changes, languageOf('fr'));
    expect(made.text).toBe('Invite 157 États à se réunir.');
    expect(made.calls[0]?.at).toBe(18);
    expect(made.adapted).toEqual([{ kind: 'number', old: '9', new: '157', at: { start: 7, end: 10 } }]);
  });
});
