import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtPages, type BuiltPage } from './setup/built-pages.ts';

const attributes = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  iframe: 'src',
  use: 'href',
};

/** Everything a page points to within the site, as it stands in the page. */
function references({ dom }: BuiltPage): string[] {
  return Object.entries(attributes).flatMap(([tag, attribute]) =>
    dom(`${tag}[${attribute}]`)
      .toArray()
      .map((element) => dom(element).attr(attribute)!),
  );
}

/** What is wrong with a reference, or undefined if what it points to is there. */
function brokenBecause(reference: string, page: BuiltPage, site: Site): string | undefined {
  const url = new URL(reference, `https://example.org${site.base}${page.path.slice(1)}`);
  if (url.origin !== 'https://example.org') return undefined;
  if (!url.pathname.startsWith(site.base)) return 'leaves the base path';
  const path = `/${decodeURIComponent(url.pathname.slice(site.base.length))}`;
  const target = path.endsWith('/') ? site.pages.get(path)?.file : join(site.dir, path);
  if (!target || !existsSync(target) || !statSync(target).isFile()) return 'points to nothing';
  const fragment = decodeURIComponent(url.hash.slice(1));
  const targetPage = site.pages.get(path);
  if (fragment === '' || !targetPage) return undefined;
  const there = targetPage.dom(`[id="${fragment.replaceAll('"', '\\"')}"]`).length > 0;
  return there ? undefined : `has no element with the id “${fragment}”`;
}

interface Site {
  readonly dir: string;
  readonly base: string;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

function siteIn(dir: string, base: string): Site {
  return { dir, base, pages: new Map(builtPages(dir).map((page) => [page.path, page])) };
}

test.each([
  ['/', 'siteDir'],
  ['/course/', 'baseDir'],
] as const)('built for %s, every internal link, asset and fragment exists', (base, dir) => {
  const site = siteIn(inject(dir), base);
  expect(site.pages.size).toBeGreaterThan(8);
  let checked = 0;
  const broken = [...site.pages.values()].flatMap((page) =>
    references(page).flatMap((reference) => {
      checked++;
      const reason = brokenBecause(reference, page, site);
      return reason ? [`${page.path}: “${reference}” ${reason}`] : [];
    }),
  );
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test('a broken link, fragment or escape from the base path is found', () => {
  const site = siteIn(inject('baseDir'), '/course/');
  const page = site.pages.get('/')!;
  expect(brokenBecause('/course/nowhere/', page, site)).toBe('points to nothing');
  expect(brokenBecause('/glossary/', page, site)).toBe('leaves the base path');
  expect(brokenBecause('/course/glossary/#nonsense', page, site)).toContain(
    'no element with the id',
  );
  expect(brokenBecause('https://www.rfc-editor.org/rfc/rfc9293', page, site)).toBeUndefined();
});

test('no page asks another host for anything', () => {
  const foreign = builtPages(inject('siteDir')).flatMap(({ path, dom }) =>
    dom(
      'script[src], link[rel="stylesheet"], link[rel="preload"], link[rel="preconnect"], img, iframe',
    )
      .toArray()
      .map((element) => dom(element).attr('src') ?? dom(element).attr('href') ?? '')
      .filter((url) => /^(https?:)?\/\//.test(url))
      .map((url) => `${path}: ${url}`),
  );
  expect(foreign).toEqual([]);
});
