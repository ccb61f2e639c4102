/**
 * Moves places apart until neighbours are at least `gap` from each other, as little as possible from
 * where they want to be, and keeps them between `low` and `high` if they all fit in there.
 *
 * @returns the new places in the order of the old ones.
 */
export function spread(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  const groups: { first: number; count: number; sum: number }[] = [];
  order.forEach((index, rank) => {
    // Each place, less what the gaps before it take: neighbours may then at most be equal.
    groups.push({ first: rank, count: 1, sum: places[index]! - rank * gap });
    while (groups.length > 1 && meanOf(groups.at(-2)!) > meanOf(groups.at(-1)!)) {
      const last = groups.pop()!;
      const before = groups.at(-1)!;
      before.count += last.count;
      before.sum += last.sum;
    }
  });
  const room = Math.max(low, high - (places.length - 1) * gap);
  const spreadOut: number[] = [];
  for (const group of groups) {
    const start = Math.min(room, Math.max(low, meanOf(group)));
    for (let rank = group.first; rank < group.first + group.count; rank++) {
      spreadOut[order[rank]!] = start + rank * gap;
    }
  }
  return spreadOut;
}

function meanOf({ count, sum }: { count: number; sum: number }): number {
  return sum / count;
}
