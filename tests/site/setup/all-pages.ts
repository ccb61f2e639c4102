import { builtPages } from './built-pages.ts';

/** Paths of all pages of a built site. */
export function allPaths(dir: string): string[] {
  return builtPages(dir).map(({ path }) => path);
}
