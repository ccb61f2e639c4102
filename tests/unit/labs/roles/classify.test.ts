/** The verdict on systems given as plain lists of who was seen to answer whom. */
import { expect, test } from 'vitest';
import { classify, hubShareOf, type Exchange } from '#labs/roles/classify.ts';
import { reasonOf } from '#labs/roles/reasons.ts';
import type { Offer } from '#machines/process-exchange.ts';

/** `a>b` is an answered request for the service; `a>b index`, `a>b behalf`, `a>b x3` say more. */
function seen(...lines: readonly string[]): Exchange[] {
  return lines.map((line) => {
    const [pair, ...words] = line.split(' ');
    const [asker, server] = pair!.split('>') as [string, string];
    const wants = (words.find((word) => ['index', 'entry', 'call'].includes(word)) ??
      'service') as Offer;
    const count = Number(words.find((word) => word.startsWith('x'))?.slice(1) ?? 1);
    return { asker, server, wants, onBehalf: words.includes('behalf'), count };
  });
}

/** Names in capitals are the operator’s. */
function judge(...lines: readonly string[]) {
  const exchanges = seen(...lines);
  const names = exchanges.flatMap(({ asker, server }) => [asker, server]);
  return classify(exchanges, new Set(names.filter((name) => /^[A-Z]/.test(name))));
}

const triangle = ['a>b', 'b>c', 'c>a'];

test.each([
  ['client-server', 'nobody-does-both', ['a>S', 'b>S', 'c>S']],
  ['client-server', 'nobody-does-both', ['a>S', 'a>T', 'b>T']],
  ['client-server', 'nobody-does-both', ['a>s']],
  ['client-server', 'servers-ask-servers', ['a>R', 'b>R', 'R>Root behalf', 'R>Zone behalf']],
  ['client-server', 'users-serve', ['P>a', 'P>b', 'P>c']],
  ['client-server', 'only-calls', ['a>P index', 'b>P index', 'a>b call', 'b>a call']],
  ['client-server', 'too-few', ['a>b', 'b>a', 'a>S', 'b>T', 'a>U']],
  ['federated', 'servers-ask-each-other', ['a>S', 'b>T', 'S>T behalf', 'T>S behalf']],
  ['hybrid', 'central-index', [...triangle, 'a>I index', 'b>I index']],
  ['hybrid', 'partly-from-operator', [...triangle, 'a>S']],
  ['peer-to-peer', 'all-share', triangle],
  ['peer-to-peer', 'door-only', [...triangle, 'a>D entry', 'b>D entry']],
])('%s, because %s: %j', (architecture, ground, lines) => {
  const verdict = judge(...lines)!;
  expect(verdict).toMatchObject({ architecture, ground });
  expect(reasonOf(verdict)).toMatch(/^[a-z0-9].*[^.]$/);
});

test('says nothing of a service that nobody was seen to use', () => {
  expect(judge()).toBeUndefined();
  expect(judge('a>I index', 'b>D entry')).toBeUndefined();
});

test('half is not most: one more who both asks and serves tips it', () => {
  const half = ['a>b', 'b>a', 'a>S', 'b>T'];
  expect(judge(...half)).toMatchObject({ architecture: 'client-server', bothShare: 0.5 });
  expect(judge(...half, 'a>c', 'c>a')!.bothShare).toBeCloseTo(3 / 5);
  expect(judge(...half, 'a>c', 'c>a')!.architecture).toBe('hybrid');
});

test('95% seeds of the publisher’s: the protocol is BitTorrent’s, the system is not peer-to-peer', () => {
  const seeds = Array.from({ length: 38 }, (_, i) => [`a>S${i}`, `b>S${i}`]).flat();
  const verdict = judge('a>b', 'b>a', ...seeds)!;
  expect(verdict.architecture).toBe('client-server');
  expect(verdict.bothShare).toBeCloseTo(0.05);
  expect(reasonOf(verdict)).toBe('only 2 of 40 both ask and serve, and that is not most of them');
});

test('a helper takes no part in the service, and a peer that keeps the index is not a centre', () => {
  expect(judge('a>b', 'b>a', 'a>I index')!.parts.all).toEqual(new Set(['a', 'b']));
  expect(judge(...triangle, 'a>b index')!.architecture).toBe('peer-to-peer');
});

test('asking on behalf of somebody is not consuming', () => {
  const { parts } = judge('a>S', 'S>T behalf', 'T>S behalf')!;
  expect(parts.asking).toEqual(new Set(['a']));
  expect(parts.both).toEqual([]);
});

test('the share of hubs weighs answers, leaves out what was asked on behalf, and knows users from operators', () => {
  const exchanges = seen('a>b x3', 'b>a x3', 'a>S x2', 'S>T behalf x2');
  expect(hubShareOf(exchanges, new Set(['S', 'T']))).toBeCloseTo(2 / 8);
  expect(hubShareOf(exchanges, new Set())).toBe(0);
  expect(hubShareOf(seen('a>b call'), new Set())).toBeUndefined();
});

test('counts do not change the verdict, nor does the order', () => {
  const lines = ['a>b x9', 'b>a', 'a>S x40', 'c>a'];
  expect(judge(...lines)!.bothShare).toBe(judge(...lines.toReversed())!.bothShare);
  expect(judge(...lines)!.ground).toBe(judge('a>b', 'b>a', 'a>S', 'c>a')!.ground);
});
