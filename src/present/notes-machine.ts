import { assign, setup } from 'xstate';
import type { PlaceMessage, Wish } from './messages.ts';

export interface NotesContext {
  /** Headings of the sections, in order. */
  readonly slugs: readonly string[];
  /** The section whose notes are shown; counts from 0. */
  readonly section: number;
  /** The presentation that is followed. */
  readonly presenter: PlaceMessage | undefined;
  /** Whether there ever was one: its page may only be loading anew. */
  readonly hasFollowed: boolean;
}

export type NotesEvent =
  | { type: 'HEARD'; place: PlaceMessage }
  | { type: 'GONE'; from: string }
  | { type: 'WISH'; wish: Wish };

/** Done by the page: the machine says when, `machine.provide` says how. */
function provided(): void {
  /* replaced by `provide` */
}

/**
 * The notes' window. Alone it leafs through the notes by itself; as soon as a presentation says where
 * it stands, the notes follow, and every wish is passed on to it. Of two presentations of the same
 * lesson it follows the one that spoke last.
 */
export const notesMachine = setup({
  types: {
    context: {} as NotesContext,
    events: {} as NotesEvent,
    input: {} as { slugs: readonly string[] },
  },
  guards: {
    isKnown: ({ context, event }) =>
      event.type === 'HEARD' && context.slugs.includes(event.place.slug),
    isFollowed: ({ context, event }) =>
      event.type === 'GONE' && event.from === context.presenter?.from,
  },
  actions: {
    follow: assign(({ context, event }) =>
      event.type === 'HEARD'
        ? {
            presenter: event.place,
            section: context.slugs.indexOf(event.place.slug),
            hasFollowed: true,
          }
        : context,
    ),
    letGo: assign({ presenter: undefined }),
    leaf: assign(({ context: { slugs, section }, event }) =>
      event.type === 'WISH' ? { section: leafed(slugs.length, section, event.wish) } : {},
    ),
    passOn: provided,
  },
}).createMachine({
  id: 'notes',
  context: ({ input }) => ({
    slugs: input.slugs,
    section: 0,
    presenter: undefined,
    hasFollowed: false,
  }),
  initial: 'alone',
  on: { HEARD: { guard: 'isKnown', target: '.following', actions: 'follow' } },
  states: {
    alone: { on: { WISH: { actions: 'leaf' } } },
    following: {
      on: {
        WISH: { actions: 'passOn' },
        GONE: { guard: 'isFollowed', target: 'alone', actions: 'letGo' },
      },
    },
  },
});

function leafed(sections: number, section: number, wish: Wish): number {
  switch (wish) {
    case 'FORWARD':
      return Math.min(section + 1, sections - 1);
    case 'BACK':
      return Math.max(section - 1, 0);
    case 'FIRST':
      return 0;
    case 'LAST':
      return sections - 1;
    default:
      return section;
  }
}
