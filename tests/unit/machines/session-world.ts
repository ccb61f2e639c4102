import type { AnyStateMachine } from 'xstate';
import { account } from '#machines/accounts.ts';
import { client } from '#machines/client.ts';
import type { ClientContext, ClientInput } from '#machines/client-context.ts';
import { server } from '#machines/server.ts';
import type { ServerContext, ServerInput } from '#machines/server-context.ts';
import { uniformNet } from '#net/index.ts';
import { Run, stateText, type Scheduled } from '#sim/index.ts';

export interface SessionOptions {
  readonly client?: Partial<ClientInput>;
  readonly server?: Partial<ServerInput>;
  readonly clients?: number;
  /** What happens besides the visit of every client at 0 ms. */
  readonly start?: readonly Scheduled[];
  /** Copies of the machines that do the same and more. */
  readonly machines?: { readonly client: AnyStateMachine; readonly server: AnyStateMachine };
}

export const ann = { user: 'ann', password: 'right' };

/** Clients `ann-1`, `ann-2` … that visit `server`, 50 ms away, and what one may want to know. */
export function session(options: SessionOptions = {}) {
  const { clients = 1, start = [], machines = { client, server } } = options;
  const input = clientInput(options);
  const ids = Array.from({ length: clients }, (_, i) => `ann-${i + 1}`);
  const nodes = [
    ...ids.map((id) => ({ id, machine: machines.client, input })),
    { id: 'server', machine: machines.server, input: serverInput(options, input) },
  ];
  const visits = ids.map((node) => ({ atMs: 0, node, event: { type: 'VISIT' } }));
  const meter = { start: () => 0, copy: (tally: number) => tally, observe: () => undefined };
  const medium = uniformNet({ latencyMs: 50 });
  const run = new Run({ nodes, medium, meter, start: [...visits, ...start] }, { seed: 1 });
  return {
    run,
    /** What happened at a node, its events only. */
    events: (node: string) =>
      run.trace.filter((entry) => entry.node === node).map((entry) => entry.event.type),
    /** What was sent by a node, with the time. */
    sent: (node: string) =>
      run.trace
        .filter((entry) => entry.node === node)
        .flatMap(({ atMs, sent }) => sent.map(({ type }) => `${Math.round(atMs)} ${type}`)),
    state: (node: string) => stateText(run.view.snapshot(node).value),
    client: (node = 'ann-1') => run.view.snapshot(node).context as ClientContext,
    server: () => run.view.snapshot('server').context as ServerContext,
  };
}

function clientInput({ client: given }: SessionOptions): ClientInput {
  return {
    server: 'server',
    security: 'none',
    use: 'keepAlive',
    credentials: undefined,
    leaves: true,
    backOffMs: 200,
    patienceMs: 2000,
    ...given,
  };
}

function serverInput({ server: given }: SessionOptions, { security }: ClientInput): ServerInput {
  return {
    objects: 1,
    security,
    needsLogin: false,
    accounts: { ann: account('salt', ann.password) },
    backlog: 8,
    whenFull: 'refuse',
    workMs: 0,
    checkMs: 100,
    idleTimeoutMs: 1000,
    ...given,
  };
}
