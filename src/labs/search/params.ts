import type { ParamSpecs, ValuesOf } from '../params.ts';
import type { Cast } from './nodes.ts';

export const params = {
  how: {
    kind: 'choice',
    label: 'How to search',
    options: [
      { value: 'index', label: 'ask a central index (Napster)' },
      { value: 'flood', label: 'flood: ask all neighbours (Gnutella)' },
      { value: 'ultrapeers', label: 'flood among ultrapeers' },
    ],
    default: 'flood',
    help: 'Who knows where files are: one index, nobody, or the strong peers, each for its leaves.',
  },
  hosts: {
    kind: 'number',
    label: 'Hosts',
    unit: 'hosts',
    min: 10,
    max: 200,
    step: 10,
    default: 60,
    help: 'How many peers there are in all, ultrapeers included.',
  },
  degree: {
    kind: 'number',
    label: 'Neighbours of each',
    unit: '',
    min: 3,
    max: 8,
    step: 1,
    default: 4,
    help: 'How many others a peer, or an ultrapeer among its like, has links to.',
    applies: ({ how }) => how !== 'index',
  },
  ttl: {
    kind: 'number',
    label: 'Time to live (TTL)',
    unit: 'hops',
    min: 1,
    max: 10,
    step: 1,
    default: 3,
    help: 'Hops that a query may travel. With 1 only the neighbours hear it.',
    applies: ({ how }) => how !== 'index',
  },
  share: {
    kind: 'number',
    label: 'Hosts that have the file',
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 5,
    help: 'Share of the hosts that can give what is looked for. Chance says which; the asker has it not.',
    more: true,
  },
  leaves: {
    kind: 'number',
    label: 'Leaves of each ultrapeer',
    unit: '',
    min: 3,
    max: 30,
    step: 1,
    default: 9,
    help: 'How many weaker peers leave searching to one ultrapeer.',
    applies: ({ how }) => how === 'ultrapeers',
    more: true,
  },
  indexOff: {
    kind: 'toggle',
    label: 'Index switched off before the search',
    default: false,
    help: 'A court order came first. You can do it yourself, too, while it runs.',
    applies: ({ how }) => how === 'index',
    more: true,
  },
  latencyMs: {
    kind: 'number',
    label: 'Way between two nodes',
    unit: 'ms',
    min: 10,
    max: 200,
    step: 10,
    default: 50,
    help: 'Time that a message takes from one to another.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type SearchParams = ValuesOf<typeof params>;

/** Who takes part with these params. */
export function castOf({ how, hosts, leaves }: SearchParams): Cast {
  const ultrapeers = how === 'ultrapeers' ? Math.ceil(hosts / (leaves + 1)) : 0;
  return { hosts: hosts - ultrapeers, ultrapeers };
}

/** Hosts that have the file at the start. */
export function holderCount({ hosts, share }: SearchParams): number {
  return Math.min(hosts - 1, Math.round((hosts * share) / 100));
}
