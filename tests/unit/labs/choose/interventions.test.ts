import { describe, expect, test } from 'vitest';
import { chosen } from './helpers.ts';

/** Nobody is gone for good, and everybody comes evenly: then a break in the middle shows. */
const evenly = { rush: false };
const half = 0.4;

describe('the servers fail in the middle', () => {
  const fail = [{ at: half, id: 'servers-fail' }];

  test.each(['client-server', 'hybrid'])('%s: nobody new gets anything', (architecture) => {
    const { read, words } = chosen('film-release', { ...evenly, architecture }, fail);
    expect(read('answered')).toBeGreaterThan(40);
    expect(read('answered')).toBeLessThan(60);
    expect(words).toContain('The servers are down.');
  });

  test('and come back: whoever comes later is served again', () => {
    const back = [...fail, { at: 0.5, id: 'servers-back' }];
    const { read } = chosen('film-release', { ...evenly, architecture: 'client-server' }, back);
    expect(read('answered')).toBeGreaterThan(75);
    expect(read('answered')).toBeLessThan(100);
  });
});

describe('the operator gives up', () => {
  const giveUp = [{ at: half, id: 'gives-up' }];

  test('its servers are closed for good, and a hybrid’s list with them', () => {
    const { run, words } = chosen('film-release', evenly, giveUp);
    expect(run.view.snapshot('operator').value).toBe('closed');
    expect(run.view.snapshot('list').value).toBe('down');
    expect(words).toContain('The operator has given up');
  });

  test('peers go on without it, once copies are out', () => {
    const given = { ...evenly, architecture: 'peer-to-peer' };
    const { read, words } = chosen('film-release', given, giveUp);
    expect(read('answered')).toBe(100);
    expect(words).toContain('the others have only each other');
  });

  test('before the first copy is out, nobody ever has one', () => {
    const given = { ...evenly, architecture: 'peer-to-peer' };
    const { read } = chosen('film-release', given, [{ at: 0.01, id: 'gives-up' }]);
    expect(read('copiesOut')).toBe(0);
  });
});

describe('the Internet link is cut', () => {
  test.each(['client-server', 'hybrid'])('%s: the mesh is cut off from its servers', (name) => {
    const { read, words } = chosen('disaster-mesh', { architecture: name, online: 100 });
    expect(read('answered')).toBeLessThan(40);
    expect(words).toContain('nothing gets through');
  });

  test('among peers nothing happens', () => {
    const { read } = chosen('disaster-mesh', { online: 100 });
    expect(read('answered')).toBe(100);
  });

  test('it is offered where the servers are far off, and to nobody else', () => {
    const offered = (preset: string, architecture: string) =>
      'internet-cut' in chosen(preset, { architecture }).offers;
    expect(offered('class-hand-out', 'hybrid')).toBe(true);
    expect(offered('class-hand-out', 'peer-to-peer')).toBe(false);
    expect(offered('film-release', 'hybrid')).toBe(false);
    const cut = [{ at: 0.1, id: 'internet-cut' }];
    const { read } = chosen('class-hand-out', { architecture: 'client-server' }, cut);
    expect(read('answered')).toBeLessThan(70);
  });
});

describe('demand doubles', () => {
  const doubled = [{ at: 0.001, id: 'demand-doubles' }];

  test.each([1, 2, 3, 4, 5])('servers built for a rush of one are too small (seed %d)', (seed) => {
    const before = chosen('film-from-servers', {}, [], seed);
    expect(before.read('answered')).toBe(100);
    const { read } = chosen('film-from-servers', {}, doubled, seed);
    expect(read('answered')).toBeLessThan(100);
  });

  test('peers bring what they need', () => {
    const { read } = chosen('film-release', {}, doubled);
    expect(read('answered')).toBe(100);
    expect(read('operatorBill')).toBeGreaterThan(6_900);
  });
});

describe('somebody is locked out', () => {
  /** The last to come, so that there is time to lock it out before. */
  function lastIn(architecture: string): string {
    const { run } = chosen('class-hand-out', { architecture });
    return run.trace.filter(({ event }) => event.type === 'WANT').at(-1)!.node;
  }

  test.each(['client-server', 'hybrid'])('%s: one entry, and it is refused', (architecture) => {
    const node = lastIn(architecture);
    const lockOut = [{ at: 0.01, id: node.replace('reader ', 'lock-out-') }];
    const { run, read, words } = chosen('class-hand-out', { architecture }, lockOut);
    expect(run.view.snapshot(node).value).toMatchObject({ consuming: 'lockedOut' });
    expect(read('answered')).toBe(100);
    expect(words).toContain('To lock somebody out took one entry.');
    expect(read('copiesOut')).toBe(architecture === 'client-server' ? 0 : 23);
  });

  test('peer-to-peer: others give it a copy all the same', () => {
    const node = lastIn('peer-to-peer');
    const lockOut = [{ at: 0.01, id: node.replace('reader ', 'lock-out-') }];
    const { run, words } = chosen('class-hand-out', {}, lockOut);
    expect(run.view.snapshot(node).value).toMatchObject({ consuming: 'complete' });
    expect(words).toContain('Only the first holder knows');
    expect(words).toContain('24 copies can be passed on');
  });
});
