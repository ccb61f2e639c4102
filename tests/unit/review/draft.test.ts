import { expect, test } from 'vitest';
import { draftStore } from '#review/draft.ts';

function memory() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

const draft = [
  { key: 'sessions/a@1', variant: 0, answer: 'x', confidence: 'certain' as const },
  { key: 'sessions/b@1', variant: 2, answer: '' },
];

test('a draft comes back as it was, and is one per check', () => {
  const storage = memory();
  const store = draftStore('final', () => storage);
  expect(store.read()).toBeUndefined();
  store.write(draft);
  expect(store.read()).toEqual(draft);
  expect(draftStore('sessions', () => storage).read()).toBeUndefined();
  store.clear();
  expect(store.read()).toBeUndefined();
});

test.each(['', 'hello', '[]', '{}', '[{"key":1}]', '[{"key":"a","variant":-1,"answer":"x"}]'])(
  'a draft that reads %j is none',
  (text) => {
    const storage = memory();
    storage.texts.set('serve-or-share:check:final', text);
    expect(draftStore('final', () => storage).read()).toBeUndefined();
  },
);

test('where nothing may be stored there is no draft, and nothing breaks', () => {
  const store = draftStore('final', () => {
    throw new DOMException('blocked', 'SecurityError');
  });
  store.write(draft);
  store.clear();
  expect(store.read()).toBeUndefined();
});
