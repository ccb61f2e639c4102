import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Members, Place } from './identities.ts';

/**
 * Says who is a member. Open, it takes every identity that anybody brings. Enrolling, it is the central
 * authority: it looks at who stands behind an identity, admits each once, and gives out ids itself.
 */

type MembershipEvent =
  | {
      readonly type: 'JOIN';
      readonly from: NodeId;
      readonly count: number;
      readonly chosen: readonly Place[];
    }
  | { readonly type: 'LOOKUP'; readonly from: NodeId }
  | { readonly type: 'ENROL' | 'OPEN' };

export interface MembershipInput {
  /** Who had joined before, as often as it did, and for which places of its choice. */
  readonly joined: Members;
  readonly enrols: boolean;
}

export interface MembershipContext extends Members {
  readonly enrols: boolean;
  /** Told of every change. */
  readonly readers: readonly NodeId[];
}

/** Everybody once, whatever they call themselves. */
export function enrolled({ identities, chosen }: Members): Members {
  const persons = new Set([...identities, ...chosen.values()]);
  return { identities: [...persons], chosen: new Map() };
}

function joinedBy({ identities, chosen }: MembershipContext, event: MembershipEvent): Members {
  assertEvent(event, 'JOIN');
  const { from, count } = event;
  const own = new Map(chosen);
  for (const place of event.chosen) own.set(place, from);
  return {
    identities: [...identities, ...Array<NodeId>(count).fill(from)],
    chosen: own,
  };
}

function tell(members: Members, readers: readonly NodeId[]) {
  return readers.map((reader) => send(reader, { type: 'MEMBERS', members }));
}

export const membership = setup({
  types: {
    context: {} as MembershipContext,
    events: {} as MembershipEvent,
    input: {} as MembershipInput,
  },
  guards: {
    enrols: ({ context }) => context.enrols,
  },
  actions: {
    enter: assign(({ context, event }) => joinedBy(context, event)),
    noteReader: assign(({ context, event }) => {
      assertEvent(event, 'LOOKUP');
      return { readers: [...new Set([...context.readers, event.from])] };
    }),
    tellAll: ({ context: { identities, chosen, readers } }) =>
      tell({ identities, chosen }, readers),
    tellEnrolled: ({ context }) => tell(enrolled(context), context.readers),
  },
}).createMachine({
  id: 'membership',
  context: ({ input }) => ({
    ...input.joined,
    enrols: input.enrols,
    readers: [],
  }),
  initial: 'opening',
  states: {
    opening: {
      always: [{ guard: 'enrols', target: 'enrolling' }, { target: 'open' }],
    },
    /** To whoever comes, as often as they come. */
    open: {
      entry: 'tellAll',
      on: {
        JOIN: { actions: ['enter', 'tellAll'] },
        LOOKUP: { actions: ['noteReader', 'tellAll'] },
        ENROL: 'enrolling',
      },
    },
    enrolling: {
      entry: 'tellEnrolled',
      on: {
        JOIN: { actions: ['enter', 'tellEnrolled'] },
        LOOKUP: { actions: ['noteReader', 'tellEnrolled'] },
        OPEN: 'open',
      },
    },
  },
});
