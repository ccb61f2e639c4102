import { load } from 'cheerio';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrSvg } from '#link-builder/qr.ts';

/** Draws the picture as a camera would see it, four pixels to the module, and reads it. */
function decoded(svg: string): string | undefined {
  const scale = 4;
  const dom = load(svg, { xml: true });
  const size = Number(dom('svg').attr('viewBox')!.split(' ')[2]);
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of dom('path[fill="black"]')
    .attr('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * side + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < Number(width) * scale; pixel++) {
        pixels.fill(0, start + pixel * 4, start + pixel * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
  test.each([
    'https://example.org/lessons/waiting/',
    `https://example.org/labs/queue/?${'v=1&lab=queue&seed=7&clients=45&do=120~kill,900~start&'.repeat(8)}`,
  ])('reads back as its link', (link) => {
    expect(decoded(qrSvg(link)!)).toBe(link);
  });

  test('is not drawn for more than one can hold', () => {
    expect(qrSvg('x'.repeat(3_000))).toBeUndefined();
  });
});
