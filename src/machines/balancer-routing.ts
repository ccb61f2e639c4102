import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';

/** How a balancer picks a server; `pooled` keeps the line itself and gives to whoever is free. */
export type Policy = 'random' | 'roundRobin' | 'choices' | 'shortest' | 'pooled';

/** A request on its way through: who asked, and the client's own number of it. */
export interface Held {
  readonly client: NodeId;
  readonly number: number;
}

export interface Routing {
  readonly servers: readonly NodeId[];
  readonly policy: Policy;
  /** How many servers the policy `choices` looks at. */
  readonly choices: number;
  /** Requests at each server that it has not answered yet. */
  readonly loads: readonly number[];
  /** Servers that refused a connection lately and are left out for a while. */
  readonly avoided: readonly boolean[];
  /** Whose turn it is in round robin. */
  readonly turn: number;
  readonly dice: Dice;
}

/** Those that may get a request: all but the avoided, or all if every one is avoided. */
function candidates({ servers, avoided }: Routing): number[] {
  const all = [...servers.keys()];
  if (!avoided.includes(true)) return all;
  const open = all.filter((index) => !avoided[index]);
  return open.length > 0 ? open : all;
}

function leastLoaded({ loads }: Routing, among: readonly number[]): number {
  return among.reduce((best, index) => (loads[index]! < loads[best]! ? index : best));
}

/** True unless requests wait for a free server and there is none. */
export function canPassOn(routing: Routing): boolean {
  return routing.policy !== 'pooled' || pick(routing) !== undefined;
}

/** The server that gets the next request, and the routing's state after that; undefined: nobody is free. */
export function pick(routing: Routing): { server: number; turn: number; dice: Dice } | undefined {
  const open = candidates(routing);
  const { turn, dice, policy, loads } = routing;
  if (policy === 'pooled') {
    const free = open.find((index) => loads[index] === 0);
    return free === undefined ? undefined : { server: free, turn, dice };
  }
  if (policy === 'roundRobin') {
    const server = open.find((index) => index >= turn) ?? open[0]!;
    return { server, turn: server + 1, dice };
  }
  const draws = new Draws(dice);
  const looked = policy === 'random' ? 1 : policy === 'choices' ? routing.choices : open.length;
  // Different ones, in random order: so ties are broken by chance as well.
  const server = leastLoaded(routing, draws.some(open, looked));
  return { server, turn, dice: draws.dice };
}
