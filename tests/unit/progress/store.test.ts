import { describe, expect, test, vi } from 'vitest';
import { discardAside, noteRun, resetAll, resetLesson } from '#progress/record.ts';
import { browser, progressWith, quotaError } from './ports.ts';

const key = 'sessions/first-byte@1';

describe('answers', () => {
  test('are stored at once and found by the next page', () => {
    const { tab } = browser();
    const store = tab();
    store.answered(key, { answer: 'one', verdict: 'wrong' });
    store.answered(key, { answer: 'two', verdict: 'correct' });
    store.guessed('sessions/other@1', 'x');
    store.shown('sessions/third@1');
    const next = tab();
    expect(next.recall(key)).toMatchObject({
      first: { answer: 'one', verdict: 'wrong' },
      last: { answer: 'two', verdict: 'correct' },
      tries: 2,
    });
    expect(next.recall('sessions/other@1')?.guess?.answer).toBe('x');
    expect(next.recall('sessions/third@1')?.shownAt).toBeDefined();
    expect(next.notices()).toEqual(new Set());
  });

  test('of an older revision stay as history', () => {
    const store = browser().tab();
    store.answered(key, { answer: 'one', verdict: 'wrong' });
    expect(store.recall('sessions/first-byte@2')).toBeUndefined();
    expect(store.recall(key)).toBeDefined();
  });

  test('that are very long are cut', () => {
    const store = browser().tab();
    store.answered(key, { answer: 'x'.repeat(3000), verdict: 'wrong' });
    expect(store.recall(key)?.first?.answer).toHaveLength(2000);
  });

  test('are not found under names that every object has', () => {
    expect(browser().tab().recall('constructor')).toBeUndefined();
  });
});

test('the learner’s number is drawn once and kept', () => {
  const { tab } = browser();
  const first = tab(5);
  first.shown(key);
  expect(tab(9).learner()).toBe(5);
  expect(tab(3).learner()).toBe(5);
});

describe('two tabs', () => {
  test('are in step after each change', () => {
    const { tab } = browser();
    const [a, b] = [tab(), tab()];
    const heard = vi.fn<() => void>();
    b.subscribe(heard);
    a.answered(key, { answer: 'one', verdict: 'wrong' });
    expect(b.recall(key)?.first?.answer).toBe('one');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('do not overwrite each other even if no news has come through', () => {
    const storage = { text: null };
    const quiet = browser(storage);
    const other = browser(storage);
    const [a, b] = [quiet.tab(), other.tab()];
    a.answered(key, { answer: 'one', verdict: 'wrong' });
    b.answered('waiting/load@1', { answer: '9', verdict: 'correct' });
    a.shown(key);
    expect(Object.keys(quiet.stored().items)).toEqual([key, 'waiting/load@1']);
  });

  test('both forget when one resets', () => {
    const { tab, stored } = browser();
    const [a, b] = [tab(), tab()];
    a.answered(key, { answer: 'one', verdict: 'wrong' });
    a.answered('waiting/load@1', { answer: '9', verdict: 'correct' });
    a.change((now, at) => noteRun(now, 'session', { untilMs: 5 }, at));
    b.change((now, at) => resetLesson(now, 'sessions', ['session'], at));
    a.shown('waiting/load@1');
    expect(Object.keys(stored().items)).toEqual(['waiting/load@1']);
    expect(stored().labs).toEqual({});
    a.answered(key, { answer: 'two', verdict: 'correct' });
    expect(b.recall(key)?.first?.answer).toBe('two');
    b.change(resetAll);
    a.guessed('swarm/peers@1', 'x');
    expect(Object.keys(stored().items)).toEqual(['swarm/peers@1']);
  });

  test('a listener that has left hears nothing', () => {
    const store = browser().tab();
    const heard = vi.fn<() => void>();
    store.subscribe(heard)();
    store.shown(key);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('stored text that cannot be read', () => {
  test.each(['{"version":1,"ite', 'null', '[]', '"x"', '{"version":"1"}', '{"version":0}', ''])(
    '%j is set aside, and the page works',
    (text) => {
      const { tab, stored } = browser({ text });
      const store = tab();
      expect(store.notices()).toEqual(new Set(['corrupt']));
      store.answered(key, { answer: 'one', verdict: 'wrong' });
      expect(stored().aside.map(({ raw }) => raw)).toEqual([text]);
      expect(tab().recall(key)?.first?.answer).toBe('one');
      expect(tab().notices()).toEqual(new Set());
    },
  );

  test('in part loses only that part, and keeps the text', () => {
    const whole = progressWith({ items: { [key]: { tries: 0, shownAt: 5, since: 0 } } });
    const text = JSON.stringify({ ...whole, labs: { session: 'ran' } });
    const { tab, stored } = browser({ text });
    const store = tab();
    expect(store.recall(key)?.shownAt).toBe(5);
    store.guessed('a/b@1', 'x');
    expect(stored().aside.map(({ raw }) => raw)).toEqual([text]);
    store.change(discardAside);
    expect(stored().aside).toEqual([]);
    expect(tab().progress().aside).toEqual([]);
  });

  test('stays where it is when there is no room to set it aside', () => {
    const { storage, tab } = browser({ text: 'garbage', writeFails: quotaError() });
    const store = tab();
    store.answered(key, { answer: 'one', verdict: 'wrong' });
    expect(storage.text).toBe('garbage');
    expect(store.recall(key)?.first?.answer).toBe('one');
    expect(store.notices()).toEqual(new Set(['corrupt', 'full']));
  });
});

test('a newer version’s record is never written to, and the page works in memory', () => {
  const text = JSON.stringify({ version: 3, anything: true });
  const { storage, tab } = browser({ text });
  const store = tab();
  store.answered(key, { answer: 'one', verdict: 'wrong' });
  expect(storage.text).toBe(text);
  expect(store.recall(key)?.first?.answer).toBe('one');
  expect(store.notices()).toEqual(new Set(['newer']));
});

test('a newer version that appears while the page is open is not written to either', () => {
  const { storage, tab } = browser();
  const store = tab();
  store.shown(key);
  storage.text = '{"version":9}';
  store.shown('sessions/other@1');
  expect(storage.text).toBe('{"version":9}');
});

describe('storage that fails', () => {
  test('on reading and writing is said to be blocked, and the page works in memory', () => {
    const denied = new Error('SecurityError');
    const store = browser({ text: null, readFails: denied, writeFails: denied }).tab();
    store.answered(key, { answer: 'one', verdict: 'wrong' });
    expect(store.recall(key)?.tries).toBe(1);
    expect(store.notices()).toEqual(new Set(['blocked']));
  });

  test('for lack of room is caught up with once there is room', () => {
    const { storage, tab, stored } = browser({ text: null, writeFails: quotaError() });
    const store = tab();
    store.answered(key, { answer: 'one', verdict: 'wrong' });
    expect(store.notices()).toEqual(new Set(['full']));
    delete storage.writeFails;
    store.shown('sessions/other@1');
    expect(Object.keys(stored().items)).toEqual([key, 'sessions/other@1']);
    expect(store.notices()).toEqual(new Set());
  });
});
