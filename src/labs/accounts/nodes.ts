import type { NodeId } from '#sim/index.ts';

export const directoryId: NodeId = 'directory';
export const administratorId: NodeId = 'administrator';
/** Steals lists of passwords. */
export const thiefId: NodeId = 'thief';
/** Guesses passwords at the door. */
export const guesserId: NodeId = 'guesser';

const names = [
  ...['Ann', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jan'],
  ...['Kim', 'Leo', 'Mia', 'Nils', 'Olga', 'Pia', 'Raj', 'Sue', 'Tom', 'Uma'],
];

/** The one who may be locked out, the one whose requests are followed, and one who is not there yet. */
export const annId: NodeId = 'Ann';
export const benId: NodeId = 'Ben';
export const newcomerId: NodeId = 'Zoe';

export function personIds(count: number): NodeId[] {
  return names.slice(0, count);
}

/** PCs that share something. What PC 1 shares is the payroll, which not everybody may open. */
export function hostIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `PC ${i + 1}`);
}

export const payrollId: NodeId = 'PC 1';
