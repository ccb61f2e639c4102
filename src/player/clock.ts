/** How often the picture changes for readers who asked for less motion. */
const STILL_EVERY_MS = 500;

/** Calls `tick` with the wall time since the last call, until it is stopped. */
export interface Clock {
  stop(): void;
}

/** A clock in step with the screen. */
export function startClock(tick: (wallMs: number, nowMs: number) => void): Clock {
  let last: number | undefined;
  let handle = requestAnimationFrame(function frame(nowMs) {
    handle = requestAnimationFrame(frame);
    tick(nowMs - (last ?? nowMs), nowMs);
    last = nowMs;
  });
  return { stop: () => cancelAnimationFrame(handle) };
}

/** A clock that ticks twice a second, for pictures that do not move but change. */
export function startStillClock(tick: (wallMs: number, nowMs: number) => void): Clock {
  const handle = setInterval(() => tick(STILL_EVERY_MS, performance.now()), STILL_EVERY_MS);
  return { stop: () => clearInterval(handle) };
}
