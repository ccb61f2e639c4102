import type { InFlight } from '#sim/index.ts';
import type { NodeShape } from '../define-lab.ts';

/** What a message is for; each kind has a shape of its own, the same in every lab. */
export type MessageKind = 'request' | 'response' | 'refused' | 'piece' | 'control';

/** How a lab wants a message drawn. */
export interface MessageLook {
  readonly kind: MessageKind;
  /** A few letters beside it, such as `SYN`. */
  readonly label?: string;
  /** Of a piece: its number. */
  readonly number?: number;
}

export type LookOf = (flight: InFlight) => MessageLook;

/** Everything a legend can explain. */
export type LegendKey = NodeShape | MessageKind | 'lost';

/** What became of a node, said by a mark as well as by a colour. */
export type Tone = 'ok' | 'wait' | 'lost';

export const legendWords: Readonly<Record<LegendKey, string>> = {
  client: 'client',
  server: 'server',
  peer: 'peer',
  index: 'index or tracker',
  router: 'router',
  request: 'request',
  response: 'response',
  refused: 'refused',
  piece: 'piece of a file',
  control: 'control message',
  lost: 'lost or out of order',
};
