/**
 * The record for scripts that run on every page and must stay small: reads without checking entries,
 * writes only what was readable. The store (`store.ts`) does the checking.
 */
import { emptyProgress, storageKey, type Progress } from './document.ts';
import { currentVersion, migrated } from './migrations.ts';

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The document in `text`, a new one for null, or undefined where the text is not plainly a document
 * of this version: then it is the store's to sort out, and nobody else's to write over.
 */
export function quickRead(text: string | null, draw: () => number): Progress | undefined {
  if (text === null) return emptyProgress(draw());
  try {
    const raw = JSON.parse(text) as Record<string, unknown> | null;
    const version = raw?.['version'];
    if (!raw || !Number.isInteger(version) || Number(version) < 1) return undefined;
    if (Number(version) > currentVersion) return undefined;
    const lifted = migrated(raw, Number(version));
    const whole = ['items', 'labs', 'checks', 'resets'].every((part) => isRecord(lifted[part]));
    return whole ? (lifted as unknown as Progress) : undefined;
  } catch {
    return undefined;
  }
}

/** A random whole number below 2^32. */
export const drawNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;

/** What is stored now; undefined if it is blocked or not plainly readable. */
export function quickProgress(): Progress | undefined {
  try {
    return quickRead(localStorage.getItem(storageKey), drawNumber);
  } catch {
    return undefined;
  }
}

/** Sent on `document` after the record was written in this page. */
export const progressEvent = 'course:progress';

/** Changes what is stored. Returns false, and changes nothing, where that is not possible. */
export function quickChange(update: (progress: Progress, at: number) => Progress): boolean {
  const progress = quickProgress();
  if (!progress) return false;
  try {
    localStorage.setItem(storageKey, JSON.stringify(update(progress, Date.now())));
  } catch {
    return false;
  }
  document.dispatchEvent(new Event(progressEvent));
  return true;
}
