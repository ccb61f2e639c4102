/**
 * Whether the single key `/` opens search. It can be switched off, since a key without a modifier
 * gets in the way of speech input (WCAG 2.1.4).
 */
const storageKey = 'serve-or-share:slash';

export function slashOpens(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashOpens(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage is blocked or full: the choice holds for this page.
  }
}
