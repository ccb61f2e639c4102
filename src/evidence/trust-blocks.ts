/**
 * Checking what strangers send. A proof in a file of 2²⁰ blocks (of four bytes: a tree does not care),
 * carried and checked by the lab’s own peers. Four suppliers that spoil a share of what they give, over
 * seeds 1 to 40: blocks fetched until all are good, M/(1 − p)^k with k blocks under one hash, and the
 * share of whole files turned down, within three standard errors. A liar who flips one byte in all it
 * gives, over seeds 1 to 8: every one found, nobody else blamed.
 */
import { diceFor } from '#chance/index.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { estimate } from '#labs/measure.ts';
import { lab as trust } from '#labs/trust/lab.ts';
import { peerIds, youId } from '#labs/trust/nodes.ts';
import type { TrustParams } from '#labs/trust/params.ts';
import { piecesOf, piecesWorld } from '#labs/trust/pieces-world.ts';
import { blockPeerOf, downloadAt, regionOf } from '#labs/trust/views.ts';
import { blockFile } from '#machines/block-file.ts';
import { Run } from '#sim/index.ts';
import { merkleProofHashes } from '#theory/sybil.ts';
import { blocksFetched, SHA256_BYTES, spoiltProbability } from '#theory/verification.ts';
import { onceFor, type Comparison, type Simulated } from './comparison.ts';
import { shareOf, threeBinomial } from './shares.ts';

const lab: Lab = trust;
const FOREVER_MS = 10_000_000;

function valuesOf(given: Partial<TrustParams>): TrustParams {
  return paramsOf(lab, undefined, given) as TrustParams;
}

function exactly(mean: number): Simulated {
  return { mean, stderr: 0 };
}

/** Fetches one block of a file of 2²⁰ from an honest peer. */
const millionth = onceFor(() => {
  const total = 2 ** 20;
  const bytes = new Uint8Array(Uint32Array.from({ length: total }, (_, i) => i).buffer);
  const file = blockFile(bytes, 4);
  const world = {
    file,
    decoy: file,
    peers: [{ file, dice: diceFor(1, 'peer 1') }],
    goal: { ...piecesOf(valuesOf({}), 1).goal, total, wants: [777_777] },
  };
  const run = new Run(piecesWorld(world, 1), { seed: 1, record: false });
  run.runUntil(FOREVER_MS);
  return { view: run.view, complete: regionOf(run.view, youId, 'consuming') === 'complete' };
});

function ofMillion(quantity: string, name: string, unit: string, theory: number): Comparison {
  return {
    id: `trust/2-20-blocks/${name}`,
    lab: lab.id,
    setting: 'A file of 2²⁰ blocks; one of them is fetched with its proof',
    quantity,
    unit,
    seeds: [1],
    runLength: 'one block',
    theory,
    theoryFrom: 'src/theory/sybil.ts',
    source: 'bep52',
    tolerance: { kind: 'exact' },
    simulate() {
      const { view, complete } = millionth();
      // A proof that leads elsewhere would prove nothing, however long it is.
      return exactly(complete ? lab.metrics[name]!.read(view)! : NaN);
    },
  };
}

const eightSeeds = Array.from({ length: 8 }, (_, i) => i + 1);

/** One of four peers flips a byte in every block it gives, and is asked again and again. */
const flips = onceFor(() => {
  const values = valuesOf({ blocks: 32, bans: false });
  const liar = peerIds(values.peers).at(-1)!;
  const total = { given: 0, found: 0, guilty: 0, innocent: 0 };
  for (const seed of eightSeeds) {
    const run = new Run(piecesWorld(piecesOf(values, seed), seed), { seed, record: false });
    run.runUntil(FOREVER_MS);
    const { wasted, blamed } = downloadAt(run.view)!;
    total.given += blockPeerOf(run.view, liar)!.supply.spoilt;
    total.found += wasted;
    total.guilty += blamed.filter((id) => id === liar).length;
    total.innocent += blamed.filter((id) => id !== liar).length;
  }
  return total;
});

function ofFlips(
  name: string,
  quantity: string,
  theory: number,
  read: (total: ReturnType<typeof flips>) => number,
): Comparison {
  return {
    id: `trust/flipped-bytes/${name}`,
    lab: lab.id,
    setting: '32 blocks; one of four peers flips a byte in every block, and is never banned',
    quantity,
    unit: '',
    seeds: eightSeeds,
    runLength: '8 files',
    theory,
    theoryFrom: 'what a collision-free hash promises',
    source: 'bep52',
    tolerance: { kind: 'exact' },
    simulate: () => exactly(read(flips())),
  };
}

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

/** Every peer spoils five blocks in a hundred, and nobody is ever banned. */
function downloads(check: 'file' | 'piece' | 'block', blocks: number) {
  const values = valuesOf({ check, blocks, poisoners: 4, flips: 5, bans: false });
  return seeds.map((seed) => {
    const run = new Run(piecesWorld(piecesOf(values, seed), seed), { seed, record: false });
    run.runUntil(FOREVER_MS);
    return run.view;
  });
}

function ofChecks(check: 'piece' | 'block', perHash: number, words: string): Comparison {
  return {
    id: `trust/spoils-5-${check}/received`,
    lab: lab.id,
    setting: `32 blocks, every peer spoils 5%, nobody is banned; ${words}`,
    quantity: 'Blocks fetched until all are good',
    unit: 'blocks',
    seeds,
    runLength: `${seeds.length} files`,
    theory: blocksFetched(32, 0.05, perHash),
    theoryFrom: 'src/theory/verification.ts',
    source: 'bep52',
    tolerance: { kind: 'standard-errors', times: 3 },
    simulate() {
      const { mean, stderr } = estimate(
        downloads(check, 32).map((view) => downloadAt(view)!.received),
      );
      return { mean, stderr };
    },
  };
}

const wholeFiles: Comparison = {
  id: 'trust/spoils-5-file/spoilt',
  lab: lab.id,
  setting: '16 blocks under one hash, every peer spoils 5%',
  quantity: 'Share of files that are turned down as a whole',
  unit: '',
  seeds,
  runLength: `${seeds.length} files`,
  theory: spoiltProbability(0.05, 16),
  theoryFrom: 'src/theory/verification.ts',
  source: 'bep52',
  tolerance: {
    kind: 'absolute',
    distance: threeBinomial(spoiltProbability(0.05, 16), seeds.length),
  },
  simulate() {
    const ends = downloads('file', 16).map((view) => regionOf(view, youId, 'consuming'));
    return shareOf(ends.filter((state) => state === 'spoilt').length, seeds.length);
  },
};

export const trustBlockComparisons: readonly Comparison[] = [
  ofMillion('Hashes in its proof', 'proofHashes', 'hashes', merkleProofHashes(2 ** 20)),
  ofMillion('Bytes of its proof', 'proofBytes', 'B', SHA256_BYTES * merkleProofHashes(2 ** 20)),
  ofFlips('found', 'Blocks turned down ÷ blocks given with a byte flipped', 1, (total) =>
    total.given > 0 ? total.found / total.given : NaN,
  ),
  ofFlips('guilty', 'Runs in which the liar is blamed', 8, ({ guilty }) => guilty),
  ofFlips('innocent', 'Honest peers blamed', 0, ({ innocent }) => innocent),
  ofChecks('block', 1, 'a proof for every block'),
  ofChecks('piece', 4, 'one hash for every four'),
  wholeFiles,
];
