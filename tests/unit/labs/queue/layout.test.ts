import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clientPlaces,
  drawnWaiting,
  doorAt,
  serverAt,
  serverRadius,
  stageHeight,
  waitingPlace,
  waitingRadius,
  workerPlaces,
} from '#labs/queue/layout.ts';
import { params } from '#labs/queue/params.ts';
import { STAGE_WIDTH, type Point } from '#labs/stage/geometry.ts';

/** Half the width of the ring around the server that has the focus (ActorRing.svelte). */
const focusRing = 1.15 * (serverRadius + 9);

function closest(places: readonly Point[]): number {
  const distances = places.flatMap((a, i) =>
    places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  return Math.min(Infinity, ...distances);
}

test('any number of clients has room on the left, none on top of another', () => {
  const counts = fc.integer({ min: params.clients.min, max: params.clients.max });
  fc.assert(
    fc.property(counts, (count) => {
      const { radius, places } = clientPlaces(count);
      expect(places).toHaveLength(count);
      expect(radius).toBeGreaterThan(4.5);
      expect(closest(places)).toBeGreaterThan(2 * radius);
      for (const { x, y } of places) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThan(doorAt.x - 100);
        expect(y + radius).toBeLessThan(stageHeight - 20);
        expect(y - radius).toBeGreaterThan(50);
      }
    }),
    { numRuns: 60 },
  );
});

test('any number of workers fits into the server', () => {
  for (let count = 1; count <= 2 * params.workers.max; count++) {
    const { radius, places } = workerPlaces(count);
    expect(places).toHaveLength(count);
    expect(closest(places)).toBeGreaterThan(2 * radius);
    for (const { x, y } of places) {
      expect(Math.abs(x) + radius).toBeLessThan(serverRadius);
      expect(y - radius).toBeGreaterThan(-serverRadius);
      expect(y + radius).toBeLessThan(0.8 * serverRadius);
    }
  }
});

test('those who wait stand between door and server, the first nearest to the worker', () => {
  const places = Array.from({ length: drawnWaiting }, (_, index) => waitingPlace(index));
  expect(closest(places)).toBeGreaterThan(2 * waitingRadius);
  expect(places[0]!.y).toBe(serverAt.y);
  for (const { x } of places) {
    expect(x).toBeLessThanOrEqual(places[0]!.x);
    expect(x - waitingRadius).toBeGreaterThan(doorAt.x);
    expect(x + waitingRadius).toBeLessThan(serverAt.x - focusRing);
  }
  expect(places[0]!.x).toBeLessThan(STAGE_WIDTH);
});
