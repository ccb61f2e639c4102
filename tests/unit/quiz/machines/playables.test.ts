import { describe, expect, test } from 'vitest';
import type { Settings } from '#quiz/authoring/machines/playable.ts';
import { playables } from '#quiz/authoring/machines/registry.ts';
import { begin, mayCome, next, run } from '#quiz/authoring/machines/run.ts';
import { regionsOf, stateNames, stateWords } from '#quiz/authoring/machines/states.ts';

const defaultsOf = (name: string): Settings =>
  Object.fromEntries(
    Object.entries(playables[name]!.settings).map(([setting, [first]]) => [setting, first!]),
  );

/** `after → sent`, for each event. */
function lines(name: string, events: readonly string[], settings: Settings = {}): string[] {
  const steps = run(playables[name]!, { ...defaultsOf(name), ...settings }, events);
  return steps.map(({ accepted, after, sent }) => {
    const says = sent.map(({ words, to }) => `${words} to ${to}`).join(', ') || '-';
    return `${accepted ? '' : 'ignored: '}${after.join(' ')} → ${says}`;
  });
}

describe.each(Object.entries(playables))('the machine %s', (name, playable) => {
  test('has words for each of its states', () => {
    for (const state of stateNames(playable))
      expect(stateWords(playable, state), state).not.toBe('');
  });

  test('starts with every choice of a setting', () => {
    for (const [setting, values] of Object.entries(playable.settings)) {
      for (const value of values) {
        const { snapshot } = begin(playable, { ...defaultsOf(name), [setting]: value });
        expect(snapshot.status).toBe('active');
      }
    }
  });

  test('may be sent any of its events at its start, and each is of the kind that its name says', () => {
    const start = begin(playable, defaultsOf(name));
    for (const [written, { event, words, own }] of Object.entries(playable.events)) {
      const { type } = event(start.snapshot.context);
      expect(written.split(' ')[0]).toBe(type);
      expect(words).not.toBe('');
      if (!own) expect(next(start, written).snapshot.status, written).toBe('active');
    }
  });

  test('knows the events that it handles', () => {
    const known = new Set(Object.keys(playable.events).map((written) => written.split(' ')[0]!));
    const handled = playable.machine.events.filter((type) => type !== '*');
    // What an author can do without: a message that only a wider world would send.
    const left = handled.filter((type) => !known.has(type));
    expect(left).toEqual(name === 'peer' ? ['JOIN'] : []);
  });

  test('has its work among its reminders', () => {
    for (const event of playable.work) expect(playable.events[event]?.own, event).toBe(true);
  });

  test('keeps to reminders that its kernel would draw, and none of XState’s own delays', () => {
    expect(JSON.stringify(playable.machine.config)).not.toContain('"after"');
  });
});

test('a server is full and refuses, works, answers, and takes leave', () => {
  const events = [
    'SYN from ann',
    'SYN from bob',
    'SYN from cleo',
    'ACK from ann',
    'REQUEST from ann',
    'READ',
    'DONE',
    'REPLIED',
    'FIN from ann',
    'ACK from dan',
    'POWER_OFF',
    'SYN from dan',
  ];
  expect(lines('server', events, { backlog: 2 })).toEqual([
    'transport.listening application.waiting → SYN-ACK to ann',
    'transport.full application.waiting → SYN-ACK to bob',
    'transport.full application.waiting → RST to cleo',
    'transport.listening application.waiting → -',
    'transport.listening application.reading → -',
    'transport.listening application.working → -',
    'transport.listening application.replying → -',
    'transport.listening application.waiting → response to ann',
    'transport.listening application.waiting → FIN-ACK to ann',
    'ignored: transport.listening application.waiting → -',
    'transport.silent application.dead → -',
    'ignored: transport.silent application.dead → -',
  ]);
});

test('a tracker names those who are there, and forgets who leaves', () => {
  const events = ['ANNOUNCE from ann', 'ANNOUNCE from bob', 'ANNOUNCE stopped from ann'];
  expect(lines('tracker', [...events, 'ANNOUNCE from cleo', 'CRASH', 'ANNOUNCE from dan'])).toEqual(
    [
      'listening → an empty list to ann',
      'listening → a list: Ann to bob',
      'listening → -',
      'listening → a list: Bob to cleo',
      'down → -',
      'ignored: down → -',
    ],
  );
});

test('a peer gets to know others, is unchoked, takes a piece, and gives one', () => {
  const events = [
    'PEERS ann,bob from tracker',
    'BITFIELD 1 from ann',
    'UNCHOKE from ann',
    'REQUEST 1 from bob',
    'PIECE 1 from ann',
    'INTERESTED from bob',
    'REQUEST 1 from bob',
  ];
  expect(lines('peer', events)).toEqual([
    'supplying.choking consuming.uninterested → BITFIELD to ann, BITFIELD to bob',
    'supplying.choking consuming.choked → INTERESTED to ann',
    'supplying.choking consuming.downloading → REQUEST 1 to ann',
    'ignored: supplying.choking consuming.downloading → -',
    'supplying.choking consuming.uninterested → HAVE 1 to ann, HAVE 1 to bob, NOT-INTERESTED to ann',
    'supplying.uploading consuming.uninterested → UNCHOKE to bob',
    'supplying.uploading consuming.uninterested → PIECE 1 to bob',
  ]);
});

test('a client goes through TLS to its page and closes', () => {
  const events = [
    'VISIT',
    'SYN_ACK from server',
    'SERVER_HELLO from server',
    'FINISHED from server',
    'RESPONSE from server',
    'CLOSE',
    'FIN_ACK from server',
  ];
  expect(lines('client', events, { security: 'tls13' })).toEqual([
    'synSent → SYN to server',
    'established.securing.helloSent → ACK to server, ClientHello to server',
    'established.securing.keyExchanged → -',
    'established.requesting → Finished to server, request to server',
    'established.idle → -',
    'finWait → FIN to server',
    'closed → ACK to server',
  ]);
});

test('a reminder comes only when it was set, and once', () => {
  const server = playables['server']!;
  const connected = ['SYN from ann', 'ACK from ann', 'REQUEST from ann'].reduce(
    next,
    begin(server, defaultsOf('server')),
  );
  expect(mayCome(begin(server, defaultsOf('server')), 'READ')).toBe(false);
  expect(mayCome(connected, 'READ')).toBe(true);
  expect(mayCome(connected, 'DONE')).toBe(false);
  expect(mayCome(next(connected, 'READ'), 'READ')).toBe(false);
  expect(mayCome(connected, 'IDLE_TIMEOUT ann')).toBe(false);
});

test('parallel machines have regions, others none', () => {
  expect(regionsOf(playables['server']!)).toEqual(['transport', 'application']);
  expect(regionsOf(playables['peer']!)).toEqual(['supplying', 'consuming']);
  expect(regionsOf(playables['queue']!)).toEqual([]);
});
