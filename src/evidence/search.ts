/**
 * The search lab against the arithmetic of floods. Trees and full floods must come out to the message.
 * Random networks in which everybody has four neighbours, TTL 7: the mean of hosts 1 to 20 as askers,
 * ± 3% of an earlier, separate simulation of the same model and ± 1% of the formula. An index takes two
 * messages among any number of hosts, and finds nothing when it is off. If everybody asks once, every
 * host handles every query about three times.
 */
import { lab as search } from '#labs/search/lab.ts';
import { hostId, indexId } from '#labs/search/nodes.ts';
import { floodWorld, indexWorld, ultrapeerWorld } from '#labs/search/world.ts';
import {
  expectedFloodMessages,
  expectedFloodReach,
  fullFloodMessages,
  INDEX_MESSAGES,
  treeReachBound,
} from '#theory/flooding.ts';
import { onceFor, type Comparison, type Simulated, type Tolerance } from './comparison.ts';
import {
  asked,
  graphOfDegree,
  mean,
  SEED,
  setting,
  treeOfDegreeFour,
  type Figure,
  type Figures,
} from './search-runs.ts';

const earlier = 'an earlier, separate simulation of the same model';
const formulas = 'src/theory/flooding.ts';

interface Case {
  readonly id: string;
  readonly setting: string;
  readonly quantity: string;
  readonly theory: number;
  readonly tolerance?: Tolerance;
  readonly unit?: string;
  readonly theoryFrom?: string;
  readonly source?: string;
  readonly runLength?: string;
  readonly simulate: () => Simulated;
}

function comparison({ id, ...rest }: Case): Comparison {
  return {
    id: `search/${id}`,
    lab: search.id,
    unit: 'messages',
    seeds: [SEED],
    runLength: 'one search',
    theoryFrom: formulas,
    source: 'ritter2001',
    tolerance: { kind: 'exact' },
    ...rest,
  };
}

function exactly(figures: () => Figures, figure: Figure): () => Simulated {
  return () => ({ mean: figures()[figure], stderr: 0 });
}

/** A tree deeper than the query may travel: what ends the flood is its time to live. */
function tree(ttl: number): Comparison[] {
  const run = onceFor(() => asked(floodWorld(treeOfDegreeFour(ttl + 1), setting(ttl)), 1)[0]!);
  const where = {
    setting: `A tree, four neighbours each, TTL ${ttl}`,
    theory: treeReachBound(4, ttl),
  };
  return [
    comparison({
      ...where,
      id: `tree-${ttl}/searched`,
      quantity: 'Hosts reached',
      unit: 'hosts',
      simulate: exactly(run, 'searched'),
    }),
    comparison({
      ...where,
      id: `tree-${ttl}/queries`,
      quantity: 'Messages, none of them in vain',
      simulate: exactly(run, 'queries'),
    }),
  ];
}

const ASKERS = 20;

function random(hosts: number, reach: number, messages: number): Comparison[] {
  const runs = onceFor(() => asked(floodWorld(graphOfDegree(hosts, 4), setting(7)), ASKERS));
  const common = {
    setting: `${hosts.toLocaleString('en')} hosts at random, four neighbours each, TTL 7`,
    runLength: `${ASKERS} floods`,
  };
  const three: Tolerance = { kind: 'relative', share: 0.03 };
  const one: Tolerance = { kind: 'relative', share: 0.01 };
  const hosted = { ...common, unit: 'hosts', simulate: () => mean(runs(), 'searched') };
  const sent = { ...common, simulate: () => mean(runs(), 'queries') };
  const id = `random-${hosts}`;
  const model = { theoryFrom: formulas, source: 'bollobas1982', tolerance: one };
  return [
    comparison({
      ...hosted,
      id: `${id}/searched`,
      quantity: 'Mean hosts reached',
      theory: reach,
      theoryFrom: earlier,
      tolerance: three,
    }),
    comparison({
      ...sent,
      id: `${id}/queries`,
      quantity: 'Mean messages',
      theory: messages,
      theoryFrom: earlier,
      tolerance: three,
    }),
    comparison({
      ...hosted,
      ...model,
      id: `${id}/searched-formula`,
      quantity: 'Mean hosts reached',
      theory: expectedFloodReach(hosts, 4, 7),
    }),
    comparison({
      ...sent,
      ...model,
      id: `${id}/queries-formula`,
      quantity: 'Mean messages',
      theory: expectedFloodMessages(hosts, 4, 7),
    }),
    comparison({
      ...hosted,
      id: `${id}/most`,
      quantity: 'Most hosts that any of them reached',
      theory: treeReachBound(4, 7),
      tolerance: { kind: 'at-most' },
      simulate: () => ({
        mean: Math.max(...runs().map(({ searched }) => searched)),
        stderr: 0,
      }),
    }),
  ];
}

