/** The hash of a receipt, and its short form for reading aloud. */
import canonicalize from 'canonicalize';
import type { Receipt, UnsealedReceipt } from './receipt.ts';

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Browsers keep Web Crypto from pages that come over plain http, as from a classroom's own server.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes));
  const { sha256: digest } = await import('@noble/hashes/sha2.js');
  return digest(bytes);
}

/** SHA-256 of the canonical form (RFC 8785), in hexadecimal. */
export async function hashOf(content: UnsealedReceipt): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(canonicalize(content)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sealed(content: UnsealedReceipt): Promise<Receipt> {
  return { ...content, hash: await hashOf(content) };
}

/** The beginning of a hash, in groups to read aloud or to write on a list: `9f86-d081`. */
export function shortCode(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}
