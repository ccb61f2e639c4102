import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { preview } from 'astro';

const run = promisify(execFile);

export interface ServedSite {
  /** The folder with the built files. */
  readonly dir: string;
  /** Where it is served, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the site as it is published, under a base path if need be, and serves it. */
export async function buildAndServe(dir: string, base = '/'): Promise<ServedSite> {
  const env = { ...process.env, BASE: base, SITE: 'https://example.org', NODE_ENV: 'production' };
  await run('astro', ['build', '--outDir', dir], { env, maxBuffer: 64 * 1024 * 1024 });
  // The preview server takes the next free port if this one is in use.
  const server = await preview({ outDir: dir, base, server: { port: 45_321 }, logLevel: 'error' });
  const url = `http://localhost:${server.port}${base.replace(/\/$/, '')}`;
  return { dir, url, stop: () => server.stop() };
}
