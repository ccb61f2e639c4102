/**
 * Fake identities: keys whose every copy is hostile, within three binomial standard errors of f^r, seed
 * 1. A copy’s place is drawn by a hash of its own, so the draw is with replacement and f^r is exact.
 */
import { identitiesWorld, type IdentitiesWorld } from '#labs/trust/identities-world.ts';
import { lab as trust } from '#labs/trust/lab.ts';
import { Run } from '#sim/index.ts';
import { allReplicasHostile, hostileVote, keysBought, sybilShare } from '#theory/sybil.ts';
import type { Comparison } from './comparison.ts';
import { shareOf, threeBinomial } from './shares.ts';

const FOREVER_MS = 10_000_000;

const alone: IdentitiesWorld = {
  honest: 1_000,
  fakes: 1_000,
  copies: 3,
  keys: 10_000,
  reading: 'hash',
  chosenIds: false,
  enrolment: false,
};

function lostOf(world: IdentitiesWorld): number {
  const run = new Run(identitiesWorld(world, 1), { seed: 1, record: false });
  run.runUntil(FOREVER_MS);
  const { keysRead, keysLost } = run.view.tally;
  if (keysRead !== world.keys) throw new RangeError('The run ended before all keys were read.');
  return keysLost;
}

function ofFakes(fakes: number, copies: number, given: Partial<IdentitiesWorld> = {}): Comparison {
  const world = { ...alone, fakes, copies, ...given };
  const hostile = sybilShare(world.honest, fakes);
  const [by, lost] =
    world.reading === 'hash'
      ? ['a hash tells which answer is right', allReplicasHostile]
      : ['most answers win', hostileVote];
  const theory = lost(hostile, copies);
  return {
    id: `trust/${fakes}-fakes-${copies}-copies-${world.reading}/lostShare`,
    lab: trust.id,
    setting: `${fakes.toLocaleString('en-GB')} fakes among 1,000 honest, ${copies} copies; ${by}`,
    quantity: 'Share of keys lost to the attacker',
    unit: '',
    seeds: [1],
    runLength: `${world.keys.toLocaleString('en-GB')} keys`,
    theory,
    theoryFrom: 'src/theory/sybil.ts',
    source: 'douceur2002',
    tolerance: { kind: 'absolute', distance: threeBinomial(theory, world.keys) },
    simulate: () => shareOf(lostOf(world), world.keys),
  };
}

const bought: Comparison = {
  id: 'trust/chosen-ids/keysLost',
  lab: trust.id,
  setting: '300 fakes that choose their ids among 1,000 honest, 3 copies',
  quantity: 'Keys that the attacker owns',
  unit: 'keys',
  seeds: [1],
  runLength: '2,000 keys',
  theory: keysBought(300, 3),
  theoryFrom: 'src/theory/sybil.ts',
  source: 'douceur2002',
  tolerance: { kind: 'exact' },
  simulate: () => ({
    mean: lostOf({ ...alone, fakes: 300, keys: 2_000, chosenIds: true }),
    stderr: 0,
  }),
};

export const trustIdentityComparisons: readonly Comparison[] = [
  ofFakes(1_000, 3),
  ofFakes(1_000, 8, { keys: 20_000 }),
  ofFakes(9_000, 3),
  ofFakes(9_000, 20),
  ofFakes(1_000, 8, { reading: 'vote' }),
  bought,
];
