import type { Contact } from '#machines/identifiers.ts';
import type { LookUp } from '#machines/look-up.ts';
import { ringNode } from '#machines/ring-node.ts';
import type { RingTable } from '#machines/ring-table.ts';
import { xorNode } from '#machines/xor-node.ts';
import type { XorTable } from '#machines/xor-table.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import type { DhtTally } from './tally.ts';

/** What both kinds of node keep. */
export interface Member {
  readonly table: RingTable | XorTable;
  readonly stored: ReadonlySet<number>;
  readonly lookUp: LookUp | undefined;
  readonly answered: number;
}

/** A node as a member of the table; undefined for what is none. */
export function memberOf(view: WorldView, node: NodeId): Member | undefined {
  const snapshot = view.snapshot(node);
  return isOf(ringNode, snapshot) || isOf(xorNode, snapshot) ? snapshot.context : undefined;
}

/** A node's two states, supplying and consuming. */
export function statesOf(view: WorldView, node: NodeId): { supplying: string; consuming: string } {
  return view.snapshot(node).value as { supplying: string; consuming: string };
}

export function hasFailed(view: WorldView, node: NodeId): boolean {
  return statesOf(view, node).supplying === 'failed';
}

/** All nodes of the table, in the order of their identifiers. */
export function membersOf(view: WorldView): NodeId[] {
  return view.nodes.filter((node) => memberOf(view, node) !== undefined);
}

/** Everybody that this node knows, each once. */
export function contactsOf({ table }: Member): Contact[] {
  return 'fingers' in table ? [...table.fingers] : table.buckets.flat();
}

/** The look-up that began last, and who asked. */
export interface LastLookUp {
  readonly asker: Contact;
  readonly lookUp: LookUp;
  /** Who has a copy, failed or not. */
  readonly holders: readonly Contact[];
}

export function lastLookUp(view: WorldView<DhtTally>): LastLookUp | undefined {
  const { lastAsker } = view.tally;
  const member = lastAsker === undefined ? undefined : memberOf(view, lastAsker);
  if (!member?.lookUp) return undefined;
  const { key } = member.lookUp;
  const holders = view.nodes.flatMap((node): Contact[] => {
    const other = memberOf(view, node);
    return other?.stored.has(key) ? [other.table.self] : [];
  });
  return { asker: member.table.self, lookUp: member.lookUp, holders };
}
