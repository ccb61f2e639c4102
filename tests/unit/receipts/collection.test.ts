import { describe, expect, test } from 'vitest';
import { checkReceipt } from '#receipts/check.ts';
import { totals, twins, type HandedIn } from '#receipts/collection.ts';
import { makeReceipt } from '#receipts/make.ts';
import type { Receipt } from '#receipts/receipt.ts';
import { resultsFile } from '#receipts/results.ts';
import { twinText } from '#receipts/words.ts';
import { course, known, madeAt, progress, receiptOf } from './samples.ts';

const handedIn = async (source: string, receipt: Receipt): Promise<HandedIn> => ({
  source,
  receipt,
  check: await checkReceipt(receipt, known),
});

async function pile(): Promise<HandedIn[]> {
  const ada = await receiptOf('sessions', 'Ada', 'net-2');
  const later = { scope: 'sessions', name: ' ada', group: 'NET-2', at: madeAt + 1 };
  const items = { 'sessions/first-byte@1': progress.items['sessions/first-byte@1']! };
  return [
    await handedIn('a.json', ada),
    await handedIn('b.json', ada),
    await handedIn('c.json', await makeReceipt(progress, course, later)),
    await handedIn('d.json', await receiptOf('sessions', 'Bob')),
    await handedIn(
      'e.json',
      await makeReceipt({ items, labs: {} }, course, { scope: 'sessions', at: 1 }),
    ),
  ];
}

describe('many receipts', () => {
  test('are compared: the same one, the same name, the same answers under another name', async () => {
    const found = twins(await pile());
    expect(found).toEqual([
      undefined,
      { kind: 'again', of: 'a.json' },
      { kind: 'renewed', of: 'a.json' },
      { kind: 'copied', of: 'a.json' },
      undefined,
    ]);
    expect(
      found
        .filter((twin) => twin !== undefined)
        .map(twinText)
        .join(' '),
    ).toContain('a.json');
  });

  test('that were changed are compared by what they say now', async () => {
    const [one] = await pile();
    const changed = await handedIn('x.json', { ...one!.receipt, name: 'Eve' });
    expect(twins([one!, changed])).toEqual([undefined, { kind: 'copied', of: 'a.json' }]);
  });

  test('without answers, or without names, are not called copies', async () => {
    const blank = (at: number) => makeReceipt({ items: {}, labs: {} }, course, { scope: '*', at });
    const two = [await handedIn('a', await blank(1)), await handedIn('b', await blank(2))];
    expect(twins(two)).toEqual([undefined, undefined]);
  });

  test('add up, each once, without the changed ones', async () => {
    const all = await pile();
    const changed = await handedIn('x.json', { ...all[0]!.receipt, name: 'Eve' });
    const sum = totals([...all, changed]);
    expect(sum).toMatchObject({ receipts: 4, changed: 1, meanPoints: 0.75 });
    expect(sum.questions).toEqual([
      { item: 'sessions/first-byte@1', answered: 4, meanCredit: 0 },
      { item: 'sessions/first-byte-ms@1', answered: 3, meanCredit: 1 },
    ]);
    expect(sum.misconceptions).toEqual([{ id: 'M5', answers: 4 }]);
  });

  test('become one table, a line each, with every question of any of them', async () => {
    const lines = resultsFile(await pile()).split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^\ufeffsource,name,class,.*sessions\/first-byte-ms@1 credit,/u);
    expect(lines[1]).toMatch(
      /^a\.json,Ada,net-2,sessions,2026-01-05T11:00:00\.000Z,[0-9a-f-]{9},fits,3,2,1,1,0,0,,1,300 ms,0,none$/u,
    );
    expect(lines[5]).toMatch(/,,,0,none$/u);
  });

  test('cannot bring a formula into the table', async () => {
    const name = '=HYPERLINK("http://x.example","hi")';
    const text = resultsFile([await handedIn('+a.json', await receiptOf('sessions', name, '@x'))]);
    const line = text.split('\r\n')[1];
    expect(line).toMatch(/^'\+a\.json,"'=HYPERLINK\(""http/u);
    expect(line).toContain(",'@x,");
  });
});
