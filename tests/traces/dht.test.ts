/** Look-ups without a centre, message by message; the last line names the bucket of every step. */
import { test } from 'vitest';
import { lab as dht } from '#labs/dht/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('round the ring', () => {
  expectGolden('dht-ring', goldenLines(dht, { preset: 'one-look-up', untilMs: 1_000 }));
});

test('round the ring, with two copies; the predecessor and the owner have failed', () => {
  const interventions = ['node 10', 'node 11'].map((node) => ({
    atMs: 0,
    node,
    event: { type: 'FAIL' },
  }));
  const params = { replicas: 2 };
  expectGolden('dht-ring-failures', goldenLines(dht, { params, interventions, untilMs: 1_900 }));
});

test('down the tree, from bucket to bucket', () => {
  const params = { scheme: 'xor', nodes: '64', bucketSize: 1 };
  expectGolden('dht-xor', goldenLines(dht, { params, untilMs: 1_000 }));
});

test('down the tree, three at a time, some of whom have failed', () => {
  const params = { scheme: 'xor', nodes: '64', bucketSize: 3, alpha: 3, failing: 30 };
  const lines = goldenLines(dht, { params, untilMs: 3_000 });
  expectGolden(
    'dht-xor-parallel',
    lines.filter((line) => !/ (STRIKE|FAIL) /.test(line)),
  );
});
