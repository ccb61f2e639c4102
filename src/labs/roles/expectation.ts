import { bothShare, hubShare } from '#theory/roles.ts';

/** Shares, 0 to 1; left out where they depend on more than the numbers. */
export interface Expectation {
  readonly bothShare?: number;
  readonly hubShare?: number;
}

/** Users take, the operator gives. */
export function fromOperator(users: number, servers: number): Expectation {
  return servers === 0 ? {} : { bothShare: bothShare(0, users + servers), hubShare: 1 };
}

/** Users ask each other, and so many of the operator’s that only give. */
export function fromEachOther(users: number, givers: number): Expectation {
  if (users === 1) return fromOperator(users, givers);
  return { bothShare: bothShare(users, givers), hubShare: hubShare(givers, users) };
}
