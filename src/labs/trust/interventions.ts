import type { Check } from '#machines/block-checks.ts';
import type { SimEvent, WorldView } from '#sim/index.ts';
import type { InterventionSpec, Interventions } from '../define-lab.ts';
import { attackerId, membersId, peerIds, publisherId, searchId, youId } from './nodes.ts';
import type { TrustParams } from './params.ts';
import { blockPeerOf, downloadAt, regionOf } from './views.ts';

const MORE_FAKES = [10, 100];

function flips({ peers, blocks }: TrustParams): Interventions {
  const entries = peerIds(peers).flatMap((node, p) =>
    Array.from({ length: blocks }, (_, block): [string, InterventionSpec] => [
      `flip-${p + 1}-${block + 1}`,
      {
        group: 'Flip a byte of',
        label: `block ${block + 1} at ${node}`,
        help: 'From now on this peer gives this block with one byte flipped.',
        node,
        event: { type: 'FLIP', block },
        available: (view) =>
          regionOf(view, node, 'supplying') === 'offering' &&
          !blockPeerOf(view, node)!.supply.flips.has(block) &&
          !downloadAt(view)!.blocks.has(block),
      },
    ]),
  );
  return Object.fromEntries(entries);
}

function perPeer({ peers }: TrustParams): Interventions {
  const supplying = (view: WorldView, node: string) => regionOf(view, node, 'supplying');
  const each = (name: string, spec: (node: string) => Omit<InterventionSpec, 'label'>) =>
    peerIds(peers).map((node, p): [string, InterventionSpec] => [
      `${name}-${p + 1}`,
      { label: node, ...spec(node) },
    ]);
  return Object.fromEntries([
    ...each('poison', (node) => ({
      group: 'Turns poisoner',
      help: 'It flips a byte in the blocks it gives.',
      node,
      event: { type: 'POISON' },
      available: (view) => supplying(view, node) === 'offering',
    })),
    ...each('reform', (node) => ({
      group: 'Turns honest',
      help: 'It gives what it has, as it has it.',
      node,
      event: { type: 'REFORM' },
      available: (view) => supplying(view, node) === 'poisoning',
    })),
    ...each('ban', (node) => ({
      group: 'Ban',
      help: 'You ask this peer for nothing more, guilty or not.',
      node: youId,
      event: { type: 'BAN', peer: node },
      available: (view) =>
        regionOf(view, youId, 'consuming') === 'fetching' &&
        !downloadAt(view)!.banned.includes(node),
    })),
  ]);
}

function trusting(hashesFrom: string, check: Check): SimEvent {
  return { type: 'TRUST', hashesFrom, check };
}

function ofPieces(values: TrustParams): Interventions {
  const isDown = (view: WorldView) => view.snapshot(publisherId).value === 'down';
  const believes = (view: WorldView, source: string) => {
    const { check, hashesFrom } = downloadAt(view)!;
    return check === 'block' && hashesFrom === source;
  };
  const starting = (view: WorldView) => regionOf(view, youId, 'consuming') === 'asking';
  return {
    'check-on': {
      label: 'Trust the publisher’s root, check every block',
      help: 'You begin anew: what came unchecked, or checked by other hashes, is thrown away.',
      node: youId,
      event: trusting(publisherId, 'block'),
      available: (view) => !starting(view) && !believes(view, publisherId),
    },
    'believe-search': {
      label: 'Trust the root of the search result',
      help: 'You begin anew, with a root from somebody who says it is the file’s.',
      node: youId,
      event: trusting(searchId, 'block'),
      available: (view) => !starting(view) && !believes(view, searchId),
    },
    'try-again': {
      label: 'Try again',
      help: 'Fetch the whole file once more, from the same peers.',
      node: youId,
      event: { type: 'RETRY' },
      available: (view) => regionOf(view, youId, 'consuming') === 'spoilt',
    },
    ...perPeer(values),
    ...flips(values),
    'publisher-down': {
      label: 'Switch the publisher off',
      help: 'Its server hands out no hashes; whoever has them already goes on.',
      node: publisherId,
      event: { type: 'CRASH' },
      available: (view) => !isDown(view),
    },
    'publisher-up': {
      label: 'Switch it on again',
      help: 'It hands out hashes to those who ask from now on.',
      node: publisherId,
      event: { type: 'RESTART' },
      available: isDown,
    },
  };
}

function ofIdentities(): Interventions {
  const enrolling = (view: WorldView) => view.snapshot(membersId).value === 'enrolling';
  const more = MORE_FAKES.map((count): [string, InterventionSpec] => [
    `fakes-${count}`,
    {
      label: `${count} more fakes`,
      help: 'The attacker invents identities: it costs it a message.',
      node: attackerId,
      event: { type: 'INVENT', count },
    },
  ]);
  return {
    ...Object.fromEntries(more),
    enrol: {
      label: 'Enrol members',
      help: 'From now on an authority admits every person once, and gives out the ids.',
      node: membersId,
      event: { type: 'ENROL' },
      available: (view) => !enrolling(view),
    },
    open: {
      label: 'Let anybody in',
      help: 'Whoever says so is a member, as often as they say so.',
      node: membersId,
      event: { type: 'OPEN' },
      available: enrolling,
    },
  };
}

/** With blocks: spoil, ban, believe somebody else. With identities: invent some, or have them enrolled. */
export function interventions(values: TrustParams): Interventions {
  return values.model === 'pieces' ? ofPieces(values) : ofIdentities();
}
