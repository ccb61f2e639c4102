import type { Datagram } from '#machines/packet-post.ts';
import type { WorldView } from '#sim/index.ts';
import { hasCables, targetOf, type OverlayParams } from './params.ts';
import type { OverlayTally } from './tally.ts';
import { brokenLinks, cutCables, greatestStress } from './views.ts';

type View = WorldView<OverlayTally>;

function task(params: OverlayParams): string {
  const how = params.travel === 'star' ? 'straight' : 'over the overlay';
  if (params.task === 'one') return `Peer 0 sends a message to peer ${targetOf(params)} ${how}.`;
  if (params.task === 'all') return `Peer 0 sends a message to all others ${how}.`;
  return `Each of ${params.peers} peers sends a message to some other ${how}.`;
}

/** Where the message is, as long as there is one alone. */
function whereabouts({ inFlight }: View): string | undefined {
  const packets = inFlight.filter(({ message }) => message.type === 'PACKET');
  if (packets.length === 0) return undefined;
  if (packets.length > 1) return `${packets.length} copies are under way.`;
  const { sender, receiver, carries } = packets[0]!.message as unknown as Datagram;
  return `It is on hop ${carries.hops}, from ${sender} to ${receiver}.`;
}

function soFar({ tally }: View): string | undefined {
  const { expected, delivered, hops, overlayMs, directMs } = tally;
  if (delivered === 0) return undefined;
  const one = (value: number) => (value / delivered).toFixed(1);
  const stretch = (overlayMs / directMs).toFixed(2);
  return `${delivered} of ${expected} ${delivered === 1 ? 'has' : 'have'} arrived, after ${one(hops)} hops on average, in ${stretch} times the direct delay.`;
}

function cables(view: View): string | undefined {
  const { plan } = view.tally;
  const stress = greatestStress(plan, view);
  const cut = cutCables(plan, view);
  const copies =
    stress > 1 ? `One cable has carried ${stress} copies of the same message.` : undefined;
  if (cut.length === 0) return copies;
  const broken = brokenLinks(plan, view).length;
  const said = `Cut: ${cut.join(', ')}. ${broken} of ${plan.links.length} overlay links are broken.`;
  return copies === undefined ? said : `${copies} ${said}`;
}

/** The scene in words. */
export function describe(view: View, params: OverlayParams): string {
  const parts = [
    task(params),
    whereabouts(view),
    soFar(view),
    hasCables(params) ? cables(view) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
