import type { AnyMachineSnapshot } from 'xstate';
import type { Meter, NodeId, WorldView } from '#sim/index.ts';
import { contextOf, regionOf } from './views.ts';

/** How one of the swarm has fared so far. */
export interface Fare {
  /** Until when it is counted here. */
  readonly untilMs: number;
  /** Time in which it lacked something. */
  readonly wantingMs: number;
  /** Of that, time in which it was choked by all whom it wanted something from. */
  readonly chokedMs: number;
  /** Milliseconds of slots: two partners that unchoke it for a second make 2,000. */
  readonly openMs: number;
  /** When it joined, and when it had everything. */
  readonly joinedMs: number;
  readonly doneMs: number | undefined;
}

export interface PeerTally {
  fares: Readonly<Record<NodeId, Fare>>;
}

const untouched: Fare = {
  untilMs: 0,
  wantingMs: 0,
  chokedMs: 0,
  openMs: 0,
  joinedMs: 0,
  doneMs: undefined,
};

/** The fare of one whose state has been this since it was last counted. */
function onwards(fare: Fare, state: AnyMachineSnapshot, nowMs: number): Fare {
  const ms = nowMs - fare.untilMs;
  const region = regionOf(state, 'consuming');
  if (region === 'away' || region === 'complete') return { ...fare, untilMs: nowMs };
  const open = [...contextOf(state)!.neighbours.values()].filter((other) => other.open).length;
  return {
    ...fare,
    untilMs: nowMs,
    wantingMs: fare.wantingMs + ms,
    chokedMs: fare.chokedMs + (region === 'choked' ? ms : 0),
    openMs: fare.openMs + open * ms,
  };
}

/** How a peer has fared until the moment of the view. */
export function fareOf(view: WorldView<PeerTally>, id: NodeId): Fare {
  return onwards(view.tally.fares[id] ?? untouched, view.snapshot(id), view.nowMs);
}

export const peerMeter: Meter<PeerTally> = {
  start: () => ({ fares: {} }),
  copy: (tally) => ({ ...tally }),
  observe(tally, { atMs, node, before, after, event }) {
    if (!contextOf(before)) return;
    const fare = onwards(tally.fares[node] ?? untouched, before, atMs);
    const [from, to] = [regionOf(before, 'consuming'), regionOf(after, 'consuming')];
    const joined = from === 'away' && to !== 'away' && event.type === 'JOIN';
    const done = to === 'complete' && from !== to;
    tally.fares = {
      ...tally.fares,
      [node]: {
        ...fare,
        ...(joined && { joinedMs: atMs }),
        ...(done && { doneMs: fare.doneMs ?? atMs }),
      },
    };
  },
};
