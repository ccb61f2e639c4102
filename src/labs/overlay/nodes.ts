import type { NodeId } from '#sim/index.ts';

/** A peer by its place on the ring, from 0 on. */
export function peerId(place: number): NodeId {
  return `peer ${place}`;
}

/** A router by its number on the map, from 0 on: A, B, C … */
export function routerLetter(router: number): string {
  return String.fromCharCode(65 + router);
}

export function routerId(router: number): NodeId {
  return `router ${routerLetter(router)}`;
}

/** The cable between two routers. */
export function cableId(a: number, b: number): NodeId {
  return `cable ${routerLetter(a)}–${routerLetter(b)}`;
}

/** The cable that joins a peer to its router. */
export function accessId(place: number): NodeId {
  return `cable of ${peerId(place)}`;
}
