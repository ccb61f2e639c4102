import { describe, expect, test } from 'vitest';
import { direction, readPath, simplify, writePath } from '#diagrams/path-data.ts';

const small = (d: string, dx = 0, dy = 0) => writePath(simplify(readPath(d, dx, dy)));

describe('a path', () => {
  test('is moved and written with relative commands', () => {
    expect(writePath(readPath('M10,20L30,50Q40,60 50,20Z', 1, 2))).toBe(
      'M11 22l20 30q10 10 20-30z',
    );
  });

  test('reads relative commands from where the pen is', () => {
    expect(writePath(readPath('M0,10a60,10 0,0,0 120,0l0,39h-5v1', 5, 5))).toBe(
      'M5 15a60 10 0 0 0 120 0v39h-5v1',
    );
  });

  test('reads further pairs after a move as lines', () => {
    expect(writePath(readPath('M8,0 140,0 148,-16Z'))).toBe('M8 0h132l8-16z');
  });

  test('reads numbers in exponent notation', () => {
    expect(writePath(readPath('M1e1 2.5e-1L20 5'))).toBe('M10 0.3l10 4.7');
  });

  test('does not add up rounding errors', () => {
    const steps = Array.from(
      { length: 100 },
      (_, i) => `L${String((i + 1) * 0.34)} ${String(i % 2)}`,
    );
    const written = readPath(writePath(readPath(`M0 0${steps.join('')}`)));
    expect(written.at(-1)!.points[0]!.x).toBeCloseTo(34, 1);
  });

  test('with an unknown command says which', () => {
    expect(() => readPath('M0 0S1 1 2 2')).toThrow('Path data has the command "S"');
  });
});

describe('simplifying', () => {
  test('joins lines that go on in the same direction', () => {
    expect(small('M0 0L0 10L0 20L0 30L9 30')).toBe('M0 0v30h9');
  });

  test('turns curves that are straight into one line', () => {
    expect(small('M274,22L274,26C274,30,274,38,274,47C274,55,274,63,274,68L274,72')).toBe(
      'M274 22v50',
    );
  });

  test('keeps curves that bend', () => {
    expect(small('M0 0C0 10 10 10 10 20')).toBe('M0 0c0 10 10 10 10 20');
  });

  test('keeps a line that turns back on itself', () => {
    expect(small('M0 0L0 10L0 4')).toBe('M0 0v10v-6');
  });

  test('drops steps too small to see', () => {
    expect(small('M0 0L0 0.1L0 10')).toBe('M0 0v10');
  });
});

describe('the direction of a path', () => {
  const path = readPath('M0 0L10 0Q20 0 20 10L20 30');

  test('at its end is that in which it arrives', () => {
    expect(direction(path, 'end')).toEqual({ x: 0, y: 1 });
  });

  test('at its start points out of it', () => {
    expect(direction(path, 'start')).toEqual({ x: -1, y: 0 });
  });
});
