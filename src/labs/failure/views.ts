import { copyReader, type CopyReaderContext } from '#machines/copy-reader.ts';
import { failures, type FailuresContext } from '#machines/failures.ts';
import { gossipPeer, type GossipPeerContext } from '#machines/gossip-peer.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { fallingApart, type Standing } from './falling-apart.ts';
import { failuresId, peerIds, readerId } from './nodes.ts';

function isThere(view: WorldView, id: NodeId): boolean {
  return view.nodes.includes(id);
}

/** The reader of copies; undefined in the other models. */
export function readerOf(view: WorldView): CopyReaderContext | undefined {
  const snapshot = isThere(view, readerId) ? view.snapshot(readerId) : undefined;
  return snapshot && isOf(copyReader, snapshot) ? snapshot.context : undefined;
}

/** What has failed in the network; undefined in the other models. */
export function failuresOf(view: WorldView): FailuresContext | undefined {
  const snapshot = isThere(view, failuresId) ? view.snapshot(failuresId) : undefined;
  return snapshot && isOf(failures, snapshot) ? snapshot.context : undefined;
}

/** The peers that gossip; none in the other models. */
export function gossipersOf(view: WorldView): GossipPeerContext[] {
  return view.nodes.flatMap((id) => {
    const snapshot = view.snapshot(id);
    return isOf(gossipPeer, snapshot) ? [snapshot.context] : [];
  });
}

/** The state of one region of a machine with several. */
export function regionOf(view: WorldView, node: NodeId, region: string): string {
  const { value } = view.snapshot(node);
  return typeof value === 'object' ? String(value[region]) : value;
}

/** True if this host would give its copy now. */
export function gives(view: WorldView, host: NodeId): boolean {
  return (
    regionOf(view, host, 'supplying') === 'offering' &&
    regionOf(view, host, 'consuming') === 'sound'
  );
}

/** The hosts of a world with copies. */
export function hostsOf(view: WorldView): NodeId[] {
  return peerIds(view.nodes.filter((id) => id.startsWith('peer')).length);
}

/** Several metrics ask at every picture; who has failed is a new list only after a failure. */
const known = new WeakMap<readonly number[], readonly Standing[]>();

/** The network after 0, 1, 2 … of the failures so far. */
export function storyOf({ graph, victims }: FailuresContext): readonly Standing[] {
  const story = known.get(victims) ?? fallingApart(graph, victims);
  known.set(victims, story);
  return story;
}
