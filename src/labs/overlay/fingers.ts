import type { Draws } from '#chance/index.ts';

/**
 * Whom the peer at a place of the ring has for neighbours, as places further on. Chord takes one from
 * each of the spans 1, 2–3, 4–7, 8–15 …: its first place, blindly. With more candidates per span the
 * nearest of them is taken; the first place is always one of them.
 */
export function fingersOf(
  place: number,
  { places, candidates }: { readonly places: number; readonly candidates: number },
  delayMs: (from: number, to: number) => number,
  draws: Draws,
): number[] {
  const fingers: number[] = [];
  for (let first = 1; first < places; first *= 2) {
    const all = [first, ...others(first, candidates - 1, draws)];
    const delays = all.map((further) => delayMs(place, (place + further) % places));
    fingers.push(all[delays.indexOf(Math.min(...delays))]!);
  }
  return fingers;
}

/** So many of the span's other places; blind neighbours leave the dice alone. */
function others(first: number, count: number, draws: Draws): number[] {
  if (count === 0) return [];
  const span = Array.from({ length: first - 1 }, (_, i) => first + 1 + i);
  return draws.some(span, count);
}
