import type { Bench } from './benchmark';
import { shuffled } from './statistics';

export type Variants<Name extends string, Sample> = Readonly<Record<Name, (round: number) => Promise<Sample>>>;

/**
 * Runs every variant once a round, in an order drawn anew for each round. A round before the first warms up and is
 * thrown away.
 * @returns the samples of each variant, in the order of the rounds.
 */
export const interleaved = async <Name extends string, Sample>(
  { random, say }: Pick<Bench, 'random' | 'say'>,
  rounds: number,
  variants: Variants<Name, Sample>,
): Promise<Readonly<Record<Name, readonly Sample[]>>> => {
  const names = Object.keys(variants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of shuffled(names, random)) {
      const sample = await variants[name](round);
      if (round > 0) samples[name].push(sample);
    }
    say(round === 0 ? 'warmed up' : `round ${String(round)} of ${String(rounds)}`);
  }
  return samples;
};
