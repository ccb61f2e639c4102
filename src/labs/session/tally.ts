import type { AnyMachineSnapshot } from 'xstate';
import { client } from '#machines/client.ts';
import { server } from '#machines/server.ts';
import { isOf, type Happening, type Meter, type NodeId } from '#sim/index.ts';
import { named, type Chain, type Passed, type Phase } from './chronicle.ts';
import { visitAfter, type Visit } from './visit.ts';

export interface SessionTally {
  /** The latest visit of each client that has made one. */
  visits: Readonly<Record<NodeId, Visit>>;
  connectionsOpened: number;
  retries: number;
  objectsReceived: number;
  messages: Chain<Passed> | undefined;
  phases: Chain<Phase> | undefined;
}

export const sessionMeter: Meter<SessionTally> = {
  start: () => ({
    visits: {},
    connectionsOpened: 0,
    retries: 0,
    objectsReceived: 0,
    messages: undefined,
    phases: undefined,
  }),
  // All that it holds is replaced, never changed in place.
  copy: (tally) => ({ ...tally }),
  observe(tally, happening) {
    keepMessage(tally, happening);
    keepPhase(tally, happening);
    countForClient(tally, happening);
  },
};

function keepMessage(tally: SessionTally, happening: Happening): void {
  const { cause, from, node, event, sentAtMs, atMs, before, after } = happening;
  if (cause !== 'message' || from === undefined) return;
  const ignored = isIgnored(event.type, before, after);
  const item = { ...named(event), from, to: node, sentAtMs, atMs, ignored };
  tally.messages = { item, older: tally.messages };
}

/** It came to a machine without power, or it was a SYN that found the backlog full. */
function isIgnored(type: string, before: AnyMachineSnapshot, after: AnyMachineSnapshot): boolean {
  if (!isOf(server, before) || !isOf(server, after)) return false;
  if (after.matches({ transport: 'silent' })) return true;
  const turnedAway = after.context.turnedAway > before.context.turnedAway;
  return type === 'SYN' && turnedAway && after.context.whenFull === 'drop';
}

function keepPhase(tally: SessionTally, happening: Happening): void {
  const { atMs, node, stateBefore, stateAfter } = happening;
  if (stateBefore === stateAfter) return;
  tally.phases = { item: { node, state: stateAfter, sinceMs: atMs }, older: tally.phases };
}

function countForClient(tally: SessionTally, happening: Happening): void {
  const { node, event, before, after, stateBefore, stateAfter } = happening;
  if (!isOf(client, before) || !isOf(client, after)) return;
  if (stateBefore === 'synSent' && stateAfter.startsWith('established')) tally.connectionsOpened++;
  if (event.type === 'RETRY' || event.type === 'RETRANSMIT') tally.retries++;
  if (after.context.received > before.context.received) tally.objectsReceived++;
  const visit = visitAfter(tally.visits[node], happening, before.context, after.context);
  if (visit) tally.visits = { ...tally.visits, [node]: visit };
}
