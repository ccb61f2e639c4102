import { describe, expect, test, vi } from 'vitest';
import { Desk } from '#receipts/desk.ts';
import { receiptText } from '#receipts/make.ts';
import { choice, numeric } from '../quiz/samples.ts';
import { receiptOf, resealed } from './samples.ts';

const load = () => Promise.resolve([choice, numeric]);

describe('the desk', () => {
  test('takes a receipt and checks it with the questions of its lessons, loaded once', async () => {
    const loading = vi.fn(load);
    const desk = new Desk(['sessions'], loading);
    const text = receiptText(await receiptOf('sessions', 'Ada'));
    const one = await desk.takeFile(new File([text], 'a.json'));
    const two = await desk.take('pasted', text);
    expect(one).toMatchObject({ source: 'a.json', check: { hashFits: true } });
    expect(two).toMatchObject({ check: { answers: [{ recomputed: { kind: 'same' } }, {}] } });
    expect(loading.mock.calls).toEqual([['sessions']]);
  });

  test('never asks for a lesson that only a receipt knows', async () => {
    const loading = vi.fn(load);
    const forged = await resealed((content) => ({
      ...content,
      answers: content.answers.map((each) => ({
        ...each,
        item: each.item.replace('sessions', 'x'),
      })),
    }));
    const taken = await new Desk(['sessions'], loading).take('a', receiptText(forged));
    expect(taken).toMatchObject({ check: { answers: [{ recomputed: { kind: 'unknown' } }, {}] } });
    expect(loading).not.toHaveBeenCalled();
  });

  test('without the questions takes answers as stated, says so, and tries again next time', async () => {
    const loading = vi.fn(load).mockRejectedValueOnce(new Error('offline'));
    const desk = new Desk(['sessions'], loading);
    const text = receiptText(await receiptOf());
    expect(await desk.take('a', text)).toMatchObject({ check: { hashFits: true, points: 1 } });
    expect([...desk.missing]).toEqual(['sessions']);
    expect(await desk.take('b', text)).toMatchObject({
      check: { answers: [{ recomputed: { kind: 'same' } }, {}] },
    });
  });

  test('refuses what is no receipt, and what cannot be opened', async () => {
    const desk = new Desk([], load);
    const huge = new File(['x'.repeat(1_100_000)], 'huge.bin');
    expect(await desk.takeFile(huge)).toEqual({
      source: 'huge.bin',
      problem: expect.stringContaining('too large') as string,
    });
    const folder = { name: 'folder', size: 4096, text: () => Promise.reject(new Error()) };
    expect(await desk.takeFile(folder as unknown as File)).toMatchObject({
      problem: expect.stringContaining('cannot be read') as string,
    });
  });
});
