const CYRILLIC: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'j',
  з: 's',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 's',
  ч: 's',
  ш: 's',
  щ: 's',
};
const GREEK: Readonly<Record<string, string>> = {
  β: 'b',
  γ: 'g',
  δ: 'd',
  ζ: 's',
  θ: 't',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  φ: 'f',
  χ: 'k',
  ψ: 'ps',
};
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 's',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  پ: 'b',
  گ: 'g',
  چ: 's',
  ژ: 'j',
};
const LATIN: Readonly<Record<string, string>> = {
  b: 'b',
  c: 'k',
  d: 'd',
  f: 'f',
  g: 'g',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  v: 'v',
  w: 'v',
  x: 'ks',
  z: 's',
  ß: 's',
  þ: 't',
  ð: 'd',
  ł: 'l',
  ø: '',
  æ: '',
  h: '',
};
const BONES: Readonly<Record<string, string>> = { ...CYRILLIC, ...GREEK, ...ARABIC, ...LATIN };

/** Consonants that make a skeleton worth comparing. */
const SHORTEST = 3;

/**
 * Consonant skeleton of a word in Latin letters: `himala` → `hml`, `гимала` → `gml`. Vowels and doubled letters go, since transliterations disagree on them most.
 * @returns '' when too little is left to compare
 */
export function skeleton(word: string): string {
  let out = '';
  let last = '';
  for (const c of word.normalize('NFD')) {
    const bone = BONES[c];
    if (bone === undefined || bone === '') {
      continue;
    }
    if (bone !== last) out += bone;
    last = bone;
  }
  return out.length >= SHORTEST ? out : '';
}
