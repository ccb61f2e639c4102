/**
 * What the build says about machines, lived through once more on the kernel's own reactor: of every
 * possible order those called right reach the end and no other does, and each step of a run sends what
 * the question says.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Playable, Settings } from '#quiz/authoring/machines/playable.ts';
import { playables } from '#quiz/authoring/machines/registry.ts';
import { plainText } from '#quiz/prose.ts';
import type { QuestionOf, QuestionType } from '#quiz/question.ts';
import { Reactor } from '#sim/reactor.ts';
import { stateText, type SimEvent } from '#sim/index.ts';
import { questions } from './course-content.ts';

/** The fields of a question as its author wrote them. */
interface Written {
  readonly id: string;
  readonly machine: string;
  readonly settings?: Settings;
  readonly before?: readonly string[];
  readonly leavesOut?: readonly string[];
  readonly until: string;
  readonly after: readonly string[];
  readonly event: string;
  readonly region?: string;
  readonly items: readonly {
    id: string;
    receives?: string | string[];
    sends?: string | string[];
  }[];
  readonly more?: readonly Pick<Written, 'after' | 'event'>[];
  readonly steps: readonly { event: string | string[] }[];
}

function writtenOf({ id }: { id: string }): Written {
  const text = readFileSync(`content/questions/${id.split('/')[0]!}.yaml`, 'utf8');
  return (parse(text) as Written[]).find((each) => each.id === id)!;
}

const all = <Type extends QuestionType>(type: Type) =>
  questions.filter(
    (question): question is QuestionOf<Type> & typeof question => question.type === type,
  );

interface Now {
  readonly snapshot: ReturnType<Reactor['start']>;
  readonly waits: ReadonlyMap<string, SimEvent>;
  readonly sent: readonly string[];
}

/** A machine under the kernel's reactor, each move a fresh value. */
function machineOf({ machine, settings = {} }: Written) {
  const playable: Playable = playables[machine]!;
  const defaults = Object.entries(playable.settings).map(([name, [first]]) => [name, first!]);
  const reactor = new Reactor();
  const noted = (before: Now['waits'], snapshot: Now['snapshot']): Now => {
    const waits = new Map(before);
    const sent: string[] = [];
    for (const request of reactor.requests) {
      if (request.effect === 'wait') waits.set(request.id ?? request.event.type, request.event);
      else if (request.effect === 'forget') waits.delete(request.id);
      // A piece is sent, too: it only takes its time.
      else if (request.effect === 'send' || request.effect === 'transfer') {
        for (const to of request.message ? [request.to].flat() : []) {
          sent.push(`${request.message!.type} to ${to}`);
        }
      }
    }
    return { snapshot, waits, sent };
  };
  return {
    playable,
    start: () =>
      noted(
        new Map(),
        reactor.start(
          playable.machine,
          playable.input({ ...(Object.fromEntries(defaults) as Settings), ...settings }),
        ),
      ),
    take(now: Now, name: string): Now | undefined {
      const { own, event } = playable.events[name]!;
      const message = event(now.snapshot.context);
      const waits = new Map(now.waits);
      if (own) {
        const due = [...waits].find(([, one]) => JSON.stringify(one) === JSON.stringify(message));
        if (!due) return undefined;
        waits.delete(due[0]);
      }
      const snapshot = reactor.react(playable.machine, now.snapshot, message);
      return noted(waits, snapshot);
    },
  };
}

const listed = (written: string | readonly string[] = []) => [written].flat();

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
  );
}

describe.each(all('order'))('the order $id', (question) => {
  const written = writtenOf(question);

  /** Whether the machine lives through the items in this order, doing its own work at any time. */
  function reachesEnd(order: readonly string[]): boolean {
    const { playable, start, take } = machineOf(written);
    const heard = (now: Now) =>
      now.sent.filter((one) => !(written.leavesOut ?? []).includes(one.split(' ')[0]!));
    const isThat = (one: string | undefined, said: string) =>
      one === said || one?.split(' ')[0] === said;
    const given = (written.before ?? []).reduce<Now>((now, event) => take(now, event)!, start());

    function goesOn(now: Now, untold: readonly string[], at: number): boolean {
      const id = order[at];
      const item = written.items.find((one) => one.id === id);
      if (untold.length === 0) {
        const state = stateText(now.snapshot.value).split(' | ');
        if (!item && state.includes(written.until)) return true;
        for (const work of playable.work) {
          const done = take(now, work);
          if (done && goesOn(done, heard(done), at)) return true;
        }
      }
      if (!item) return false;
      let then: Now = now;
      let left = [...untold];
      for (const event of listed(item.receives)) {
        if (untold.length > 0) return false;
        const before = then;
        const taken = take(before, event);
        if (!taken) return false;
        const quiet =
          taken.sent.length === 0 &&
          JSON.stringify(taken.snapshot.context) === JSON.stringify(before.snapshot.context) &&
          stateText(taken.snapshot.value) === stateText(before.snapshot.value);
        if (quiet) return false;
        then = taken;
        left.push(...heard(taken));
      }
      for (const said of listed(item.sends)) {
        if (!isThat(left[0], said)) return false;
        left = left.slice(1);
      }
      return goesOn(then, left, at + 1);
    }
    return goesOn(given, heard(given), 0);
  }

  test.runIf(written.machine !== undefined)(
    'is one that the machine lives through, and no other order is',
    () => {
      const reached = permutations(question.items.map(({ id }) => id)).filter(reachesEnd);
      expect(reached.map((order) => order.join(' ')).sort()).toEqual([...question.orders].sort());
    },
  );
});

describe.each(all('next-state'))('the next state $id', (question) => {
  const written = writtenOf(question);

  test('is where the machine goes, at each moment that is asked about', () => {
    const cases = [question, ...(question.variants ?? [])];
    [written, ...(written.more ?? [])].forEach(({ after, event }, index) => {
      const { start, take } = machineOf(written);
      const then = [...after, event].reduce<Now>((now, one) => take(now, one)!, start());
      const prefix = written.region === undefined ? '' : `${written.region}.`;
      const state = stateText(then.snapshot.value)
        .split(' | ')
        .find((path) => path.startsWith(prefix))!
        .slice(prefix.length);
      const keys = cases[index]!.options.filter(({ correct }) => correct).map(({ id }) => id);
      expect(keys).toEqual([state]);
    });
  });
});

describe.each(all('play'))('the run $id', (question) => {
  const written = writtenOf(question);

  test('sends at each step what the question says, and is in the states that it says', () => {
    const { start, take } = machineOf(written);
    let now = (written.before ?? []).reduce<Now>((one, event) => take(one, event)!, start());
    written.steps.forEach(({ event }, index) => {
      const step = question.steps[index]!;
      expect(stateText(now.snapshot.value)).toBe(step.before.join(' | '));
      const sent = listed(event).flatMap((name) => {
        now = take(now, name)!;
        return now.sent;
      });
      expect(stateText(now.snapshot.value)).toBe(step.after.join(' | '));
      const receivers = sent.map((one) => one.split(' to ')[1]!);
      for (const who of receivers)
        expect(plainText(step.sent).toLowerCase()).toContain(`to ${who}`);
      expect(sent.length === 0).toBe(plainText(step.sent) === 'nothing');
    });
  });
});
