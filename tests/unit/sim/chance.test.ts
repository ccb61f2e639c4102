import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/sim/chance.ts';
import { invert, type Distribution } from '../../../src/sim/distributions.ts';
import { naturalLog } from '../../../src/sim/natural-log.ts';

const draws = (chance: Chance, stream: string, count: number) =>
  Array.from({ length: count }, () => chance.uniform(stream));

describe('streams', () => {
  test('the same seed and name give the same numbers, whatever other streams do', () => {
    const alone = draws(new Chance(7), 'service', 5);
    const beside = new Chance(7);
    draws(beside, 'arrivals', 3);
    expect(draws(beside, 'service', 5)).toEqual(alone);
  });

  test('neighbouring seeds and names have nothing in common', () => {
    const first = draws(new Chance(1), 'service', 200);
    expect(draws(new Chance(2), 'service', 200).some((u) => first.includes(u))).toBe(false);
    expect(draws(new Chance(1), 'servicf', 200).some((u) => first.includes(u))).toBe(false);
  });

  test('a state laid aside goes on where it stopped', () => {
    const chance = new Chance(3);
    draws(chance, 'loss', 10);
    const { state } = chance;
    const next = draws(chance, 'loss', 5);
    expect(draws(new Chance(3, state), 'loss', 5)).toEqual(next);
  });

  test('uniform numbers fill [0, 1) evenly', () => {
    const cells = Array.from({ length: 20 }, () => 0);
    const count = 100_000;
    for (const u of draws(new Chance(1), 'uniform', count)) cells[Math.floor(u * 20)]!++;
    const expected = count / 20;
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: 43.8 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(43.8);
  });

  test('seeds 1 to 2000 give first draws that are even, too', () => {
    const count = 2000;
    let sum = 0;
    for (let seed = 1; seed <= count; seed++) sum += new Chance(seed).uniform('arrivals');
    const standardError = Math.sqrt(1 / 12 / count);
    expect(Math.abs(sum / count - 0.5)).toBeLessThan(3 * standardError);
  });
});

describe('distributions', () => {
  const mean = (distribution: Distribution) => {
    const chance = new Chance(1);
    const count = 200_000;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += chance.draw('x', distribution);
    return sum / count;
  };

  test('have the means they say', () => {
    const error = 3 / Math.sqrt(200_000);
    expect(mean({ kind: 'exponential', meanMs: 1 })).toBeGreaterThan(1 - error);
    expect(mean({ kind: 'exponential', meanMs: 1 })).toBeLessThan(1 + error);
    expect(Math.abs(mean({ kind: 'uniform', minMs: 2, maxMs: 4 }) - 3)).toBeLessThan(error * 0.6);
    expect(mean({ kind: 'constant', valueMs: 5 })).toBe(5);
  });

  test('a larger uniform number gives a longer duration', () => {
    const exponential = { kind: 'exponential', meanMs: 10 } as const;
    expect(invert(exponential, 0)).toBe(0);
    expect(invert(exponential, 0.9)).toBeGreaterThan(invert(exponential, 0.5));
    expect(Number.isFinite(invert(exponential, 1 - 2 ** -53))).toBe(true);
  });
});

test('our logarithm agrees with Math.log to the last bits over the whole range it is used for', () => {
  const values = [1, 0.5, 2, Math.E, Math.SQRT2, 1 - 2 ** -53, 2 ** -53, 1e-300, 1e300];
  for (let u = 1e-4; u < 1; u += 1e-4) values.push(u);
  for (const x of values) {
    const error = Math.abs(naturalLog(x) - Math.log(x));
    expect(error).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))));
  }
});
