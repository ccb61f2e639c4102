import {
  FileSystemConfigLoader,
  HtmlValidate,
  esmResolver,
  formatterFactory,
} from 'html-validate/node';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from './setup/built-pages.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
const asText = formatterFactory('text');

describe('every page', () => {
  test('is valid HTML', async () => {
    const reports = await Promise.all(
      builtPages(inject('siteDir')).map((page) => validator.validateString(page.html, page.file)),
    );
    const errors = reports.flatMap((report) => report.results).filter((r) => r.errorCount > 0);
    expect(asText(errors)).toBe('');
  });

  test('has one h1, a title, a description and a language', () => {
    for (const { path, dom } of builtPages(inject('siteDir'))) {
      expect({
        path,
        headings: dom('h1').length,
        title: (dom('title').text() || '').length > 3,
        description:
          path === '/404.html' ||
          (dom('meta[name="description"]').attr('content') ?? '').length > 20,
        language: dom('html').attr('lang'),
      }).toEqual({ path, headings: 1, title: true, description: true, language: 'en' });
    }
  });

  test('steps through heading levels without leaving one out', () => {
    const jumps = builtPages(inject('siteDir')).flatMap(({ path, dom }) => {
      const levels = dom('main h1, main h2, main h3, main h4, main h5, main h6')
        .toArray()
        .map((heading) => Number(heading.tagName.slice(1)));
      return levels.flatMap((level, i) =>
        i > 0 && level > levels[i - 1]! + 1 ? [`${path}: h${levels[i - 1]} → h${level}`] : [],
      );
    });
    expect(jumps).toEqual([]);
  });
});
