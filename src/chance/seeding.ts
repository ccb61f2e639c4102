/** Four well-mixed words from a seed and a name, so that seeds 1 and 2 have nothing in common. */
export function wordsFor(seed: number, name: string): number[] {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return [1, 2, 3, 4].map((word) =>
    mix(hash + Math.imul(word, 0x9e3779b9) + Math.imul(seed, word)),
  );
}

/** The 32-bit finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
