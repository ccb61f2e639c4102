import { describe, expect, test } from 'vitest';
import { isReader } from '#labs/choose/nodes.ts';
import { amount, dollars } from '#labs/choose/words.ts';
import type { FlowState } from '#net/index.ts';
import { chosen, lab } from './helpers.ts';

const architectures = ['client-server', 'hybrid', 'peer-to-peer'] as const;

describe('a film for 100,000 homes', () => {
  test('all from servers: the operator pays every copy', () => {
    const { read } = chosen('film-from-servers');
    expect(read('operatorBill')).toBeCloseTo(36_000, 6);
    expect(read('uploadPerPeer')).toBe(0);
    expect(read('copiesOut')).toBe(0);
  });

  test('nine of ten from peers: a tenth of the bill, and 3.6 GB each', () => {
    const { read, words } = chosen('film-release');
    expect(read('operatorBill')).toBeCloseTo(3_600, 6);
    expect(read('uploadPerPeer')).toBeCloseTo(3.6, 9);
    expect(read('copiesOut')).toBe(100_000);
    expect(words).toContain('The operator has sent 40,000 GB for $3,600');
    expect(words).toContain('3.6 GB each');
  });

  test('among peers: the first copies, and no more', () => {
    const { read } = chosen('film-release', { architecture: 'peer-to-peer' });
    expect(read('operatorBill')).toBeCloseTo(360, 6);
    expect(read('uploadPerPeer')).toBeCloseTo(3.96, 9);
  });
});

describe.each(architectures)('%s', (architecture) => {
  test.each(['film-release', 'disaster-mesh', 'music-app', 'class-hand-out'])(
    '%s: bytes in are bytes out, and everybody is accounted for',
    (preset) => {
      const { run, params } = chosen(preset, { architecture, online: 60, freeRiders: 30 });
      run.runUntil(2 * lab.horizonMs(params));
      const { sentBits, receivedBits } = run.view.medium as FlowState;
      const sum = (bits: ReadonlyMap<string, number>) =>
        [...bits.values()].reduce((all, n) => all + n, 0);
      expect(sum(receivedBits) / sum(sentBits)).toBeCloseTo(1, 9);
      const { asked, answered, reused, unserved, lockedOut } = run.view.tally as Record<
        string,
        number
      >;
      expect(answered! + reused! + unserved! + lockedOut!).toBeCloseTo(asked!, 6);
    },
  );

  test('who may not or will not pass on sends nothing', () => {
    const { run } = chosen('class-hand-out', { architecture });
    const { sentBits } = run.view.medium as FlowState;
    const silent = run.view.nodes.filter((id) => {
      if (!isReader(id)) return false;
      const { supplying } = run.view.snapshot(id).value as Record<string, unknown>;
      return supplying === 'barred' || supplying === 'refusing';
    });
    expect(silent).toHaveLength(architecture === 'client-server' ? 30 : 6);
    for (const id of silent) expect(sentBits.get(id) ?? 0).toBe(0);
  });
});

test('what peers cannot carry costs a hybrid’s operator money, and costs peers their answer', () => {
  const coming = { online: 30, contacts: 3, rush: false };
  const hybrid = chosen('film-release', coming);
  expect(hybrid.read('answered')).toBe(100);
  expect(hybrid.read('operatorBill')).toBeGreaterThan(10_000);
  const peers = chosen('film-release', { ...coming, architecture: 'peer-to-peer' });
  expect(peers.read('answered')).toBeLessThan(80);
  expect(peers.read('operatorBill')).toBeCloseTo(360, 6);
});

test('if nobody shares, the operator of a hybrid pays for everything; peers have their first copies', () => {
  const nobody = { freeRiders: 100 };
  expect(chosen('film-release', nobody).read('operatorBill')).toBeCloseTo(36_000, 6);
  const { read } = chosen('film-release', { ...nobody, architecture: 'peer-to-peer' });
  expect(read('answered')).toBeCloseTo(1, 9);
});

test('what one has had before nobody sends', () => {
  const { read, words } = chosen('music-app');
  expect(read('operatorBill')).toBeLessThan(100);
  expect(read('uploadPerPeer')).toBeLessThan(0.04);
  expect(words).toContain('55,000 had it already');
});

test('theory is near in every preset', () => {
  for (const preset of Object.keys(lab.presets)) {
    const { read, params } = chosen(preset);
    const theory = lab.theory(params);
    for (const [name, value] of Object.entries(theory)) {
      expect(Math.abs(read(name)! - value!), `${preset} ${name}`).toBeLessThanOrEqual(
        0.15 * Math.abs(value!) + 1e-9,
      );
    }
  }
});

test('when the last mast falls, servers and lists reach nobody, and theory does not promise it', () => {
  for (const architecture of ['client-server', 'hybrid']) {
    const { read, params } = chosen('disaster-mesh', { architecture });
    expect(read('answered'), architecture).toBeLessThan(50);
    expect(lab.theory(params), architecture).toEqual({});
  }
  expect(lab.theory(chosen('disaster-mesh').params)['answered']).toBeGreaterThan(60);
});

test('amounts are said so that one can take them in', () => {
  expect([0, 0.0124, 0.2, 1.46, 36, 360.4, 36_000, 1_234_567].map(amount)).toEqual([
    '0',
    '0.012',
    '0.2',
    '1.5',
    '36',
    '360',
    '36,000',
    '1,234,567',
  ]);
  expect([0, 0.36, 81.5, 3_600].map(dollars)).toEqual(['$0', '$0.36', '$81.50', '$3,600']);
});

test('at the ends of what can be set the world still runs, and theory has an answer', () => {
  const extremes = [
    { readers: 2, cached: 95, freeRiders: 100, capacity: 1 },
    { readers: 1_000_000, offload: 100, online: 5, contacts: 1 },
    { readers: 101, offload: 0, firstCopies: 100_000 },
  ];
  for (const given of extremes) {
    for (const architecture of architectures) {
      const { read, params } = chosen('music-app', { ...given, architecture });
      for (const [name, value] of Object.entries(lab.theory(params))) {
        expect(value, `${architecture} ${name}`).toSatisfy(Number.isFinite);
        expect(read(name), `${architecture} ${name}`).not.toBeNaN();
      }
    }
  }
});
