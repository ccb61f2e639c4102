/** Number of single-character edits that turn one word into the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

/**
 * The option the author most likely meant, or `undefined` if none is near: at most a third of the
 * letters (and at least one) may differ, or the one must begin with the other.
 */
export function nearest(written: string, options: Iterable<string>): string | undefined {
  const word = written.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = [...options]
    .map((option) => ({ option, distance: editDistance(word, option.toLowerCase()) }))
    .filter(
      ({ option, distance }) =>
        distance <= limit || (word.length > 2 && option.toLowerCase().startsWith(word)),
    )
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.option;
}

/** The sentence that tells an author what to write instead of an unknown id. */
export function adviceFor(written: string, options: readonly string[]): string {
  const near = nearest(written, options);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return `Write one of: ${[...options].sort().join(', ')}.`;
}
