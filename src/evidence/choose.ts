/**
 * The lab on choosing against the arithmetic of cost and availability. Where peers are always there,
 * money and bytes are exact, on one seed, for chance only decides who comes when. Where they come and
 * go, seeds 1 to 10 of 500 nodes each, within three standard errors between the seeds.
 */
import type { ChooseWorld } from '#labs/choose/world.ts';
import { estimate } from '#labs/measure.ts';
import { replicatedAvailability } from '#theory/availability.ts';
import {
  meanShareRatio,
  offloadedEgressCost,
  peerShareOfTraffic,
  serverEgressCost,
  uploadPerPeerGb,
} from '#theory/cost.ts';
import { measuredOf, type Measured } from './choose-runs.ts';
import { onceFor, type Comparison } from './comparison.ts';

const HOURS_24 = 24 * 3_600_000;

const film: ChooseWorld = {
  architecture: 'client-server',
  nodes: 100,
  readersEach: 1_000,
  fileGb: 4,
  pricePerGb: 0.09,
  offload: 0.9,
  firstNodes: 1,
  present: 1,
  contacts: 5,
  freeRidingNodes: 0,
  cachedNodes: 0,
  capacity: 100_000,
  rush: true,
  wholeMs: HOURS_24,
};

type Given = Pick<Comparison, 'id' | 'setting' | 'quantity' | 'unit' | 'theory' | 'theoryFrom'> & {
  readonly source?: string;
  readonly read: (measured: Measured) => number;
};

/** Figures of one run in which chance has no part. */
function exactly(world: ChooseWorld, given: readonly Given[]): Comparison[] {
  const run = onceFor(() => measuredOf(world, 1));
  return given.map(({ read, ...rest }) => ({
    source: 'rfc5694',
    ...rest,
    lab: 'choose',
    seeds: [1],
    runLength: 'a whole day',
    tolerance: { kind: 'exact' },
    simulate: () => ({ mean: read(run()), stderr: 0 }),
  }));
}

const COST = 'src/theory/cost.ts';
const readers = film.nodes * film.readersEach;

const fromServers = exactly(film, [
  {
    id: 'choose/film-from-servers/operatorBill',
    setting: 'A film of 4 GB to 100,000 homes at $0.09 a gigabyte, all from servers',
    quantity: 'The operator pays',
    unit: '$',
    theory: serverEgressCost(readers, film.fileGb, film.pricePerGb),
    theoryFrom: COST,
    read: ({ bill }) => bill,
  },
]);

const offloaded = '100,000 homes, 4 GB, $0.09: the operator refers nine of ten to peers';
const fromBoth = exactly({ ...film, architecture: 'hybrid' }, [
  {
    id: 'choose/film-offloaded/operatorBill',
    setting: offloaded,
    quantity: 'The operator pays',
    unit: '$',
    theory: offloadedEgressCost(readers, film.fileGb, film.pricePerGb, film.offload),
    theoryFrom: COST,
    read: ({ bill }) => bill,
  },
  {
    id: 'choose/film-offloaded/uploadPerPeer',
    setting: offloaded,
    quantity: 'Sent by each home, on average',
    unit: 'GB',
    theory: uploadPerPeerGb(film.fileGb, film.offload),
    theoryFrom: COST,
    read: ({ peersGb }) => peersGb / readers,
  },
  {
    id: 'choose/film-offloaded/receivedGb',
    setting: offloaded,
    quantity: 'Bytes that came in ÷ bytes that went out: none is lost, none appears',
    unit: '',
    theory: 1,
    theoryFrom: 'conservation',
    read: ({ receivedGb, operatorGb, peersGb }) => receivedGb / (operatorGb + peersGb),
  },
]);

