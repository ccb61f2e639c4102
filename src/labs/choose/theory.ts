import { replicatedAvailability } from '#theory/availability.ts';
import {
  meanShareRatio,
  offloadedEgressCost,
  serverEgressCost,
  uploadPerPeerGb,
} from '#theory/cost.ts';
import type { metrics } from './metrics.ts';
import type { ChooseWorld } from './world.ts';

type Expected = Readonly<Record<Exclude<keyof typeof metrics, 'peersGb'>, number>>;

/** Those who ask over the network, and those of them who pass copies on. */
function askingIn({ nodes, readersEach, cachedNodes, freeRidingNodes }: ChooseWorld) {
  const asking = (nodes - cachedNodes) * readersEach;
  return { asking, sharing: (asking * (nodes - freeRidingNodes)) / nodes };
}

/** At least one of the holders that one is told of is there. */
function foundShare({ nodes, freeRidingNodes, present, contacts }: ChooseWorld): number {
  return freeRidingNodes < nodes ? replicatedAvailability(present, contacts) : 0;
}

/** Servers send every copy. */
function clientServer(world: ChooseWorld): Expected {
  const { asking } = askingIn(world);
  return {
    operatorBill: serverEgressCost(asking, world.fileGb, world.pricePerGb),
    operatorGb: asking * world.fileGb,
    uploadPerPeer: 0,
    peerShare: 0,
    answered: 100,
    copiesOut: 0,
  };
}

/** Peers send what is left to them if one is found; servers send the rest. */
function hybrid(world: ChooseWorld): Expected {
  const { asking, sharing } = askingIn(world);
  const { fileGb, pricePerGb, nodes, readersEach } = world;
  const peerShare = world.offload * foundShare(world);
  return {
    operatorBill: offloadedEgressCost(asking, fileGb, pricePerGb, peerShare),
    operatorGb: asking * (fileGb - uploadPerPeerGb(fileGb, peerShare)),
    uploadPerPeer: (asking / (nodes * readersEach)) * uploadPerPeerGb(fileGb, peerShare),
    peerShare: 100 * peerShare,
    answered: 100,
    copiesOut: sharing,
  };
}

/** The operator sends σ copies; of all others those are answered who find a peer. */
function peerToPeer(world: ChooseWorld): Expected {
  const { asking, sharing } = askingIn(world);
  const { fileGb, nodes, readersEach } = world;
  const copies = Math.min(asking, world.firstNodes * readersEach);
  const fromPeers = meanShareRatio(asking, copies) * foundShare(world);
  const answered = copies / asking + fromPeers;
  const askingShare = asking / (nodes * readersEach);
  return {
    operatorBill: serverEgressCost(copies, fileGb, world.pricePerGb),
    operatorGb: copies * fileGb,
    uploadPerPeer: askingShare * uploadPerPeerGb(fileGb, fromPeers),
    peerShare: (100 * fromPeers) / answered,
    answered: 100 * (1 - askingShare * (1 - answered)),
    copiesOut: sharing * answered,
  };
}

const models = { 'client-server': clientServer, hybrid, 'peer-to-peer': peerToPeer } as const;

/** What theory has to say of a run; nothing of one in which the way to the servers will be cut. */
export function theoryOf(world: ChooseWorld): Partial<Expected & { readonly peersGb: number }> {
  const isCutOff = world.cutAtMs !== undefined && world.architecture !== 'peer-to-peer';
  return isCutOff ? {} : expectedOf(world);
}

/**
 * What a run without any disturbance comes to. One of the holders asked is there with probability
 * 1 − (1 − a)^k: in a hybrid that is what the operator saves, among peers it is whether there is an
 * answer at all. The first moments, when few have a copy yet, are left out.
 */
function expectedOf(world: ChooseWorld): Expected & { readonly peersGb: number } {
  const expected = models[world.architecture](world);
  return { ...expected, peersGb: expected.uploadPerPeer * world.nodes * world.readersEach };
}
