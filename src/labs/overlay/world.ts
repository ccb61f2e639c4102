import { diceFor, Draws } from '#chance/index.ts';
import { cable } from '#machines/cable.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { router } from '#machines/router.ts';
import { createNet } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario } from '#sim/index.ts';
import { MS_PER_KM, routerPlaces } from './country.ts';
import { nodeName, type Ground } from './ground.ts';
import { accessId, peerId, routerId } from './nodes.ts';
import { planOf, type Plan, type PlanInput } from './plan.ts';
import { startOf, type Sending } from './sending.ts';
import { overlayMeter, type OverlayTally } from './tally.ts';

export interface OverlayWorld extends PlanInput, Sending {
  /** 0: routers never look whether a cable is cut. */
  readonly noticeMs: number;
}

function peerNodes({ places, fingers, ground }: Plan): NodeSpec[] {
  const members = places.map((_, place) => peerId(place));
  return members.map((id, place) => ({
    id,
    machine: overlayPeer,
    input: {
      place,
      places: members.length,
      members,
      fingers: fingers[place],
      gateway: ground && accessId(place),
    },
  }));
}

function groundNodes({ cables, tableWithout }: Ground, noticeMs: number): NodeSpec[] {
  const routers = routerPlaces.map((_, number): NodeSpec => {
    const own = cables.filter(({ ends }) => ends.includes(number)).map(({ id }) => id);
    const table = (cut: ReadonlySet<NodeId>) => tableWithout(number, cut);
    return {
      id: routerId(number),
      machine: router,
      input: { cables: own, tableWithout: table, noticeMs },
    };
  });
  const lines = cables.map(({ id, ends }): NodeSpec => {
    const names = ends.map(nodeName);
    const watching = ends.filter((end) => end < routerPlaces.length).map(nodeName);
    return { id, machine: cable, input: { id, ends: names, routers: watching } };
  });
  return [...routers, ...lines];
}

/** From an end to the middle of a cable takes half of its delay; a cable going dark is seen at once. */
function overCables({ cables }: Ground) {
  const halfMs = new Map(cables.map(({ id, length }) => [id, (length * MS_PER_KM) / 2]));
  const signals = ['SIGNAL_LOST', 'SIGNAL_BACK'];
  return createNet({
    link: (from, to, { type }) => ({
      latencyMs: signals.includes(type) ? 0 : (halfMs.get(from) ?? halfMs.get(to))!,
    }),
  });
}

function throughTheAir({ places, delayMs }: Plan) {
  const placeOf = new Map(places.map((_, place) => [peerId(place), place]));
  return createNet({
    link: (from, to) => ({ latencyMs: delayMs(placeOf.get(from)!, placeOf.get(to)!) }),
  });
}

export function overlayWorld(
  world: OverlayWorld,
  seed: number,
): Omit<Scenario<OverlayTally>, 'sampling'> {
  const plan = planOf(world, seed);
  const { ground } = plan;
  return {
    nodes: [...peerNodes(plan), ...(ground ? groundNodes(ground, world.noticeMs) : [])],
    medium: ground ? overCables(ground) : throughTheAir(plan),
    start: startOf(world, plan, new Draws(diceFor(seed, 'who talks to whom'))),
    meter: overlayMeter(plan),
  };
}
