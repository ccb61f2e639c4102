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
        CHOKE: { guard: 'knowsSender', actions: 'noteChoke' },
        PIECE: { guard: 'knowsSender', actions: ['take', 'tellAll'] },
        LEAVE: { guard: 'isHere', target: '.leaving' },
      },
      states: {
        away: {
          always: { guard: 'isHere', target: 'joining' },
          on: { JOIN: { target: 'joining', actions: 'come' } },
        },
        joining: {
          entry: 'announce',
          always: [
            { guard: 'hasEverything', target: 'complete' },
            { guard: 'knowsSomebody', target: 'wanting' },
          ],
        },
        wanting: {
          initial: 'uninterested',
          always: { guard: 'hasEverything', target: 'complete' },
          on: {
            HAVE: {
              guard: 'knowsSender',
              actions: ['notePiece', 'tellInterest', 'noteTold', 'choose', 'ask'],
            },
            UNCHOKE: { guard: 'knowsSender', actions: ['noteUnchoke', 'choose', 'ask'] },
            CHOKE: { guard: 'knowsSender', actions: ['noteChoke', 'choose', 'ask'] },
            PIECE: {
              guard: 'knowsSender',
              actions: ['take', 'tellAll', 'tellInterest', 'noteTold', 'choose', 'ask'],
            },
          },
          states: {
            uninterested: {
              always: { guard: 'isInterested', target: 'choked' },
            },
            choked: {
              always: [
                { guard: 'awaitsPiece', target: 'downloading' },
                { guard: 'isNotInterested', target: 'uninterested' },
              ],
            },
            downloading: {
              always: { guard: 'awaitsNothing', target: 'choked' },
            },
          },
        },
        /** It lacks nothing, is interested in nobody, and may well stay to give. */
        complete: {
          entry: 'leaveInTime',
        },
        leaving: {
          always: { guard: 'nothingUnderWay', target: 'away' },
        },
      },
    },
  },
});
