import { describe, expect, test } from 'vitest';
import type { InFlight } from '#sim/index.ts';
import { shareOfWay, travellers, type TravelOptions } from '#labs/stage/travel.ts';

const flight: InFlight = {
  from: 'ann',
  to: 'server',
  message: { type: 'REQUEST' },
  sentAtMs: 100,
  atMs: 200,
  lost: false,
};

const options: TravelOptions = {
  nowMs: 150,
  placeOf: (node) => ({ ann: { x: 0, y: 0 }, server: { x: 200, y: 0 } })[node],
  inset: 20,
  still: false,
};

describe('the share of its way that a message has behind it', () => {
  test('grows evenly with virtual time', () => {
    expect([100, 125, 200].map((nowMs) => shareOfWay(flight, nowMs))).toEqual([0, 0.25, 1]);
  });

  test('stays on the way before it was sent and after it has arrived', () => {
    expect([0, 900].map((nowMs) => shareOfWay(flight, nowMs))).toEqual([0, 1]);
  });

  test('ends half-way for a lost message', () => {
    expect(shareOfWay({ ...flight, lost: true }, 200)).toBe(0.5);
  });

  test('is the whole way for a message that takes no time', () => {
    expect(shareOfWay({ ...flight, atMs: 100 }, 100)).toBe(1);
  });
});

describe('a message on the stage', () => {
  test('keeps to the right of its line, so that both directions can be seen', () => {
    const [there] = travellers([flight], options);
    const [back] = travellers([{ ...flight, from: 'server', to: 'ann' }], options);
    expect(there).toMatchObject({ x: 100, y: 6, degrees: 0 });
    expect(back).toMatchObject({ x: 100, y: -6, degrees: 180 });
  });

  test('appears and arrives at the rim of its nodes', () => {
    const at = (nowMs: number) => travellers([flight], { ...options, nowMs })[0]?.x;
    expect([at(100), at(200)]).toEqual([20, 180]);
  });

  test('stands half-way for readers who asked for less motion', () => {
    expect(travellers([flight], { ...options, nowMs: 100, still: true })[0]?.x).toBe(100);
  });

  test('turns into a cross on its way if it will be lost', () => {
    const crossed = (nowMs: number) =>
      travellers([{ ...flight, lost: true }], { ...options, nowMs })[0]?.crossed;
    expect([crossed(110), crossed(190)]).toEqual([false, true]);
  });

  test('is left out if one of its nodes has no place', () => {
    expect(travellers([{ ...flight, from: 'nobody' }], options)).toEqual([]);
  });

  test('has a key of its own even if another one is just like it', () => {
    const keys = travellers([flight, flight, flight], options).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});
