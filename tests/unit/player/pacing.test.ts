import { expect, test } from 'vitest';
import { FASTEST_NOTCH, SLOWEST_NOTCH, speedText, virtualMs } from '#player/pacing.ts';

test('speeds double from notch to notch, from an eighth to 64 times', () => {
  const notches = [SLOWEST_NOTCH, -2, -1, 0, 1, FASTEST_NOTCH];
  expect(notches.map(speedText)).toEqual(['⅛×', '¼×', '½×', '1×', '2×', '64×']);
});

test('virtual time passes at the pace of the lab times the speed', () => {
  expect(virtualMs(16, { paceMs: 500, notch: 0 })).toBeCloseTo(8);
  expect(virtualMs(16, { paceMs: 500, notch: 3 })).toBeCloseTo(64);
  expect(virtualMs(16, { paceMs: 500, notch: -3 })).toBeCloseTo(1);
});

test('after a stall time does not jump', () => {
  expect(virtualMs(5_000, { paceMs: 1_000, notch: 0 })).toBe(500);
});

test('time does not go back when the wall clock does', () => {
  expect(virtualMs(-50, { paceMs: 1_000, notch: 0 })).toBe(0);
});
