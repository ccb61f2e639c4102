import type { Measurement } from '#labs/measure.ts';
import type { MeasureRequest } from './statistics-messages.ts';
import { measureInBackground } from './statistics.ts';

/** What the page shows of a long run in the background. */
export class LongRun {
  /** Share that is done, 0 to 1. */
  progress = $state(0);
  measurement = $state.raw<Measurement | undefined>();
  failure = $state('');
  #stop: (() => void) | undefined;

  /** @param ended called once, with true if there is a measurement. */
  start(request: MeasureRequest, ended: (done: boolean) => void): void {
    this.forget();
    this.#stop = measureInBackground(request, {
      progress: (share) => (this.progress = share),
      done: (measurement) => {
        this.measurement = measurement;
        ended(true);
      },
      failed: (message) => {
        this.failure = message;
        ended(false);
      },
    });
  }

  stop(): void {
    this.#stop?.();
  }

  forget(): void {
    this.progress = 0;
    this.measurement = undefined;
    this.failure = '';
  }
}
