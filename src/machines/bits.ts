/** A set of piece numbers as 32-bit words: small, quick to compare, plain data. */
export type Bits = readonly number[];

export function noBits(size: number): Bits {
  return Array.from({ length: Math.ceil(size / 32) }, () => 0);
}

export function allBits(size: number): Bits {
  return noBits(size).map((_, word) =>
    size - word * 32 >= 32 ? -1 : (1 << (size - word * 32)) - 1,
  );
}

export function hasBit(bits: Bits, index: number): boolean {
  return (bits[index >> 5]! & (1 << (index & 31))) !== 0;
}

export function withBit(bits: Bits, index: number): Bits {
  return bits.with(index >> 5, bits[index >> 5]! | (1 << (index & 31)));
}

export function withoutBit(bits: Bits, index: number): Bits {
  return bits.with(index >> 5, bits[index >> 5]! & ~(1 << (index & 31)));
}

/** What is in `bits` but not in `others`. */
export function without(bits: Bits, others: Bits): Bits {
  return bits.map((word, i) => word & ~others[i]!);
}

/** True if `bits` has anything that `others` lacks. */
export function offersTo(bits: Bits, others: Bits): boolean {
  for (let i = 0; i < bits.length; i++) if ((bits[i]! & ~others[i]!) !== 0) return true;
  return false;
}

/** The numbers in the set, in order. */
export function bitList(bits: Bits): number[] {
  const list: number[] = [];
  bits.forEach((word, i) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      list.push(i * 32 + 31 - Math.clz32(rest & -rest));
    }
  });
  return list;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
