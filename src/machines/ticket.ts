import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { NodeId } from '#sim/index.ts';

/**
 * What a directory hands to one who has logged in: who it is and what may be opened, under a seal that
 * only the directory and the hosts can make (as Kerberos tickets are, RFC 4120, in a nutshell). A host
 * needs no password and need not ask anybody.
 */
export interface Ticket {
  readonly user: string;
  readonly number: number;
  readonly shares: readonly NodeId[];
  readonly seal: string;
}

export function sealed(secret: string, content: Omit<Ticket, 'seal'>): Ticket {
  return { ...content, seal: sealOf(secret, content) };
}

/** True if nobody has made it up or changed it. */
export function isGenuine(secret: string, ticket: Ticket): boolean {
  return ticket.seal === sealOf(secret, ticket);
}

function sealOf(secret: string, { user, number, shares }: Omit<Ticket, 'seal'>): string {
  const text = [user, number, ...shares].join('\n');
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text)));
}
