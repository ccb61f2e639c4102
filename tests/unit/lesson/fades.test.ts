import { expect, test } from 'vitest';
import { fadeLabel } from '#lesson/fades.ts';
import { pageId } from '#lesson/page-ids.ts';

const at = { file: 'waiting.mdx', tag: '<Step fade>' };

test('each stage of a fading example has its words', () => {
  expect(fadeLabel('last', at)).toBe('You do the last step');
});

test('an unknown stage is refused with the nearest one', () => {
  const wrong = () => fadeLabel('work', at);
  expect(wrong).toThrow('waiting.mdx: <Step fade> is "work".');
  expect(wrong).toThrow(expect.objectContaining({ hint: 'Did you mean "worked"?' }));
});

test('a missing stage is refused with all of them', () => {
  expect(() => fadeLabel(undefined, at)).toThrow(
    expect.objectContaining({ hint: 'Write one of: worked, last, two, free.' }),
  );
});

test('an id wanted twice on a page differs, and starts anew on the next page', () => {
  const page = {};
  expect([pageId(page, 'a'), pageId(page, 'a'), pageId(page, 'b')]).toEqual(['a', 'a-2', 'b']);
  expect(pageId({}, 'a')).toBe('a');
});
