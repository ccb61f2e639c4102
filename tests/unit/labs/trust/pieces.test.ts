import { describe, expect, test } from 'vitest';
import { downloadAt, regionOf } from '#labs/trust/views.ts';
import { trustRun } from './trust-runs.ts';

const youAre = ({ run }: ReturnType<typeof trustRun>) => regionOf(run.view, 'you', 'consuming');

describe.each(['none', 'file', 'piece', 'block'])('check: %s', (check) => {
  const you = trustRun('one-flipped-byte', { check });

  test('every block that came is held, or was in vain', () => {
    for (let t = 500; t < 8_000; t += 500) {
      you.run.runUntil(t);
      const { received, wasted, blocks } = downloadAt(you.run.view)!;
      expect(blocks.size + wasted).toBe(received);
    }
  });

  test('you keep what is not the publisher’s only if you check nothing', () => {
    you.toEnd();
    expect(you.read('wrongKept')! > 0).toBe(check === 'none');
  });

  test('what your friend has is what you have', () => {
    const [yours, theirs] = ['you', 'friend'].map((id) => downloadAt(you.run.view, id)!.blocks);
    if (check === 'file') expect(theirs!.size).toBe(0);
    else for (const [i, { bytes }] of theirs!) expect(bytes).toBe(yours!.get(i)!.bytes);
  });
});

test('with a proof for each block one is lost, its sender is blamed and banned, and nobody else', () => {
  const you = trustRun('one-flipped-byte');
  you.toEnd();
  expect(youAre(you)).toBe('complete');
  expect(downloadAt(you.run.view)).toMatchObject({ blamed: ['peer 4'], banned: ['peer 4'] });
  expect([you.read('wasted'), you.read('proofHashes'), you.read('proofBytes')]).toEqual([
    1, 4, 128,
  ]);
  const asked = you.run.trace.filter(
    ({ node, event }) => node === 'peer 4' && event.type === 'REQUEST',
  );
  expect(asked).toHaveLength(1);
});

test('nobody checks: a quarter is spoilt, and your friend gets all of it', () => {
  const you = trustRun('nobody-checks');
  you.toEnd();
  expect(you.read('wrongKept')).toBeGreaterThanOrEqual(3);
  expect(you.read('passedOn')).toBe(you.read('wrongKept'));
  expect(you.read('hashKib')).toBe(0);
});

test('one hash for the file: all in vain, everybody suspected; another try is no better', () => {
  const you = trustRun('whole-file-hash');
  you.run.runUntil(7_000);
  expect(youAre(you)).toBe('spoilt');
  expect(you.read('wasted')).toBe(16);
  expect(you.read('innocentAccused')).toBe(3);
  expect(you.offered('try-again')).toBe(true);
  you.act('try-again');
  expect(youAre(you)).toBe('fetching');
  you.toEnd();
  expect(you.read('wasted')).toBe(32);
});

test('one hash for four blocks: four are lost at a time, honest peers suspected, the file comes', () => {
  const you = trustRun('blamed');
  you.toEnd();
  expect(youAre(you)).toBe('complete');
  expect(you.read('wasted')! % 4).toBe(0);
  expect(you.read('innocentAccused')).toBe(3);
});

test('a piece that failed comes from one peer the next time: then it is clear who is to blame', () => {
  const you = trustRun('blamed', { poisoners: 3 });
  you.toEnd();
  const { blamed } = downloadAt(you.run.view)!;
  expect(blamed.length).toBeGreaterThan(0);
  expect(blamed).not.toContain('peer 1');
});

test('a lying root: every proof of the wrong file holds, and the honest are banned', () => {
  const you = trustRun('a-lying-root');
  you.toEnd();
  expect(youAre(you)).toBe('complete');
  expect([you.read('wrongKept'), you.read('innocentAccused'), you.read('guiltyAccused')]).toEqual([
    16, 3, 0,
  ]);
});

test('the publisher’s root: the same peers, and only the liar is banned', () => {
  const you = trustRun('publishers-root');
  you.toEnd();
  expect([you.read('wrongKept'), you.read('innocentAccused'), you.read('guiltyAccused')]).toEqual([
    0, 0, 1,
  ]);
});

describe('interventions', () => {
  test('a byte flipped at an honest peer is found when that block comes from there', () => {
    const you = trustRun('one-flipped-byte', { poisoners: 0 });
    for (let block = 1; block <= 16; block++) you.act(`flip-2-${block}`);
    expect(you.offered('flip-2-1')).toBe(false);
    you.toEnd();
    expect(downloadAt(you.run.view)!.blamed).toEqual(['peer 2']);
    expect(you.read('wasted')).toBe(1);
  });

  test('a peer turns poisoner and back', () => {
    const you = trustRun('one-flipped-byte', { bans: false });
    you.act('reform-4');
    you.run.runUntil(2_500);
    expect(you.read('wasted')).toBe(0);
    you.act('poison-1');
    you.toEnd();
    expect(downloadAt(you.run.view)!.blamed).toEqual(['peer 1']);
  });

  test('who is banned is asked no more, and if all are you are stranded', () => {
    const you = trustRun('one-flipped-byte');
    you.run.runUntil(500);
    for (const n of [1, 2, 3, 4]) you.act(`ban-${n}`);
    expect(youAre(you)).toBe('stranded');
    expect(you.offered('ban-1')).toBe(false);
    expect(you.scene()).toMatch(/banned everybody/);
  });

  test('to trust the publisher’s root is to begin anew, with nobody banned', () => {
    const you = trustRun('a-lying-root');
    you.run.runUntil(8_000);
    const before = downloadAt(you.run.view)!;
    you.act('check-on');
    expect(youAre(you)).toBe('asking');
    expect(downloadAt(you.run.view)).toMatchObject({
      wasted: before.wasted + before.blocks.size,
      banned: [],
    });
    you.toEnd();
    expect(you.read('wrongKept')).toBe(0);
    expect(downloadAt(you.run.view)!.blamed).toEqual(['peer 4']);
  });

  test('a block asked for before is not taken for one of the new try', () => {
    const you = trustRun('nobody-checks');
    you.run.runUntil(500);
    you.act('check-on');
    you.toEnd();
    // All four under way came without a proof: they are dropped, and nobody is blamed for that.
    expect(downloadAt(you.run.view)!.blamed).toEqual(['peer 4']);
    expect(you.read('wasted')).toBe(4 + 1);
  });

  test('a publisher that is off keeps newcomers waiting, not those who have its hashes', () => {
    const off = trustRun('one-flipped-byte');
    off.act('publisher-down');
    off.run.runUntil(4_000);
    expect(youAre(off)).toBe('asking');
    off.act('publisher-up');
    off.toEnd();
    expect(youAre(off)).toBe('complete');
    const late = trustRun('one-flipped-byte');
    late.run.runUntil(500);
    late.act('publisher-down');
    late.toEnd();
    expect(youAre(late)).toBe('complete');
  });
});
