import type { Draws } from '#chance/index.ts';

/**
 * Share-level access: one password per share, the same for everybody. Windows 95, 98 and Me compared
 * only as many bytes as the visitor had sent (MS00-072, CVE-2000-0979).
 */
export interface ShareLock {
  readonly password: string;
  /** True if only as much is compared as was sent. */
  readonly comparesPrefix: boolean;
}

/** Values that one byte can have. */
export const BYTE_VALUES = 256;

export function opens({ password, comparesPrefix }: ShareLock, given: string): boolean {
  if (!comparesPrefix) return given === password;
  return given.length > 0 && password.startsWith(given);
}

/** So many bytes, each value as likely. */
export function randomBytes(draws: Draws, length: number): string {
  return String.fromCharCode(...Array.from({ length }, () => draws.below(BYTE_VALUES)));
}
