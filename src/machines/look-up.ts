import type { NodeId } from '#sim/index.ts';
import type { Contact } from './identifiers.ts';

/** Somebody who was asked on the way. */
export interface Step {
  readonly contact: Contact;
  /** Who told of it: one of the nodes before, or the asker itself. */
  readonly toldBy: NodeId;
  /** 1 for those asked first; those asked at the same time share a round. */
  readonly round: number;
  /** False if it never answered. */
  readonly answered: boolean;
}

/** A key that a node looks for, and how far it has come: what both kinds of look-up keep. */
export interface LookUp {
  readonly key: number;
  /** What the key is the hash of, for people. */
  readonly name: string;
  readonly steps: readonly Step[];
  /**
   * Hops until the one in charge of the key was known: on a ring, the way to the key's predecessor.
   * Fetching the value from it is one more.
   */
  readonly hops: number;
  /** Who gave the value, once it is found. */
  readonly holder: NodeId | undefined;
  readonly outcome: 'found' | 'missed' | undefined;
}

/** Those who have not answered in time; nobody asks them again in this look-up. */
export function isDead({ steps }: LookUp, { node }: Contact): boolean {
  return steps.some(({ contact, answered }) => !answered && contact.node === node);
}

/** The wish to look something up, from outside. */
export interface Wish {
  readonly key: number;
  readonly name: string;
}
