import { describe, expect, test } from 'vitest';
import { lab as nat } from '#labs/nat/lab.ts';
import { pairStates } from '#labs/nat/metrics.ts';
import { natWorld } from '#labs/nat/world.ts';
import type { NatTally } from '#labs/nat/tally.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = nat;

function started(given = {}, seed = 1) {
  return new Run(lab.build(paramsOf(lab, undefined, given), seed), { seed });
}

/** What a node was told and by whom, packets by their word. */
function heard(run: Run, node: string): string[] {
  return run.trace
    .filter((entry) => entry.node === node && entry.cause === 'message')
    .map(({ event, from }) => `${String(event['says'] ?? event.type)} from ${from}`);
}

describe('two hosts behind NATs', () => {
  const run = started();
  run.runUntil(2_000);

  test('look up a name, register, are introduced, and punch a hole', () => {
    expect(heard(run, 'host 1a')[0]).toBe('ADDRESS from name server');
    expect(heard(run, 'rendezvous')).toEqual(['REGISTER from NAT 1a', 'REGISTER from NAT 1b']);
    expect(heard(run, 'host 1a')).toContain('PEER from NAT 1a');
    expect(pairStates(run.view)).toEqual(['direct']);
  });

  test('never send a packet to a private address from outside', () => {
    for (const { node, from } of run.trace.filter(({ event }) => event.type === 'PACKET')) {
      if (node.startsWith('host')) expect(from).toBe(node.replace('host', 'NAT'));
    }
  });

  test('leave the relay alone', () => {
    expect(heard(run, 'relay')).toEqual([]);
  });
});

test('a NAT lets nothing in before its inside has sent', () => {
  const run = started();
  run.intervene('NAT 1b', {
    type: 'PACKET',
    from: 'stranger',
    source: { node: 'stranger', port: 1 },
    target: { node: 'NAT 1b', port: 1 },
    says: 'PROBE',
  });
  run.runUntil(0);
  expect(run.view.snapshot('NAT 1b').value).toBe('closed');
  expect((run.view.tally as NatTally).dropped).toBe(1);
});

test('if the partner probes earlier than one’s own NAT has opened, the first probe is lost and a later one gets in', () => {
  const world = natWorld({ pairs: 1, behindNat: 1, punching: 1, latencyMs: 40 }, 1);
  const late = {
    ...world,
    medium: {
      ...world.medium,
      // The introduction of host b takes longer than that of host a.
      carry: (...args: Parameters<typeof world.medium.carry>) => {
        const passage = world.medium.carry(...args);
        const { from, to } = args[1];
        const slow = from === 'rendezvous' && to === 'NAT 1b';
        return slow ? { ...passage, atMs: passage.atMs + 150 } : passage;
      },
    },
  };
  const run = new Run(late, { seed: 1 });
  run.runUntil(2_000);
  expect((run.view.tally as NatTally).dropped).toBeGreaterThan(0);
  expect(pairStates(run.view)).toEqual(['direct']);
});

test('a NAT with a port for every destination defeats punching: the relay carries the pair', () => {
  const run = started({ punching: 0 });
  run.runUntil(2_000);
  expect(pairStates(run.view)).toEqual(['relayed']);
  expect(heard(run, 'relay')).toEqual(['ALLOCATE from NAT 1a', 'ALLOCATE from NAT 1b']);
});

test('one public end is enough, whatever the NAT of the other does', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const run = new Run(natWorld({ pairs: 20, behindNat: 0.5, punching: 0, latencyMs: 40 }, seed), {
      seed,
    });
    run.runUntil(2_000);
    pairStates(run.view).forEach((state, i) => {
      const both = ['a', 'b'].every((side) => run.view.nodes.includes(`NAT ${i + 1}${side}`));
      expect(state).toBe(both ? 'relayed' : 'direct');
    });
  }
});

test('without the rendezvous nobody is introduced', () => {
  const run = started();
  run.intervene('rendezvous', { type: 'CRASH' });
  run.runUntil(2_000);
  expect(pairStates(run.view)).toEqual(['trying']);
});
