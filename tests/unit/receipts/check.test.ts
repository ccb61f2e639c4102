import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkReceipt } from '#receipts/check.ts';
import { hashOf, shortCode } from '#receipts/seal.ts';
import { findings } from '#receipts/words.ts';
import { known, receiptOf, resealed } from './samples.ts';

afterEach(() => vi.unstubAllGlobals());

describe('checking a receipt', () => {
  test('finds nothing in one that is as it was made', async () => {
    const receipt = await receiptOf('sessions', 'Ada');
    const check = await checkReceipt(receipt, known);
    expect(check).toMatchObject({ hashFits: true, sumFits: true, points: 1 });
    expect(check.code).toBe(shortCode(receipt.hash));
    expect(check.answers.map(({ recomputed }) => recomputed.kind)).toEqual(['same', 'same']);
    expect(findings(check)).toEqual([]);
  });

  test('finds a changed name', async () => {
    const check = await checkReceipt(
      { ...(await receiptOf('sessions', 'Ada')), name: 'Bob' },
      known,
    );
    expect(check.hashFits).toBe(false);
    expect(findings(check)).toEqual([expect.stringContaining('changed after it was made')]);
  });

  test('marks answers itself, so that a better verdict under a new hash is found', async () => {
    const forged = await resealed((content) => ({
      ...content,
      answers: content.answers.map((answer) => ({ ...answer, verdict: 'correct', credit: 1 })),
      score: { ...content.score, points: 2 },
    }));
    const check = await checkReceipt(forged, known);
    expect(check).toMatchObject({ hashFits: true, sumFits: true, points: 1 });
    expect(findings(check)).toEqual([
      'sessions/first-byte@1: the receipt says “right” (1 point), the course marks it “not right” (0 points).',
    ]);
  });

  test('finds a score that is not the sum', async () => {
    const forged = await resealed((content) => ({
      ...content,
      score: { ...content.score, points: 3 },
    }));
    expect(findings(await checkReceipt(forged, known))).toEqual([
      'Its score is not the sum of its answers.',
    ]);
  });

  test('says what cannot be recomputed, and takes it as stated', async () => {
    const check = await checkReceipt(await receiptOf('*'), known);
    expect(findings(check)).toEqual([expect.stringContaining('marked by a run of the lab')]);
    const without = await checkReceipt(await receiptOf('*'), new Map());
    expect(without.points).toBe(1);
    expect(findings(without)).toHaveLength(3);
    expect(findings(without)[0]).toContain('another revision');
  });

  test('tells which wrong ideas the answers show', async () => {
    const [first] = (await checkReceipt(await receiptOf(), known)).answers;
    expect(first?.misconceptions).toEqual(['M5']);
  });
});

describe('the hash', () => {
  test('is the SHA-256 of the canonical form, as other programs compute it', async () => {
    const { hash, ...content } = await receiptOf();
    const keys = Object.keys(content).sort();
    const canonical = `{${keys
      .map((key) => `${JSON.stringify(key)}:${sorted(content[key as keyof typeof content])}`)
      .join(',')}}`;
    expect(hash).toBe(createHash('sha256').update(canonical).digest('hex'));
    expect(shortCode(hash)).toBe(`${hash.slice(0, 4)}-${hash.slice(4, 8)}`);
  });

  test('is the same where a page over plain http has no Web Crypto', async () => {
    const { hash, ...content } = await receiptOf();
    vi.stubGlobal('crypto', {});
    expect(await hashOf(content)).toBe(hash);
  });
});

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${sorted(each)}`).join(',')}}`;
}
