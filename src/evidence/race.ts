/**
 * The race lab against the formulas of distribution time, and the textbook's five unlike readers. Bit
 * by bit both sides equal the formula to 1e-9. Piece by piece peers are never below the bound and at
 * most 10% above it at 200 pieces; where all links are alike, at most 5% above the fewest rounds. One
 * seed each: chance only breaks ties among equals.
 */
import { raceWorld } from '#labs/race/world.ts';
import { distributionOf, type Race, type Reader } from '#labs/race/readers.ts';
import { receivedBitsBy, type FlowState } from '#net/index.ts';
import { Run } from '#sim/index.ts';
import { clientServerSeconds, peerToPeerSeconds } from '#theory/distribution.ts';
import { fewestRounds } from '#theory/swarm.ts';
import { onceFor, type Comparison } from './comparison.ts';

const seed = 1;
/** Far later than any of these races ends. */
const END_MS = 1e12;

/** Both sides to the end: seconds until the last has it all, and the least that any peer has got. */
function outcome(race: Race) {
  const run = new Run(raceWorld(race, seed), { seed, record: false });
  run.runUntil(END_MS);
  const { tally, nodes, medium } = run.view;
  const received = receivedBitsBy(medium as FlowState, END_MS);
  const peers = nodes.filter((id) => id.startsWith('peer'));
  const all = tally.clientsDone === race.readers.length && tally.peersDone === peers.length;
  return {
    clientServer: all ? tally.clientsDoneAtMs / 1000 : Number.NaN,
    peerToPeer: all ? tally.peersDoneAtMs / 1000 : Number.NaN,
    leastMbit: Math.min(...peers.map((id) => received.get(id) ?? 0)) / 1e6,
  };
}

interface Case {
  readonly id: string;
  readonly setting: string;
  readonly race: Omit<Race, 'pieces'>;
}

function common({ id, setting }: Case, model: string) {
  return {
    id: `race/${id}/${model}`,
    lab: 'race',
    setting,
    seeds: [seed],
    runLength: 'to the end',
  };
}

/** Bit by bit: both times, and that nobody was told of an end before it had everything. */
function fluid(given: Case): Comparison[] {
  const race = { ...given.race, pieces: undefined };
  const distribution = distributionOf(race);
  const run = onceFor(() => outcome(race));
  const { id, ...rest } = common(given, 'fluid');
  const exact = { kind: 'exact' } as const;
  return [
    {
      ...rest,
      id: `${id}/clientServerSeconds`,
      quantity: 'Client-server: until the last has it all',
      unit: 's',
      theory: clientServerSeconds(distribution),
      theoryFrom: 'src/theory/distribution.ts',
      source: 'kurose-ross',
      tolerance: exact,
      simulate: () => ({ mean: run().clientServer, stderr: 0 }),
    },
    {
      ...rest,
      id: `${id}/peerToPeerSeconds`,
      quantity: 'Peer-to-peer, bit by bit: until the last has it all',
      unit: 's',
      theory: peerToPeerSeconds(distribution),
      theoryFrom: 'src/theory/distribution.ts',
      source: 'kumar2006',
      tolerance: exact,
      simulate: () => ({ mean: run().peerToPeer, stderr: 0 }),
    },
    {
      ...rest,
      id: `${id}/leastMbit`,
      quantity: 'What the peer that got least has got',
      unit: 'Mbit',
      theory: race.fileMbit,
      theoryFrom: 'the size of the file',
      source: 'kumar2006',
      tolerance: exact,
      simulate: () => ({ mean: run().leastMbit, stderr: 0 }),
    },
  ];
}

const PIECES = 200;

function pieces(given: Case): Comparison {
  const race = { ...given.race, pieces: PIECES };
  return {
    ...common(given, 'pieces'),
    quantity: `Peer-to-peer, ${PIECES} pieces: until the last has it all`,
    unit: 's',
    theory: peerToPeerSeconds(distributionOf(race)),
    theoryFrom: 'src/theory/distribution.ts',
    source: 'kumar2006',
    tolerance: { kind: 'at-least', share: 0.1 },
    simulate: () => ({ mean: outcome(race).peerToPeer, stderr: 0 }),
  };
}

