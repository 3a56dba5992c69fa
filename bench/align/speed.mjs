// Speed and growth inside one process, in processor time, on the text of the scale bench, which repeats itself every 4,000 units: a search that loses its way there is off by a whole repetition.
import { alignLines } from '../../dist/align/index.js';
import { beadsOf, dev, linesOf, timed } from './score.mjs';

const [english, french] = ['en', 'fr'].map(language => linesOf(new URL(`scale/text.${language}`, dev)));

function measure(count, rounds) {
  const kept = Array.from({ length: count }, (_, n) => n).filter(n => n % 37 !== 5);
  const source = kept.map(n => english[n % english.length]);
  const target = Array.from({ length: count }, (_, n) => french[n % french.length]);
  let best = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let round = 0; round < rounds; round++) {
    const { result, seconds } = timed(() =>
      alignLines([
        { language: 'en', lines: source },
        { language: 'fr', lines: target },
      ]),
    );
    best = Math.min(best, seconds);
    right = beadsOf(result.value, 'en', 'fr').filter(
      ({ bead: [one, two] }) => one.length === 1 && two.length === 1 && kept[one[0]] === two[0],
    ).length;
  }
  const speed = Math.round((source.length + target.length) / best);
  const share = ((100 * right) / source.length).toFixed(1);
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${count} units a side: ${best.toFixed(2)} s (best of ${rounds}), ${speed} units/s, ${share} % right, at most ${memory} MiB so far`,
  );
}

measure(500, 6);
measure(2000, 6);
measure(8000, 6);
measure(20_000, 1);
measure(40_000, 1);
measure(100_000, 1);
