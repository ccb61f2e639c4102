import type { FlowState } from '#net/index.ts';
import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { isReader, operatorId } from './nodes.ts';
import type { ChooseTally } from './tally.ts';

type View = WorldView<ChooseTally>;

const BITS_PER_GB = 8e9;

/** Gigabytes sent so far, by whom. */
export function sentGb(view: WorldView): { readonly operator: number; readonly peers: number } {
  const { sentBits } = view.medium as FlowState;
  let peers = 0;
  for (const [node, bits] of sentBits) if (isReader(node)) peers += bits;
  return { operator: (sentBits.get(operatorId) ?? 0) / BITS_PER_GB, peers: peers / BITS_PER_GB };
}

/** Readers of whom it is known what became of them; those locked out were meant to be. */
function settled({ answered, reused, unserved }: ChooseTally): number {
  return answered + reused + unserved;
}

export const metrics = {
  operatorBill: {
    label: 'The operator pays',
    unit: '$',
    read: (view: View) => view.tally.pricePerGb * sentGb(view).operator,
  },
  operatorGb: {
    label: 'Sent by the operator',
    unit: 'GB',
    hue: 'serve',
    read: (view: View) => sentGb(view).operator,
  },
  peersGb: {
    label: 'Sent by readers, all together',
    unit: 'GB',
    hue: 'share',
    read: (view: View) => sentGb(view).peers,
  },
  uploadPerPeer: {
    label: 'Sent by each reader, on average',
    unit: 'GB',
    read: (view: View) => sentGb(view).peers / view.tally.readers,
  },
  peerShare: {
    label: 'Share of the bytes that readers sent',
    unit: '%',
    read(view: View) {
      const { operator, peers } = sentGb(view);
      return operator + peers > 0 ? (100 * peers) / (operator + peers) : undefined;
    },
  },
  answered: {
    label: 'Readers who got what they wanted',
    unit: '%',
    read({ tally }: View) {
      const all = settled(tally);
      return all > 0 ? (100 * (tally.answered + tally.reused)) / all : undefined;
    },
  },
  copiesOut: {
    label: 'Copies out of the operator’s control',
    unit: 'copies',
    read: ({ tally }: View) => tally.copiesOut,
  },
} as const satisfies Readonly<Record<string, Metric<ChooseTally>>>;
