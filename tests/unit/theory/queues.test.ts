/** Queues, against values computed apart; rates are per second, times in ms unless a test says otherwise. */
import { describe, expect, test } from 'vitest';
import { erlangB, erlangC } from '#theory/erlang.ts';
import {
  md1,
  mm1,
  mm1k,
  mm1TimeInSystemPercentileMs,
  mmc,
  mmck,
  offeredUtilisation,
} from '#theory/queues.ts';

/** Mean times in units of one service time: with μ = 1/s that is seconds. */
const inServiceTimes = (ms: number) => ms / 1000;

describe('M/M/1 and M/D/1', () => {
  test.each([
    [0.5, 2, 1.5],
    [0.8, 5, 3],
    [0.9, 10, 5.5],
    [0.95, 20, 10.5],
    [0.99, 100, 50.5],
  ])('at load %d the mean time is %d, with constant service %d', (load, exponential, constant) => {
    expect(inServiceTimes(mm1(load, 1).timeInSystemMs)).toBeCloseTo(exponential, 9);
    expect(inServiceTimes(md1(load, 1).timeInSystemMs)).toBeCloseTo(constant, 9);
    expect(md1(load, 1).waitingTimeMs).toBeCloseTo(mm1(load, 1).waitingTimeMs / 2, 6);
  });

  test.each([
    [50, 20],
    [80, 50],
    [90, 100],
    [99, 1000],
  ])('a server of 100 per second asked %d times a second takes %d ms', (arrivals, timeMs) => {
    expect(mm1(arrivals, 100).timeInSystemMs).toBeCloseTo(timeMs, 9);
  });

  test('the mean number in the system is ρ/(1−ρ): 4 at 80 against 100', () => {
    expect(mm1(80, 100).numberInSystem).toBeCloseTo(4, 12);
    expect(mm1(80, 100).numberWaiting).toBeCloseTo(3.2, 12);
    expect(mm1(80, 100).utilisation).toBeCloseTo(0.8, 12);
    expect(mm1(80, 100).throughputPerSecond).toBe(80);
    expect(mm1(80, 100).refusedShare).toBe(0);
  });

  test('constant service at ρ = 0.9 halves the waiting from 9 to 4.5 service times', () => {
    expect(inServiceTimes(mm1(0.9, 1).waitingTimeMs)).toBeCloseTo(9, 9);
    expect(inServiceTimes(md1(0.9, 1).waitingTimeMs)).toBeCloseTo(4.5, 9);
  });

  test('the 95th percentile is 3.00/(μ−λ)', () => {
    expect(mm1TimeInSystemPercentileMs(90, 100, 95)).toBeCloseTo(299.57, 2);
    expect(mm1TimeInSystemPercentileMs(90, 100, 50)).toBeCloseTo(100 * Math.LN2, 9);
  });
});

describe('Erlang and M/M/c', () => {
  test.each([
    [1, 0.9, 10],
    [2, 0.8526, 5.263],
    [4, 0.7878, 2.969],
    [10, 0.6687, 1.669],
    [50, 0.3639, 1.073],
    [100, 0.2169, 1.022],
  ])('%d workers at ρ = 0.9: %d wait, mean time %d', (workers, waitingShare, time) => {
    expect(erlangC(workers, 0.9 * workers)).toBeCloseTo(waitingShare, 4);
    expect(inServiceTimes(mmc(0.9 * workers, 1, workers).timeInSystemMs)).toBeCloseTo(time, 3);
  });

  test('B(10, 10) is 0.2146 and C(10, 8) is 0.4092', () => {
    expect(erlangB(10, 10)).toBeCloseTo(0.2146, 4);
    expect(erlangC(10, 8)).toBeCloseTo(0.4092, 4);
  });

  test('ten workers in one queue take 16.7 ms where ten separate queues take 100 ms', () => {
    expect(mmc(900, 100, 10).timeInSystemMs).toBeCloseTo(16.69, 2);
    expect(mm1(90, 100).timeInSystemMs).toBeCloseTo(100, 9);
  });

  test('the offered utilisation is λ/(cμ)', () => {
    expect(offeredUtilisation(900, 100, 10)).toBeCloseTo(0.9, 12);
    expect(offeredUtilisation(120, 100)).toBeCloseTo(1.2, 12);
  });
});

describe('a limited number of places', () => {
  test.each([
    [0.8, 10, 0.02349, 2.966, 3.797],
    [1, 10, 0.09091, 5, 5.5],
    [1.2, 10, 0.19259, 6.711, 6.926],
    [2, 10, 0.50024, 9.005, 9.01],
  ])('M/M/1/K at ρ = %d, K = %d refuses %d', (load, places, refused, number, time) => {
    const measures = mm1k(load, 1, places);
    expect(measures.refusedShare).toBeCloseTo(refused, 5);
    expect(measures.numberInSystem).toBeCloseTo(number, 3);
    expect(inServiceTimes(measures.timeInSystemMs)).toBeCloseTo(time, 3);
  });

  test('a long backlog in overload buys delay: 128 places refuse 1/6 and take 123', () => {
    const measures = mm1k(1.2, 1, 128);
    expect(measures.refusedShare).toBeCloseTo(1 / 6, 5);
    expect(inServiceTimes(measures.timeInSystemMs)).toBeCloseTo(123, 0);
    expect(measures.throughputPerSecond).toBeCloseTo(1, 6);
  });

  test.each([
    [3.6, 4, 0.2707, 1],
    [3.6, 8, 0.0966, 1.332],
    [3.6, 20, 0.0168, 2.195],
    [6, 20, 0.3335, 4.503],
  ])('M/M/4/K with λ = %d and K = %d refuses %d', (arrivals, places, refused, time) => {
    const measures = mmck(arrivals, 1, 4, places);
    expect(measures.refusedShare).toBeCloseTo(refused, 4);
    expect(inServiceTimes(measures.timeInSystemMs)).toBeCloseTo(time, 3);
  });

  test('a hundred thousand places at twice the capacity do not overflow', () => {
    const measures = mm1k(2, 1, 100_000);
    expect(measures.refusedShare).toBeCloseTo(0.5, 9);
    expect(measures.numberInSystem).toBeCloseTo(100_000 - 1, 3);
  });
});

describe('where a model has nothing to say', () => {
  test.each([
    ['M/M/1', () => mm1(100, 100)],
    ['M/D/1', () => md1(120, 100)],
    ['M/M/c', () => mmc(200, 100, 2)],
  ])('%s without a steady state says so', (_, solve) => {
    expect(solve).toThrow(/No steady state: \d+ arrivals per second meet a capacity of \d+/);
  });

  test('with fewer places than workers the others never work', () => {
    const four = mmck(3.6, 1, 4, 2);
    const two = mmck(3.6, 1, 2, 2);
    expect(four.refusedShare).toBeCloseTo(two.refusedShare, 12);
    expect(four.utilisation).toBeCloseTo(two.utilisation / 2, 12);
    expect(four.waitingTimeMs).toBe(0);
  });
});
