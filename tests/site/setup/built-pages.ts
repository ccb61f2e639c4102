import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A page as it was built. */
export interface BuiltPage {
  /** Where it is served, from the root of the site: `/lessons/waiting/`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  readonly dom: CheerioAPI;
}

/** All pages of a built site. Redirect stubs and other files are not pages. */
export function builtPages(dir: string): BuiltPage[] {
  return filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      const path = `/${relative(dir, file).split(sep).join('/')}`.replace(/index\.html$/, '');
      return { path, file, html, dom: load(html) };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** Pages that one can be sent to: not the frames and second windows that stand beside another page. */
export function pagesToShare(dir: string): BuiltPage[] {
  return builtPages(dir).filter(({ path }) => !/^\/embed\/|\/notes\/$/u.test(path));
}

export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
