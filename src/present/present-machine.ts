import { assign, setup } from 'xstate';
import { after, before, firstPlace, lastPlace, within, type Deck, type Place } from './place.ts';

export interface PresentContext {
  readonly deck: Deck;
  readonly place: Place;
}

/** What moves a presentation, from whichever window. */
export type Move =
  | { type: 'FORWARD' }
  | { type: 'BACK' }
  | { type: 'FIRST' }
  | { type: 'LAST' }
  | { type: 'GO'; section: number; part?: number };

export type PresentEvent =
  | Move
  | { type: 'BLACKEN' }
  /** The page was measured, at first or for another screen; `place` holds what was in view. */
  | { type: 'LAID_OUT'; deck: Deck; place: Place }
  /** The notes' window has opened and asks where we are. */
  | { type: 'ASKED' }
  | { type: 'LEAVE' };

/** Done by the page: the machine says when, `machine.provide` says how. */
function provided(): void {
  /* replaced by `provide` */
}

/**
 * A page that is presented: one part of one section is shown at a time. At both ends a move changes
 * nothing. A black screen keeps its place, and whatever moves shows the page again.
 */
export const presentMachine = setup({
  types: { context: {} as PresentContext, events: {} as PresentEvent },
  actions: {
    layOut: assign(({ context, event }) =>
      event.type === 'LAID_OUT'
        ? { deck: event.deck, place: within(event.deck, event.place) }
        : context,
    ),
    move: assign(({ context: { deck, place }, event }) => ({ place: moved(deck, place, event) })),
    answer: provided,
    leave: provided,
  },
}).createMachine({
  id: 'present',
  context: { deck: [1], place: firstPlace },
  initial: 'shown',
  on: {
    LAID_OUT: { actions: 'layOut' },
    ASKED: { actions: 'answer' },
    LEAVE: '.left',
  },
  states: {
    shown: {
      on: {
        FORWARD: { actions: 'move' },
        BACK: { actions: 'move' },
        FIRST: { actions: 'move' },
        LAST: { actions: 'move' },
        GO: { actions: 'move' },
        BLACKEN: 'black',
      },
    },
    black: {
      on: {
        FORWARD: { target: 'shown', actions: 'move' },
        BACK: { target: 'shown', actions: 'move' },
        FIRST: { target: 'shown', actions: 'move' },
        LAST: { target: 'shown', actions: 'move' },
        GO: { target: 'shown', actions: 'move' },
        BLACKEN: 'shown',
      },
    },
    left: { type: 'final', entry: 'leave' },
  },
});

function moved(deck: Deck, place: Place, event: PresentEvent): Place {
  switch (event.type) {
    case 'FORWARD':
      return after(deck, place);
    case 'BACK':
      return before(deck, place);
    case 'FIRST':
      return firstPlace;
    case 'LAST':
      return lastPlace(deck);
    case 'GO':
      return within(deck, { section: event.section, part: event.part ?? 0 });
    default:
      return place;
  }
}
