import type { Page } from 'playwright-core';

/**
 * Opens each of `paths` and gives what `look` finds there. Three tabs share the list: while one page
 * comes to rest, another is looked at, and a course of some hundred pages is through in minutes.
 */
export async function visits(
  newPage: () => Promise<Page>,
  site: string,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const tab = async () => {
    const page = await newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      for (const finding of await look(page, path)) found.push(`${path}: ${finding}`);
    }
    await page.context().close();
  };
  await Promise.all([tab(), tab(), tab()]);
  return found.sort();
}

/** The paths by the folder they lie in; the pages of the top level belong together. */
export function byFolder(paths: readonly string[]): [folder: string, paths: string[]][] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = /^\/(?:embed\/)?[^/]+\/(?=.)/u.exec(path)?.[0] ?? '/';
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders];
}
