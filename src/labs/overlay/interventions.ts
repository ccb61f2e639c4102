import type { NodeId, SimEvent, WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { trunks } from './country.ts';
import { accessId, cableId, peerId } from './nodes.ts';
import { hasCables, targetOf, type OverlayParams } from './params.ts';
import { isCut } from './views.ts';

/** Cables by their numbers: those between routers, then the peers' own. */
function cableIds(peers: number): NodeId[] {
  const own = Array.from({ length: peers }, (_, place) => accessId(place));
  return [...trunks.map(({ ends: [a, b] }) => cableId(a, b)), ...own];
}

function forEach(
  nodes: readonly NodeId[],
  name: string,
  spec: (node: NodeId) => Omit<InterventionSpec, 'label' | 'node'>,
): Interventions {
  return Object.fromEntries(
    nodes.map((node, i) => [`${name}-${i}`, { label: node, node, ...spec(node) }]),
  );
}

function supplying(view: WorldView, node: NodeId): unknown {
  const { value } = view.snapshot(node);
  return typeof value === 'object' ? value['supplying'] : undefined;
}

function messages(params: OverlayParams): Interventions {
  const goal = targetOf(params);
  const source = peerId(0);
  const button = (label: string, help: string, event: SimEvent) => {
    return { label, help, node: source, event };
  };
  return {
    'send-one': button(`Send one to peer ${goal}`, 'Peer 0 sends one message over the overlay.', {
      type: 'SEND',
      place: goal,
      straight: false,
    }),
    'send-all': button('Send to all over the overlay', 'Peer 0 begins, the others hand it on.', {
      type: 'SEND_ALL',
      straight: false,
    }),
    'send-straight': button('Send to all straight', 'Peer 0 sends a copy to each itself.', {
      type: 'SEND_ALL',
      straight: true,
    }),
  };
}

function onCables(peers: number): Interventions {
  const cables = cableIds(peers);
  return {
    ...forEach(cables, 'cut', (node) => ({
      group: 'Cut',
      help: 'What is on its way through it is lost, and what comes after.',
      event: { type: 'CUT' },
      available: (view) => !isCut(view, node),
    })),
    ...forEach(cables, 'mend', (node) => ({
      group: 'Mend',
      help: 'It carries again.',
      event: { type: 'MEND' },
      available: (view) => isCut(view, node),
    })),
  };
}

export function interventions(params: OverlayParams): Interventions {
  if (!hasCables(params)) return messages(params);
  const peers = Array.from({ length: Number(params.peers) }, (_, place) => peerId(place));
  return {
    ...messages(params),
    ...onCables(peers.length),
    ...forEach(peers, 'stop', (node) => ({
      group: 'Stops handing on',
      help: 'It takes what is for itself; what is for others ends there.',
      event: { type: 'STOP_FORWARDING' },
      available: (view) => supplying(view, node) !== 'refusing',
    })),
    ...forEach(peers, 'forward', (node) => ({
      group: 'Hands on again',
      help: 'It works for the others again.',
      event: { type: 'FORWARD' },
      available: (view) => supplying(view, node) === 'refusing',
    })),
  };
}
