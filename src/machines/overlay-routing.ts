import type { OverlayMessage } from './packet-post.ts';

/** What a peer knows of the ring. */
export interface RingMember {
  /** Its own place, from 0 on. */
  readonly place: number;
  /** Places on the ring, every one taken: a power of two. */
  readonly places: number;
  /** How many places further on its neighbours are, the nearest first; the first is always 1. */
  readonly fingers: readonly number[];
}

/** A message to be handed to the neighbour at that place. */
export interface HandedOn {
  readonly next: number;
  readonly message: OverlayMessage;
}

export function isMeantFor({ place }: RingMember, { to }: OverlayMessage): boolean {
  return 'span' in to || to.place === place;
}

/**
 * To whom a peer hands a message on. To one: to the neighbour furthest on that is not beyond the goal.
 * To all: to every neighbour within the span, each to see to the places up to the next one; so everybody
 * gets it once (El-Ansary and others 2003).
 */
export function handedOn(member: RingMember, message: OverlayMessage): HandedOn[] {
  const { place, places, fingers } = member;
  const { to } = message;
  if ('place' in to) {
    const distance = (to.place - place + places) % places;
    const finger = fingers.findLast((further) => further <= distance);
    return finger === undefined ? [] : [{ next: (place + finger) % places, message }];
  }
  const within = fingers.filter((finger) => finger < to.span);
  return within.map((finger, i) => ({
    next: (place + finger) % places,
    message: { ...message, to: { span: (within[i + 1] ?? to.span) - finger } },
  }));
}
