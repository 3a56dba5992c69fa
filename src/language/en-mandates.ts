import type { MandateWords } from './language.ts';

/** Endings of a session or meeting that is still to come: `its sixty-eighth session`. */
const SESSION =
  '(?:its|their|the|each|every) (?:[a-z0-9]+(?:-[a-z]+)*,? (?:and )?){0,6}(?:sessions?|meetings?|assembly|conference|segments?|intersessional period)(?: of \\d{4})?';
const ORGAN =
  '(?: of the (?:[A-Z][\\w-]+|of|the|on|for|and|to|in)(?: (?:[A-Z][\\w-]+|of|the|on|for|and|to|in)){0,14}(?<=[A-Z][\\w-]*))?';

/** How English resolutions say who is to do what by when, after the usage of their drafting rules: subject before `shall`, infinitive behind the addressee, remarks between commas. */
export const englishMandates: MandateWords = {
  actors:
    'States?|Governments?|Parties|parties|party|Members|Member(?! (?:States?|Governments?|countries|organizations?))|Secretary-General|Secretary|Secretariat|secretariat|Director-General|Director|Directors|High Commissioner|Commissioner|President|Presidents|Chairs?|Chairperson|Chairman|Bureau|bureau|Councils?|Committees?|Commissions?|Assembly|Conference|Boards?|Office|Offices|Programmes?|Fund|Funds|funds|Agency|Agencies|agencies|Groups?|groups?|Forces?|Unit|Organizations?|organizations?|Institutes?|institutes?|institutions?|Nations|entities|entity|bodies|body|authorities|actors|stakeholders|partners|donors|sector|society|community|Representatives?|representatives?|Envoy|Rapporteurs?|Expert|Experts|experts|Mission|Missions|Operation|Panel|Team|Mechanism|mechanism|mechanisms|Tribunal|Court|Bank|countries|country|industry|media|academia|universities|parliaments|Coordinator|Administrator|Registrar|Prosecutor|System|system|holders|holder|combatants|individuals|members?(?! [Ss]tates?)|sides|those|peoples?|signatories|belligerents|negotiators|councils?|committees?|commissions?|assembl(?:y|ies)|officials|leaders|employers|workers|youth|operators|carriers|providers|professionals|journalists|servants|forces|rapporteurs?|holders?|offices?|programmes?|teams?|coordinators?|them|him|it(?= to )|her(?= to )|Union|networks?|associations?|foundations?|practitioners|companies|enterprises|Delegations?|delegations?|Network|Forum|Platform|Centre|Centres|Section|Facility|Bod(?:y|ies)|Entit(?:y|ies)|Authorit(?:y|ies)|Institutions?|Universit(?:y|ies)|Ministers?|Judges?|all(?= to )',
  before: 'to|upon|on',
  action:
    '(?<!\\b(?:position|yet|wish|wishing|failed|able|unable|required|entitled|willing|ready|need|seeking|choose) )[Tt]o (?!the\\b|an?\\b|all\\b|any\\b|each\\b|every\\b|its\\b|their\\b|his\\b|her\\b|this\\b|that\\b|these\\b|those\\b|such\\b|other\\b|others\\b|which\\b|whom\\b|armed\\b|international\\b|regional\\b|national\\b|human\\b|existing\\b|relevant\\b|civil\\b|developing\\b|certain\\b|date\\b|persons\\b|women\\b|children\\b|humanitarian\\b|terrorism\\b|refugees\\b|victims\\b|violence\\b|conflict\\b|and\\b|or\\b|it\\b|them\\b|\\d|[A-Z])[a-z]',
  that: '[Tt]hat',
  modal: '(?:shall|should|must|will|may|can|would|needs? to|ought to|is to|are to)\\b',
  bare: '(?:be|have|immediately|fully|promptly|urgently|further|also|not)\\b',
  belongs: 'of|for|on|in|by|to|from|with|under',
  qualifiers: 'of|that|which|who|in|with|to|on|at|for|and|or|concerned|involved|referred|established',
  thanks: 'for|on|upon|in',
  attention: 'of',
  matter: 'to',
  reminded: 'of|that|about',
  aside:
    'in (?:close |full |further |continued )?(?:cooperation|co-operation|consultation|consultations|coordination|collaboration|partnership|conjunction|accordance|conformity|line|keeping|particular|this regard|its|their|his|her|order)|within (?:its|their|his|her|existing|available)|as (?:appropriate|necessary|applicable|soon|a matter)|where (?:appropriate|possible|necessary|applicable)|when (?:appropriate|necessary)|subject to|pursuant to|consistent with|if (?:necessary|needed|requested)|at (?:its|their|the)|upon request|through (?:its|their|the)|by (?:\\d|the end|no later)',
  asideBehindComma:
    'in\\b|within\\b|with\\b|through\\b|as\\b|subject\\b|on\\b|by\\b|pursuant\\b|taking\\b|including\\b|upon\\b|under\\b|where\\b|when\\b|while\\b|bearing\\b|acting\\b|working\\b|consistent\\b|for\\b|at\\b|after\\b|before\\b|if\\b|to\\b|especially\\b|particularly\\b|notably\\b|inter alia|that\\b|who\\b|which\\b|without\\b|no later|not later|from\\b|during\\b|both\\b|either\\b|also\\b|[a-z]+ly\\b|using\\b|drawing\\b|building\\b|and, ',
  deadlines: [
    '(?:by|before|no later than|not later than|until|prior to|up to|at the latest by|in time for|starting|beginning in|starting in|from) (?:the )?%T(?: (?:to|until) %T)?(?: at the latest)?(?: and (?:every|each) (?:%N )?(?:months?|years?) thereafter)?',
    `by (?:the (?:end|beginning|opening|time) of )?(?:its|their|the) (?:[a-z0-9]+(?:-[a-z]+)* ){0,4}session${ORGAN}`,
    `(?:before|prior to|no later than|not later than|until|in time for|ahead of|in advance of|during|through) (?:the (?:end|beginning|conclusion|start|opening|time) of )?${SESSION}${ORGAN}`,
    '(?:(?:within|no later than|not later than)(?: a (?:further |additional )?(?:period of )?)?|for an? (?:(?:further |additional |new |initial )*period of|further|additional)) %N (?:working |calendar )?(?:days?|weeks?|months?|years?)(?: (?:of|after|from|following|prior to|before) (?:the (?:adoption|entry into force|receipt|date|publication|conclusion|end|closure|issuance|signature|expiry|start) of (?:the |this |its |their |that )?[a-z-]+(?: [a-z-]+)?|receipt|receiving|its adoption|its expiry|its receipt))?',
    'every (?:%N |other )?(?:days?|weeks?|months?|years?)',
    '(?:on an? )?(?:annual|biennial|quarterly|triennial|monthly|yearly|biannual|six-monthly|periodic|regular|continuing|ongoing|continuous) basis',
    'annually|biennially|quarterly|each year|every session|at regular intervals|periodically',
    'without (?:further |any |undue )*delay|as soon as (?:possible|practicable|feasible|practical)|at the earliest (?:possible )?(?:opportunity|date|time)?|immediately|forthwith|urgently|as a matter of (?:urgency|priority)|expeditiously|promptly',
  ],
  looseDeadlines: [`(?:at|to) ${SESSION}${ORGAN}`, '(?:in|during|in early|in late|in mid-) ?%T'],
  past: '(?:adopted|held|taken|made|endorsed|established|agreed|approved|submitted|considered|presented|expressed|contained|set out|reached|convened|signed|issued|concluded|proclaimed|organized|hosted|launched|created|during|report of|resolutions?|decisions?|conducted|undertaken|achieved|started|began)',
  reports: [
    '(?:[Tt]o|shall|should|will|must|and(?: to)?|that (?:the|it|they) [\\w -]{1,60}?) (?:\\w+ly |also |continue to |regularly )?(?:report|brief|inform|apprise|update)(?: back)?(?: regularly| annually| orally| further| fully)?(?= |,|;|\\.|:|$)',
    '[Tt]o keep (?<to>(?:the )?[A-Z][^,;]{2,60}?) (?:\\w+ ){0,3}(?:informed|apprised|updated|abreast)',
    '(?:[Tt]o|shall|should|will|and)(?: to)? (?:\\w+ (?:and|or) )?(?:continue to )?(?:submit|present|prepare|provide|transmit|deliver|produce|circulate|compile|issue|make|convey|give|include|publish|introduce)\\b[^;:]{0,90}?\\b(?:reports?|updates?|briefings?)(?! (?:system|mechanism)s?)',
    '(?:a|an|the|his|her|its|their) (?:\\w+ ){0,3}(?:report|briefing|update) (?:be|to be) (?:submitted|presented|prepared|provided|made|issued)',
    '(?:submit|provide|transmit|communicate)[^,;]{0,40} information to (?<to>the [A-Z][\\w-]+(?: [A-Z][\\w-]+)*)',
  ],
  recipient:
    '(?:\\bto|\\bbefore|\\binform|\\bbrief|\\bapprise|\\bupdate|\\bprovide|\\binforming) (?<to>it\\b|(?:the |its |both )?(?:[A-Z][\\w-]+|Member)(?: (?:of |on |for |and |in |against |to )?(?:the )?[A-Z][\\w-]+)*(?: of the [A-Z][\\w-]+(?: (?:of|to) the [A-Z][\\w-]+)*)?)',
  hedges: [
    'as (?:necessary|applicable|relevant|needed|feasible|practicable|far as possible|they deem appropriate|deemed necessary)',
    '(?:where|when|if|wherever|whenever|as and when) (?:necessary|needed|applicable|feasible|relevant|required|appropriate|possible|requested)',
    'within (?:its|their|his|her|the) (?:existing |respective |available )*(?:mandates?|resources|capacit(?:y|ies)|capabilities|means)',
    'within (?:existing|available) (?:resources|mandates?|means)',
    'in accordance with (?:their |its )?(?:national|domestic) (?:law|legislation|laws|legal systems?|legal frameworks?)',
    'consistent with (?:their |its )?(?:national|domestic) (?:law|legislation|laws|legal systems?|legal frameworks?)',
    'subject to (?:the )?(?:availability of [^,;]{2,50}?resources|extrabudgetary resources|their [^,;]{2,40}|domestic law|national law)',
    'if (?:they|it) so (?:wish|wishes|decides?|requests?)|if they have not (?:yet |already )?done so|that are in a position to do so|in a position to do so|to the (?:maximum |greatest |fullest )?extent (?:possible|feasible|practicable)|as far as possible|on a voluntary basis|on mutually agreed terms|at (?:its|their|his|her) discretion',
    'to (?:give (?:due |positive |favourable |serious )?consideration to|explore(?: the possibility of)?|endeavour to|strive to|seek to|examine the possibility of|study the possibility of)|to consider(?=,| [a-z]+ing\\b| the possibility\\b)',
    'as appropriate|where appropriate|when appropriate|subject to|taking into account',
  ],
};
