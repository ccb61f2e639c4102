import { peerSetup } from './peer-setup.ts';

/** What everybody in a swarm does, whatever it gives or takes: get to know the others, and part. */
export const acquaintance = {
  PEERS: { guard: 'isHere', actions: ['greet', 'meet'] },
  BITFIELD: {
    guard: 'isHere',
    actions: ['greetBack', 'noteBitfield', 'tellInterest', 'noteTold'],
  },
  CLOSE: { guard: 'knowsSender', actions: 'part' },
  ANNOUNCE_DUE: { guard: 'isHere', actions: 'announce' },
} as const;

/** The giving half of a peer, and all that a seed does. */
export const supplying = peerSetup.createStateConfig({
  initial: 'away',
  on: {
    INTERESTED: { guard: 'knowsSender', actions: 'noteInterest' },
    NOT_INTERESTED: { guard: 'knowsSender', actions: 'noteInterest' },
    HAVE: { guard: 'knowsSender', actions: ['noteArrival', 'tellSlots', 'noteSlots'] },
    LEAVE: {
      guard: 'isHere',
      target: '.leaving',
      actions: ['takeBackSlots', 'tellSlots', 'noteSlots'],
    },
  },
  states: {
    away: {
      always: { guard: 'isHere', target: 'empty' },
      on: { JOIN: 'empty' },
    },
    empty: {
      always: [
        { guard: 'refuses', target: 'refusing' },
        { guard: 'hasSomething', target: 'sharing' },
      ],
      on: { STOP_SHARING: { target: 'refusing', actions: 'refuse' } },
    },
    sharing: {
      initial: 'offering',
      on: {
        INTERESTED: {
          guard: 'knowsSender',
          actions: ['noteInterest', 'fillSlots', 'tellSlots', 'noteSlots'],
        },
        NOT_INTERESTED: {
          guard: 'knowsSender',
          actions: ['noteInterest', 'fillSlots', 'tellSlots', 'noteSlots'],
        },
        STOP_SHARING: {
          target: 'refusing',
          actions: ['refuse', 'takeBackSlots', 'tellSlots', 'noteSlots'],
        },
      },
      after: {
        tenSeconds: {
          target: 'sharing',
          reenter: true,
          actions: ['rechoke', 'tellSlots', 'noteSlots'],
        },
      },
      states: {
        offering: {
          always: { guard: 'givesSlots', target: 'uploading' },
        },
        uploading: {
          always: { guard: 'chokesAll', target: 'offering' },
          on: { REQUEST: { guard: 'isUnchoked', actions: ['give', 'noteUpload'] } },
        },
      },
    },
    refusing: {
      on: { SHARE: { target: 'empty', actions: 'share' } },
    },
    /** A piece under way is finished; then it is gone. */
    leaving: {
      always: { guard: 'nothingUnderWay', target: 'away', actions: ['sayGoodbye', 'go'] },
    },
  },
});
