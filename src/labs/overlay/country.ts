import { diceFor, Draws } from '#chance/index.ts';
import {
  distanceBetween,
  edgesOf,
  gabrielGraph,
  spreadPlaces,
  type LongEdge,
  type Place,
} from '#net/index.ts';

/** The country in kilometres. It is the same in every run: who lives where is up to the seed. */
export const country = { width: 4_000, height: 2_400 };
/** Light in fibre: 200 km in a millisecond. */
export const MS_PER_KM = 1 / 200;
const MAP_SEED = 4;
const ROUTERS = 24;

const draws = new Draws(diceFor(MAP_SEED, 'country'));

export const routerPlaces: readonly Place[] = spreadPlaces(ROUTERS, country, draws);

/** Cables between routers: ends are their numbers, lengths in kilometres. */
export const trunks: readonly LongEdge[] = edgesOf(gabrielGraph(routerPlaces)).map(([a, b]) => ({
  ends: [a, b],
  length: distanceBetween(routerPlaces[a]!, routerPlaces[b]!),
}));

/** Houses in which peers can live, for as many as are wanted; the first ones are always the same. */
export function houses(count: number): Place[] {
  const own = new Draws(diceFor(MAP_SEED, 'houses'));
  return spreadPlaces(count, country, own, routerPlaces);
}

/** The router next to a place. */
export function nearestRouter(place: Place): number {
  const all = routerPlaces.map((router) => distanceBetween(router, place));
  return all.indexOf(Math.min(...all));
}
