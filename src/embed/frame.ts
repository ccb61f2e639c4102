/** What a page in a frame can find out about the page around it. In the browser only. */

/** Whether a page above this one is of another origin: browsers then may keep storage apart. */
export function isForeignFrame(): boolean {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/** Whether the browser lets this page keep anything at all. */
export function canStore(): boolean {
  try {
    return typeof localStorage.length === 'number';
  } catch {
    return false;
  }
}

/** A frame with `sandbox`, but without `allow-same-origin`: nobody's page, which may do very little. */
export function isNobodys(): boolean {
  return window.origin === 'null';
}