function alike(count: number, reader: Reader): Reader[] {
  return Array.from({ length: count }, () => reader);
}

/** Check 1: F/u is an hour, the source has ten times a peer’s up-link, down-links never bind. */
function figure(count: number): Case {
  const reader = { upMbps: 1, downMbps: 10, freeRider: false };
  return {
    id: `figure-${count}`,
    setting: `The textbook’s figure: F/u = 1 h, u_s = 10u, ${count} readers`,
    race: { fileMbit: 3_600, serverUpMbps: 10, readers: alike(count, reader) },
  };
}

/** Checks 2 and 3: 15 Gbit, u_s = 30, d = 2 Mbit/s. */
function problem(count: number, upMbps: number, freeRiders = 0): Case {
  const reader = { upMbps, downMbps: 2, freeRider: false };
  const riders = Math.round(count * freeRiders);
  const readers = alike(count, reader).map((r, i) => ({ ...r, freeRider: i >= count - riders }));
  const also = freeRiders > 0 ? `, ${freeRiders * 100}% free riders` : '';
  return {
    id: `problem-${count}-${upMbps}${freeRiders > 0 ? `-${freeRiders}` : ''}`,
    setting: `15 Gbit, u_s = 30, d = 2, u = ${upMbps} Mbit/s, ${count} readers${also}`,
    race: { fileMbit: 15_000, serverUpMbps: 30, readers },
  };
}

const up = [24, 25, 21, 11, 24];
const down = [28, 29, 11, 28, 23];
const tie: Case = {
  id: 'tie',
  setting: 'The textbook’s five unlike readers: 10 Gbit, u_s = 69 Mbit/s, the slowest down-link 11',
  race: {
    fileMbit: 10_000,
    serverUpMbps: 69,
    readers: up.map((upMbps, i) => ({ upMbps, downMbps: down[i]!, freeRider: false })),
  },
};

const slowSource: Case = {
  id: 'slow-source',
  setting: '8 Gbit, u_s = 5, d = 50, u = 10 Mbit/s, 30 readers',
  race: {
    fileMbit: 8_000,
    serverUpMbps: 5,
    readers: alike(30, { upMbps: 10, downMbps: 50, freeRider: false }),
  },
};

/** Check 4: every up-link alike, time in rounds of one piece. */
function rounds(count: number, parts: number): Comparison {
  const seconds = 60;
  const race: Race = {
    fileMbit: parts * seconds,
    serverUpMbps: 1,
    readers: alike(count, { upMbps: 1, downMbps: 1, freeRider: false }),
    pieces: parts,
  };
  return {
    id: `race/rounds-${count}-${parts}/rounds`,
    lab: 'race',
    setting: `All up- and down-links alike, ${count} readers, ${parts} pieces`,
    quantity: 'Time until the last has it all, in times of one piece',
    unit: 'rounds',
    seeds: [seed],
    runLength: 'to the end',
    theory: fewestRounds(count, parts),
    theoryFrom: 'src/theory/swarm.ts',
    source: 'mundinger2008',
    tolerance: { kind: 'at-least', share: 0.05 },
    simulate: () => ({ mean: outcome(race).peerToPeer / seconds, stderr: 0 }),
  };
}

export const raceComparisons: readonly Comparison[] = [
  ...[1, 10, 30, 100, 1_000].flatMap((count) => fluid(figure(count))),
  ...[0.3, 0.7, 2].flatMap((u) => [10, 100, 1_000].flatMap((n) => fluid(problem(n, u)))),
  ...[0.25, 0.5, 0.7, 0.9, 1].flatMap((share) => fluid(problem(1_000, 0.7, share))),
  ...fluid(tie),
  ...fluid(slowSource),
  ...[problem(10, 0.7), problem(30, 0.7), problem(100, 0.7), problem(30, 0.7, 0.5)].map(pieces),
  pieces(tie),
  pieces(slowSource),
  rounds(100, 100),
];
