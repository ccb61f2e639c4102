import { expect } from 'vitest';
import { hasBit, withBit, type Bits } from '#machines/bits.ts';
import type { NodeId, TraceEntry } from '#sim/index.ts';

/** Who has unchoked whom, as both would tell it: “giver taker”. */
type Ties = Set<string>;

interface Ledger {
  readonly has: Map<NodeId, Bits>;
  readonly interested: Ties;
  readonly unchoked: Ties;
  /** Pieces on their way: “giver taker” to the piece. */
  readonly underWay: Map<string, number>;
}

/**
 * Goes through a run as a clerk would who sees every word, and holds it to the laws: only who has a
 * piece sends it; only to one that is interested, unchoked and has asked; nobody asks for what it has,
 * or gets a piece twice; nobody sends more pieces at once than it has slots; who has everything is
 * interested in nobody.
 */
export function unchokedAndAsked(
  trace: readonly TraceEntry[],
  start: ReadonlyMap<NodeId, Bits>,
  slots: number,
): void {
  const ledger: Ledger = {
    has: new Map(start),
    interested: new Set(),
    unchoked: new Set(),
    underWay: new Map(),
  };
  for (const entry of trace) {
    hear(ledger, entry);
    for (const { to, type } of entry.sent) say(ledger, entry, to, type, slots);
  }
}

function hear(ledger: Ledger, { node, from, event }: TraceEntry): void {
  const { has, interested, unchoked, underWay } = ledger;
  if (event.type === 'INTERESTED') interested.add(`${node} ${from}`);
  if (event.type === 'NOT_INTERESTED') interested.delete(`${node} ${from}`);
  if (event.type === 'CLOSE') {
    interested.delete(`${node} ${from}`);
    unchoked.delete(`${node} ${from}`);
  }
  const piece = event['piece'] as number;
  if (event.type === 'REQUEST') {
    expect(hasBit(has.get(from!)!, piece), `${from} asks for ${piece}`).toBe(false);
  }
  if (event.type !== 'PIECE') return;
  expect(hasBit(has.get(from!)!, piece), `${from} has ${piece}`).toBe(true);
  expect(hasBit(has.get(node)!, piece), `${node} lacks ${piece}`).toBe(false);
  expect(underWay.get(`${from} ${node}`)).toBe(piece);
  underWay.delete(`${from} ${node}`);
  has.set(node, withBit(has.get(node)!, piece));
}

function say(ledger: Ledger, { node, event }: TraceEntry, to: NodeId, type: string, slots: number) {
  const { has, interested, unchoked, underWay } = ledger;
  const tie = `${node} ${to}`;
  if (type === 'INTERESTED') expect(has.get(node)).not.toEqual(has.get('seed'));
  if (type === 'UNCHOKE') {
    expect(interested, `${to} is interested in ${node}`).toContain(tie);
    unchoked.add(tie);
    const given = [...unchoked].filter((each) => each.startsWith(`${node} `)).length;
    expect(given, `slots of ${node}`).toBeLessThanOrEqual(slots);
  }
  if (type === 'CHOKE' || type === 'CLOSE') unchoked.delete(tie);
  if (type === 'PIECE') {
    expect(event.type).toBe('REQUEST');
    expect(unchoked, `${node} has unchoked ${to}`).toContain(tie);
    expect(interested, `${to} is interested in ${node}`).toContain(tie);
    expect(underWay.has(tie), 'one piece at a time').toBe(false);
    underWay.set(tie, event['piece'] as number);
    const sending = [...underWay.keys()].filter((each) => each.startsWith(`${node} `)).length;
    expect(sending, `pieces that ${node} sends at once`).toBeLessThanOrEqual(slots);
  }
}
