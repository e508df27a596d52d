import type { Guard } from './guard';
import { World, type WorldOptions } from './world';

const OPENING_MS = 120_000;
const PROOF_MS = 240_000;

/** Each proof runs without its guard and has to go wrong: `npm run test:faults -- --unguarded`. */
export const UNGUARDED = process.env['NAP_UNGUARDED'] === '1';

export type Proof = {
  /** What the promise rests on; without it the same faults must be seen to do harm. */
  readonly guard: Guard;
  /** Orders and faults. Whatever it throws is a failure of the engine, such as a step that is never recorded. */
  readonly act: (world: World) => Promise<void>;
  /** A proof that cannot run here says why. */
  readonly unless?: { readonly reason: string | undefined };
};

type Setting = WorldOptions & {
  /** What stands in every world before its proofs: forums, people, cycles, meetings. */
  readonly given: (world: World) => Promise<void>;
};

const judged = (world: World): string => {
  const violations = world.violations().map(({ invariant, what }) => `${invariant} ${what}`);
  return violations.length === 0 ? '' : [...violations, `history: ${world.recorder.file}`].join('\n');
};

/** Acts, lets everything catch up and judges. @returns what went wrong; nothing when all promises were kept. */
const outcomeOf = async (world: World, act: Proof['act']): Promise<string> => {
  try {
    await act(world);
    await world.settle();
  } catch (error) {
    return `${String(error)}\nhistory: ${world.recorder.file}`;
  }
  return judged(world);
};

/**
 * Proofs that share one world and run one after the other. Without guards each has a world of its own.
 * @returns `provesThat`, which makes one test.
 */
export const worldOf = (name: string, { given, ...options }: Setting) => {
  let shared: World | undefined;
  const open = async (title: string, without?: Guard): Promise<World> => {
    const world = await World.open(title, options, without);
    await given(world).catch(async (error: unknown) => {
      await world.close();
      throw error;
    });
    return world;
  };

  if (!UNGUARDED) {
    beforeAll(async () => {
      shared = await open(name);
    }, OPENING_MS);
    afterAll(() => shared?.close(), OPENING_MS);
  }

  const kept = async (act: Proof['act']): Promise<void> => {
    if (shared === undefined) throw new Error('there is no world');
    expect(await outcomeOf(shared, act)).toBe('');
  };

  const broken = async (title: string, { guard, act }: Proof): Promise<void> => {
    const world = await open(`${name} ${title} without`, guard);
    try {
      expect(await outcomeOf(world, act)).not.toBe('');
    } finally {
      await world.close();
    }
  };

  const provesThat = (title: string, proof: Proof): void => {
    const reason = proof.unless?.reason;
    const test = reason === undefined ? it : it.skip;
    const why = reason === undefined ? '' : ` (skipped: ${reason})`;
    if (UNGUARDED) test(`${title}: not without ${proof.guard.name}${why}`, () => broken(title, proof), PROOF_MS);
    else test(`${title}${why}`, () => kept(proof.act), PROOF_MS);
  };
  return provesThat;
};
