import type { Happening } from './happening.ts';
import type { Request } from './reactor.ts';
import type { InFlight } from './world-view.ts';

/** Told about every event dealt with, and every message that vanished. */
export interface Recorder {
  happened(happening: Happening, requests: readonly Request[]): void;
  vanished(atMs: number, flight: InFlight): void;
}
