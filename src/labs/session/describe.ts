import { stateText, type WorldView } from '#sim/index.ts';
import { inBacklog } from '#machines/connection-table.ts';
import type { ClientContext } from '#machines/client-context.ts';
import { counted } from '../counted.ts';
import { clientOf, serverOf } from './metrics.ts';
import type { SessionParams } from './params.ts';
import type { SessionTally } from './tally.ts';
import { clientsLabel } from './words.ts';
import { clientIds, firstClientId, serverId } from './world.ts';

type View = WorldView<SessionTally>;

/** The scene in words: what the client waits for, what the server does, which connections there are. */
export function describe(view: View, params: SessionParams): string {
  const clients = params.clients === 1 ? ofOneClient(view, params) : ofClients(view, params);
  return `${clients} ${ofServer(view, params)}`;
}

function stateOf(view: View, node: string): string {
  return stateText(view.snapshot(node).value);
}

function ofOneClient(view: View, params: SessionParams): string {
  const context = clientOf(view, firstClientId);
  switch (stateOf(view, firstClientId)) {
    case 'synSent':
      return context.syns > 1
        ? `The client has sent its SYN ${context.syns} times and got no answer.`
        : 'The client has sent SYN and waits for SYN-ACK.';
    case 'established.securing.helloSent':
      return 'The connection is open. The client has said hello in TLS and waits for the server’s hello.';
    case 'established.securing.keyExchanged':
      return 'Client and server have exchanged keys; the client waits for the server to finish.';
    case 'established.loggingIn':
      return `The client has sent the name “${context.credentials?.user}” and a password, and waits for the verdict.`;
    case 'established.loginRefused':
      return 'The log-in was refused. The client is not told whether the name or the password is wrong; the connection stays open.';
    case 'established.requesting':
      return `The client ${received(context)} and waits for ${awaited(context)}.`;
    case 'established.idle':
      return `The client ${received(context)}; the connection is open and idle.`;
    case 'finWait':
      return 'The client has sent FIN and waits until the server has closed too.';
    case 'backingOff':
      return `Try ${context.failures} has failed; the client pauses before it tries again.`;
    default:
      return whenClosed(view, context, params);
  }
}

function whenClosed({ tally }: View, context: ClientContext, params: SessionParams): string {
  if (!tally.visits[firstClientId]) return 'The client is closed: it has asked for nothing yet.';
  if (context.failures > 0) return 'The client has given up: it has not got what it wanted.';
  if (context.received === 0) return 'The client has no connection and has not got the page.';
  return `The client ${received(context)} and has no connection${
    params.connections === 'fresh' ? '' : ' any more'
  }.`;
}

function received({ received: count, wanted }: ClientContext): string {
  if (count === 0) return 'has received nothing yet';
  if (count === wanted) return `has the whole page (${counted(count, 'object', 'objects')})`;
  return `has ${count} of ${wanted} objects`;
}

function awaited({ asked, received: count }: ClientContext): string {
  const open = asked - count;
  if (count === 0) return 'the page';
  return open === 1 ? `object ${asked}` : `${open} more, asked for at once`;
}

function ofClients(view: View, params: SessionParams): string {
  const counts = new Map<string, number>();
  for (const id of clientIds(params)) {
    const label = clientsLabel(stateOf(view, id));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const list = [...counts].map(([label, count]) => `${count} ${label}`).join(', ');
  return `Of ${params.clients} clients: ${list}.`;
}

function ofServer(view: View, params: SessionParams): string {
  const state = stateOf(view, serverId);
  if (state.includes('silent')) return 'The server’s machine has no power: nothing is answered.';
  if (state.includes('refusing')) {
    return 'The server process is dead; its machine answers everything with RST.';
  }
  return `The server ${activity(state, view)} and has ${connections(view, params)}.`;
}

function activity(state: string, view: View): string {
  const message = serverOf(view).job?.message;
  switch (/application\.(\w+)/.exec(state)?.[1]) {
    case 'reading':
      return 'is reading what has come';
    case 'checking':
      return 'is checking the password against the salted hash';
    case 'working':
      return `is working on ${message?.type === 'REQUEST' ? requestWords(message.object) : 'it'}`;
    case 'replying':
      return 'is writing the response';
    default:
      return 'is waiting';
  }
}

function requestWords(object: number): string {
  return object === 1 ? 'the request for the page' : `the request for object ${object}`;
}

function connections(view: View, { clients, backlog, whenFull }: SessionParams): string {
  const { connections: all, inbox, turnedAway } = serverOf(view);
  const parts = [
    all.length === 0 ? 'no connection' : counted(all.length, 'connection', 'connections'),
    // A single client always finds a place.
    ...(clients > 1 ? [`${inBacklog(all)} of ${backlog} backlog places taken`] : []),
    ...(inbox.length > 0 ? [`${counted(inbox.length, 'message', 'messages')} not yet read`] : []),
  ];
  const fate = whenFull === 'refuse' ? 'refused' : 'dropped';
  return `${parts.join(', ')}${turnedAway > 0 ? `; ${turnedAway} ${fate} so far` : ''}`;
}
