import type { NodeId, Transfer } from '#sim/index.ts';
import { maxMinRatesBps } from './max-min.ts';

/** A node's access link: how fast it can send and receive, all its transfers together. */
export interface Access {
  readonly upBps: number;
  readonly downBps: number;
}

/** A bulk transfer under way at its present rate; of several receivers each gets so much. */
export interface Flow {
  readonly transfer: Transfer;
  readonly leftBits: number;
  readonly rateBps: number;
}

/** All transfers under way at `atMs`, and the bits that every node has sent and received so far. */
export interface FlowState {
  readonly atMs: number;
  readonly flows: readonly Flow[];
  readonly sentBits: Bits;
  readonly receivedBits: Bits;
}

type Bits = ReadonlyMap<NodeId, number>;

export const noFlows: FlowState = {
  atMs: 0,
  flows: [],
  sentBits: new Map(),
  receivedBits: new Map(),
};

/** Lets the flows run on to `nowMs` at their present rates. */
export function flowUntil(state: FlowState, nowMs: number): FlowState {
  const seconds = (nowMs - state.atMs) / 1000;
  if (seconds <= 0 || state.flows.length === 0) return { ...state, atMs: nowMs };
  const sentBits = new Map(state.sentBits);
  const receivedBits = new Map(state.receivedBits);
  const flows = state.flows.map((flow) => {
    const { from, to } = flow.transfer;
    const bits = Math.min(flow.leftBits, flow.rateBps * seconds);
    sentBits.set(from, (sentBits.get(from) ?? 0) + bits * to.length);
    for (const node of to) receivedBits.set(node, (receivedBits.get(node) ?? 0) + bits);
    return { ...flow, leftBits: flow.leftBits - bits };
  });
  return { atMs: nowMs, flows, sentBits, receivedBits };
}

/** Complete but for rounding: what is left is under a thousandth of a bit, or a nanosecond's work. */
export function isComplete({ leftBits, rateBps }: Flow): boolean {
  return leftBits <= 1e-3 + rateBps * 1e-9;
}

/** What is left of a transfer if this node takes no part in anything any more: all, less, or nothing. */
export function withoutNode(flow: Flow, node: NodeId): Flow[] {
  const { transfer } = flow;
  if (transfer.from !== node && !transfer.to.includes(node)) return [flow];
  const to = transfer.from === node ? [] : transfer.to.filter((other) => other !== node);
  return to.length === 0 ? [] : [{ ...flow, transfer: { ...transfer, to } }];
}

/** A transfer to one receiver, and how much has arrived at a moment: 0 at its start, 1 at its end. */
export interface Progress {
  readonly transfer: Omit<Transfer, 'to'> & { readonly to: NodeId };
  readonly share: number;
}

/** How far every transfer is at `nowMs`, at the present rates. */
export function progressOf({ atMs, flows }: FlowState, nowMs: number): Progress[] {
  const seconds = (nowMs - atMs) / 1000;
  return flows.flatMap(({ transfer, leftBits, rateBps }) => {
    const left = Math.max(0, leftBits - rateBps * seconds);
    const share = transfer.bytes > 0 ? 1 - left / (transfer.bytes * 8) : 1;
    return transfer.to.map((to) => ({ transfer: { ...transfer, to }, share }));
  });
}

/** All bits that every node has received by `nowMs`, those of unfinished transfers among them. */
export function receivedBitsBy(state: FlowState, nowMs: number): Bits {
  const seconds = (nowMs - state.atMs) / 1000;
  const receivedBits = new Map(state.receivedBits);
  for (const { transfer, leftBits, rateBps } of state.flows) {
    const bits = Math.min(leftBits, rateBps * seconds);
    for (const node of transfer.to) receivedBits.set(node, (receivedBits.get(node) ?? 0) + bits);
  }
  return receivedBits;
}

/**
 * Gives every flow its fair share anew; needed whenever one starts or ends. A flow to several crosses
 * its sender's up-link once for each, and a limit of its own is a link that it has for itself.
 */
export function shareAnew(flows: readonly Flow[], accessOf: (node: NodeId) => Access): Flow[] {
  const capacitiesBps: number[] = [];
  const [ups, downs] = [new Map<NodeId, number>(), new Map<NodeId, number>()];
  const link = (index: Map<NodeId, number>, node: NodeId, direction: keyof Access): number => {
    const known = index.get(node);
    if (known !== undefined) return known;
    index.set(node, capacitiesBps.length);
    return capacitiesBps.push(accessOf(node)[direction]) - 1;
  };
  const crossings = flows.map(({ transfer: { from, to, atMostBps } }) => {
    const links: number[] = [];
    for (const node of to) links.push(link(ups, from, 'upBps'), link(downs, node, 'downBps'));
    if (atMostBps < Infinity) links.push(capacitiesBps.push(atMostBps) - 1);
    return { links };
  });
  const rates = maxMinRatesBps(crossings, capacitiesBps);
  return flows.map((flow, i) => ({ ...flow, rateBps: rates[i]! }));
}

/** When the first of the flows will be complete at the present rates; Infinity if there is none. */
export function nextCompletionMs({ atMs, flows }: FlowState): number {
  return flows.reduce(
    (soonest, { leftBits, rateBps }) => Math.min(soonest, atMs + (leftBits / rateBps) * 1000),
    Infinity,
  );
}
