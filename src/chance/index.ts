export { diceFor, Draws, type Dice } from './draws.ts';
export { wordsFor } from './seeding.ts';
