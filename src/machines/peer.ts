/**
 * A peer: two things go on in it at once. It supplies (gives slots to some of those who want something,
 * and sends them the pieces they ask for), and it consumes (asks those who have unchoked it for the
 * rarest piece it lacks). The two meet in the re-choke: slots go to those from whom most has come.
 *
 * A piece is asked for and sent whole, one at a time from each neighbour, and one under way is
 * finished before its slot changes hands: so no byte comes twice. Blocks of 16 KiB, endgame and
 * snubbing are left out.
 */
import { peerContext } from './peer-context.ts';
import { acquaintance, supplying } from './peer-regions.ts';
import { peerSetup } from './peer-setup.ts';

export const peer = peerSetup.createMachine({
  id: 'peer',
  type: 'parallel',
  context: ({ input }) => peerContext(input),
  on: acquaintance,
  states: {
    supplying,
    consuming: {
      initial: 'away',
      on: {
        HAVE: { actions: ['notePiece', 'tellInterest', 'noteTold', 'choose', 'ask'] },
        CHOKE: { actions: ['noteChoke', 'choose', 'ask'] },
        UNCHOKE: { actions: ['noteUnchoke', 'choose', 'ask'] },
        PIECE: { actions: ['take', 'tellAll', 'tellInterest', 'noteTold', 'choose', 'ask'] },
        LEAVE: '.away',
      },
      states: {
        away: {
          always: { guard: 'isHere', target: 'uninterested', actions: 'announce' },
          on: { JOIN: { actions: 'come' } },
        },
        /** Nobody it knows has anything that it lacks. */
        uninterested: {
          always: [
            { guard: 'lacksNothing', target: 'complete' },
            { guard: 'wants', target: 'choked' },
          ],
        },
        choked: {
          always: [
            { guard: 'awaits', target: 'downloading' },
            { guard: 'wantsNothing', target: 'uninterested' },
          ],
        },
        downloading: {
          always: { guard: 'awaitsNothing', target: 'choked' },
        },
        /** It is interested in nobody any more, and may well stay to give. */
        complete: {
          entry: 'leaveInTime',
        },
      },
    },
  },
});