/** The world that readers see: sixty hosts, another network for each seed. */
function small(): Comparison {
  const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
  return {
    ...comparison({
      id: 'random-60/searched-formula',
      setting: '60 hosts at random, four neighbours each, TTL 3',
      quantity: 'Mean hosts reached',
      unit: 'hosts',
      runLength: '100 networks, one flood each',
      theory: expectedFloodReach(60, 4, 3),
      source: 'bollobas1982',
      tolerance: { kind: 'relative', share: 0.03 },
      simulate: () =>
        mean(
          seeds.map((seed) => asked(floodWorld(graphOfDegree(60, 4, seed), setting(3)), 1)[0]!),
          'searched',
        ),
    }),
    seeds,
  };
}

const fullRun = onceFor(() => asked(floodWorld(graphOfDegree(10_000, 4), setting(30)), 1)[0]!);

function full(figure: 'queries' | 'duplicates', quantity: string, theory: number): Comparison {
  return comparison({
    id: `full-10000/${figure}`,
    setting: '10,000 hosts at random, four neighbours each, a TTL that covers all',
    quantity,
    theory,
    simulate: exactly(fullRun, figure),
  });
}

const holders = [5, 17, 40, 77, 99].map(hostId);

function index(hosts: number): Comparison {
  return comparison({
    id: `index-${hosts}/messages`,
    setting: `An index of ${hosts.toLocaleString('en')} hosts`,
    quantity: 'Messages of a search',
    theory: INDEX_MESSAGES,
    source: 'rfc5694',
    simulate: exactly(() => asked(indexWorld(hosts, setting(1, holders)), 1)[0]!, 'messages'),
  });
}

const offRun = onceFor(
  () =>
    asked(indexWorld(100, setting(1, holders)), 1, (run) =>
      run.intervene(indexId, { type: 'SHUT_DOWN' }),
    )[0]!,
);

const ultraRun = onceFor(
  () => asked(ultrapeerWorld(1_900, graphOfDegree(100, 4), setting(12, holders)), 1)[0]!,
);

function ultra(figure: Figure, rest: Omit<Case, 'setting' | 'simulate'>): Comparison {
  return comparison({
    setting: '2,000 hosts: 100 ultrapeers with 19 leaves each, four neighbours among their like',
    ...rest,
    id: `ultrapeers-2000/${rest.id}`,
    simulate: exactly(ultraRun, figure),
  });
}

/** Everybody asks once: what one host has to handle grows with the network. */
function load(hosts: number): Comparison {
  return comparison({
    id: `load-${hosts}/handledPerHost`,
    setting: `${hosts} hosts at random, four neighbours each, TTL 10; everybody asks once`,
    quantity: 'Queries that a host handles',
    runLength: `${hosts} floods`,
    theory: fullFloodMessages(hosts, 2 * hosts),
    simulate: exactly(
      () => asked(floodWorld(graphOfDegree(hosts, 4), setting(10)), hosts).at(-1)!,
      'handledPerHost',
    ),
  });
}

export const searchComparisons: readonly Comparison[] = [
  ...[1, 3, 7].flatMap(tree),
  ...random(2_000, 1_776, 3_114),
  ...random(10_000, 3_549, 4_080),
  small(),
  full('queries', 'Messages', fullFloodMessages(10_000, 20_000)),
  full('duplicates', 'Second copies, dropped', fullFloodMessages(10_000, 20_000) - 9_999),
  ...[100, 2_000].map(index),
  comparison({
    id: 'index-off/hits',
    setting: 'An index of 100 hosts, switched off before the search',
    quantity: 'Hosts found, of five that have the file',
    unit: 'hosts',
    theory: 0,
    source: 'rfc5694',
    simulate: exactly(offRun, 'hits'),
  }),
  ultra('queries', {
    id: 'queries',
    quantity: 'QUERY messages',
    theory: 1 + fullFloodMessages(100, 200),
  }),
  ultra('searched', { id: 'searched', quantity: 'Hosts searched', unit: 'hosts', theory: 1_999 }),
  ultra('hits', {
    id: 'hits',
    quantity: 'Hosts found, of five that have the file',
    unit: 'hosts',
    theory: holders.length,
  }),
  ultra('messages', {
    id: 'over-index',
    quantity: 'Messages in all: more than by an index',
    theory: INDEX_MESSAGES,
    tolerance: { kind: 'at-least' },
  }),
  ultra('messages', {
    id: 'under-flood',
    quantity: 'Messages in all: fewer than by a flood among all',
    theory: fullFloodMessages(2_000, 4_000),
    tolerance: { kind: 'at-most' },
  }),
  ...[50, 100, 200].map(load),
];
