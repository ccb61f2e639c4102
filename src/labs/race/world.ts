import { diceFor } from '#chance/index.ts';
import { exchange, type Presentation } from '#machines/exchange.ts';
import { fileClient } from '#machines/file-client.ts';
import { fileServer } from '#machines/file-server.ts';
import { piecePeer } from '#machines/piece-peer.ts';
import { streamPeer } from '#machines/stream-peer.ts';
import { streamSource } from '#machines/stream-source.ts';
import { uniformNet, type Access } from '#net/index.ts';
import type { NodeSpec, Scenario } from '#sim/index.ts';
import { peerToPeerSeconds } from '#theory/distribution.ts';
import { clientIds, exchangeId, peerIds, serverId, sourceId } from './nodes.ts';
import { distributionOf, type Race } from './readers.ts';
import { raceMeter, type RaceTally } from './tally.ts';

const BITS_PER_MEGABIT = 1e6;
const BITS_PER_BYTE = 8;

function clientServerNodes({ fileMbit, readers }: Race): NodeSpec[] {
  const fileBytes = (fileMbit * BITS_PER_MEGABIT) / BITS_PER_BYTE;
  return [
    { id: serverId, machine: fileServer, input: { fileBytes } },
    ...clientIds(readers.length).map((id) => ({
      id,
      machine: fileClient,
      input: { server: serverId },
    })),
  ];
}

function fluidPeers(race: Race): NodeSpec[] {
  const { fileMbit, serverUpMbps, readers } = race;
  const { slowestDownMbps } = distributionOf(race);
  const peers = peerIds(readers.length);
  return [
    {
      id: sourceId,
      machine: streamSource,
      input: {
        peers,
        fileBytes: (fileMbit * BITS_PER_MEGABIT) / BITS_PER_BYTE,
        sourceUpBps: serverUpMbps * BITS_PER_MEGABIT,
        peersUpBps: readers.map((r) => (r.freeRider ? 0 : r.upMbps * BITS_PER_MEGABIT)),
        slowestDownBps: slowestDownMbps * BITS_PER_MEGABIT,
      },
    },
    ...readers.map(({ freeRider }, i) => ({
      id: peers[i]!,
      machine: streamPeer,
      input: { source: sourceId, freeRider },
    })),
  ];
}

/** As many uploads at a time as this up-link can keep at the pace that all can have. */
function slotsFor(upMbps: number, race: Race): number {
  const paceMbps = race.fileMbit / peerToPeerSeconds(distributionOf(race));
  return Math.max(1, Math.round(upMbps / paceMbps));
}

function piecePeers(race: Race, pieces: number, seed: number): NodeSpec[] {
  const { fileMbit, serverUpMbps, readers } = race;
  const pieceBytes = (fileMbit * BITS_PER_MEGABIT) / BITS_PER_BYTE / pieces;
  const ids = peerIds(readers.length);
  const members: Presentation[] = [
    {
      id: sourceId,
      complete: true,
      shares: true,
      slots: slotsFor(serverUpMbps, race),
      upBps: serverUpMbps * BITS_PER_MEGABIT,
      downBps: 0,
    },
    ...readers.map(({ upMbps, downMbps, freeRider }, i) => ({
      id: ids[i]!,
      complete: false,
      shares: !freeRider,
      slots: slotsFor(upMbps, race),
      upBps: upMbps * BITS_PER_MEGABIT,
      downBps: downMbps * BITS_PER_MEGABIT,
    })),
  ];
  const common = { exchange: exchangeId, pieces, pieceBytes };
  return [
    {
      id: exchangeId,
      machine: exchange,
      input: { members, pieces, dice: diceFor(seed, exchangeId) },
    },
    ...members.map(({ id, complete, shares }) => ({
      id,
      machine: piecePeer,
      input: { ...common, complete, freeRider: !shares },
    })),
  ];
}

function accessLinks({ serverUpMbps, readers }: Race): Record<string, Access> {
  const up = { upBps: serverUpMbps * BITS_PER_MEGABIT, downBps: BITS_PER_MEGABIT };
  const links = readers.map(({ upMbps, downMbps }) => ({
    upBps: upMbps * BITS_PER_MEGABIT,
    downBps: downMbps * BITS_PER_MEGABIT,
  }));
  return Object.fromEntries([
    [serverId, up],
    [sourceId, up],
    ...clientIds(readers.length).map((id, i) => [id, links[i]]),
    ...peerIds(readers.length).map((id, i) => [id, links[i]]),
  ]) as Record<string, Access>;
}

/** Two worlds with one clock and nothing in common but the links: words take no time between them. */
export function raceWorld(race: Race, seed: number): Omit<Scenario<RaceTally>, 'sampling'> {
  const { pieces } = race;
  return {
    nodes: [
      ...clientServerNodes(race),
      ...(pieces === undefined ? fluidPeers(race) : piecePeers(race, pieces, seed)),
    ],
    medium: uniformNet({ latencyMs: 0 }, accessLinks(race)),
    meter: raceMeter,
  };
}
