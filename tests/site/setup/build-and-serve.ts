import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a trailing slash. */
    siteUrl: string;
    /** The folder with its files. */
    siteDir: string;
    /** The same for a build under the base path `/course/`. */
    baseUrl: string;
    baseDir: string;
  }
}

const run = promisify(execFile);

/** Builds the site as a reader gets it, and once more under a base path; serves both. */
export default async function buildAndServe({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  await mkdir('.cache', { recursive: true });
  const plain = await build('.cache/site', '/');
  const based = await build('.cache/site-based', '/course/');
  provide('siteUrl', plain.url);
  provide('siteDir', plain.dir);
  provide('baseUrl', based.url);
  provide('baseDir', based.dir);
  return async () => {
    await Promise.all([plain.stop(), based.stop()]);
  };
}

async function build(dir: string, base: string) {
  const env = { ...process.env, BASE: base, SITE: 'https://example.org', NODE_ENV: 'production' };
  await run('astro', ['build', '--outDir', dir], { env, maxBuffer: 64 * 1024 * 1024 });
  // Port 0 would be announced as 0: the preview server is asked for one and takes the next free.
  const server = await preview({ outDir: dir, base, server: { port: 45_321 }, logLevel: 'error' });
  const url = `http://localhost:${server.port}${base.replace(/\/$/, '')}`;
  return { dir, url, stop: () => server.stop() };
}
