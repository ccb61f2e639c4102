import { sha256 } from '@noble/hashes/sha2.js';
import type { Wish } from '#machines/look-up.ts';

const encoder = new TextEncoder();

/** The first bits of the name’s SHA-256: anybody who knows the name can compute its key. */
export function keyOf(name: string, bits: number): number {
  const [a, b, c, d] = sha256(encoder.encode(name));
  return ((a! * 2 ** 24 + b! * 2 ** 16 + c! * 2 ** 8 + d!) / 2 ** (32 - bits)) >>> 0;
}

const titles = ['photo.jpg', 'atlas.pdf', 'song.mp3', 'film.mkv', 'notes.txt', 'slides.pdf'];

/** `count` files: a few with names of their own, the rest numbered. Their keys may coincide. */
export function filesOf(count: number, bits: number): Wish[] {
  return Array.from({ length: count }, (_, i) => {
    const name = titles[i] ?? `file ${i + 1}`;
    return { name, key: keyOf(name, bits) };
  });
}
