/** What stands on the rungs of a ladder diagram: messages, some of which travel together. */
import type { InFlight, NodeId } from '#sim/index.ts';
import type { MessageKind } from '../stage/kinds.ts';
import { named, newestFirst, type Chain, type Passed } from './chronicle.ts';

/** Messages from one side to the other that were sent together and arrive together. */
export interface Rung {
  readonly key: string;
  /** True from the client to the server. */
  readonly toServer: boolean;
  readonly label: string;
  readonly kind: MessageKind;
  readonly sentAtMs: number;
  readonly atMs: number;
  readonly arrived: boolean;
  /** Arrived where nobody took notice. */
  readonly ignored: boolean;
}

/** In which order messages that are sent at the same moment are named: that of the protocols. */
const order = [
  'LOGIN_OK',
  'LOGIN_REFUSED',
  'LOGIN_REQUIRED',
  'RESPONSE',
  'FIN',
  'FIN_ACK',
  'ACK',
  'SYN',
  'SYN_ACK',
  'CLIENT_HELLO',
  'SERVER_HELLO',
  'CLIENT_KEY_EXCHANGE',
  'FINISHED',
  'LOGIN',
  'REQUEST',
  'RST',
];

const requests = new Set(['LOGIN', 'REQUEST']);
const responses = new Set(['LOGIN_OK', 'LOGIN_REFUSED', 'LOGIN_REQUIRED', 'RESPONSE']);

/** What a message is for; it decides how it is drawn. */
export function kindOf(type: string): MessageKind {
  if (requests.has(type)) return 'request';
  if (responses.has(type)) return 'response';
  return type === 'RST' ? 'refused' : 'control';
}

/** All rungs of one client that can be seen from `fromMs` on, the oldest first. */
export function rungsOf(
  client: NodeId,
  passed: Chain<Passed> | undefined,
  inFlight: readonly InFlight[],
  fromMs: number,
): readonly Rung[] {
  const groups = new Map<string, Passed[]>();
  const add = (message: Passed) => {
    if (message.from !== client && message.to !== client) return;
    const key = `${message.from} ${message.sentAtMs} ${message.atMs}`;
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  };
  for (const message of newestFirst(passed, ({ atMs }) => atMs >= fromMs)) add(message);
  const arrived = groups.size;
  for (const { from, to, message, sentAtMs, atMs } of inFlight) {
    add({ ...named(message), from, to, sentAtMs, atMs, ignored: false });
  }
  return [...groups]
    .map(([key, group], index) => rungOf(key, group, client, index < arrived))
    .sort((a, b) => a.sentAtMs - b.sentAtMs);
}

function rungOf(key: string, group: readonly Passed[], client: NodeId, arrived: boolean): Rung {
  const { from, sentAtMs, atMs } = group[0]!;
  const sorted = [...group].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const kinds = sorted.map(({ type }) => kindOf(type));
  return {
    key,
    toServer: from === client,
    label: labelOf(sorted),
    kind: kinds.find((kind) => kind !== 'control') ?? 'control',
    sentAtMs,
    atMs,
    arrived,
    ignored: group.every(({ ignored }) => ignored),
  };
}

/** `ACK + REQUEST`, `RESPONSE 2` after that of the page; many of one kind are counted: `10 × RESPONSE`. */
function labelOf(messages: readonly Passed[]): string {
  const alike = new Map<string, Passed[]>();
  for (const message of messages) {
    alike.set(message.type, [...(alike.get(message.type) ?? []), message]);
  }
  return [...alike.values()].map(nameOf).join(' + ');
}

function nameOf(alike: readonly Passed[]): string {
  const { type, object = 1 } = alike[0]!;
  if (alike.length > 1) return `${alike.length} × ${type}`;
  return object > 1 ? `${type} ${object}` : type;
}
