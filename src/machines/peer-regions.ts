import { peerSetup } from './peer-setup.ts';

/** What everybody in a swarm does, whatever it gives or takes: get to know the others, and part. */
export const acquaintance = {
  PEERS: { actions: ['greet', 'meet'] },
  BITFIELD: { actions: ['greetBack', 'noteBitfield', 'tellInterest', 'noteTold'] },
  CLOSE: { actions: 'part' },
  ANNOUNCE_DUE: { actions: 'announce' },
} as const;

/** The giving half of a peer, and all that a seed does. */
export const supplying = peerSetup.createStateConfig({
  initial: 'away',
  on: {
    INTERESTED: { actions: ['noteInterest', 'fillSlots', 'tellSlots', 'noteSlots'] },
    NOT_INTERESTED: { actions: ['noteInterest', 'fillSlots', 'tellSlots', 'noteSlots'] },
    HAVE: { actions: ['noteArrival', 'tellSlots', 'noteSlots'] },
    RECHOKE: { actions: ['rechoke', 'tellSlots', 'noteSlots', 'setRechoke'] },
    STOP_SHARING: { actions: ['refuse', 'tellSlots', 'noteSlots'] },
    SHARE: { actions: ['share', 'setRechoke'] },
    LEAVE: { target: '.away', actions: ['goAway', 'tellSlots', 'noteSlots'] },
  },
  states: {
    /** Not here yet, or not any more. Who leaves finishes the pieces under way, then says goodbye. */
    away: {
      always: [
        { guard: 'isHere', target: 'choking', actions: 'setRechoke' },
        { guard: 'isDone', actions: ['sayGoodbye', 'forgetAll'] },
      ],
    },
    /** Nobody has a slot. */
    choking: {
      always: [
        { guard: 'unchokes', target: 'uploading' },
        { guard: 'refuses', target: 'refusing' },
      ],
    },
    uploading: {
      always: { guard: 'chokesAll', target: 'choking' },
      on: { REQUEST: { guard: 'isUnchoked', actions: ['give', 'noteUpload'] } },
    },
    /** It gives nothing to anybody. */
    refusing: {
      always: { guard: 'shares', target: 'choking' },
    },
  },
});
