import { SimError, type Medium, type NodeId, type SimEvent } from '#sim/index.ts';
import {
  flowUntil,
  isComplete,
  nextCompletionMs,
  noFlows,
  shareAnew,
  withoutNode,
  type Access,
  type FlowState,
} from './flows.ts';
import { passageOver, type Link } from './link.ts';

/** What lies between the nodes of a lab. */
export interface NetSpec {
  /** The way of small messages between two nodes; may differ by direction, and by what is said. */
  readonly link: (from: NodeId, to: NodeId, message: SimEvent) => Link;
  /** Access links of the nodes that take part in bulk transfers. */
  readonly access?: Readonly<Record<NodeId, Access>>;
}

/** Builds the medium of a world: latency and loss for messages, fair shares for transfers. */
export function createNet({ link, access = {} }: NetSpec): Medium<FlowState> {
  const accessOf = (node: NodeId): Access => {
    const own = access[node];
    if (own && own.upBps > 0 && own.downBps > 0) return own;
    throw new SimError(
      `“${node}” takes part in a transfer, but has no access link with a capacity above 0.`,
      `Give it one in the lab's net: access: { '${node}': { upBps: …, downBps: … } }.`,
    );
  };
  return {
    initial: noFlows,
    carry: (_state, envelope, chance) =>
      passageOver(link(envelope.from, envelope.to, envelope.message), envelope, chance),
    begin(state, transfer) {
      const flow = { transfer, leftBits: transfer.bytes * 8, rateBps: 0 };
      const { flows, ...rest } = flowUntil(state, transfer.sentAtMs);
      return { ...rest, flows: [...flows, flow] };
    },
    cut(before, node, nowMs) {
      const state = flowUntil(before, nowMs);
      return { ...state, flows: state.flows.flatMap((flow) => withoutNode(flow, node)) };
    },
    settle({ flows, ...rest }) {
      const state = { ...rest, flows: shareAnew(flows, accessOf) };
      return { state, nextCompletionMs: nextCompletionMs(state) };
    },
    advance(before, nowMs) {
      const state = flowUntil(before, nowMs);
      const complete = state.flows.filter(isComplete).map((flow) => flow.transfer);
      if (complete.length === 0) return { state, complete };
      return {
        state: { ...state, flows: state.flows.filter((flow) => !isComplete(flow)) },
        complete,
      };
    },
  };
}

/** The same way, `latencyMs` long, between all nodes. */
export function uniformNet(
  link: Link,
  access?: Readonly<Record<NodeId, Access>>,
): Medium<FlowState> {
  return createNet(access ? { link: () => link, access } : { link: () => link });
}
