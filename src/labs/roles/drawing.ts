import type { Contact, Offer } from '#machines/process-exchange.ts';
import type { NodeId } from '#sim/index.ts';

/** A process on a host, before anybody has asked anybody. */
export interface Process {
  readonly id: NodeId;
  readonly host: string;
  readonly runBy: 'user' | 'operator';
  /** What others get from it, if they ask. */
  readonly offers: Offer;
  /** True for one that never asks for itself, only on behalf of those who ask it. */
  readonly standsIn: boolean;
}

/** Who asks whom, and so for what: for what the one who is asked offers. */
export interface Arrow {
  readonly asker: NodeId;
  readonly server: NodeId;
}

/** Processes on hosts, and who asks whom. */
export interface Drawing {
  readonly processes: readonly Process[];
  readonly arrows: readonly Arrow[];
}

/** An index or a door: it says where the service is, and is not the service. */
export function isHelper({ offers }: Pick<Process, 'offers'>): boolean {
  return offers === 'index' || offers === 'entry';
}

/** Whom this process asks in the drawing. */
export function contactsOf({ processes, arrows }: Drawing, asker: NodeId): Contact[] {
  return processes
    .filter(({ id }) => arrows.some((arrow) => arrow.asker === asker && arrow.server === id))
    .map(({ id, offers }) => ({ node: id, offers }));
}

/** True if an arrow from one to the other would mean something. */
export function mayAsk(asker: Process, server: Process): boolean {
  if (asker.id === server.id || isHelper(asker)) return false;
  return !asker.standsIn || server.offers === 'service';
}

/** Every host, in the order in which the drawing names it. */
export function hostsOf({ processes }: Drawing): string[] {
  return [...new Set(processes.map(({ host }) => host))];
}
