/** The failure lab against theory: copies, networks, gossip. */
import type { Comparison } from './comparison.ts';
import { copyComparisons } from './failure-copies.ts';
import { gossipComparisons } from './failure-gossip.ts';
import { networkComparisons } from './failure-networks.ts';

export const failureComparisons: readonly Comparison[] = [
  ...copyComparisons,
  ...networkComparisons,
  ...gossipComparisons,
];
