/** How many addresses there are. */

/**
 * Addresses that begin with the same bits: 2^(length of an address − bits that are fixed). A block
 * written 10.0.0.0/8 fixes 8 of the 32 bits of IPv4 (RFC 791); with none fixed, these are all.
 */
export function addressesInBlock(addressBits: number, fixedBits: number): number {
  return 2 ** (addressBits - fixedBits);
}
