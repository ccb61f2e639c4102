/** What a presentation wants of the device: the whole screen, and that it stays lit. */

/** Whether the page may fill the screen: not in every frame, nor on every phone. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

/** Call it on a key or a click only; browsers refuse it otherwise, and that is no harm. */
export function toggleFullScreen(): void {
  if (!canFillScreen()) return;
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}

/** Keeps the screen lit where the browser can do that. Returns how to stop. */
export function keepLit(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  // The lock is lost whenever the tab is hidden.
  const ask = () => {
    if (document.hidden) return;
    navigator.wakeLock.request('screen').then(
      (given) => (lock = given),
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
