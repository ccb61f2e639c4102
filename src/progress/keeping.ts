/**
 * Asks the browser to keep the record until the reader deletes it. A site may ask; some browsers then
 * ask the reader, so it is done once, when there is something to lose, and never again.
 */
import type { Progress } from './document.ts';

/** Where it is noted that the browser was asked. */
const askedKey = 'serve-or-share:kept';

/** From how many answers on losing them would hurt. */
const worthKeeping = 3;

/** The browser, as far as it is needed here. Everything may throw or be missing. */
export interface KeepingPorts {
  readonly manager: () => Pick<StorageManager, 'persist' | 'persisted'> | undefined;
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** The reader is here, on a page of the site itself. */
  readonly present: () => boolean;
}

/** Whether the browser has promised to keep what is stored; undefined where it cannot say. */
export async function isKept(
  manager: Pick<StorageManager, 'persisted'> | undefined,
): Promise<boolean | undefined> {
  try {
    return await manager?.persisted();
  } catch {
    return undefined;
  }
}

/** Asks, if it is time to. Returns whether the browser was asked. */
export async function askOnce(progress: Progress, ports: KeepingPorts): Promise<boolean> {
  const answered = Object.values(progress.items).filter(({ first }) => first).length;
  if (answered < worthKeeping || !ports.present()) return false;
  try {
    const manager = ports.manager();
    if (!manager || ports.storage().getItem(askedKey) !== null) return false;
    // Noted first: two islands must not both ask.
    ports.storage().setItem(askedKey, 'asked');
    if (await isKept(manager)) return false;
    await manager.persist();
    return true;
  } catch {
    return false;
  }
}

export const browserKeeping: KeepingPorts = {
  // Missing in an insecure context.
  manager: () => (navigator as { storage?: StorageManager }).storage,
  storage: () => localStorage,
  present: () => window === window.parent && document.hasFocus(),
};
