import { expect, test, vi } from 'vitest';
import { downloadAt } from '#labs/trust/views.ts';
import { secondOpinion } from '#labs/trust/web-crypto.ts';
import { trustRun } from './trust-runs.ts';

test.each(['block', 'piece', 'file'])('Web Crypto agrees on every check: %s', async (check) => {
  const { run, params } = trustRun('one-flipped-byte', { check, bans: false });
  const seen = new Set<unknown>();
  for (let t = 0; t < 12_000; t += 200) {
    run.runUntil(t);
    const { last } = downloadAt(run.view)!;
    if (!last || seen.has(last)) continue;
    seen.add(last);
    expect(await secondOpinion(last)).toBe(last.ok ? 'good' : 'bad');
  }
  expect(seen.size).toBeGreaterThan(0);
  expect(params['check']).toBe(check);
});

test('where there is no Web Crypto it says so', async () => {
  const { run, toEnd } = trustRun('one-flipped-byte');
  toEnd();
  vi.stubGlobal('crypto', {});
  expect(await secondOpinion(downloadAt(run.view)!.last!)).toBe('unavailable');
  vi.unstubAllGlobals();
});
