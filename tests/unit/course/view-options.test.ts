import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import {
  embedThemes,
  plainView,
  readViewOptions,
  viewPairs,
  viewSwitches,
  type ViewOptions,
} from '#course/view-options.ts';

const anyOptions: fc.Arbitrary<ViewOptions> = fc.record({
  answers: fc.boolean(),
  predictions: fc.boolean(),
  text: fc.boolean(),
  theme: fc.constantFrom(undefined, ...embedThemes),
});

describe('an address', () => {
  test('that says nothing asks for the page as it is', () => {
    expect(readViewOptions('')).toEqual({ options: plainView, problems: [] });
    expect(viewPairs(plainView)).toEqual([]);
  });

  test('switches off what it says no to, and nothing else', () => {
    const { options, problems } = readViewOptions('?answers=no&text=yes&theme=dark&seed=7');
    expect(options).toEqual({ ...plainView, answers: false, theme: 'dark' });
    expect(problems).toEqual([]);
  });

  test('with a value that cannot be used gets a sentence that says which, and what is possible', () => {
    const { options, problems } = readViewOptions(`answers=never&theme=${'x'.repeat(80)}`);
    expect(options).toEqual(plainView);
    expect(problems).toEqual([
      'answers=never cannot be used. Write answers=yes or answers=no.',
      `theme=${'x'.repeat(40)}… cannot be used. Write theme=light or theme=dark.`,
    ]);
  });

  test('of any text is read without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => void readViewOptions(text)));
  });
});

test('what is written reads back as the same', () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const query = new URLSearchParams(viewPairs(options)).toString();
      expect(readViewOptions(query)).toEqual({ options, problems: [] });
    }),
  );
});

test('no lab has a param of the same name: both stand in one query', () => {
  const names = [...viewSwitches, 'theme', 'present'];
  for (const lab of Object.values(labs)) {
    expect(Object.keys(lab.params).filter((name) => names.includes(name))).toEqual([]);
  }
});
