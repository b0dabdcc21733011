import { farOut, isWeak, judge, probabilities, type StoredBattery } from './battery-verdict.ts';

/** What docs/background/random-numbers.md says of the stored study: one table of streams, one of retests, and the sums. */
export function batteryTables(stored: StoredBattery): string {
  const { streams, retests } = stored.result;
  const rows = streams.map(({ stream, words, about, millionWords, outcomes }) => {
    const all = probabilities(outcomes);
    const weak = all.filter(({ p }) => isWeak(p)).length;
    const smallest = Math.min(...all.map(farOut)).toPrecision(2);
    return `| ${stream} | ${words} | ${about} | ${millionWords} | ${all.length} | ${weak} | ${smallest} |`;
  });
  const again = retests.map(({ stream, words, test, ntuple, p, again: more }) => {
    const cells = [0, 1].map((i) => more[i]?.p ?? '');
    return `| ${stream} | ${words} | ${test} ${ntuple} | ${p} | ${cells.join(' | ')} |`;
  });
  const verdict = judge(stored);
  const minutes = Math.round(streams.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  return [
    '| stream | bits | which keys stand next to each other | million words | probabilities | weak | smallest |',
    '| --- | --- | --- | --: | --: | --: | --: |',
    ...rows,
    '',
    `Of the ${verdict.tests} probabilities of keyed draws ${verdict.weak} are weak; ${verdict.expectedWeak.toFixed(1)} are expected, and ` +
      `so many or more come by chance with probability ${verdict.chanceOfSoMany.toFixed(2)}. The smallest is ` +
      `${verdict.smallest.toPrecision(2)}; with ${verdict.tests} tests only one below ${verdict.limit.toPrecision(2)} would count, and ` +
      `${verdict.beyond === 0 ? 'none is' : `${verdict.beyond} are`}. Probabilities near 1 that are put together of 100 do not count here, because dieharder's ` +
      'own comparison makes them too frequent, as said above. Each weak one, near 0 or near 1, was done again with new data:',
    '',
    '| stream | bits | test, ntuple | at first | with 4 times as much | with 16 times as much |',
    '| --- | --- | --- | --: | --: | --: |',
    ...again,
    '',
    `Together the streams took ${minutes} minutes on two processors that other work used too.`,
  ].join('\n');
}
