import { describe, expect, it } from 'vitest';
import { compareMandates } from '../../src/concord/ledger/standing.ts';
import { compareEditions, readVerbTable } from '../../src/diff/index.ts';
import { recordOf } from '../../src/language/index.ts';
import type { LedgerSession, Mandate } from '../../src/model/index.ts';
import { composeDossier, readEditionText, surveyDossier } from '../../src/pipeline/index.ts';
import { processorTime } from '../processor-time.ts';
import { checkVersions } from './small-text.ts';

/** A text of one operative part; the preamble is always the same. */
function editionOf(work: string, body: string, language = 'en') {
  const text = `Resolution ${work.replace('-', '/')}\n\nThe Conference of the Parties,\n\nRecalling its resolution 1/1 of 3 May 2004,\n\n${body}`;
  return readEditionText(text, `${work}.${language}.txt`, { work, language }).value;
}

function mandatesOf(body: string): readonly Mandate[] {
  return sessionsOf(body)[0]?.mandates ?? [];
}

function sessionsOf(...bodies: readonly string[]): readonly LedgerSession[] {
  const editions = bodies.map((body, i) => editionOf(`${i + 1}-1`, body));
  return surveyDossier(composeDossier(editions).value).ledger?.sessions ?? [];
}

/** `+ requests the Secretariat`, `↓ encourages States`; what was dropped after the rest. */
function standings({ mandates, dropped }: LedgerSession): readonly string[] {
  return [
    ...mandates.map(({ standing, verb, addressee }) => `${standing}: ${verb} ${addressee ?? '–'}`),
    ...dropped.map(({ verb, addressee }) => `dropped: ${verb} ${addressee ?? '–'}`),
  ];
}

describe('the mandates of a text', () => {
  it('are taken apart into verb, addressee, action, deadline, hedge and report', () => {
    const [first] = mandatesOf(
      '1. Also strongly urges the Secretariat, in consultation with States, to submit to the Council, as appropriate, a report on progress at its ninth session.',
    );
    expect(first).toMatchObject({
      id: '1-1/para_1/1',
      verb: 'Also strongly urges',
      concept: 'urges',
      chain: 1,
      force: 7,
      addressee: 'the Secretariat',
      deadlines: ['at its ninth session'],
      hedges: ['as appropriate'],
      report: { to: 'the Council' },
    });
    expect(first?.action).toMatch(/^to submit to the Council, .* ninth session$/u);
  });

  it('go on with every further verb of a paragraph, and end before the words that join it', () => {
    const mandates = mandatesOf(
      '1. Takes note of the report of the Group, and, in this regard, requests the Secretariat to continue its work.',
    );
    expect(mandates.map(({ verb, action }) => [verb, action])).toEqual([
      ['Takes note of', 'the report of the Group'],
      ['requests', 'to continue its work'],
    ]);
    expect(mandates[0]?.force).toBeUndefined();
    expect(mandates[0]?.attitude).toBe(0);
  });

  it('of points have verb, addressee and conditions of their introduction', () => {
    const mandates = mandatesOf(
      '1. Requests the Secretariat, within existing resources:\n\n(a) To hold a workshop by 1 March 2015;\n\n(b) To develop:\n\n(i) Tools;\n\n(ii) Guides.',
    );
    expect(mandates.map(({ id, verb, addressee, action }) => [id, verb, addressee, action])).toEqual([
      ['1-1/para_1__point_a/1', 'Requests', 'the Secretariat', 'To hold a workshop by 1 March 2015'],
      ['1-1/para_1__point_b__item_i/1', 'Requests', 'the Secretariat', 'To develop: Tools'],
      ['1-1/para_1__point_b__item_ii/1', 'Requests', 'the Secretariat', 'To develop: Guides'],
    ]);
    expect(mandates.every(({ inherited, hedges }) => inherited && hedges.includes('within existing resources'))).toBe(
      true,
    );
  });

  it('of points with verbs of their own are theirs', () => {
    const mandates = mandatesOf('1. Calls upon all States:\n\n(a) Urges them to act;\n\n(b) Demands that they cease.');
    expect(mandates.map(({ verb }) => verb)).toEqual(['Calls upon', 'Urges', 'Demands']);
  });

  it.each([
    ['1. Decides that the mandates of the Group should be continued.', undefined],
    ['1. Decides that the Group shall meet annually.', 'the Group'],
    ['1. Requests that the Director report to the Board.', 'the Director'],
    ['1. Recommends that Member States consider new laws.', 'Member States'],
    ['1. Invites Member States, donors and civil society to contribute.', 'Member States, donors and civil society'],
    ['1. Encourages States, including those that are not parties, to contribute.', 'States'],
    ['1. Draws the attention of States to the guide.', 'States'],
    ['1. Reminds States of their obligation to report.', 'States'],
    ['1. Commends the Office for its work.', 'the Office'],
    ['1. Decides to establish a group to advise the Board.', undefined],
    ['1. Calls for the withdrawal of all forces.', undefined],
  ])('name the addressee of “%s”', (body, addressee) => {
    expect(mandatesOf(body)[0]?.addressee).toBe(addressee);
  });

  it('take no date of the past for a deadline', () => {
    const dates = (body: string): readonly string[] | undefined => mandatesOf(body)[0]?.deadlines;
    expect(dates('1. Requests the Board to apply the rules adopted at its sixth session.')).toEqual([]);
    expect(dates('1. Requests the Board to apply the rules at its sixth session.')).toEqual(['at its sixth session']);
    expect(dates('1. Welcomes the seminar to be held in March 2014.')).toEqual([]);
  });

  it('do not hang on a paragraph of commas', () => {
    const started = process.cpuUsage().user;
    mandatesOf(`1. Requests the Secretariat ${'to the States, '.repeat(4000)}to report.`);
    mandatesOf(`1. Requests ${'the A of the '.repeat(4000)}.`);
    expect(process.cpuUsage(undefined).user - started).toBeLessThan(3e6);
  });
});

