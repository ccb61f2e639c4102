import { describe, expect, test } from 'vitest';
import { askOnce, isKept, type KeepingPorts } from '#progress/keeping.ts';
import { item, progressWith } from './ports.ts';

const answers = (count: number) =>
  progressWith({
    items: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`a/q${index}@1`, item('x', 1)]),
    ),
  });

function browser(changes: Partial<KeepingPorts> = {}, already = false) {
  const texts = new Map<string, string>();
  const calls: string[] = [];
  const ports: KeepingPorts = {
    manager: () => ({
      persisted: () => Promise.resolve(already),
      persist: () => {
        calls.push('persist');
        return Promise.resolve(true);
      },
    }),
    storage: () => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
    }),
    present: () => true,
    ...changes,
  };
  return { ports, calls };
}

describe('the browser', () => {
  test('is asked once, and not before there is something to lose', async () => {
    const { ports, calls } = browser();
    await askOnce(answers(2), ports);
    expect(calls).toEqual([]);
    await Promise.all([askOnce(answers(3), ports), askOnce(answers(4), ports)]);
    await askOnce(answers(50), ports);
    expect(calls).toEqual(['persist']);
  });

  test('is not asked for what it has promised', async () => {
    const { ports, calls } = browser({}, true);
    expect(await askOnce(answers(3), ports)).toBe(false);
    expect(calls).toEqual([]);
  });

  test.each<[string, Partial<KeepingPorts>]>([
    ['in a frame, or in a tab that nobody looks at', { present: () => false }],
    ['where it has no such thing', { manager: () => undefined }],
    [
      'where it stores nothing',
      {
        storage: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    ],
  ])('is not asked %s', async (_, changes) => {
    const { ports, calls } = browser(changes);
    expect(await askOnce(answers(3), ports)).toBe(false);
    expect(calls).toEqual([]);
  });
});

test('whether it keeps is unknown where it cannot say', async () => {
  expect(await isKept(undefined)).toBeUndefined();
  expect(await isKept({ persisted: () => Promise.reject(new Error('no')) })).toBeUndefined();
  expect(await isKept({ persisted: () => Promise.resolve(false) })).toBe(false);
});
