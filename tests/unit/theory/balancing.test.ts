/** Load balancing and its limits, against values computed apart. */
import { describe, expect, test } from 'vitest';
import {
  amdahlSpeedup,
  choicesTimeInSystemMs,
  oneLineTimeInSystemMs,
  roundRobinTimeInSystemMs,
  serverPairs,
  uslPeakServers,
  uslSpeedup,
} from '#theory/balancing.ts';
import { evaluateTheory } from '#theory/registry.ts';

test.each([
  [0.5, 1.3246],
  [0.8, 2.9223],
  [0.9, 5.6603],
  [0.95, 11.155],
])('ten servers in turn at λ = %d: %d service times', (load, expected) => {
  expect(roundRobinTimeInSystemMs(10, load, 1)).toBeCloseTo(expected, expected > 10 ? 3 : 4);
});

test('one server in turn is M/M/1', () => {
  expect(roundRobinTimeInSystemMs(1, 0.9, 100)).toBeCloseTo(1000, 6);
});

test.each([
  [0.5, 2, 1.2657, 1.1252],
  [0.8, 5, 1.9474, 1.5809],
  [0.9, 10, 2.6141, 2.0279],
  [0.95, 20, 3.383, 2.5351],
  [0.99, 100, 5.432, 3.8578],
])('choices at λ = %d: %d with one, %d with two, %d with three', (load, one, two, three) => {
  expect(choicesTimeInSystemMs(1, load, 1)).toBeCloseTo(one, 6);
  expect(choicesTimeInSystemMs(2, load, 1)).toBeCloseTo(two, 4);
  expect(choicesTimeInSystemMs(3, load, 1)).toBeCloseTo(three, 4);
});

test.each([
  [1, 10],
  [2, 5.263],
  [10, 1.669],
  [100, 1.022],
])('%d servers with one line at λ = 0.9: %d service times', (servers, expected) => {
  expect(oneLineTimeInSystemMs(servers, 0.9, 1)).toBeCloseTo(expected, 3);
});

test.each([
  [1, 0],
  [2, 1],
  [8, 28],
  [32, 496],
])('%d servers are %d pairs', (servers, expected) => {
  expect(serverPairs(servers)).toBe(expected);
});

test('an overload has no steady state, and says so', () => {
  const args = { servers: 10, load: 1, serviceMs: 1 };
  expect(() => roundRobinTimeInSystemMs(10, 1, 1)).toThrow(/no steady state/);
  expect(() => oneLineTimeInSystemMs(10, 1, 1)).toThrow(/no steady state/);
  expect(() => evaluateTheory('roundRobinTimeInSystemMs', args)).toThrow();
});

describe('limits of adding servers', () => {
  test.each([
    [10, 6.9],
    [100, 16.81],
    [1000, 19.63],
  ])('Amdahl, 5%% serial, %d servers: %d times as fast', (servers, expected) => {
    expect(amdahlSpeedup(servers, 0.05)).toBeCloseTo(expected, 2);
  });

  test.each([
    [8, 6.58],
    [32, 15.77],
    [98, 20.16],
    [256, 16.87],
  ])('Gunther, α = 0.03, β = 10⁻⁴, %d servers: %d times as fast', (servers, expected) => {
    expect(uslSpeedup(servers, 0.03, 1e-4)).toBeCloseTo(expected, 2);
  });

  test('the peak lies at 98.5 servers, and both neighbours of it are slower', () => {
    expect(uslPeakServers(0.03, 1e-4)).toBeCloseTo(98.5, 1);
    const peak = uslSpeedup(98, 0.03, 1e-4);
    expect(uslSpeedup(60, 0.03, 1e-4)).toBeLessThan(peak);
    expect(uslSpeedup(140, 0.03, 1e-4)).toBeLessThan(peak);
  });
});