describe('the mandates of two texts', () => {
  const BEFORE = `1. Requests the Secretariat to collect the laws of States parties and to publish them;

2. Encourages States parties to designate a central authority;

3. Invites donors to contribute to the trust fund for technical assistance;

4. Welcomes the offer of the host country to hold the seventh conference.`;

  it('are strengthened, weakened, carried, new or dropped', () => {
    const [, now] = sessionsOf(
      BEFORE,
      `1. Invites the Secretariat to collect the laws of States parties and to publish them;

2. Strongly encourages States parties to designate a central authority;

3. Invites donors to contribute, as appropriate, to the trust fund for technical assistance;

4. Decides that the Working Group on Firearms shall meet every year.`,
    );
    expect(now && standings(now)).toEqual([
      'weakened: Invites the Secretariat',
      'strengthened: Strongly encourages States parties',
      'weakened: Invites donors',
      'new: Decides the Working Group on Firearms',
      'dropped: Welcomes –',
    ]);
    expect(now?.mandates[0]?.changes).toEqual([{ field: 'verb', old: 'Requests', new: 'Invites', shift: 'weaker' }]);
    expect(now?.mandates[0]?.before).toEqual(['1-1/para_1/1']);
  });

  it('say what else changed in what is carried', () => {
    const [, now] = sessionsOf(
      BEFORE,
      BEFORE.replace('Encourages States parties', 'Encourages Member States').replace(
        'to publish them',
        'to publish them by 2016',
      ),
    );
    expect(now?.mandates[0]).toMatchObject({
      standing: 'carried',
      changes: [{ field: 'deadline', new: 'by 2016' }, { field: 'action' }],
    });
    expect(now?.mandates[1]?.changes).toEqual([{ field: 'addressee', old: 'States parties', new: 'Member States' }]);
  });

  it('take the strength of verbs from the user’s table', () => {
    const verbs = readVerbTable('requests\t2\ninvites\t9', 'verbs.tsv');
    const editions = [editionOf('1-1', BEFORE), editionOf('2-1', BEFORE.replace('Requests', 'Invites'))];
    const { ledger } = surveyDossier(composeDossier(editions).value, { verbs });
    expect(ledger?.sessions[1]?.mandates[0]).toMatchObject({ standing: 'strengthened', force: 9 });
  });
});

