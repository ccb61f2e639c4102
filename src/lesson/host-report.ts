/** A framed question and the course platform around it, by SPLICE. In the browser only. */
import type { Host } from '#embed/host.ts';
import { talkSplice } from '#embed/splice.ts';
import { itemState, scoreOf, withItemState } from '#progress/one-item.ts';
import type { ProgressStore } from '#progress/store.ts';

/**
 * Takes in what the platform kept of the item `key`, and tells it of every answer that is checked
 * from now on.
 *
 * @param now milliseconds since 1970.
 */
export function reportTo(host: Host, key: string, store: ProgressStore, now: () => number): void {
  const tries = () => store.recall(key)?.tries ?? 0;
  let told = tries();
  const report = talkSplice(host, key, (state) => {
    const restored = withItemState(store.progress(), key, state, now());
    // What the platform told is no news to it.
    told = Math.max(told, restored?.items[key]?.tries ?? 0);
    if (restored) store.change(() => restored);
  });
  store.subscribe(() => {
    const item = store.recall(key);
    if (!item || item.tries === told) return;
    told = item.tries;
    if (item.tries > 0) report({ score: scoreOf(item), state: itemState(store.progress(), key) });
  });
}
