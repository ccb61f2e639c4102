import { metrics, sentGb } from '#labs/choose/metrics.ts';
import { isReader } from '#labs/choose/nodes.ts';
import { chooseWorld, type ChooseWorld } from '#labs/choose/world.ts';
import type { FlowState } from '#net/index.ts';
import { Run } from '#sim/index.ts';

/** What a run of the lab on choosing came to. */
export interface Measured {
  /** In dollars. */
  readonly bill: number;
  readonly operatorGb: number;
  readonly peersGb: number;
  /** What readers received. */
  readonly receivedGb: number;
  /** Readers who were sent it. */
  readonly answered: number;
}

const BITS_PER_GB = 8e9;

/** Runs the world to the end of its time, and as long again for what is still under way. */
export function measuredOf(world: ChooseWorld, seed: number): Measured {
  const run = new Run(chooseWorld(world, seed), { seed, record: false });
  run.runUntil(2 * world.wholeMs);
  const { view } = run;
  const { operator, peers } = sentGb(view);
  const { receivedBits } = view.medium as FlowState;
  const received = [...receivedBits].filter(([node]) => isReader(node));
  return {
    bill: metrics.operatorBill.read(view),
    operatorGb: operator,
    peersGb: peers,
    receivedGb: received.reduce((sum, [, bits]) => sum + bits, 0) / BITS_PER_GB,
    answered: view.tally.answered,
  };
}
