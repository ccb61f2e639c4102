import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { pagesToShare } from './setup/built-pages.ts';
import { useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const names = ['course', ...mappedLessons.map(({ id }) => id)];

/** Width and height as a PNG's first chunk has them. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the course and every lesson have a picture for link previews, with something on it', async () => {
  const page = await browser.reader();
  for (const name of names) {
    const png = readFileSync(join(inject('siteDir'), 'cards', `${name}.png`));
    expect(sizeOf(png), name).toEqual([1200, 630]);
    expect(png.length, name).toBeLessThan(400_000);
    await page.goto(`${inject('siteUrl')}/cards/${name}.png`);
    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1200, 630];
      const ground = canvas.getContext('2d')!;
      ground.drawImage(document.querySelector('img')!, 0, 0);
      /** Pixels of this part that are not of its most frequent colour, as a share. */
      const share = (x: number, y: number, width: number, height: number) => {
        const pixels = new Uint32Array(ground.getImageData(x, y, width, height).data.buffer);
        const counts = new Map<number, number>();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        return 1 - Math.max(...counts.values()) / pixels.length;
      };
      return { title: share(56, 40, 340, 200), picture: share(450, 60, 690, 500) };
    });
    expect(drawn.title, `${name}: words`).toBeGreaterThan(0.05);
    expect(drawn.picture, `${name}: picture`).toBeGreaterThan(0.02);
  }
});

describe.each([
  ['/', 'siteDir'],
  ['/course/', 'baseDir'],
] as const)('built for %s, a page names its picture', (base, dir) => {
  test('by its complete address, with its size and in words', () => {
    for (const { path, dom } of pagesToShare(inject(dir))) {
      const meta = (property: string) =>
        dom(`meta[property="${property}"]`)
          .toArray()
          .map((element) => dom(element).attr('content'));
      const [, lesson] = /^\/lessons\/([^/]+)\//.exec(path) ?? [];
      expect({ path, image: meta('og:image') }).toEqual({
        path,
        image: [`https://example.org${base}cards/${lesson ?? 'course'}.png`],
      });
      expect(meta('og:image:width')).toEqual(['1200']);
      expect(meta('og:image:height')).toEqual(['630']);
      expect(meta('og:image:alt')[0]!.length).toBeGreaterThan(40);
      expect(dom('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    }
  });
});
