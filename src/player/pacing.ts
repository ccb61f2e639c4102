/** Speeds double from notch to notch: ⅛×, ¼×, ½×, 1×, 2× … 64×. */
export const SLOWEST_NOTCH = -3;
export const FASTEST_NOTCH = 6;

/** After a stall (a sleeping tab, a slow page) time goes on from where it was, it does not jump. */
const LONGEST_FRAME_MS = 500;

/** How many times the lab's own pace a notch is. */
export function speedAt(notch: number): number {
  return 2 ** notch;
}

const fractions: Readonly<Record<number, string>> = { [-3]: '⅛', [-2]: '¼', [-1]: '½' };

export function speedText(notch: number): string {
  return `${fractions[notch] ?? speedAt(notch)}×`;
}

export interface Pace {
  /** Virtual milliseconds that pass in one second of watching at speed 1×. */
  readonly paceMs: number;
  readonly notch: number;
}

/** Virtual time that passes while `wallMs` pass for the reader. */
export function virtualMs(wallMs: number, { paceMs, notch }: Pace): number {
  const watchedMs = Math.min(Math.max(wallMs, 0), LONGEST_FRAME_MS);
  return (watchedMs / 1000) * paceMs * speedAt(notch);
}
