/** Every state and transition of peers, routers and cables happens somewhere. */
import { expect, test } from 'vitest';
import { overlayWorld } from '#labs/overlay/world.ts';
import { cable } from '#machines/cable.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { router } from '#machines/router.ts';
import { Run } from '#sim/index.ts';
import { covered } from './covered.ts';

const watched = new Map([overlayPeer, router, cable].map((machine) => [machine, covered(machine)]));

test('peers, routers and cables come into all their states, by all ways', () => {
  const sending = { task: 'all', straight: false, target: 1, rounds: 1, roundMs: 100 } as const;
  const ring = { peers: 8, candidates: 1, cables: true, cut: false, noticeMs: 5 } as const;
  const world = overlayWorld({ ...sending, ...ring }, 1);
  const nodes = world.nodes.map((node) => {
    const copy = [...watched].find(([machine]) => machine === node.machine)![1];
    return { ...node, machine: copy.machine };
  });
  const run = new Run({ ...world, nodes }, { seed: 1 });
  const says = (node: string, type: string, more = {}) => run.intervene(node, { type, ...more });

  says('peer 4', 'STOP_FORWARDING');
  run.runUntil(100);
  says('peer 0', 'STOP_FORWARDING');
  says('peer 0', 'SEND', { place: 1, straight: false });
  says('peer 0', 'SEND_ALL', { straight: true });
  says('peer 4', 'FORWARD');
  says('peer 5', 'SEND', { place: 6, straight: false });
  says('peer 6', 'SEND', { place: 3, straight: false });
  const trunk = world.nodes.find(({ machine }) => machine === cable)!.id;
  const own = 'cable of peer 3';
  // Two of one router's cables go dark while it still doubts the first, and one comes back in time.
  for (const node of [trunk, own]) says(node, 'CUT');
  says(trunk, 'MEND');
  says(trunk, 'CUT');
  run.runUntil(150);
  says('peer 5', 'SEND', { place: 3, straight: true });
  run.runUntil(200);
  says(trunk, 'MEND');
  run.runUntil(300);

  for (const [machine, { all, reached }] of watched) {
    const missing = [...all].filter((name) => !reached.has(name));
    expect(missing, machine.id).toEqual([]);
  }
});
