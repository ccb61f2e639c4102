import { stateText, type WorldView } from '#sim/index.ts';
import type { InterventionSpec } from '../define-lab.ts';
import { clientOf } from './metrics.ts';
import { credentials, firstClientId, serverId } from './world.ts';

function stateOf(view: WorldView, node: string): string {
  return stateText(view.snapshot(node).value);
}

const calm = ['closed', 'established.idle'];
const mayClose = ['synSent', 'established', 'backingOff'];

function isDown(view: WorldView): boolean {
  return stateOf(view, serverId).includes('application.dead');
}

/** What the reader may do to the first client and to the server while the run goes on. */
export const interventions = {
  'request-again': {
    label: 'Request the page again',
    help: 'The first client wants the page once more. It needs a new connection only if its last one is closed.',
    node: firstClientId,
    event: { type: 'VISIT' },
    available: (view) => calm.includes(stateOf(view, firstClientId)),
  },
  'log-in': {
    label: 'Log in with the right password',
    help: 'The first client tries again, this time as Ann with Ann’s password.',
    node: firstClientId,
    event: { type: 'LOG_IN', ...credentials.right },
    available: (view) =>
      ['closed', 'established.loginRefused'].includes(stateOf(view, firstClientId)) &&
      needsLogin(view),
  },
  close: {
    label: 'Close the client',
    help: 'The first client wants nothing more and closes its connection.',
    node: firstClientId,
    event: { type: 'CLOSE' },
    available: (view) => mayClose.some((state) => stateOf(view, firstClientId).startsWith(state)),
  },
  kill: {
    label: 'Kill the server process',
    help: 'The machine goes on without it: it resets all connections and refuses new ones.',
    node: serverId,
    event: { type: 'KILL' },
    available: (view) => !isDown(view),
  },
  'cut-power': {
    label: 'Cut the server’s power',
    help: 'The machine is gone without a word. Whatever is sent to it, nothing comes back.',
    node: serverId,
    event: { type: 'POWER_OFF' },
    available: (view) => !stateOf(view, serverId).includes('silent'),
  },
  restart: {
    label: 'Restart the server',
    help: 'The server listens again. It remembers no connection and no log-in.',
    node: serverId,
    event: { type: 'START' },
    available: isDown,
  },
} as const satisfies Readonly<Record<string, InterventionSpec>>;

function needsLogin(view: WorldView): boolean {
  const { credentials: typed, session } = clientOf(view, firstClientId);
  return typed !== undefined && session === undefined;
}