/** Among N peers, σ copies from the one who has it at first. */
function amongPeers(copies: number): Comparison[] {
  const world = { ...film, architecture: 'peer-to-peer', readersEach: 1, firstNodes: copies };
  const setting = `Peer-to-peer: 100 peers, ${copies} ${copies === 1 ? 'copy' : 'copies'} from the first holder`;
  return exactly(world as ChooseWorld, [
    {
      id: `choose/peers-${copies}/shareRatio`,
      setting,
      quantity: 'Sent ÷ received by a peer, on average',
      unit: '',
      theory: meanShareRatio(film.nodes, copies),
      theoryFrom: COST,
      read: ({ peersGb, receivedGb }) => peersGb / receivedGb,
    },
    {
      id: `choose/peers-${copies}/operatorBill`,
      setting,
      quantity: 'The operator pays',
      unit: '$',
      theory: serverEgressCost(copies, film.fileGb, film.pricePerGb),
      theoryFrom: COST,
      read: ({ bill }) => bill,
    },
  ]);
}

/** As Spotify told of 2010: of all data played 55.4% from own copies, 35.8% from peers. */
const music: ChooseWorld = {
  ...film,
  architecture: 'hybrid',
  nodes: 1_000,
  readersEach: 1,
  cachedNodes: 554,
  offload: peerShareOfTraffic(0.088, 0.358),
  rush: false,
};
const played = 'Spotify in 2010: 55.4% of what was played from own copies, 35.8% from peers';
const ofMusic = exactly(music, [
  {
    id: 'choose/music/peerShare',
    setting: played,
    quantity: 'Share of what crossed the network that peers sent',
    unit: '',
    theory: peerShareOfTraffic(0.088, 0.358),
    theoryFrom: COST,
    source: 'kreitz2010',
    read: ({ peersGb, operatorGb }) => peersGb / (peersGb + operatorGb),
  },
  {
    id: 'choose/music/serverShare',
    setting: played,
    quantity: 'Share of what was played that servers sent',
    unit: '',
    theory: 0.088,
    theoryFrom: 'the paper',
    source: 'kreitz2010',
    read: ({ operatorGb }) => operatorGb / (music.nodes * music.fileGb),
  },
]);

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const NODES = 500;
const coming: ChooseWorld = { ...film, nodes: NODES, readersEach: 1, capacity: NODES, rush: false };

/** Peers that come and go: the mean over the seeds, and its standard error. */
function overSeeds(
  world: ChooseWorld,
  given: Omit<Given, 'unit' | 'source' | 'theoryFrom'>,
): Comparison {
  const { read, ...rest } = given;
  return {
    ...rest,
    lab: 'choose',
    unit: '',
    seeds,
    runLength: `${seeds.length * NODES} readers`,
    theoryFrom: 'src/theory/availability.ts',
    source: 'rfc5694',
    tolerance: { kind: 'standard-errors', times: 3 },
    simulate: () => estimate(seeds.map((seed) => read(measuredOf(world, seed)))),
  };
}

function hybridOf([present, contacts]: readonly [number, number]): Comparison {
  const world: ChooseWorld = { ...coming, architecture: 'hybrid', offload: 1, present, contacts };
  return overSeeds(world, {
    id: `choose/hybrid-${present}-${contacts}/peerShare`,
    setting: `Hybrid: each holder is there ${present * 100}% of the time, ${contacts} are asked`,
    quantity: 'Share of the bytes that peers send',
    theory: replicatedAvailability(present, contacts),
    read: ({ peersGb, operatorGb }) => peersGb / (peersGb + operatorGb),
  });
}

/** The first tenth gets it from the first holder; then peers are on their own. */
function peersOf([present, contacts]: readonly [number, number]): Comparison {
  const firstNodes = NODES / 10;
  const base = { ...coming, present, contacts, firstNodes };
  return overSeeds(
    { ...base, architecture: 'peer-to-peer' },
    {
      id: `choose/peers-${present}-${contacts}/answered`,
      setting: `Peer-to-peer: each holder is there ${present * 100}% of the time, ${contacts} are asked`,
      quantity: 'Share of the readers who get it, after the first tenth',
      theory: replicatedAvailability(present, contacts),
      read: ({ answered }) => (answered - firstNodes) / (NODES - firstNodes),
    },
  );
}

export const chooseComparisons: readonly Comparison[] = [
  ...fromServers,
  ...fromBoth,
  ...[1, 10, 50].flatMap(amongPeers),
  ...ofMusic,
  hybridOf([0.3, 3]),
  hybridOf([0.5, 5]),
  peersOf([0.3, 10]),
  peersOf([0.5, 2]),
];
