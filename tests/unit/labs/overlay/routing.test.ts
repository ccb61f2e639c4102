/** How a message is handed on, without any network: laws for every ring and all choices of neighbours. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diceFor, Draws } from '#chance/index.ts';
import { fingersOf } from '#labs/overlay/fingers.ts';
import { handedOn, isMeantFor, type RingMember } from '#machines/overlay-routing.ts';
import type { Addressee, OverlayMessage } from '#machines/packet-post.ts';
import { ringHopsOver } from '#theory/overlays.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sizes = fc.constantFrom(2, 8, 32, 64);

function ring(places: number, candidates: number, seed: number): RingMember[] {
  const draws = new Draws(diceFor(seed, 'ring'));
  const homes = Array.from({ length: places }, () => draws.uniform());
  const delayMs = (a: number, b: number) => Math.abs(homes[a]! - homes[b]!);
  return homes.map((_, place) => ({
    place,
    places,
    fingers: fingersOf(place, { places, candidates }, delayMs, draws),
  }));
}

function message(source: number, to: Addressee): OverlayMessage {
  return { source, serial: 1, hops: 0, to };
}

/** Everybody a message comes to, with the hops it took, each as often as it comes. */
function journey(members: readonly RingMember[], start: number, first: OverlayMessage) {
  const visits: { place: number; hops: number; meant: boolean }[] = [];
  const open = handedOn(members[start]!, first);
  for (const { next, message } of open) {
    const arrived = { ...message, hops: message.hops + 1 };
    const member = members[next]!;
    visits.push({ place: next, hops: arrived.hops, meant: isMeantFor(member, arrived) });
    open.push(...handedOn(member, arrived));
  }
  return visits;
}

test('a neighbour lies in its own span of the ring, the first one next door', () => {
  fc.assert(
    fc.property(seeds, sizes, fc.integer({ min: 1, max: 16 }), (seed, places, candidates) => {
      for (const { fingers } of ring(places, candidates, seed)) {
        expect(fingers).toHaveLength(Math.log2(places));
        fingers.forEach((finger, i) => {
          expect(finger >= 2 ** i && finger < 2 ** (i + 1)).toBe(true);
          if (candidates === 1) expect(finger).toBe(2 ** i);
        });
      }
    }),
  );
});

test('with more candidates no neighbour is further away than the blind one', () => {
  const blind = ring(64, 1, 5);
  const homes = new Draws(diceFor(5, 'ring'));
  const at = Array.from({ length: 64 }, () => homes.uniform());
  const far = (from: number, finger: number) => Math.abs(at[from]! - at[(from + finger) % 64]!);
  ring(64, 16, 5).forEach(({ fingers }, place) => {
    fingers.forEach((finger, i) => {
      expect(far(place, finger)).toBeLessThanOrEqual(far(place, blind[place]!.fingers[i]!));
    });
  });
});

test('a message to one ends at that one; blind, after as many hops as the distance has ones', () => {
  fc.assert(
    fc.property(seeds, sizes, fc.constantFrom(1, 4, 16), fc.nat(), fc.nat(), (seed, n, k, a, b) => {
      const [from, to] = [a % n, b % n];
      const visits = journey(ring(n, k, seed), from, message(from, { place: to }));
      const last = from === to ? [] : [{ place: to, hops: visits.length, meant: true }];
      expect(visits.filter(({ meant }) => meant)).toEqual(last);
      expect(visits.slice(-1)).toEqual(last);
      if (k === 1) expect(visits.length).toBe(ringHopsOver((to - from + n) % n));
    }),
  );
});

test('a message to all comes to every other peer exactly once, over the way a message to it would take', () => {
  fc.assert(
    fc.property(seeds, sizes, fc.constantFrom(1, 4, 16), fc.nat(), (seed, n, k, a) => {
      const members = ring(n, k, seed);
      const source = a % n;
      const visits = journey(members, source, message(source, { span: n }));
      expect(visits.map(({ place }) => place).sort((x, y) => x - y)).toEqual(
        [...members.keys()].filter((place) => place !== source),
      );
      for (const { place, hops } of visits) {
        expect(journey(members, source, message(source, { place }))).toHaveLength(hops);
      }
    }),
  );
});
