import { createActor } from 'xstate';
import { describe, expect, test, vi } from 'vitest';
import { presentMachine, type PresentEvent } from '#present/present-machine.ts';

const deck = [2, 1, 3];
const at = (section: number, part = 0) => ({ section, part });
const forward = { type: 'FORWARD' } as const;
const back = { type: 'BACK' } as const;
const black = { type: 'BLACKEN' } as const;

/** A presentation of three sections, moved by these events; in the end its place and its state. */
function presented(...events: readonly PresentEvent[]) {
  const answer = vi.fn();
  const leave = vi.fn();
  const actor = createActor(presentMachine.provide({ actions: { answer, leave } })).start();
  actor.send({ type: 'LAID_OUT', deck, place: at(0) });
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { state: value, place: context.place, answer, leave };
}

describe('moves', () => {
  test('go through all parts of all sections and back the same way', () => {
    const way = [at(0, 0), at(0, 1), at(1, 0), at(2, 0), at(2, 1), at(2, 2)];
    way.forEach((place, moves) => {
      expect(presented(...Array<PresentEvent>(moves).fill(forward)).place).toEqual(place);
      const backs = Array<PresentEvent>(way.length - 1 - moves).fill(back);
      expect(presented({ type: 'LAST' }, ...backs).place).toEqual(place);
    });
  });

  test('change nothing at the ends', () => {
    expect(presented(back).place).toEqual(at(0, 0));
    expect(presented({ type: 'LAST' }, forward).place).toEqual(at(2, 2));
    expect(presented({ type: 'LAST' }, { type: 'FIRST' }).place).toEqual(at(0, 0));
  });

  test('go to a section, and no further than there is one', () => {
    expect(presented({ type: 'GO', section: 2 }).place).toEqual(at(2, 0));
    expect(presented({ type: 'GO', section: 2, part: 1 }).place).toEqual(at(2, 1));
    expect(presented({ type: 'GO', section: 99, part: 99 }).place).toEqual(at(2, 2));
    expect(presented({ type: 'GO', section: -1 }).place).toEqual(at(0, 0));
  });
});

describe('a black screen', () => {
  test('keeps its place until it is lifted', () => {
    expect(presented(forward, black)).toMatchObject({ state: 'black', place: at(0, 1) });
    expect(presented(forward, black, black)).toMatchObject({ state: 'shown', place: at(0, 1) });
  });

  test.each<PresentEvent>([forward, { type: 'LAST' }, { type: 'GO', section: 1 }])(
    'is lifted by $type, which moves as well',
    (event) => {
      const { state, place } = presented(black, event);
      expect(state).toBe('shown');
      expect(place).toEqual(presented(event).place);
      expect(place).not.toEqual(at(0, 0));
    },
  );

  test('stays black when the page is cut for another screen, or the notes ask', () => {
    const cut = { type: 'LAID_OUT', deck: [1, 1, 1], place: at(0) } as const;
    expect(presented(black, cut, { type: 'ASKED' }).state).toBe('black');
  });
});

test('cut for a larger screen, the place stays within what there is', () => {
  const cut = { type: 'LAID_OUT', deck: [1, 1, 1], place: at(2, 2) } as const;
  expect(presented({ type: 'LAST' }, cut).place).toEqual(at(2, 0));
});

test('the notes get an answer each time they ask, also on a black screen', () => {
  expect(presented({ type: 'ASKED' }, black, { type: 'ASKED' }).answer).toHaveBeenCalledTimes(2);
});

test('one may leave from wherever, a black screen too', () => {
  const { state, leave } = presented(black, { type: 'LEAVE' });
  expect(state).toBe('left');
  expect(leave).toHaveBeenCalledOnce();
});
