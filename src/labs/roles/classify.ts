/**
 * What kind of system is this? Judged by what was seen, not by what its machines are called: the test
 * of RFC 5694, section 2. A system is peer-to-peer if most of those who take part in the service both
 * ask for it and serve others. Three things do not count as serving others: to answer a call that one
 * wants oneself (2.2), to say where a thing is (an index) and to say who is there (a door). A service
 * is judged by itself: one host may be in several.
 */
import type { Offer } from '#machines/process-exchange.ts';
import type { NodeId } from '#sim/index.ts';

export type Architecture = 'client-server' | 'federated' | 'hybrid' | 'peer-to-peer';

/** Requests of one kind from one to another that have been answered. */
export interface Exchange {
  readonly asker: NodeId;
  readonly server: NodeId;
  readonly wants: Offer;
  /** True if the asker asked for somebody who had asked it. */
  readonly onBehalf: boolean;
  readonly count: number;
}

/** Who does what in the service. Who only helps to find it takes no part in it. */
export interface Parts {
  readonly asking: ReadonlySet<NodeId>;
  readonly serving: ReadonlySet<NodeId>;
  readonly calling: ReadonlySet<NodeId>;
  readonly all: ReadonlySet<NodeId>;
  /** Those who ask for themselves and serve others. */
  readonly both: readonly NodeId[];
}

/** What decided it. */
export type Ground =
  | 'all-share'
  | 'door-only'
  | 'central-index'
  | 'partly-from-operator'
  | 'servers-ask-each-other'
  | 'only-calls'
  | 'users-serve'
  | 'too-few'
  | 'servers-ask-servers'
  | 'nobody-does-both';

export interface Verdict {
  readonly architecture: Architecture;
  readonly ground: Ground;
  readonly parts: Parts;
  /** Of those who take part, 0 to 1: who both ask and serve. */
  readonly bothShare: number;
  /** Of the answers, 0 to 1: from processes of the operator that only serve; undefined without any. */
  readonly hubShare: number | undefined;
}

/** “Most of them”, in numbers. */
const MOST = 0.5;

export function partsOf(exchanges: readonly Exchange[]): Parts {
  const own = exchanges.filter(({ onBehalf }) => !onBehalf);
  const service = exchanges.filter(({ wants }) => wants === 'service');
  const calls = own.filter(({ wants }) => wants === 'call');
  const serving = new Set(service.map(({ server }) => server));
  const calling = new Set(calls.flatMap(({ asker, server }) => [asker, server]));
  const asking = new Set(
    [...service.filter(({ onBehalf }) => !onBehalf), ...calls].map(({ asker }) => asker),
  );
  const both = [...asking].filter((node) => serving.has(node));
  return { asking, serving, calling, all: new Set([...asking, ...serving, ...calling]), both };
}

/** Of the answers that somebody wanted for himself: those from a hub of the operator’s. */
export function hubShareOf(
  exchanges: readonly Exchange[],
  operators: ReadonlySet<NodeId>,
): number | undefined {
  const { asking } = partsOf(exchanges);
  const answers = exchanges.filter(({ wants, onBehalf }) => wants === 'service' && !onBehalf);
  const hubs = answers.filter(({ server }) => operators.has(server) && !asking.has(server));
  return answers.length === 0 ? undefined : total(hubs) / total(answers);
}

/** Undefined as long as nothing of the service has been seen. */
export function classify(
  exchanges: readonly Exchange[],
  operators: ReadonlySet<NodeId>,
): Verdict | undefined {
  const parts = partsOf(exchanges);
  if (parts.all.size === 0) return undefined;
  const bothShare = parts.both.length / parts.all.size;
  const hubShare = hubShareOf(exchanges, operators);
  const ground =
    bothShare > MOST
      ? groundIfShared(exchanges, parts, hubShare ?? 0)
      : groundIfServed(exchanges, parts, operators);
  return { architecture: architectureOf[ground], ground, parts, bothShare, hubShare };
}

const architectureOf: Readonly<Record<Ground, Architecture>> = {
  'all-share': 'peer-to-peer',
  'door-only': 'peer-to-peer',
  'central-index': 'hybrid',
  'partly-from-operator': 'hybrid',
  'servers-ask-each-other': 'federated',
  'only-calls': 'client-server',
  'users-serve': 'client-server',
  'too-few': 'client-server',
  'servers-ask-servers': 'client-server',
  'nobody-does-both': 'client-server',
};

function groundIfShared(exchanges: readonly Exchange[], parts: Parts, hubShare: number): Ground {
  const isCentral = ({ server }: Exchange) => !parts.both.includes(server);
  const help = exchanges.filter(isCentral);
  if (help.some(({ wants }) => wants === 'index')) return 'central-index';
  if (hubShare > 0) return 'partly-from-operator';
  return help.some(({ wants }) => wants === 'entry') ? 'door-only' : 'all-share';
}

function groundIfServed(
  exchanges: readonly Exchange[],
  { serving, calling, both }: Parts,
  operators: ReadonlySet<NodeId>,
): Ground {
  const relayed = exchanges.filter(({ onBehalf }) => onBehalf);
  if (relayed.some((one) => relayed.some((other) => isReverse(one, other)))) {
    return 'servers-ask-each-other';
  }
  if (both.length > 0) return 'too-few';
  if (relayed.length > 0) return 'servers-ask-servers';
  if (serving.size === 0 && calling.size > 0) return 'only-calls';
  const isLent = [...serving].every((node) => !operators.has(node));
  const isTaken = exchanges.every(
    ({ wants, asker }) => wants !== 'service' || operators.has(asker),
  );
  return isLent && isTaken ? 'users-serve' : 'nobody-does-both';
}

function isReverse(one: Exchange, other: Exchange): boolean {
  return one.asker === other.server && one.server === other.asker;
}

function total(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, { count }) => sum + count, 0);
}
