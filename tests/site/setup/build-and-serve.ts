import type { TestProject } from 'vitest/node';
import { buildAndServe } from '../../../scripts/site.ts';

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

/** Builds the site as a reader gets it, and once more under a base path; serves both. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const plain = await buildAndServe('.cache/site');
  const based = await buildAndServe('.cache/site-based', '/course/');
  provide('siteUrl', plain.url);
  provide('siteDir', plain.dir);
  provide('baseUrl', based.url);
  provide('baseDir', based.dir);
  return async () => {
    await Promise.all([plain.stop(), based.stop()]);
  };
}
