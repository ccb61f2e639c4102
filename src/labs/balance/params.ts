import type { Policy } from '#machines/balancer-routing.ts';
import { uslSpeedup } from '#theory/balancing.ts';
import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  policy: {
    kind: 'choice',
    label: 'Who gets the next request',
    options: [
      { value: 'random', label: 'any server, at random' },
      { value: 'roundRobin', label: 'each in turn (round robin)' },
      { value: 'choices', label: 'the better of two at random' },
      { value: 'shortest', label: 'the one with fewest requests' },
      { value: 'pooled', label: 'whoever is free: one line for all' },
    ],
    default: 'random',
    help: 'How the balancer chooses a server. It counts what it has sent there and what came back.',
  },
  servers: {
    kind: 'number',
    label: 'Servers',
    unit: 'servers',
    min: 1,
    max: 128,
    step: 1,
    default: 10,
    help: 'How many servers stand behind the balancer.',
  },
  load: {
    kind: 'number',
    label: 'Load',
    unit: '%',
    min: 5,
    max: 200,
    step: 5,
    default: 90,
    help: 'What the clients ask for, as a share of what the servers could do if each kept its full speed.',
  },
  coherence: {
    kind: 'number',
    label: 'Cost of keeping in step (β)',
    unit: '',
    min: 0,
    max: 0.02,
    step: 0.0001,
    default: 0,
    help: 'Work each pair of servers makes for each other, so that all know the same. 0: none.',
  },
  contention: {
    kind: 'number',
    label: 'Waiting for what is shared (α)',
    unit: '',
    min: 0,
    max: 0.3,
    step: 0.01,
    default: 0,
    help: 'Share of the work that only one server at a time can do, such as writing to one disk.',
    more: true,
  },
  choices: {
    kind: 'number',
    label: 'Servers looked at',
    unit: 'servers',
    min: 2,
    max: 5,
    step: 1,
    default: 2,
    help: 'For “the better of two”: how many different servers the balancer compares.',
    more: true,
  },
  serviceMs: {
    kind: 'number',
    label: 'Mean service time',
    unit: 'ms',
    min: 1,
    max: 1000,
    step: 1,
    default: 100,
    help: 'What one request takes a server on average. Single requests vary (exponential).',
    more: true,
  },
} as const satisfies ParamSpecs;

export type BalanceParams = ValuesOf<typeof params>;

/** How much of its full speed a server keeps among so many others: Gunther's law, per server. */
export function efficiency({ servers, contention, coherence }: BalanceParams): number {
  return uslSpeedup(servers, contention, coherence) / servers;
}

/** Mean service time as the servers are slowed by each other. */
export function slowedServiceMs(values: BalanceParams): number {
  return values.serviceMs / efficiency(values);
}

/** Share of the capacity that is left, after what the servers cost each other: ρ. */
export function utilisationOf(values: BalanceParams): number {
  return values.load / 100 / efficiency(values);
}

/** Requests that all clients send in a second. */
export function arrivalsPerSecond({ servers, load, serviceMs }: BalanceParams): number {
  return (servers * load * 10) / serviceMs;
}

export function policyOf({ policy }: BalanceParams): Policy {
  return policy;
}

/**
 * Virtual time until an empty start is forgotten: ten relaxation times of the slowest policy, in which
 * every server is a queue of its own. An overload never settles, so nothing is gained by waiting.
 */
export function warmUpMs(values: BalanceParams): number {
  const load = utilisationOf(values);
  return load >= 1 ? 0 : (10 * slowedServiceMs(values)) / (1 - Math.sqrt(load)) ** 2;
}
