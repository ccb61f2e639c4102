import { diceFor, Draws } from '#chance/index.ts';
import { distanceBetween, type Place } from '#net/index.ts';
import { country, houses, MS_PER_KM } from './country.ts';
import { fingersOf } from './fingers.ts';
import { groundOf, type Ground } from './ground.ts';

/** From one peer to a neighbour of its choice, by their places on the ring. */
export type OverlayLink = readonly [from: number, to: number];

/** What chance has decided before the first event: who lives where, and who knows whom. */
export interface Plan {
  /** Where each peer lives, in kilometres. */
  readonly places: readonly Place[];
  readonly fingers: readonly (readonly number[])[];
  readonly links: readonly OverlayLink[];
  /** Undefined where messages fly in a straight line. */
  readonly ground: Ground | undefined;
  /** Direct delay between two peers. */
  delayMs(from: number, to: number): number;
}

export interface PlanInput {
  readonly peers: number;
  readonly candidates: number;
  /** With routers and cables, or in a plain square. */
  readonly cables: boolean;
}

export function planOf({ peers, candidates, cables }: PlanInput, seed: number): Plan {
  const draws = new Draws(diceFor(seed, 'who lives where'));
  const places = cables ? draws.shuffled(houses(peers)) : squareOf(peers, draws);
  const ground = cables ? groundOf(places) : undefined;
  const delayMs =
    ground?.delayMs ?? ((from, to) => distanceBetween(places[from]!, places[to]!) * MS_PER_KM);
  const whom = new Draws(diceFor(seed, 'who knows whom'));
  const fingers = places.map((_, place) =>
    fingersOf(place, { places: peers, candidates }, delayMs, whom),
  );
  const links = fingers.flatMap((further, from) =>
    further.map((finger): OverlayLink => [from, (from + finger) % peers]),
  );
  return { places, fingers, links, ground, delayMs };
}

/** Anywhere in a square, each place as likely: the model of the theory. */
function squareOf(peers: number, draws: Draws): Place[] {
  const side = country.height;
  return Array.from({ length: peers }, () => ({
    x: side * draws.uniform(),
    y: side * draws.uniform(),
  }));
}

/** Number of the cable between routers over which most overlay links lead. */
export function busiestTrunk({ ground, links }: Plan): number | undefined {
  if (!ground) return undefined;
  const uses = ground.cables.map(() => 0);
  for (const [from, to] of links) {
    // Its first and last cable are the peers' own.
    for (const cable of ground.way(from, to).slice(1, -1)) uses[cable]!++;
  }
  return uses.indexOf(Math.max(...uses));
}
