import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a page has fetched so far, in bytes as a host with gzip would send them. */
export interface Transfers {
  readonly allBytes: number;
  readonly scriptBytes: number;
  readonly urls: readonly string[];
}

const compressible = /text|javascript|json|xml|svg|wasm|manifest/;

/** Watches everything that a page fetches from now on; read the sum at any time. */
export function watchTransfers(page: Page): () => Promise<Transfers> {
  const bodies: Promise<{ url: string; type: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    bodies.push(
      response.body().then(
        (body) => ({
          url: response.url(),
          type,
          bytes: compressible.test(type) ? gzipSync(body, { level: 6 }).length : body.length,
        }),
        // A redirect or an aborted request has no body and weighs nothing to speak of.
        () => ({ url: response.url(), type, bytes: 0 }),
      ),
    );
  });
  return async () => {
    const all = await Promise.all(bodies);
    const scripts = all.filter(({ type }) => type.includes('javascript'));
    return { allBytes: sum(all), scriptBytes: sum(scripts), urls: all.map(({ url }) => url) };
  };
}

function sum(items: readonly { bytes: number }[]): number {
  return items.reduce((total, { bytes }) => total + bytes, 0);
}
