import { describe, expect, test } from 'vitest';
import {
  askAgain,
  consuming,
  ended,
  holdersIn,
  peer,
  received,
  started,
  value,
} from './helpers.ts';

describe('one index', () => {
  const { run } = ended({}, 'napster-index');

  test('answers in two messages, with all who have the file, and no host hears the query', () => {
    expect(value(run, 'messages')).toBe(2);
    expect(value(run, 'hits')).toBe(6);
    expect(value(run, 'searched')).toBe(59);
    expect(value(run, 'firstHitMs')).toBe(100);
    expect(value(run, 'handledPerHost')).toBe(0);
  });

  test('has been told by everybody, and once more by the one who got the file', () => {
    expect(value(run, 'published')).toBe(61);
  });

  test('never touches the file: it goes from peer to peer', () => {
    const [given] = received(run, 'FILE');
    expect(given!.from).toMatch(/^host/);
    expect(received(run, 'GET').map(({ node }) => node)).toEqual([given!.from]);
  });

  test('takes two messages however many hosts there are', () => {
    for (const hosts of [10, 100, 200]) {
      expect(value(ended({ hosts }, 'napster-index').run, 'messages')).toBe(2);
    }
  });

  test('says so if nobody has it', () => {
    const { run: none } = ended({ share: 0 }, 'napster-index');
    expect(value(none, 'messages')).toBe(2);
    expect(value(none, 'hits')).toBe(0);
    expect(consuming(none, 'host 1')).toBe('unanswered');
  });
});

describe('the switch', () => {
  test('an index that is off finds nothing, though all files are still there', () => {
    const { run, tell } = ended({}, 'index-switched-off');
    expect(value(run, 'hits')).toBe(0);
    expect(value(run, 'messages')).toBe(1);
    expect(holdersIn(run).length).toBe(6);
    expect(consuming(run, 'host 1')).toBe('unanswered');
    expect(tell()).toMatch(/which is off.*nothing found. 6 other hosts have it/);
  });

  test('on again, it answers by what it knew', () => {
    const { run } = ended({}, 'index-switched-off');
    run.intervene('index', { type: 'RESTART' });
    askAgain(run, 'host 1');
    expect(value(run, 'hits')).toBe(6);
  });

  test('a file put out while it is off stays unknown', () => {
    const { run } = ended({}, 'index-switched-off');
    const lacks = run.view.nodes.find((id) => id !== 'host 1' && peer(run, id)?.hasFile === false)!;
    run.intervene(lacks, { type: 'SHARE' });
    run.runUntil(run.nowMs + 100);
    run.intervene('index', { type: 'RESTART' });
    askAgain(run, 'host 1');
    expect(value(run, 'hits')).toBe(6);
  });
});

test('an index hears of files put out and taken away, and of hosts that leave', () => {
  const { run } = ended({}, 'napster-index');
  const [first, second] = holdersIn(run);
  run.intervene(first!, { type: 'STOP_SHARING' });
  run.intervene(second!, { type: 'LEAVE' });
  run.intervene(first === 'host 9' ? 'host 8' : 'host 9', { type: 'SHARE' });
  run.runUntil(run.nowMs + 100);
  const asker = run.view.nodes.find(
    (id) => id !== 'index' && !peer(run, id).hasFile && id !== first,
  )!;
  askAgain(run, asker);
  // Six, less two, one more, and host 1 that got it.
  expect(value(run, 'hits')).toBe(6);
  expect(value(run, 'searched')).toBe(58);
});

describe('ultrapeers', () => {
  const { run } = ended({}, 'ultrapeers');
  const flood = ended({ how: 'flood' }, 'ultrapeers').run;
  const index = ended({ how: 'index' }, 'ultrapeers').run;

  test('find as much as both others, for fewer messages than a flood and more than an index', () => {
    for (const other of [flood, index]) {
      expect(value(run, 'hits')).toBe(value(other, 'hits'));
      expect(value(run, 'searched')).toBe(value(other, 'searched'));
    }
    expect(value(run, 'messages')).toBeLessThan(value(flood, 'messages')!);
    expect(value(run, 'messages')).toBeGreaterThan(value(index, 'messages')!);
  });

  test('spare their leaves: none of them hears a query', () => {
    for (const { node } of received(run, 'QUERY')) expect(node).toMatch(/^ultrapeer/);
  });

  test('with one hop to travel, only the asker’s own ultrapeer answers', () => {
    const { run: near, theory } = ended({ ttl: 1 }, 'ultrapeers');
    expect(value(near, 'queries')).toBe(1);
    expect(value(near, 'searched')).toBe(9);
    expect(theory['searched']).toBe(9);
  });

  test('one that leaves cuts its own leaves off, and nobody else', () => {
    const { run: cut } = ended({}, 'ultrapeers');
    cut.intervene('ultrapeer 2', { type: 'LEAVE' });
    cut.runUntil(cut.nowMs + 100);
    const lacking = (id: string) => !peer(cut, id).hasFile;
    const orphan = ['host 2', 'host 14', 'host 26'].find(lacking)!;
    askAgain(cut, orphan);
    expect(value(cut, 'queries')).toBe(0);
    expect(consuming(cut, orphan)).toBe('unanswered');
    askAgain(cut, ['host 3', 'host 15'].find(lacking)!);
    expect(value(cut, 'searched')).toBe(119 - 1 - 9);
  });

  test('may ask themselves, look at their own leaves first, and forget a leaf that has left', () => {
    const { run: own } = started({}, 'ultrapeers');
    own.runUntil(60);
    own.intervene('host 5', { type: 'LEAVE' });
    own.runUntil(2_000);
    const asker = ['ultrapeer 3', 'ultrapeer 4'].find((id) => !peer(own, id).hasFile)!;
    askAgain(own, asker);
    expect(value(own, 'searched')).toBe(118);
    const all = holdersIn(own).length + (peer(own, 'host 1').hasFile ? 1 : 0);
    // The asker has got the file by now.
    expect(value(own, 'hits')).toBe(all - 1);
  });
});

test('who has the file does not ask for it', () => {
  const { run } = ended({}, 'napster-index');
  askAgain(run, holdersIn(run)[0]!);
  expect(run.view.tally.searches).toBe(1);
});
