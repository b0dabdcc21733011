/** Something that is measured once a round; every measurement is one number. */
export interface Contender {
  name: string;
  measure: () => Promise<number>;
  /** Only measured in this many first rounds, because it is slow; all of them where omitted. */
  rounds?: number;
}

/**
 * Measures one contender after the other, round by round (A B C A B C …), so that whatever slows the machine for a while slows
 * them all. Returns each one's measurements, in the order of rounds.
 */
export async function measureInRounds(
  rounds: number,
  contenders: readonly Contender[],
  tell: (line: string) => void = () => {},
): Promise<Map<string, number[]>> {
  const measured = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, measure, rounds: limit = rounds } of contenders) {
      if (round >= limit) continue;
      const value = await measure();
      measured.get(name)?.push(value);
      tell(`round ${round + 1} of ${rounds}, ${name}: ${value}`);
    }
  }
  return measured;
}
