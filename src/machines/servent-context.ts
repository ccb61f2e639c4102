import type { NodeId } from '#sim/index.ts';

/** What a servent is given: “servent” is Gnutella’s own word for one that is SERVer and cliENT. */
export interface ServentInput {
  readonly id: NodeId;
  /** Whom it asks: its neighbours in the overlay, or the one index that it tells of its files. */
  readonly neighbours: readonly NodeId[];
  readonly hasFile: boolean;
  /** Hops that its own queries may travel. */
  readonly ttl: number;
  /** How long it waits for a first hit before it gives up. */
  readonly patienceMs: number;
}

/** How a query first came here: from whom, and over how many hops. One's own comes from nobody. */
export interface Route {
  readonly from: NodeId | undefined;
  readonly hops: number;
}

/** One's own search: who is known to have the file, in the order in which one heard of them. */
export interface Search {
  readonly id: string;
  readonly holders: readonly NodeId[];
  /** How many of them were asked in vain. */
  readonly triedInVain: number;
}

export interface ServentContext extends ServentInput {
  /** Neighbours that have said goodbye. */
  readonly left: readonly NodeId[];
  /** Every query it has seen, by its id: a second copy is known by it, and a hit finds its way back. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Of an ultrapeer: its leaves, and which of them have the file. */
  readonly leaves: ReadonlyMap<NodeId, boolean>;
  readonly search: Search | undefined;
  readonly searches: number;
  /** Queries that came, and how many of them it had seen before. */
  readonly handled: number;
  readonly duplicates: number;
}

export type ServentEvent =
  /** From outside: look for the file; have it to share, or no longer; go away. */
  | { readonly type: 'ASK' | 'SHARE' | 'STOP_SHARING' | 'LEAVE' }
  | {
      readonly type: 'QUERY';
      readonly from: NodeId;
      readonly id: string;
      /** Hops left, this one included. */
      readonly ttl: number;
      /** Hops behind it, this one included. */
      readonly hops: number;
    }
  /** Who has the file: from a peer along the way the query came, or from the index. */
  | {
      readonly type: 'QUERY_HIT' | 'HITS';
      readonly from: NodeId;
      readonly id: string;
      readonly holders: readonly NodeId[];
    }
  /** From a leaf: whether it has the file. */
  | { readonly type: 'PUBLISH'; readonly from: NodeId; readonly hasFile: boolean }
  /** Directly from peer to peer, with nobody between. */
  | { readonly type: 'GET' | 'FILE'; readonly from: NodeId }
  | { readonly type: 'BYE'; readonly from: NodeId };

export function serventContext({ input }: { input: ServentInput }): ServentContext {
  return {
    ...input,
    left: [],
    routes: new Map(),
    leaves: new Map(),
    search: undefined,
    searches: 0,
    handled: 0,
    duplicates: 0,
  };
}

/** Neighbours that are still there. */
export function present({ neighbours, left }: ServentContext): readonly NodeId[] {
  return left.length === 0 ? neighbours : neighbours.filter((id) => !left.includes(id));
}

/** Who has the file, as far as this peer can tell by itself: itself, and its leaves. */
export function holdersKnownTo({ id, hasFile, leaves }: ServentContext): NodeId[] {
  const among = [...leaves].filter(([, has]) => has).map(([leaf]) => leaf);
  return hasFile ? [id, ...among] : among;
}

/**
 * Begins a search under a new id, with what an ultrapeer knows of its own leaves; a copy of the query
 * that comes back will be known as a duplicate.
 */
export function searchBegun(context: ServentContext): Partial<ServentContext> {
  const searches = context.searches + 1;
  const id = `${context.id} #${searches}`;
  return {
    searches,
    search: { id, holders: holdersKnownTo(context), triedInVain: 0 },
    routes: new Map(context.routes).set(id, { from: undefined, hops: 0 }),
  };
}

/** Adds what a hit names to one's own search. */
export function holdersNoted({ search }: ServentContext, named: readonly NodeId[]): Search {
  const fresh = named.filter((holder) => !search!.holders.includes(holder));
  return { ...search!, holders: [...search!.holders, ...fresh] };
}
