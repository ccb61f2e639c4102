import { describe, expect, test } from 'vitest';
import { addressAt, addressToRead, readAddress } from '#present/address.ts';

const lesson = 'https://example.org/course/lessons/waiting/';

describe('the address', () => {
  test('counts sections and parts from 1, and the first if it says nothing', () => {
    expect(readAddress('?present=1', 5)).toEqual({ place: { section: 0, part: 0 }, notice: '' });
    expect(readAddress('?present=1&section=3&part=2', 5).place).toEqual({ section: 2, part: 1 });
  });

  test.each(['0', '6', '-1', '1.5', 'x', '', '1e3', '99999999999'])(
    'with section=%s says that there is none, and starts at the beginning',
    (section) => {
      const { place, notice } = readAddress(`?present=1&section=${section}`, 5);
      expect(place).toEqual({ section: 0, part: 0 });
      expect(notice).toBe(`There is no section “${section}” here. Write a number from 1 to 5.`);
    },
  );

  test('with a part that is no number shows the first part', () => {
    expect(readAddress('?section=2&part=<b>', 5).place).toEqual({ section: 1, part: 0 });
  });

  test('written and read again gives the same place', () => {
    for (const place of [
      { section: 0, part: 0 },
      { section: 4, part: 3 },
    ]) {
      const { search } = new URL(addressAt(`${lesson}?present=1&section=9&part=9`, place));
      expect(readAddress(search, 5).place).toEqual(place);
    }
  });

  test('keeps what else it says, but no heading: that would win at a reload', () => {
    expect(addressAt(`${lesson}?present=1&seed=7#sources`, { section: 1, part: 0 })).toBe(
      `${lesson}?present=1&seed=7&section=2`,
    );
  });

  test('of the page to be read says nothing of a presentation', () => {
    expect(addressToRead(`${lesson}?present=1&seed=7&section=2&part=3`, 'more-hands')).toBe(
      `${lesson}?seed=7#more-hands`,
    );
  });
});
