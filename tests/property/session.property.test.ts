/** Laws of the session lab that hold for all its params and whatever the reader does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf, type ParamValues } from '#labs/params.ts';
import { interventions } from '#labs/session/interventions.ts';
import { lab } from '#labs/session/lab.ts';
import { clientOf, serverOf } from '#labs/session/metrics.ts';
import { params as specs, type SessionParams } from '#labs/session/params.ts';
import { clientIds, serverId } from '#labs/session/world.ts';
import type { SessionTally } from '#labs/session/tally.ts';
import { client } from '#machines/client.ts';
import {
  isOf,
  Run,
  stateText,
  type Happening,
  type Intervention,
  type Scenario,
} from '#sim/index.ts';
import {
  firstByteMs,
  freshConnectionsMs,
  multiplexedConnectionMs,
  persistentConnectionMs,
} from '#theory/sessions.ts';

const defaults: SessionParams = defaultsOf(specs);

/** Any values that the params allow. */
const anyParams: fc.Arbitrary<SessionParams> = fc.record(
  Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.kind === 'choice'
        ? fc.constantFrom(...spec.options.map((option) => option.value))
        : fc
            .integer({ min: 0, max: (spec.max - spec.min) / spec.step })
            .map((steps) => spec.min + steps * spec.step),
    ]),
  ),
) as fc.Arbitrary<SessionParams & ParamValues>;

const anyIntervention: fc.Arbitrary<Intervention> = fc
  .record({
    atMs: fc.integer({ min: 0, max: 4000 }),
    does: fc.constantFrom(...Object.values(interventions)),
  })
  .map(({ atMs, does }) => ({ atMs, node: does.node, event: does.event }));

test.each([
  ['none', 'http'],
  ['tls12', 'tls12'],
  ['tls13', 'tls13'],
] as const)(
  'with security %s the times are those of theory, to the last bit',
  (security, protocol) => {
    const pageTimes = {
      fresh: freshConnectionsMs,
      keepAlive: persistentConnectionMs,
      multiplexed: multiplexedConnectionMs,
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('fresh', 'keepAlive', 'multiplexed'),
        (rttMs, objects, connections) => {
          const params = { ...defaults, security, rttMs, objects, connections };
          const run = new Run(lab.build(params, 1), { seed: 1 });
          run.runUntil(lab.horizonMs(params));
          expect(lab.metrics['firstByteMs']!.read(run.view)).toBe(firstByteMs(protocol, rttMs));
          expect(lab.metrics['pageMs']!.read(run.view)).toBe(
            pageTimes[connections](protocol, rttMs, objects),
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('wherever theory has a value the run has the same one at the end of the time line', () => {
  const calm = anyParams.map((params) => ({ ...params, clients: 1, failure: 'none' as const }));
  fc.assert(
    fc.property(calm, (params) => {
      const run = new Run(lab.build(params, 1), { seed: 1 });
      run.runUntil(lab.horizonMs(params));
      for (const [name, value] of Object.entries(lab.theory(params))) {
        expect(lab.metrics[name]!.read(run.view), name).toBeCloseTo(value!, 6);
      }
    }),
    { numRuns: 300 },
  );
});

/**
 * A client that asks for nothing more does not notice that the machine at the other end has lost
 * its power: its half of the connection stays open (RFC 9293 §3.5.1).
 */
const atRest = ['closed', 'established.idle', 'established.loginRefused'];

/** The lab's world; an open connection must not mind what is about another one, which is a RST at most. */
function watched(params: SessionParams): Scenario<SessionTally> {
  const world = lab.build(params, 1) as Scenario<SessionTally>;
  const observe = (tally: SessionTally, happening: Happening) => {
    world.meter.observe(tally, happening);
    const { cause, before, stateBefore, stateAfter, event } = happening;
    if (cause !== 'message' || !isOf(client, before)) return;
    if (!/^(established|finWait)/.test(stateBefore) || event['port'] === before.context.port)
      return;
    expect([event.type, stateAfter]).toEqual(['RST', stateBefore]);
  };
  return { ...world, meter: { ...world.meter, observe } };
}

/** Found by chance: visits again at once, and the server dies with both connections in its table. */
const serverDiesWithTwo: [SessionParams, Intervention[], number] = [
  { ...defaults, rttMs: 10, security: 'none', login: 'none', workMs: 0, clients: 1, backlog: 2 },
  [
    { atMs: 0, node: 'client-1', event: { type: 'CLOSE' } },
    { atMs: 0, node: 'client-1', event: { type: 'VISIT' } },
    { atMs: 5, node: 'server', event: { type: 'KILL' } },
  ],
  0,
];

test('whatever the reader does, messages are accounted for and all come to rest in the end', () => {
  const anyInterventions = fc.array(anyIntervention, { maxLength: 8 });
  fc.assert(
    fc.property(anyParams, anyInterventions, fc.nat(), (params, given, seed) => {
      // The server comes back in the end: else a client may wait until it gives up, but not longer.
      const back = { atMs: 12_000, node: serverId, event: { type: 'START' } };
      const run = new Run(watched(params), { seed, interventions: [...given, back] });
      while (run.nowMs < 400_000 && run.step()) {
        const { sent, delivered, lost, inFlight } = run.view.messages;
        expect(sent).toBe(delivered + lost + inFlight);
        expect(lab.describe(run.view, params)).not.toMatch(/undefined|NaN|-\d/);
      }
      expect(run.nextMs).toBe(Infinity);
      expect(serverOf(run.view).connections).toEqual([]);
      expect(serverOf(run.view).inbox).toEqual([]);
      for (const id of clientIds(params)) {
        expect(atRest).toContain(stateText(run.view.snapshot(id).value));
        const { received, asked } = clientOf(run.view, id);
        expect(received).toBeLessThanOrEqual(asked);
      }
    }),
    { numRuns: 100, examples: [serverDiesWithTwo] },
  );
});
