/** FNV-1a over the characters: spreads texts that differ little. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/**
 * `items` in an order that depends on the learner and the question alone, so that it is the same
 * after a reload and on a screenshot, and differs between neighbours in a class.
 */
export function shuffled<Item extends { readonly id: string }>(
  items: readonly Item[],
  learner: number,
  key: string,
): Item[] {
  const rank = new Map(items.map(({ id }) => [id, hash(`${learner}/${key}/${id}/${learner}`)]));
  return [...items].sort((a, b) => rank.get(a.id)! - rank.get(b.id)! || (a.id < b.id ? -1 : 1));
}
