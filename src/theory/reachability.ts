/** Who can reach whom behind address translation. */

/**
 * Share of pairs of hosts that connect directly if a share p of hosts is behind a NAT and hole punching
 * works for a share h of the pairs in which both are: 1 − p²(1 − h). One public end is enough.
 */
export function directShare(behindNatShare: number, punchingShare: number): number {
  return 1 - relayedShare(behindNatShare, punchingShare);
}

/** Share of pairs that need a relay: both behind a NAT, and hole punching failed. */
export function relayedShare(behindNatShare: number, punchingShare: number): number {
  return behindNatShare ** 2 * (1 - punchingShare);
}
