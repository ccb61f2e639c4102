import type { Held } from '#machines/block-checks.ts';
import type { Download } from '#machines/block-download.ts';
import { blockOf, type BlockFile } from '#machines/block-file.ts';
import type { BlockPeerContext } from '#machines/block-peer-context.ts';
import { blockPeer } from '#machines/block-peer.ts';
import { hashKeeper } from '#machines/hash-keeper.ts';
import { enrolled, membership } from '#machines/membership.ts';
import type { Members } from '#machines/identities.ts';
import { replicaPeer } from '#machines/replica-peer.ts';
import type { Reader } from '#machines/replica-reader.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { attackerId, membersId, publisherId, youId } from './nodes.ts';

export function blockPeerOf(view: WorldView, id: NodeId): BlockPeerContext | undefined {
  if (!view.nodes.includes(id)) return undefined;
  const snapshot = view.snapshot(id);
  return isOf(blockPeer, snapshot) ? snapshot.context : undefined;
}

/** How far a downloader has come; undefined in the model of identities. */
export function downloadAt(view: WorldView, id: NodeId = youId): Download | undefined {
  return blockPeerOf(view, id)?.download;
}

/** The state of one region of a peer. */
export function regionOf(view: WorldView, id: NodeId, region: 'supplying' | 'consuming'): string {
  return String((view.snapshot(id).value as Record<string, unknown>)[region]);
}

/** What was published: nobody in the world but the publisher can compare with it. */
function publishedIn(view: WorldView): BlockFile | undefined {
  const snapshot = view.snapshot(publisherId);
  return isOf(hashKeeper, snapshot) ? snapshot.context.file : undefined;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.buffer === b.buffer && a.byteOffset === b.byteOffset) return true;
  return a.every((byte, i) => byte === b[i]);
}

/** Blocks that somebody has kept though they are not the publisher’s. */
export function wrongBlocks(view: WorldView, id: NodeId): number[] {
  const download = downloadAt(view, id);
  if (!download) return [];
  const file = publishedIn(view)!;
  const isWrong = ([i, { kept, bytes }]: readonly [number, Held]) =>
    kept && !isSame(bytes, blockOf(file, i));
  return [...download.blocks].filter(isWrong).map(([i]) => i);
}

/** True for a peer that gives anything but the published file. */
export function isGuilty(view: WorldView, id: NodeId): boolean {
  const supply = blockPeerOf(view, id)?.supply;
  if (!supply) return false;
  const poisons = regionOf(view, id, 'supplying') === 'poisoning';
  return poisons || supply.spoilt > 0 || supply.flips.size > 0;
}

/** The reader of the model of identities, as far as it has come. */
export function readerIn(view: WorldView): Reader | undefined {
  const snapshot = view.snapshot(youId);
  return isOf(replicaPeer, snapshot) ? snapshot.context.reader : undefined;
}

/** Who is a member now, as the one who keeps the list has it. */
export function membersIn(view: WorldView): Members | undefined {
  if (!view.nodes.includes(membersId)) return undefined;
  const snapshot = view.snapshot(membersId);
  if (!isOf(membership, snapshot)) return undefined;
  return snapshot.value === 'enrolling' ? enrolled(snapshot.context) : snapshot.context;
}

/** Identities behind which the attacker stands. */
export function fakesAmong({ identities, chosen }: Members): number {
  return identities.filter((id) => id === attackerId).length + chosen.size;
}
