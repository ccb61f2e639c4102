import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  pairs: {
    kind: 'number',
    label: 'Pairs of hosts',
    unit: 'pairs',
    min: 1,
    max: 50,
    step: 1,
    default: 1,
    help: 'How many pairs want to talk. With one you can follow every packet.',
  },
  behindNat: {
    kind: 'number',
    label: 'Hosts behind a NAT',
    unit: '%',
    min: 0,
    max: 100,
    step: 5,
    default: 100,
    help: 'How likely a host has only a private address and sends through a NAT.',
  },
  punching: {
    kind: 'number',
    label: 'Pairs whose NATs can be punched',
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 100,
    help: 'A NAT that takes a new port for every destination cannot be announced: then punching fails.',
  },
  latencyMs: {
    kind: 'number',
    label: 'Way between two nodes',
    unit: 'ms',
    min: 5,
    max: 100,
    step: 5,
    default: 40,
    help: 'Time a packet takes across the Internet. To its own NAT it takes a quarter of that.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type NatParams = ValuesOf<typeof params>;
