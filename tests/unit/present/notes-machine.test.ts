import { createActor } from 'xstate';
import { expect, test, vi } from 'vitest';
import type { PlaceMessage } from '#present/messages.ts';
import { notesMachine, type NotesEvent } from '#present/notes-machine.ts';

const slugs = ['_top', 'opener', 'more-hands'];
const place = (slug: string, from = 'one'): PlaceMessage => ({
  kind: 'place',
  from,
  slug,
  part: 0,
  parts: 1,
  black: false,
  sinceMs: 0,
});
const heard = (slug: string, from?: string): NotesEvent => ({
  type: 'HEARD',
  place: place(slug, from),
});
const wish = (name: 'FORWARD' | 'BACK' | 'LAST' | 'BLACKEN'): NotesEvent => ({
  type: 'WISH',
  wish: name,
});

function notes(...events: readonly NotesEvent[]) {
  const passOn = vi.fn();
  const actor = createActor(notesMachine.provide({ actions: { passOn } }), { input: { slugs } });
  actor.start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { state: value, section: context.section, from: context.presenter?.from, passOn };
}

test('alone, the notes leaf by themselves and stop at both ends', () => {
  expect(notes(wish('FORWARD'))).toMatchObject({ state: 'alone', section: 1 });
  expect(notes(wish('BACK')).section).toBe(0);
  expect(notes(wish('LAST'), wish('FORWARD')).section).toBe(2);
});

test('they follow a presentation and pass every wish on to it, without moving themselves', () => {
  const { state, section, passOn } = notes(heard('opener'), wish('FORWARD'), wish('BLACKEN'));
  expect(state).toBe('following');
  expect(section).toBe(1);
  expect(passOn).toHaveBeenCalledTimes(2);
});

test('a section that the notes do not know moves nothing', () => {
  expect(notes(heard('opener'), heard('elsewhere')).section).toBe(1);
  expect(notes(heard('elsewhere')).state).toBe('alone');
});

test('when the presentation goes, they stay where they are and wait for the next', () => {
  const gone: NotesEvent = { type: 'GONE', from: 'one' };
  expect(notes(heard('opener'), gone)).toMatchObject({ state: 'alone', section: 1 });
  expect(notes(heard('opener'), gone, heard('more-hands', 'two'))).toMatchObject({
    state: 'following',
    section: 2,
    from: 'two',
  });
});

test('of two presentations they follow the one that spoke last', () => {
  const both = [heard('opener', 'one'), heard('more-hands', 'two')];
  expect(notes(...both)).toMatchObject({ from: 'two', section: 2 });
  expect(notes(...both, { type: 'GONE', from: 'one' }).state).toBe('following');
});
