import { describe, expect, test } from 'vitest';
import { createMachine, setup } from 'xstate';
import { demand } from '#machines/customers-demand.ts';
import { customer, outstanding } from '#machines/customers.ts';
import { send } from '#machines/effects.ts';
import { uniformNet } from '#net/index.ts';
import { isOf, Run, type NodeSpec } from '#sim/index.ts';

const silent = createMachine({ id: 'silent', initial: 'silent', states: { silent: {} } });

/** Answers every request at once with the given message. */
function answering(type: string) {
  return setup({
    types: { events: {} as { type: 'REQUEST'; from: string; number: number } },
    actions: { answer: ({ event: { from, number } }) => send(from, { type, number }) },
  }).createMachine({ id: 'answering', on: { REQUEST: { actions: 'answer' } } });
}

function runOf(server: NodeSpec['machine']): Run {
  const nodes: NodeSpec[] = [
    { id: 'server', machine: server },
    { id: 'demand', machine: demand, input: { customers: ['ann'] } },
    { id: 'ann', machine: customer, input: { server: 'server', meanGapMs: 100 } },
  ];
  const meter = { start: () => 0, copy: (tally: number) => tally, observe: () => undefined };
  return new Run({ nodes, medium: uniformNet({ latencyMs: 10 }), meter }, { seed: 1 });
}

function ann(run: Run) {
  const snapshot = run.view.snapshot('ann');
  if (!isOf(customer, snapshot)) throw new TypeError('ann is no customer');
  return snapshot;
}

describe('a customer', () => {
  test('asks on while it waits: replies do not set its pace', () => {
    const run = runOf(silent);
    run.runUntil(10_000);
    expect(ann(run).value).toBe('waiting');
    expect(ann(run).context.asked).toBeGreaterThan(70);
    expect(ann(run).context.asked).toBeLessThan(130);
    expect(outstanding(ann(run).context)).toBe(ann(run).context.asked);
  });

  test('asks at the same times whatever the server does', () => {
    const times = [silent, answering('RESPONSE'), answering('REFUSED')].map((server) => {
      const run = runOf(server);
      run.runUntil(3000);
      return run.trace.filter((entry) => entry.event.type === 'ASK').map((entry) => entry.atMs);
    });
    expect(times[1]).toEqual(times[0]);
    expect(times[2]).toEqual(times[0]);
  });

  test.each([
    ['RESPONSE', 'answered'],
    ['REFUSED', 'refused'],
    ['RESET', 'refused'],
  ] as const)('after %s it counts the request as %s and is idle', (type, count) => {
    const run = runOf(answering(type));
    run.runUntil(10_000);
    run.intervene('demand', { type: 'STOP' });
    run.runUntil(11_000);
    expect(ann(run).value).toBe('idle');
    expect(ann(run).context[count]).toBe(ann(run).context.asked);
    expect(outstanding(ann(run).context)).toBe(0);
  });
});

/** Within five standard deviations of a Poisson count. */
function about(count: number, expected: number): boolean {
  return Math.abs(count - expected) < 5 * Math.sqrt(expected);
}

describe('the demand', () => {
  test('makes customers ask twice as often, not at all, and as usual again', () => {
    const run = runOf(answering('RESPONSE'));
    const askedUntil = (untilMs: number) => {
      const before = ann(run).context.asked;
      run.runUntil(untilMs);
      return ann(run).context.asked - before;
    };
    const usual = askedUntil(100_000);
    run.intervene('demand', { type: 'DOUBLE' });
    const doubled = askedUntil(200_000);
    run.intervene('demand', { type: 'STOP' });
    askedUntil(200_020);
    const stopped = askedUntil(300_000);
    run.intervene('demand', { type: 'CALM' });
    const calm = askedUntil(400_000);
    expect(about(usual, 1000)).toBe(true);
    expect(about(doubled, 2000)).toBe(true);
    expect(stopped).toBe(0);
    expect(about(calm, 1000)).toBe(true);
  });
});
