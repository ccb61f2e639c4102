import { Draws, type Dice } from '#chance/index.ts';
import { bitList, type Bits } from './bits.ts';

/** Which of the pieces on offer a peer asks for. */
export type PiecePolicy = 'rarest' | 'random' | 'inOrder';

/**
 * The piece a peer asks for next, and the dice after that: the rarest by the copies it knows of (chance
 * decides among equals), any, or the first in the file. There must be one on offer.
 */
export function choosePiece(
  policy: PiecePolicy,
  offer: Bits,
  copies: readonly number[],
  dice: Dice,
): { piece: number; dice: Dice } {
  const pieces = bitList(offer);
  if (policy === 'inOrder') return { piece: pieces[0]!, dice };
  const draws = new Draws(dice);
  const fewest = Math.min(...pieces.map((piece) => copies[piece]!));
  const rarest = policy === 'rarest' ? pieces.filter((piece) => copies[piece] === fewest) : pieces;
  return { piece: draws.pick(rarest)!, dice: draws.dice };
}
