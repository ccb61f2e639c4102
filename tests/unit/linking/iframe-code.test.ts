import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iframeCode } from '#linking/iframe-code.ts';

test('the code of a frame has what a frame needs', () => {
  const src = 'https://example.org/embed/lab/queue/?v=1&lab=queue&seed=7';
  expect(iframeCode({ src, title: 'One server, many clients', height: 720 })).toBe(
    '<iframe src="https://example.org/embed/lab/queue/?v=1&amp;lab=queue&amp;seed=7" title="One server, many clients" loading="lazy" allow="fullscreen; clipboard-write" width="100%" height="720" style="border: 0"></iframe>',
  );
});

test('whatever address and title say, the code is one frame with that address and title', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (src, title) => {
      const dom = load(iframeCode({ src, title, height: 480 }), undefined, false);
      expect(dom.root().children()).toHaveLength(1);
      expect(dom('iframe').attr('src')).toBe(src);
      // HTML itself turns what ends a line into one character.
      expect(dom('iframe').attr('title')).toBe(title.replace(/\r\n?/gu, '\n'));
    }),
  );
});
