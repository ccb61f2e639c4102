import { describe, expect, test } from 'vitest';
import { ann, session } from './session-world.ts';

const server = 'server';
const needsLogin = { needsLogin: true };

describe('the process', () => {
  test('spends a quarter of the work on reading, half on working, a quarter on replying', () => {
    const { run } = session({ server: { workMs: 400 } });
    run.runUntil(1000);
    const own = run.trace.filter((entry) => ['READ', 'DONE', 'REPLIED'].includes(entry.event.type));
    expect(own.map(({ atMs, event }) => [atMs, event.type])).toEqual([
      [250, 'READ'],
      [450, 'DONE'],
      [550, 'REPLIED'],
    ]);
  });

  test('serves one request at a time, in the order in which they came', () => {
    const { run } = session({ clients: 3, server: { workMs: 100 } });
    run.runUntil(2000);
    const replies = run.trace.filter((entry) => entry.event.type === 'REPLIED');
    expect(replies.map(({ atMs, sent }) => [atMs, sent[0]?.to])).toEqual([
      [250, 'ann-1'],
      [350, 'ann-2'],
      [450, 'ann-3'],
    ]);
  });

  test('says nothing to a client that has given up, and works in vain', () => {
    const { run } = session({ client: { patienceMs: 500 }, server: { workMs: 900 } });
    run.runUntil(1050);
    expect(run.trace.filter(({ event }) => event.type === 'TIME_OUT')).toHaveLength(1);
    expect(run.trace.at(-1)).toMatchObject({ atMs: 1050, event: { type: 'REPLIED' }, sent: [] });
  });
});

describe('the backlog', () => {
  test('one more than there are places is refused at once', () => {
    const {
      run,
      sent,
      state,
      server: context,
    } = session({
      clients: 4,
      server: { backlog: 3, workMs: 200 },
    });
    run.runUntil(50);
    expect(sent(server)).toEqual(['50 SYN_ACK', '50 SYN_ACK', '50 SYN_ACK', '50 RST']);
    expect(state(server)).toBe('transport.full | application.waiting');
    run.runUntil(100);
    expect(state('ann-4')).toBe('backingOff');
    expect(context().turnedAway).toBe(1);
  });

  test('or hears nothing, and sends its SYN again after a second', () => {
    const { run, sent, client } = session({
      clients: 4,
      server: { backlog: 3, workMs: 200, whenFull: 'drop' },
    });
    run.runUntil(1700);
    expect(sent('ann-4').slice(0, 2)).toEqual(['0 SYN', '1000 SYN']);
    expect(client('ann-4').received).toBe(1);
  });

  test('a place is free again when the process takes a connection, which it does between requests', () => {
    const { run, server: context } = session({ clients: 3, server: { backlog: 3, workMs: 200 } });
    run.runUntil(150);
    // The process took the first connection before the others were complete.
    expect(context().connections.map((one) => one.accepted)).toEqual([true, false, false]);
    run.runUntil(349);
    expect(context().connections.map((one) => one.accepted)).toEqual([true, false, false]);
    run.runUntil(350);
    expect(context().connections.map((one) => one.accepted)).toEqual([true, true, true]);
  });
});

describe('log-in', () => {
  function loggedIn(user: string, password: string) {
    const world = session({ client: { credentials: { user, password } }, server: needsLogin });
    world.run.runUntil(400);
    return world;
  }

  test('the right password opens a session', () => {
    const { events, server: context } = loggedIn('ann', ann.password);
    expect(events(server)).toContain('PASSWORD_RIGHT');
    expect(events('ann-1')).toContain('LOGIN_OK');
    expect(context().sessions).toHaveLength(1);
  });

  test('a wrong password and an unknown user look the same to the client, to the millisecond', () => {
    const wrong = loggedIn('ann', 'wrong');
    const unknown = loggedIn('eve', ann.password);
    const seen = ({ run }: typeof wrong) =>
      run.trace
        .filter(({ node }) => node === 'ann-1')
        .map(({ atMs, event, after }) => [atMs, event.type, after]);
    expect(seen(wrong)).toEqual(seen(unknown));
    expect(wrong.events('ann-1').at(-1)).toBe('LOGIN_REFUSED');
    // The server knows better.
    expect(wrong.events(server)).toContain('PASSWORD_WRONG');
    expect(unknown.events(server)).toContain('USER_UNKNOWN');
  });

  test('a name that every object knows is no user', () => {
    const { events } = loggedIn('constructor', '');
    expect(events(server)).toContain('USER_UNKNOWN');
  });

  test('without a session a request is not worked on', () => {
    const { run, sent } = session({ server: needsLogin });
    run.runUntil(150);
    expect(sent(server).at(-1)).toBe('150 LOGIN_REQUIRED');
  });

  test('no password is kept', () => {
    const { server: context } = loggedIn('ann', ann.password);
    expect(JSON.stringify(context().accounts)).not.toContain(ann.password);
  });
});

describe('idle connections', () => {
  test('are closed by the server when their time is up, counted from the last reply', () => {
    const { run, sent, state, server: context } = session({ client: { leaves: false } });
    run.runUntil(1149);
    expect(context().connections).toHaveLength(1);
    run.runUntil(2000);
    expect(sent(server).slice(-2)).toEqual(['1150 FIN', '1250 ACK']);
    expect(state('ann-1')).toBe('closed');
    expect(context().connections).toEqual([]);
  });

  test('a connection whose requests are still in the inbox is not idle', () => {
    const { run, client, events } = session({
      client: { use: 'multiplexed' },
      server: { objects: 8, workMs: 300, idleTimeoutMs: 200 },
    });
    run.runUntil(10_000);
    expect(events(server)).not.toContain('IDLE_TIMEOUT');
    expect(client().received).toBe(8);
  });
});

describe('failures', () => {
  const at = (atMs: number, type: string) => ({ atMs, node: server, event: { type } });

  test('the system of a killed process resets connections and refuses new ones', () => {
    const { run, sent } = session({ server: { workMs: 200 }, start: [at(250, 'KILL')] });
    run.runUntil(1000);
    expect(sent(server).slice(0, 3)).toEqual([
      '50 SYN_ACK',
      '250 RST',
      expect.stringMatching('RST'),
    ]);
    expect(sent(server).every((line) => /SYN_ACK|RST/.test(line))).toBe(true);
  });

  test('a machine without power says nothing', () => {
    const { run, sent } = session({ start: [at(10, 'POWER_OFF')] });
    run.runUntil(20_000);
    expect(sent(server)).toEqual([]);
  });

  test('after a restart it listens, remembers nothing, and no timer of old goes off', () => {
    const {
      run,
      state,
      events,
      server: context,
    } = session({
      client: { leaves: false },
      server: { workMs: 200 },
      start: [at(160, 'POWER_OFF'), at(170, 'START')],
    });
    run.runUntil(1900);
    expect(state(server)).toBe('transport.listening | application.waiting');
    expect(context().connections).toEqual([]);
    expect(events(server).slice(-2)).toEqual(['POWER_OFF', 'START']);
  });

  test('data for a connection that it does not know is answered with RST', () => {
    const { run, sent } = session({ start: [at(110, 'POWER_OFF'), at(120, 'START')] });
    run.runUntil(150);
    expect(sent(server).at(-1)).toBe('150 RST');
  });
});
