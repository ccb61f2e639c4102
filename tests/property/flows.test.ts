import fc from 'fast-check';
import { setup } from 'xstate';
import { expect, test } from 'vitest';
import { maxMinRatesBps, uniformNet, type FlowState } from '#net/index.ts';
import { World, type Scenario } from '#sim/index.ts';
import { transfer } from '#machines/effects.ts';

const capacity = fc.integer({ min: 1, max: 1_000_000 });

/** Hosts with an up-link and a down-link each, and flows between two different hosts. */
const networks = fc.integer({ min: 2, max: 7 }).chain((hosts) =>
  fc.record({
    capacities: fc.array(capacity, { minLength: 2 * hosts, maxLength: 2 * hosts }),
    flows: fc.array(
      fc
        .tuple(fc.nat(hosts - 1), fc.nat(hosts - 2))
        .map(([from, step]) => ({ links: [2 * from, 2 * ((from + 1 + step) % hosts) + 1] })),
      { minLength: 1, maxLength: 14 },
    ),
  }),
);

test('max-min shares fill no link beyond its capacity', () => {
  fc.assert(
    fc.property(networks, ({ flows, capacities }) => {
      const rates = maxMinRatesBps(flows, capacities);
      capacities.forEach((capacityBps, link) => {
        const used = flows.reduce((sum, f, i) => sum + (f.links.includes(link) ? rates[i]! : 0), 0);
        expect(used).toBeLessThanOrEqual(capacityBps * (1 + 1e-12));
      });
    }),
  );
});

test('no flow could go faster without slowing one that is no faster than itself', () => {
  fc.assert(
    fc.property(networks, ({ flows, capacities }) => {
      const rates = maxMinRatesBps(flows, capacities);
      flows.forEach((flow, i) => {
        // The classical criterion: every flow has a bottleneck, a full link on which it is among the fastest.
        const hasBottleneck = flow.links.some((link) => {
          const sharing = rates.filter((_, j) => flows[j]!.links.includes(link));
          const used = sharing.reduce((sum, rate) => sum + rate, 0);
          const full = used >= capacities[link]! * (1 - 1e-9);
          return full && rates[i]! >= Math.max(...sharing) * (1 - 1e-9);
        });
        expect(hasBottleneck).toBe(true);
      });
    }),
  );
});

test('equal flows over one link get equal shares; one limited elsewhere leaves the rest to the others', () => {
  expect(maxMinRatesBps([{ links: [0] }, { links: [0] }], [10])).toEqual([5, 5]);
  const flows = [{ links: [0, 1] }, { links: [0, 2] }, { links: [0, 3] }];
  expect(maxMinRatesBps(flows, [12, 2, 100, 100])).toEqual([2, 5, 5]);
});

/** A host that sends what it is told to, when it is told to. */
const host = setup({
  types: {} as {
    context: { received: number };
    events: { type: 'OFFER'; to: string; bytes: number } | { type: 'FILE'; from: string };
  },
  actions: {
    offer: ({ event }) =>
      event.type === 'OFFER' ? transfer(event.to, event.bytes, { type: 'FILE' }) : undefined,
  },
}).createMachine({
  context: { received: 0 },
  initial: 'sharing',
  states: { sharing: { on: { OFFER: { actions: 'offer' }, FILE: {} } } },
});

interface Offer {
  readonly atMs: number;
  readonly from: number;
  readonly step: number;
  readonly bytes: number;
}

function sharingWorld(capacitiesBps: readonly number[], offers: readonly Offer[]) {
  const hosts = capacitiesBps.length / 2;
  const access = Object.fromEntries(
    Array.from({ length: hosts }, (_, i) => [
      `host-${i}`,
      { upBps: capacitiesBps[2 * i]!, downBps: capacitiesBps[2 * i + 1]! },
    ]),
  );
  const arrived: { sentAtMs: number; atMs: number }[] = [];
  const scenario: Scenario<{ arrived: typeof arrived }> = {
    nodes: Object.keys(access).map((id) => ({ id, machine: host })),
    medium: uniformNet({ latencyMs: 5 }, access),
    start: offers.map(({ atMs, from, step, bytes }) => ({
      atMs,
      node: `host-${from % hosts}`,
      event: {
        type: 'OFFER',
        to: `host-${((from % hosts) + 1 + (step % (hosts - 1))) % hosts}`,
        bytes,
      },
    })),
    meter: {
      start: () => ({ arrived }),
      copy: (tally) => tally,
      observe(tally, { cause, sentAtMs, atMs }) {
        if (cause === 'transfer') tally.arrived.push({ sentAtMs, atMs });
      },
    },
  };
  return { world: new World(scenario, 1), arrived };
}

const offers = fc.array(
  fc.record({
    atMs: fc.integer({ min: 0, max: 5_000 }),
    from: fc.nat(6),
    step: fc.nat(6),
    bytes: fc.integer({ min: 1, max: 2_000_000 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const sharing = fc
  .integer({ min: 2, max: 6 })
  .chain((hosts) => fc.array(capacity, { minLength: 2 * hosts, maxLength: 2 * hosts }));

test('bytes up = bytes down = bytes offered, when all transfers are complete', () => {
  fc.assert(
    fc.property(sharing, offers, (capacitiesBps, made) => {
      const { world, arrived } = sharingWorld(capacitiesBps, made);
      while (world.step()) {
        const { sentBits, receivedBits } = world.medium as FlowState;
        expect(total(sentBits)).toBeCloseTo(total(receivedBits), 3);
      }
      const offeredBits = made.reduce((sum, { bytes }) => sum + bytes * 8, 0);
      const { flows, sentBits } = world.medium as FlowState;
      expect(flows).toEqual([]);
      expect(arrived.length).toBe(made.length);
      expect(Math.abs(total(sentBits) - offeredBits)).toBeLessThan(1);
    }),
    { numRuns: 60 },
  );
});

test('no node ever sends or receives faster than its access link', () => {
  fc.assert(
    fc.property(sharing, offers, (capacitiesBps, made) => {
      const { world } = sharingWorld(capacitiesBps, made);
      while (world.step()) {
        const { sentBits, receivedBits } = world.medium as FlowState;
        const seconds = world.nowMs / 1000;
        world.nodes.forEach((node, i) => {
          expect(sentBits.get(node) ?? 0).toBeLessThanOrEqual(capacitiesBps[2 * i]! * seconds + 1);
          expect(receivedBits.get(node) ?? 0).toBeLessThanOrEqual(
            capacitiesBps[2 * i + 1]! * seconds + 1,
          );
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('a lone transfer takes bytes · 8 / the slower of the two links', () => {
  const { world, arrived } = sharingWorld(
    [8_000, 1, 1, 2_000],
    [{ atMs: 100, from: 0, step: 0, bytes: 500 }],
  );
  while (world.step());
  expect(arrived).toEqual([{ sentAtMs: 100, atMs: 100 + (500 * 8 * 1000) / 2_000 }]);
});

function total(bits: ReadonlyMap<string, number>): number {
  return [...bits.values()].reduce((sum, value) => sum + value, 0);
}
