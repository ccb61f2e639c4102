/**
 * Covers: name, address, port; private addresses and NAT; rendezvous, hole punching, relay.
 * Question: two hosts with private addresses want to talk: how can a packet find its way in?
 * Expect: it cannot, until the inside has sent first. With a server that introduces them, both send at
 * the same time and most pairs get through; the rest need a relay, which is a server again.
 *
 * NATs filter by address and port. One that takes a new port per destination stands for all that
 * cannot be punched. A host tries four probes, 200 ms apart.
 */
import { nameServer } from '#machines/name-server.ts';
import { nat } from '#machines/nat.ts';
import { relay } from '#machines/relay.ts';
import { rendezvous } from '#machines/rendezvous.ts';
import { traversingHost } from '#machines/traversing-host.ts';
import { directShare, relayedShare } from '#theory/reachability.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { metrics } from './metrics.ts';
import { hostId, rendezvousId } from './nodes.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { natWorld } from './world.ts';

/** Long enough for four probes and the way over the relay at the longest latency. */
const HORIZON_MS = 2_000;

export const lab = defineLab({
  id: 'nat',
  title: 'Addresses, NAT and the way in',
  question: 'Two hosts behind NATs want to talk. How can a packet get in?',
  covers: ['addresses', 'ports', 'NAT', 'hole punching', 'relay'],
  params,
  presets,
  seed: 1,
  roles: {
    host: {
      machine: traversingHost,
      label: 'Host',
      shape: 'peer',
      description:
        'A host looks up the meeting point, registers, is told of its partner, probes, and ends ' +
        'talking directly or over the relay.',
    },
    nat: {
      machine: nat,
      label: 'NAT',
      shape: 'router',
      description:
        'Closed until its inside has sent; then mapped: it lets in what it expects and drops the rest.',
    },
    rendezvous: {
      machine: rendezvous,
      label: 'Rendezvous',
      shape: 'server',
      description: 'It tells two hosts of each other’s public endpoints, and may be down.',
    },
    relay: {
      machine: relay,
      label: 'Relay',
      shape: 'server',
      description: 'It waits until both of a pair have asked, then carries what they say.',
    },
    names: {
      machine: nameServer,
      label: 'Name server',
      shape: 'index',
      description: 'It listens, and answers which address belongs to a name.',
    },
  },
  selected: hostId(1, 'a'),
  metrics,
  interventions: () => ({
    'rendezvous-down': {
      label: 'Switch the rendezvous off',
      help: 'Nobody is introduced to anybody any more; those who talk already go on.',
      node: rendezvousId,
      event: { type: 'CRASH' },
      available: (view) => view.snapshot(rendezvousId).value !== 'down',
    },
    'rendezvous-up': {
      label: 'Switch it on again',
      help: 'It introduces those who ask from now on.',
      node: rendezvousId,
      event: { type: 'RESTART' },
      available: (view) => view.snapshot(rendezvousId).value === 'down',
    },
  }),
  chart: { yLabel: 'Pairs that talk by now', series: ['settled'] },
  prediction: {
    question: 'How many packets do the NATs drop before the two can talk?',
    metric: 'dropped',
    tolerance: 0,
  },
  horizonMs: () => HORIZON_MS,
  paceMs: ({ latencyMs }) => 2.5 * latencyMs,
  build({ pairs, behindNat, punching, latencyMs }, seed) {
    const shares = { behindNat: behindNat / 100, punching: punching / 100 };
    return natWorld({ pairs, latencyMs, ...shares }, seed);
  },
  theory({ behindNat, punching }) {
    const [p, h] = [behindNat / 100, punching / 100];
    return { directShare: 100 * directShare(p, h), relayedShare: 100 * relayedShare(p, h) };
  },
  describe,
});
