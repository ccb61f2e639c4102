const bits = new DataView(new ArrayBuffer(8));
const texts = new Map<string, number>();

/** Folds one number into a running 32-bit hash. */
export function foldNumber(hash: number, value: number): number {
  bits.setFloat64(0, value);
  return fold(fold(hash, bits.getInt32(0)), bits.getInt32(4));
}

/** Folds a text into a running hash; the few texts of a run (states, events) are hashed once. */
export function foldText(hash: number, text: string): number {
  let own = texts.get(text);
  if (own === undefined) {
    own = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) own = Math.imul(own ^ text.charCodeAt(i), 0x01000193);
    texts.set(text, own);
  }
  return fold(hash, own);
}

/** A hash as eight hexadecimal digits. */
export function digestText(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function fold(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca77) ^ (h >>> 13);
}
