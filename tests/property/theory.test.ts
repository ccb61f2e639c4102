/** Laws that hold for the formulas of any queue and any page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangB } from '#theory/erlang.ts';
import { md1, mm1, mm1k, mmc, mmck } from '#theory/queues.ts';
import {
  freshConnectionsMs,
  multiplexedConnectionMs,
  persistentConnectionMs,
} from '#theory/sessions.ts';

const rate = fc.double({ min: 0.01, max: 1000, noNaN: true });
const load = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const anyLoad = fc.double({ min: 0.01, max: 5, noNaN: true });
const workers = fc.integer({ min: 1, max: 60 });
const spare = fc.integer({ min: 0, max: 60 });

function expectClose(actual: number, expected: number, relative = 1e-9) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-12, expected));
}

test('M/M/1 is the textbook: W = 1/(μ−λ), L = ρ/(1−ρ)', () => {
  fc.assert(
    fc.property(rate, load, (served, rho) => {
      const measures = mm1(rho * served, served);
      expectClose(measures.timeInSystemMs, 1000 / (served * (1 - rho)));
      expectClose(measures.numberInSystem, rho / (1 - rho));
    }),
  );
});

test('M/M/1/K is the textbook: P_K = (1−ρ)ρᴷ/(1−ρᴷ⁺¹)', () => {
  fc.assert(
    fc.property(anyLoad, fc.integer({ min: 1, max: 40 }), (rho, places) => {
      fc.pre(Math.abs(rho - 1) > 0.01);
      const expected = ((1 - rho) * rho ** places) / (1 - rho ** (places + 1));
      expectClose(mm1k(rho, 1, places).refusedShare, expected, 1e-7);
    }),
  );
});

test('M/M/c/K with as many places as workers is Erlang B, and nobody waits', () => {
  fc.assert(
    fc.property(anyLoad, workers, (rho, count) => {
      const measures = mmck(rho * count, 1, count, count);
      expectClose(measures.refusedShare, erlangB(count, rho * count));
      expect(measures.waitingTimeMs).toBe(0);
    }),
  );
});

test('M/M/c/K with very many places is M/M/c', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), workers, (rho, count) => {
      const limited = mmck(rho * count, 1, count, 2000);
      expectClose(limited.timeInSystemMs, mmc(rho * count, 1, count).timeInSystemMs, 1e-6);
    }),
  );
});

test('time inside is waiting plus one service, in every model', () => {
  fc.assert(
    fc.property(rate, load, workers, spare, (served, rho, count, extra) => {
      const arrivals = rho * count * served;
      for (const measures of [
        mmc(arrivals, served, count),
        mmck(arrivals, served, count, count + extra),
        md1(rho * served, served),
      ]) {
        expectClose(measures.timeInSystemMs, measures.waitingTimeMs + 1000 / served, 1e-7);
      }
    }),
  );
});

test('more load never shortens the time and never lowers the share refused', () => {
  fc.assert(
    fc.property(anyLoad, anyLoad, workers, spare, (one, other, count, extra) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const calm = mmck(low * count, 1, count, count + extra);
      const busy = mmck(high * count, 1, count, count + extra);
      expect(busy.timeInSystemMs).toBeGreaterThanOrEqual(calm.timeInSystemMs - 1e-6);
      expect(busy.refusedShare).toBeGreaterThanOrEqual(calm.refusedShare - 1e-12);
      expect(busy.throughputPerSecond).toBeGreaterThanOrEqual(calm.throughputPerSecond - 1e-9);
    }),
  );
});

test('one more place refuses fewer and makes those inside wait longer', () => {
  fc.assert(
    fc.property(anyLoad, workers, spare, (rho, count, extra) => {
      const small = mmck(rho * count, 1, count, count + extra);
      const large = mmck(rho * count, 1, count, count + extra + 1);
      expect(large.refusedShare).toBeLessThan(small.refusedShare + 1e-15);
      expect(large.waitingTimeMs).toBeGreaterThanOrEqual(small.waitingTimeMs - 1e-9);
    }),
  );
});

test('one pooled queue is never slower than as many separate ones', () => {
  fc.assert(
    fc.property(load, workers, (rho, count) => {
      expect(mmc(rho * count, 1, count).timeInSystemMs).toBeLessThanOrEqual(
        mm1(rho, 1).timeInSystemMs + 1e-6,
      );
    }),
  );
});

test('keeping a connection never costs time, and sharing it less still', () => {
  const protocol = fc.constantFrom('http', 'tls12', 'tls13', 'quic', 'quicZeroRtt');
  fc.assert(
    fc.property(protocol, rate, fc.integer({ min: 1, max: 500 }), (name, rttMs, objects) => {
      const persistent = persistentConnectionMs(name, rttMs, objects);
      expect(persistent).toBeLessThanOrEqual(freshConnectionsMs(name, rttMs, objects) + 1e-6);
      expect(multiplexedConnectionMs(name, rttMs, objects)).toBeLessThanOrEqual(persistent + 1e-6);
    }),
  );
});
