import type { AnyMachineSnapshot } from 'xstate';
import type { PeerContext } from '#machines/peer-context.ts';
import { peer } from '#machines/peer.ts';
import { seed } from '#machines/seed.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { newcomerId, seedId } from './nodes.ts';

/** What one in the swarm knows and has done; undefined for the tracker. */
export function contextOf(snapshot: AnyMachineSnapshot): PeerContext | undefined {
  return isOf(peer, snapshot) || isOf(seed, snapshot) ? snapshot.context : undefined;
}

/** The seed, the peers and the newcomer, by id. */
export function swarmOf(view: WorldView): [NodeId, PeerContext][] {
  return view.nodes.flatMap((id): [NodeId, PeerContext][] => {
    const context = contextOf(view.snapshot(id));
    return context ? [[id, context]] : [];
  });
}

/** The state of one region: `uploading`, `choked`. */
export function regionOf(
  { value }: Pick<AnyMachineSnapshot, 'value'>,
  region: 'supplying' | 'consuming',
): string {
  return String((value as Record<string, unknown>)[region]);
}

/** Those who came for the file: the peers, and the newcomer once it has been let in. */
export function peersOf(view: WorldView): [NodeId, PeerContext][] {
  return swarmOf(view).filter(
    ([id, { present, downloadedBytes }]) =>
      id !== seedId && (id !== newcomerId || present || downloadedBytes > 0),
  );
}

/** Those of them who share now, or those who share nothing now. */
export function sharers(view: WorldView, share: boolean): [NodeId, PeerContext][] {
  return peersOf(view).filter(([, { shares }]) => shares === share);
}
