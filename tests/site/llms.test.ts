import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { labs } from '#labs/registry.ts';

describe.each([
  ['/', 'siteDir'],
  ['/course/', 'baseDir'],
] as const)('llms.txt, built for %s,', (base, dir) => {
  const text = () => readFileSync(join(inject(dir), 'llms.txt'), 'utf8');
  const links = () => [...text().matchAll(/^- \[.+?\]\((\S+)\): \S/gmu)].map(([, url]) => url!);

  test('starts with the course’s name and a line on it, and has sections of links only', () => {
    expect(text()).toMatch(/^# Serve or Share\n\n> \S.*\n\n/u);
    const items = text()
      .slice(text().indexOf('\n## '))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('## '));
    expect(items.filter((line) => !/^- .+: \S/u.test(line))).toEqual([]);
  });

  test('leads to files that are there, with complete addresses', () => {
    const start = `https://example.org${base}`;
    const broken = links().filter((url) => {
      if (!url.startsWith(start)) return true;
      const path = join(inject(dir), url.slice(start.length));
      const file = url.endsWith('/') ? join(path, 'index.html') : path;
      return !existsSync(file) || !statSync(file).isFile();
    });
    expect(broken).toEqual([]);
    expect(new Set(links()).size).toBe(links().length);
  });

  test('names every lesson and every lab', () => {
    for (const { title, promise } of mappedLessons) {
      expect(text()).toContain(title);
      expect(text()).toContain(promise);
    }
    const urls = links();
    for (const { id } of Object.values(labs)) {
      expect(urls).toContain(`https://example.org${base}labs/${id}/`);
    }
  });
});
