/** What happens behind a balancer, event by event. */
import { test } from 'vitest';
import { lab as balance } from '#labs/balance/lab.ts';
import { goldenLines } from './lab-lines.ts';
import { expectGolden } from './golden.ts';

test('two choices: requests go to the shorter of two queues, one server crashes', () => {
  const lines = goldenLines(balance, {
    params: { policy: 'choices', servers: 3 },
    untilMs: 600,
    interventions: [{ atMs: 300, node: 'server 2', event: { type: 'CRASH' } }],
  });
  expectGolden('balance-choices', lines);
});