describe('the other languages', () => {
  it('keep their standing when the later text is taken for the earlier one', () => {
    const body = '1. Requests the Secretariat to act.';
    const editions = [editionOf('1-1', body), editionOf('2-1', body.replace('Requests', 'Invites'))];
    const { ledger } = surveyDossier(composeDossier(editions, { from: '2-1', to: '1-1' }).value);
    expect(ledger?.sessions.map(({ work, predecessor }) => [work, predecessor])).toEqual([
      ['2-1', undefined],
      ['1-1', '2-1'],
    ]);
    expect(ledger?.sessions[1]?.mandates[0]?.standing).toBe('strengthened');
  });

  it('stand beside the English clause, verb by verb', () => {
    const { ledger } = surveyDossier(checkVersions({}, {}));
    const [first, second] = ledger?.sessions[1]?.mandates ?? [];
    expect(first?.renderings).toMatchObject({ fr: { verb: 'Se félicite du' }, es: { verb: 'Acoge con beneplácito' } });
    expect(second?.renderings).toMatchObject({ fr: { verb: 'note que' }, es: { verb: 'observa' } });
    expect(second?.renderings['fr']?.text).toBe('note que 172 États sont parties à la Convention');
  });

  it('fill the ledger themselves where there is no English edition, and that is said', () => {
    const languages = { old: ['fr'], now: ['fr'] } as const;
    const { ledger, diagnostics } = surveyDossier(checkVersions({}, {}, {}, languages));
    expect(ledger?.sessions[1]?.language).toBe('fr');
    expect(ledger?.sessions[1]?.mandates[2]).toMatchObject({ verb: 'Prie', force: 8, standing: 'carried' });
    expect(ledger?.sessions[1]?.mandates.map(({ addressee }) => addressee)).toEqual([
      undefined,
      undefined,
      'Secrétariat',
      'Secrétariat',
      'États Membres',
      'secteur privé',
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('concord.ledger-partial');
  });

  it('are read in English where the language that was asked for is missing, and that is said', () => {
    const { ledger, diagnostics } = surveyDossier(checkVersions({}, {}), { ledgerLanguage: 'ja' });
    expect(ledger?.sessions.map(({ language }) => language)).toEqual(['en', 'en']);
    expect(diagnostics.filter(({ code }) => code === 'concord.ledger-language')).toHaveLength(2);
  });
});

describe('a paragraph of thousands of clauses', () => {
  it('is compared in reasonable time, clause by clause in their order', () => {
    const body = '1. Requests the Secretariat to continue its work.';
    const [pattern] = mandatesOf(body);
    if (pattern === undefined) throw new Error('no mandate');
    const clauses = (prefix: string): readonly Mandate[] =>
      Array.from({ length: 3_000 }, (_, i) => ({ ...pattern, id: `${prefix}/${i}`, action: `to list item ${i}` }));
    const comparison = compareEditions(editionOf('1-1', body), editionOf('2-1', body)).value;
    const began = processorTime();
    const { mandates, dropped } = compareMandates(clauses('1'), clauses('2'), comparison, recordOf('en'));
    expect(processorTime() - began).toBeLessThan(5_000);
    expect(mandates.every(({ id, before }) => before[0] === id.replace('2/', '1/'))).toBe(true);
    expect(dropped).toEqual([]);
  });
});
