/** While a run plays, those who hear the page get one summary in so many milliseconds. */
const QUIET_MS = 6_000;

/**
 * Decides when the one live region of a lab speaks: at once for what the reader did, now and then for
 * what merely goes on, never twice the same. Time is the caller's, so that tests need no clock.
 */
export class Announcer {
  #lastText = '';
  #lastMs = -Infinity;

  /**
   * @param say makes the text; asked only if it is time to speak.
   * @param urgent true for an answer to what the reader did (paused, stepped, ended).
   * @returns what to say now, or `undefined` to keep quiet.
   */
  offer(say: () => string, nowMs: number, urgent: boolean): string | undefined {
    if (!urgent && nowMs - this.#lastMs < QUIET_MS) return undefined;
    const text = say();
    if (text === this.#lastText) return undefined;
    this.#lastText = text;
    this.#lastMs = nowMs;
    return text;
  }
}
