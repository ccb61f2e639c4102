import type { Comparison } from './comparison.ts';
import { trustBlockComparisons } from './trust-blocks.ts';
import { trustIdentityComparisons } from './trust-identities.ts';

export const trustComparisons: readonly Comparison[] = [
  ...trustBlockComparisons,
  ...trustIdentityComparisons,
];
