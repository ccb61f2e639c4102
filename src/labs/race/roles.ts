import { exchange } from '#machines/exchange.ts';
import { fileClient } from '#machines/file-client.ts';
import { fileServer } from '#machines/file-server.ts';
import { piecePeer } from '#machines/piece-peer.ts';
import { streamPeer } from '#machines/stream-peer.ts';
import { streamSource } from '#machines/stream-source.ts';
import type { Role } from '../define-lab.ts';

export const raceRoles = {
  server: {
    machine: fileServer,
    label: 'Server',
    shape: 'server',
    description:
      'It waits, serves all who have asked at once, waits again when the last has closed, or is down.',
  },
  client: {
    machine: fileClient,
    label: 'Client',
    shape: 'client',
    description: 'It asks for the file, downloads it, and is complete. It never gives anything.',
  },
  peer: {
    machine: piecePeer,
    label: 'Peer',
    shape: 'peer',
    description:
      'Supplying: empty, then offering what it has, uploading to others, or refusing to share. ' +
      'Consuming at the same time: it downloads pieces until it is complete.',
  },
  exchange: {
    machine: exchange,
    label: 'Exchange',
    shape: 'index',
    description:
      'It matches free up-links with those who lack something, until everybody has everything.',
  },
  streamSource: {
    machine: streamSource,
    label: 'Source, bit by bit',
    shape: 'peer',
    description: 'Supplying: it streams to everybody until all are complete. It consumes nothing.',
  },
  streamPeer: {
    machine: streamPeer,
    label: 'Peer, bit by bit',
    shape: 'peer',
    description:
      'Supplying: it passes its own part on to all others, or refuses. Consuming: it receives parts ' +
      'from the source and from all others until it is complete.',
  },
} as const satisfies Readonly<Record<string, Role>>;
