/** Number of single-character edits (insert, delete, replace) that turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replace));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * Those of `names` that somebody who wrote `wanted` may have meant, best first, at most three. Case
 * does not count. A name is near if at most a third of its letters (and at least one) would have to
 * change, or if it begins with what was written.
 */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  const word = wanted.toLowerCase();
  return names
    .map((name) => ({ name, edits: editDistance(word, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= mostEdits(word, name) || begins(name, word))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ name }) => name);
}

function mostEdits(word: string, name: string): number {
  return Math.max(1, Math.floor(Math.min(word.length, name.length) / 3));
}

function begins(name: string, word: string): boolean {
  return word.length > 2 && name.toLowerCase().startsWith(word);
}
