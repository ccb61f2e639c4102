import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as failure } from '#labs/failure/lab.ts';
import { DAY_MS } from '#labs/failure/replicas-world.ts';
import type { FailureTally } from '#labs/failure/tally.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = failure;

function started(given: ParamValues = {}, seed = 1): Run {
  return new Run(lab.build(paramsOf(lab, undefined, given), seed), { seed });
}

function tallyOf(run: Run): FailureTally {
  return run.view.tally as FailureTally;
}

function act(run: Run, params: ParamValues, id: string): void {
  const { node, event } = lab.interventions(params)[id]!;
  run.intervene(node, event);
}

test('a try is served exactly if a host was there to answer it', () => {
  const run = started({ copies: 3 });
  run.runUntil(200.5 * DAY_MS);
  const { tries, served } = tallyOf(run);
  expect(tries).toBe(200);
  // By the trace alone: who was offering when the requests came.
  const gets = run.trace.filter(({ event }) => event.type === 'GET');
  const days = new Map<number, boolean>();
  for (const { atMs, after } of gets) {
    const day = Math.floor(atMs / DAY_MS);
    days.set(day, (days.get(day) ?? false) || after.includes('supplying.offering'));
  }
  expect(gets).toHaveLength(600);
  expect([...days.values()].filter(Boolean)).toHaveLength(served);
});

test('more copies never serve less, and every host is there as often as it says', () => {
  const shares = [1, 3, 10].map((copies) => {
    const run = started({ copies }, 4);
    run.runUntil(400.5 * DAY_MS);
    const { tries, served, asked, answered } = tallyOf(run);
    expect(Math.abs(answered / asked - 0.3)).toBeLessThan(0.08);
    return served / tries;
  });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

describe('an index in front', () => {
  const params = paramsOf(lab, 'index-in-front');

  test('caps the whole: nothing is served while it is off, all copies there or not', () => {
    const run = started({ index: true, availability: 99 });
    run.runUntil(10.5 * DAY_MS);
    const before = tallyOf(run).served;
    act(run, params, 'index-off');
    run.runUntil(20.5 * DAY_MS);
    expect(tallyOf(run).served).toBe(before);
    expect(lab.describe(run.view, params)).toMatch(/nobody finds them/);
    act(run, params, 'index-on');
    run.runUntil(21.5 * DAY_MS);
    expect(tallyOf(run).served).toBe(before + 1);
  });

  test('theory says 0.962 for the whole, less than 0.972 for the copies', () => {
    expect(lab.theory(params)['served']).toBeCloseTo(96.2, 1);
    expect(lab.theory(paramsOf(lab, 'ten-copies'))['served']).toBeCloseTo(97.2, 1);
  });
});

describe('a common cause', () => {
  test('takes all users of one software down at once; each host is there as often as before', () => {
    const params = paramsOf(lab, 'same-update');
    const shares = [1, 2, 3, 4, 5].map((seed) => {
      const run = new Run(lab.build(params, seed), { seed });
      run.runUntil(200.5 * DAY_MS);
      return tallyOf(run);
    });
    const sum = (of: keyof FailureTally) => shares.reduce((total, tally) => total + tally[of], 0);
    expect(Math.abs(sum('answered') / sum('asked') - 0.5)).toBeLessThan(0.03);
    const independent = lab.theory(params)['served']! / 100;
    expect(independent).toBeGreaterThan(0.999);
    expect(sum('served') / sum('tries')).toBeLessThan(independent - 0.05);
  });

  test('the page says so, before, during and after', () => {
    const params = paramsOf(lab, 'same-update');
    const run = started(params);
    expect(lab.describe(run.view, params)).toMatch(/formula takes hosts for independent/);
    act(run, params, 'bad-update');
    run.runUntil(DAY_MS / 1000);
    const scene = lab.describe(run.view, params);
    expect(scene).toMatch(/0 of 10 hosts are there now.*crashed, all at once.*independent/);
  });

  test('spares those who run something else', () => {
    const params = paramsOf(lab, undefined, { sameSoftware: 50, availability: 99 });
    const run = started(params);
    act(run, params, 'bad-update');
    run.runUntil(1.5 * DAY_MS);
    const crashed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (i) => (run.view.snapshot(`peer ${i}`).value as { consuming: string }).consuming,
    );
    expect(crashed).toEqual([
      ...Array<string>(5).fill('crashed'),
      ...Array<string>(5).fill('sound'),
    ]);
    expect(tallyOf(run).served).toBe(1);
    act(run, params, 'good-update');
    run.runUntil(2.5 * DAY_MS);
    expect(lab.describe(run.view, params)).not.toMatch(/crashed/);
  });
});

test('a broken host stays away until it is mended', () => {
  const params = paramsOf(lab, 'one-good-host');
  const run = started(params);
  act(run, params, 'break-1');
  run.runUntil(20.5 * DAY_MS);
  expect(tallyOf(run).served).toBe(0);
  act(run, params, 'mend-1');
  run.runUntil(60.5 * DAY_MS);
  expect(tallyOf(run).served).toBeGreaterThan(25);
});
