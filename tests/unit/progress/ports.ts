import { emptyProgress, type Progress } from '#progress/document.ts';
import { createStore, type Ports } from '#progress/store.ts';

/** Storage as a browser has it, with the ways in which it fails. */
export interface FakeStorage {
  text: string | null;
  /** What reading or writing throws. */
  readFails?: Error;
  writeFails?: Error;
}

export function quotaError(): Error {
  return Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
}

/** Tabs over one storage. Each `tab()` is a store; a write in one is announced to the others. */
export function browser(storage: FakeStorage = { text: null }) {
  let time = 1_000;
  const listeners: (() => void)[] = [];
  function tab(learner = 7) {
    const own: (() => void)[] = [];
    const ports: Ports = {
      storage: {
        read() {
          if (storage.readFails) throw storage.readFails;
          return storage.text;
        },
        write(text) {
          if (storage.writeFails) throw storage.writeFails;
          storage.text = text;
        },
      },
      clock: () => (time += 1),
      draw: () => learner,
      channel: {
        announce: () => listeners.filter((each) => !own.includes(each)).forEach((each) => each()),
        listen(listener) {
          own.push(listener);
          listeners.push(listener);
        },
      },
    };
    return createStore(ports);
  }
  return { storage, tab, stored: () => JSON.parse(storage.text ?? 'null') as Progress };
}

/** An empty document with some of its parts filled in. */
export function progressWith(parts: Partial<Progress>): Progress {
  return { ...emptyProgress(7), ...parts };
}

export const item = (answer: string, at: number, since = 0) => ({
  first: { answer, verdict: 'wrong' as const, at },
  last: { answer, verdict: 'wrong' as const, at },
  tries: 1,
  since,
});
