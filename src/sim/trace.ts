import type { NodeId, SimEvent } from './effects.ts';
import type { Cause } from './happening.ts';
import type { Recorder } from './recorder.ts';

/** One line of what happened: a node dealt with an event, or a message vanished on its way. */
export interface TraceEntry {
  readonly atMs: number;
  readonly cause: Cause | 'lost';
  /** Who dealt with the event, or should have got the lost message. */
  readonly node: NodeId;
  readonly from: NodeId | undefined;
  readonly event: SimEvent;
  /** The node's state before and after, in words. */
  readonly before: string;
  readonly after: string;
  readonly sent: readonly { readonly to: NodeId; readonly type: string }[];
}

const nothing: TraceEntry['sent'] = [];

/** A recorder that hands every entry on; the states stand in it as texts, not as machine snapshots. */
export function recordTo(add: (entry: TraceEntry) => void): Recorder {
  return {
    happened({ atMs, cause, node, from, event, stateBefore, stateAfter }, requests) {
      let sent = nothing;
      for (const request of requests) {
        if (request.effect === 'send' || request.effect === 'transfer') {
          const { to, message } = request;
          if (message) sent = [...sent, { to: [to].flat().join(', '), type: message.type }];
        }
      }
      add({ atMs, cause, node, from, event, before: stateBefore, after: stateAfter, sent });
    },
    vanished(atMs, { from, to, message }) {
      const empty = { before: '', after: '', sent: nothing };
      add({ atMs, cause: 'lost', node: to, from, event: message, ...empty });
    },
  };
}

/**
 * The entry as a line that a person can read and a golden trace can compare:
 * `0.300 s  server  REQUEST from ann: waiting → reading; sends RESPONSE to ann`.
 */
export function traceLine(entry: TraceEntry): string {
  const { atMs, cause, node, from, event, before, after, sent } = entry;
  const time = `${(atMs / 1000).toFixed(3)} s`.padStart(10);
  if (cause === 'lost') return `${time}  ${event.type} from ${from} to ${node} is lost`;
  const origin = from === undefined ? '' : ` from ${from}`;
  const state = before === after ? `stays ${after}` : `${before} → ${after}`;
  const sends = sent.map(({ to, type }) => `${type} to ${to}`).join(', ');
  return `${time}  ${node}  ${event.type}${origin}: ${state}${sends === '' ? '' : `; sends ${sends}`}`;
}
