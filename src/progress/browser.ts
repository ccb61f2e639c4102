/** The store in a browser: one per page, shared by all islands on it. */
import { storageKey } from './document.ts';
import { askOnce, browserKeeping } from './keeping.ts';
import { drawNumber, progressEvent } from './quick.ts';
import { createStore, type ProgressStore } from './store.ts';

let store: ProgressStore | undefined;

/** The record of whoever reads this page. Call it in the browser only. */
export function readerProgress(): ProgressStore {
  store ??= connected();
  return store;
}

function connected(): ProgressStore {
  const created = createStore({
    storage: {
      read: () => localStorage.getItem(storageKey),
      write: (text) => localStorage.setItem(storageKey, text),
    },
    clock: () => Date.now(),
    draw: drawNumber,
    channel: {
      announce: () => document.dispatchEvent(new Event(progressEvent)),
      listen(listener) {
        document.addEventListener(progressEvent, listener);
        window.addEventListener('storage', ({ key }) => {
          if (key === storageKey || key === null) listener();
        });
      },
    },
  });
  created.subscribe(() => void askOnce(created.progress(), browserKeeping));
  return created;
}
