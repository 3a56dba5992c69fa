/** Which scale a concept lives on. Force and attitude are compared only inside one axis and one language. */
export type Axis = 'preamble' | 'directive' | 'dispositive' | 'attitude' | 'assertion';

/** What an initiating phrase says, whatever the language. */
export interface Concept {
  readonly id: string;
  readonly role: 'preambular' | 'operative';
  readonly axis: Axis;
  /** How strongly it asks or disposes, 1–10. A hint for showing changes, never a legal reading: the sources rank these verbs differently. */
  readonly force?: number;
  /** Approval, −5 to +5; 0 is declared neutral ("takes note"). */
  readonly attitude?: number;
  /** The same idea in the other role: recalling and recalls. */
  readonly counterpart?: string;
}

/** Every concept. Where one form stands for several, the order of this table breaks the tie, so the commoner reading comes first. */
export const concepts: readonly Concept[] = [
  { id: 'acting_under', role: 'preambular', axis: 'preamble' },
  { id: 'guided_by', role: 'preambular', axis: 'preamble' },
  { id: 'in_accordance', role: 'preambular', axis: 'preamble' },
  { id: 'recalling', role: 'preambular', axis: 'preamble', counterpart: 'recalls' },
  { id: 'referring', role: 'preambular', axis: 'preamble', counterpart: 'refers' },
  { id: 'reaffirming', role: 'preambular', axis: 'preamble', counterpart: 'reaffirms' },
  { id: 'affirming', role: 'preambular', axis: 'preamble', counterpart: 'affirms' },
  { id: 'reiterating_call', role: 'preambular', axis: 'preamble', counterpart: 'reiterates_call' },
  { id: 'reiterating', role: 'preambular', axis: 'preamble', counterpart: 'reiterates' },
  { id: 'recognizing', role: 'preambular', axis: 'preamble', counterpart: 'recognizes' },
  { id: 'acknowledging', role: 'preambular', axis: 'preamble', counterpart: 'acknowledges' },
  { id: 'noting_with_appreciation', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_appreciation' },
  { id: 'noting_with_satisfaction', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_satisfaction' },
  { id: 'noting_with_interest', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_interest' },
  { id: 'noting_with_regret', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_regret' },
  { id: 'noting_with_concern', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_concern' },
  { id: 'noting_with_deep_concern', role: 'preambular', axis: 'preamble', counterpart: 'notes_with_deep_concern' },
  {
    id: 'taking_note_with_appreciation',
    role: 'preambular',
    axis: 'preamble',
    counterpart: 'takes_note_with_appreciation',
  },
  { id: 'taking_note_with_interest', role: 'preambular', axis: 'preamble', counterpart: 'takes_note_with_interest' },
  { id: 'taking_note_with_concern', role: 'preambular', axis: 'preamble', counterpart: 'takes_note_with_concern' },
  { id: 'taking_note', role: 'preambular', axis: 'preamble', counterpart: 'takes_note' },
  { id: 'noting', role: 'preambular', axis: 'preamble', counterpart: 'notes' },
  { id: 'welcoming', role: 'preambular', axis: 'preamble', counterpart: 'welcomes' },
  { id: 'commending', role: 'preambular', axis: 'preamble', counterpart: 'commends' },
  { id: 'paying_tribute', role: 'preambular', axis: 'preamble', counterpart: 'pays_tribute' },
  { id: 'congratulating', role: 'preambular', axis: 'preamble', counterpart: 'congratulates' },
  { id: 'expressing_appreciation', role: 'preambular', axis: 'preamble', counterpart: 'expresses_appreciation' },
  { id: 'supporting', role: 'preambular', axis: 'preamble', counterpart: 'supports' },
  { id: 'endorsing', role: 'preambular', axis: 'preamble', counterpart: 'endorses' },
  { id: 'stressing', role: 'preambular', axis: 'preamble', counterpart: 'stresses' },
  { id: 'emphasizing', role: 'preambular', axis: 'preamble', counterpart: 'emphasizes' },
  { id: 'underlining', role: 'preambular', axis: 'preamble', counterpart: 'underlines' },
  { id: 'bearing_in_mind', role: 'preambular', axis: 'preamble', counterpart: 'bears_in_mind' },
  { id: 'mindful', role: 'preambular', axis: 'preamble' },
  { id: 'taking_into_account', role: 'preambular', axis: 'preamble' },
  { id: 'considering', role: 'preambular', axis: 'preamble', counterpart: 'considers' },
  { id: 'believing', role: 'preambular', axis: 'preamble', counterpart: 'believes' },
  { id: 'expressing_view', role: 'preambular', axis: 'preamble', counterpart: 'expresses_view' },
  { id: 'convinced', role: 'preambular', axis: 'preamble', counterpart: 'expresses_conviction' },
  { id: 'aware', role: 'preambular', axis: 'preamble' },
  { id: 'concerned', role: 'preambular', axis: 'preamble' },
  { id: 'deeply_concerned', role: 'preambular', axis: 'preamble' },
  { id: 'gravely_concerned', role: 'preambular', axis: 'preamble' },
  { id: 'alarmed', role: 'preambular', axis: 'preamble' },
  { id: 'expressing_concern', role: 'preambular', axis: 'preamble', counterpart: 'expresses_concern' },
  { id: 'regretting', role: 'preambular', axis: 'preamble', counterpart: 'regrets' },
  { id: 'deploring', role: 'preambular', axis: 'preamble', counterpart: 'deplores' },
  { id: 'condemning', role: 'preambular', axis: 'preamble', counterpart: 'condemns' },
  { id: 'rejecting', role: 'preambular', axis: 'preamble', counterpart: 'rejects' },
  { id: 'determining', role: 'preambular', axis: 'preamble', counterpart: 'determines' },
  { id: 'declaring', role: 'preambular', axis: 'preamble', counterpart: 'declares' },
  { id: 'confirming', role: 'preambular', axis: 'preamble', counterpart: 'confirms' },
  { id: 'having_considered', role: 'preambular', axis: 'preamble' },
  { id: 'having_received', role: 'preambular', axis: 'preamble' },
  { id: 'having_heard', role: 'preambular', axis: 'preamble' },
  { id: 'having_adopted', role: 'preambular', axis: 'preamble', counterpart: 'adopts' },
  { id: 'having_decided', role: 'preambular', axis: 'preamble', counterpart: 'decides' },
  { id: 'desiring', role: 'preambular', axis: 'preamble' },
  { id: 'determined', role: 'preambular', axis: 'preamble', counterpart: 'expresses_determination' },
  { id: 'encouraged', role: 'preambular', axis: 'preamble' },
  { id: 'expressing_hope', role: 'preambular', axis: 'preamble', counterpart: 'expresses_hope' },
  { id: 'expressing_sympathy', role: 'preambular', axis: 'preamble', counterpart: 'expresses_sympathy' },
  { id: 'expressing_readiness', role: 'preambular', axis: 'preamble', counterpart: 'expresses_readiness' },
  { id: 'looking_forward', role: 'preambular', axis: 'preamble', counterpart: 'looks_forward' },
  { id: 'calling_upon', role: 'preambular', axis: 'preamble', counterpart: 'calls_upon' },
  { id: 'urging', role: 'preambular', axis: 'preamble', counterpart: 'urges' },
  { id: 'requesting', role: 'preambular', axis: 'preamble', counterpart: 'requests' },
  { id: 'inviting', role: 'preambular', axis: 'preamble', counterpart: 'invites' },
  { id: 'encouraging', role: 'preambular', axis: 'preamble', counterpart: 'encourages' },
  { id: 'appealing', role: 'preambular', axis: 'preamble', counterpart: 'appeals' },
  { id: 'drawing_attention', role: 'preambular', axis: 'preamble', counterpart: 'draws_attention' },
  { id: 'decides', role: 'operative', axis: 'dispositive', force: 9, counterpart: 'having_decided' },
  { id: 'adopts', role: 'operative', axis: 'dispositive', force: 9, counterpart: 'having_adopted' },
  { id: 'approves', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'authorizes', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'establishes', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'appoints', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'declares', role: 'operative', axis: 'dispositive', force: 9, counterpart: 'declaring' },
  { id: 'remains_seized', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'undertakes', role: 'operative', axis: 'dispositive', force: 7 },
  { id: 'endorses', role: 'operative', axis: 'dispositive', force: 7, attitude: 5, counterpart: 'endorsing' },
  { id: 'intends', role: 'operative', axis: 'dispositive', force: 4 },
  { id: 'extends', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'ends', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'amends', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'grants', role: 'operative', axis: 'dispositive', force: 9 },
  { id: 'postpones', role: 'operative', axis: 'dispositive', force: 8 },
  { id: 'keeps', role: 'operative', axis: 'dispositive', force: 8 },
  { id: 'transmits', role: 'operative', axis: 'dispositive', force: 7 },
  { id: 'expresses_readiness', role: 'operative', axis: 'dispositive', force: 4, counterpart: 'expressing_readiness' },
  { id: 'demands', role: 'operative', axis: 'directive', force: 10 },
  { id: 'requests', role: 'operative', axis: 'directive', force: 8, counterpart: 'requesting' },
  { id: 'instructs', role: 'operative', axis: 'directive', force: 8 },
  { id: 'warns', role: 'operative', axis: 'directive', force: 8 },
  { id: 'urges', role: 'operative', axis: 'directive', force: 7, counterpart: 'urging' },
  { id: 'reiterates_call', role: 'operative', axis: 'directive', force: 6, counterpart: 'reiterating_call' },
  { id: 'calls_upon', role: 'operative', axis: 'directive', force: 6, counterpart: 'calling_upon' },
  { id: 'calls_for', role: 'operative', axis: 'directive', force: 6 },
  { id: 'appeals', role: 'operative', axis: 'directive', force: 5, counterpart: 'appealing' },
  { id: 'recommends', role: 'operative', axis: 'directive', force: 5 },
  { id: 'encourages', role: 'operative', axis: 'directive', force: 4, counterpart: 'encouraging' },
  { id: 'reminds', role: 'operative', axis: 'directive', force: 4 },
  { id: 'invites', role: 'operative', axis: 'directive', force: 3, counterpart: 'inviting' },
  { id: 'suggests', role: 'operative', axis: 'directive', force: 3 },
  { id: 'draws_attention', role: 'operative', axis: 'directive', force: 2, counterpart: 'drawing_attention' },
  { id: 'expresses_hope', role: 'operative', axis: 'directive', force: 2, counterpart: 'expressing_hope' },
  { id: 'looks_forward', role: 'operative', axis: 'directive', force: 2, counterpart: 'looking_forward' },
  { id: 'expects', role: 'operative', axis: 'directive', force: 5 },
  { id: 'reaffirms', role: 'operative', axis: 'assertion', counterpart: 'reaffirming' },
  { id: 'affirms', role: 'operative', axis: 'assertion', counterpart: 'affirming' },
  { id: 'reiterates', role: 'operative', axis: 'assertion', counterpart: 'reiterating' },
  { id: 'recognizes', role: 'operative', axis: 'assertion', counterpart: 'recognizing' },
  { id: 'stresses', role: 'operative', axis: 'assertion', counterpart: 'stressing' },
  { id: 'emphasizes', role: 'operative', axis: 'assertion', counterpart: 'emphasizing' },
  { id: 'underlines', role: 'operative', axis: 'assertion', counterpart: 'underlining' },
  { id: 'recalls', role: 'operative', axis: 'assertion', counterpart: 'recalling' },
  { id: 'refers', role: 'operative', axis: 'assertion', counterpart: 'referring' },
  { id: 'considers', role: 'operative', axis: 'assertion', counterpart: 'considering' },
  { id: 'concludes', role: 'operative', axis: 'assertion' },
  { id: 'believes', role: 'operative', axis: 'assertion', counterpart: 'believing' },
  { id: 'expresses_view', role: 'operative', axis: 'assertion', counterpart: 'expressing_view' },
  { id: 'expresses_conviction', role: 'operative', axis: 'assertion', counterpart: 'convinced' },
  { id: 'expresses_determination', role: 'operative', axis: 'assertion', counterpart: 'determined' },
  { id: 'bears_in_mind', role: 'operative', axis: 'assertion', counterpart: 'bearing_in_mind' },
  { id: 'determines', role: 'operative', axis: 'dispositive', force: 9, counterpart: 'determining' },
  { id: 'accepts', role: 'operative', axis: 'dispositive', force: 8 },
  { id: 'agrees', role: 'operative', axis: 'dispositive', force: 8 },
  { id: 'confirms', role: 'operative', axis: 'dispositive', force: 8, counterpart: 'confirming' },
  { id: 'commends', role: 'operative', axis: 'attitude', attitude: 5, counterpart: 'commending' },
  { id: 'pays_tribute', role: 'operative', axis: 'attitude', attitude: 5, counterpart: 'paying_tribute' },
  { id: 'expresses_sympathy', role: 'operative', axis: 'attitude', attitude: 3, counterpart: 'expressing_sympathy' },
  { id: 'congratulates', role: 'operative', axis: 'attitude', attitude: 5, counterpart: 'congratulating' },
  { id: 'welcomes', role: 'operative', axis: 'attitude', attitude: 4, counterpart: 'welcoming' },
  { id: 'supports', role: 'operative', axis: 'attitude', attitude: 4, counterpart: 'supporting' },
  {
    id: 'expresses_appreciation',
    role: 'operative',
    axis: 'attitude',
    attitude: 4,
    counterpart: 'expressing_appreciation',
  },
  {
    id: 'notes_with_appreciation',
    role: 'operative',
    axis: 'attitude',
    attitude: 3,
    counterpart: 'noting_with_appreciation',
  },
  {
    id: 'takes_note_with_appreciation',
    role: 'operative',
    axis: 'attitude',
    attitude: 3,
    counterpart: 'taking_note_with_appreciation',
  },
  {
    id: 'notes_with_satisfaction',
    role: 'operative',
    axis: 'attitude',
    attitude: 3,
    counterpart: 'noting_with_satisfaction',
  },
  { id: 'notes_with_interest', role: 'operative', axis: 'attitude', attitude: 2, counterpart: 'noting_with_interest' },
  {
    id: 'takes_note_with_interest',
    role: 'operative',
    axis: 'attitude',
    attitude: 2,
    counterpart: 'taking_note_with_interest',
  },
  { id: 'acknowledges', role: 'operative', axis: 'attitude', attitude: 2, counterpart: 'acknowledging' },
  { id: 'takes_note', role: 'operative', axis: 'attitude', attitude: 0, counterpart: 'taking_note' },
  { id: 'notes', role: 'operative', axis: 'attitude', attitude: 0, counterpart: 'noting' },
  {
    id: 'takes_note_with_concern',
    role: 'operative',
    axis: 'attitude',
    attitude: -2,
    counterpart: 'taking_note_with_concern',
  },
  { id: 'notes_with_concern', role: 'operative', axis: 'attitude', attitude: -2, counterpart: 'noting_with_concern' },
  {
    id: 'notes_with_deep_concern',
    role: 'operative',
    axis: 'attitude',
    attitude: -3,
    counterpart: 'noting_with_deep_concern',
  },
  { id: 'notes_with_regret', role: 'operative', axis: 'attitude', attitude: -2, counterpart: 'noting_with_regret' },
  { id: 'regrets', role: 'operative', axis: 'attitude', attitude: -2, counterpart: 'regretting' },
  { id: 'expresses_concern', role: 'operative', axis: 'attitude', attitude: -3, counterpart: 'expressing_concern' },
  { id: 'deplores', role: 'operative', axis: 'attitude', attitude: -4, counterpart: 'deploring' },
  { id: 'rejects', role: 'operative', axis: 'attitude', attitude: -4, counterpart: 'rejecting' },
  { id: 'condemns', role: 'operative', axis: 'attitude', attitude: -5, counterpart: 'condemning' },
];

const byId: ReadonlyMap<string, Concept> = new Map(concepts.map(concept => [concept.id, concept]));

/** The concept with this id, if the table has it. */
export function conceptOf(id: string): Concept | undefined {
  return byId.get(id);
}

/**
 * How the force or attitude went from one concept to another. A hint with both words beside it, for two texts in the same language: forms are many-to-many across languages.
 * `changed`: no order is listed between the two.
 */
export function compareForce(from: string, to: string): 'same' | 'stronger' | 'weaker' | 'changed' {
  if (from === to) return 'same';
  const [a, b] = [byId.get(from), byId.get(to)];
  if (!a || !b) return 'changed';
  const scale = a.force !== undefined && b.force !== undefined ? 'force' : 'attitude';
  const [before, after] = [a[scale], b[scale]];
  if (before === undefined || after === undefined || before === after) return 'changed';
  return after > before ? 'stronger' : 'weaker';
}
