import { XMLValidator } from 'fast-xml-parser';
import { load } from 'cheerio';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesToShare } from './setup/built-pages.ts';

describe.each([
  ['/', 'siteDir'],
  ['/course/', 'baseDir'],
] as const)('the feed, built for %s,', (base, dir) => {
  const start = `https://example.org${base}`;
  const xml = () => readFileSync(join(inject(dir), 'rss.xml'), 'utf8');
  const feed = () => load(xml(), { xml: true });

  test('is well-formed, and says where it is itself', () => {
    expect(XMLValidator.validate(xml())).toBe(true);
    const dom = feed();
    expect(dom('rss').attr('version')).toBe('2.0');
    expect(dom('channel > link').text()).toBe(start);
    expect(dom('channel > atom\\:link').attr('href')).toBe(`${start}rss.xml`);
  });

  test('has items with a title, a text, a day and the complete address of a page that is there', () => {
    const dom = feed();
    const items = dom('item')
      .toArray()
      .map((item) => {
        const text = (name: string) => dom(item).children(name).text();
        return {
          title: text('title'),
          text: text('description'),
          link: text('link'),
          guid: text('guid'),
          day: new Date(text('pubDate')),
        };
      });
    expect(items.length).toBeGreaterThan(4);
    for (const { title, text, link, guid, day } of items) {
      expect(title).not.toBe('');
      expect(text).not.toBe('');
      expect(guid).toBe(link);
      expect(day.getTime()).toBeGreaterThan(Date.UTC(2026, 0));
      expect(link.startsWith(start), link).toBe(true);
      const path = new URL(link).pathname.slice(base.length);
      expect(existsSync(join(inject(dir), path, 'index.html')), link).toBe(true);
    }
    expect(new Set(items.map(({ link }) => link)).size).toBe(items.length);
    const days = items.map(({ day }) => day.getTime());
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  test('is announced by every page that one can be sent to', () => {
    const pages = pagesToShare(inject(dir));
    const without = pages.filter(
      ({ dom }) =>
        dom('head > link[rel="alternate"][type="application/rss+xml"]').attr('href') !==
        `${base}rss.xml`,
    );
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });
});
