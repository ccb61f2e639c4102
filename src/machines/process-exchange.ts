import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { send, wait } from './effects.ts';

/**
 * What processes say to each other when one asks and another serves. Which of the two a process is, is
 * settled by each exchange anew, not by its machine.
 */

/**
 * What is asked for: the service itself; the index, that is where the thing can be found; entry, that
 * is who else is there; or a call, which both ends want for themselves.
 */
export type Offer = 'service' | 'index' | 'entry' | 'call';

/** Somebody to ask, and what for. */
export interface Contact {
  readonly node: NodeId;
  readonly offers: Offer;
}

export interface RequestEvent {
  readonly type: 'REQUEST';
  readonly from: NodeId;
  /** The asker’s own number of it. */
  readonly number: number;
  readonly wants: Offer;
  /** Those through whose hands it has gone; nobody of them is asked again. */
  readonly passedBy: readonly NodeId[];
}

export interface ResponseEvent {
  readonly type: 'RESPONSE';
  readonly from: NodeId;
  readonly number: number;
  readonly wants: Offer;
  /** True if whoever asked did so for somebody else. */
  readonly onBehalf: boolean;
  /** The host that the answer comes from. */
  readonly host: string;
}

/** From outside: arrows drawn and wiped out, a process put on another host. */
export type RedrawEvent =
  | { readonly type: 'ASK'; readonly whom: NodeId; readonly offers: Offer }
  | { readonly type: 'STOP_ASKING'; readonly whom: NodeId }
  | { readonly type: 'MOVE'; readonly host: string };

export interface ProcessInput {
  readonly id: NodeId;
  readonly host: string;
  readonly contacts: readonly Contact[];
  readonly workMs: number;
  readonly dice: Dice;
}

/** A request that has not been answered yet. */
export interface Job extends RequestEvent {
  /** The number under which this process has asked somebody else about it. */
  readonly passedOnAs?: number;
}

export interface ProcessContext extends ProcessInput {
  readonly jobs: readonly Job[];
  /** The contacts still to be asked before anybody is asked again, in this order. */
  readonly deck: readonly Contact[];
  /** Whom it has just chosen to ask. */
  readonly chosen: Contact | undefined;
  /** Requests made so far. */
  readonly asked: number;
}

export function newProcess<Input extends ProcessInput>(input: Input) {
  return { ...input, jobs: [], deck: [], chosen: undefined, asked: 0 };
}

/** Deals the contacts that `fits` holds of like cards: everybody once, in random order, then anew. */
export function dealt(context: ProcessContext, fits: (contact: Contact) => boolean) {
  const draws = new Draws(context.dice);
  const left = context.deck.some(fits)
    ? context.deck
    : [...context.deck, ...draws.shuffled(context.contacts.filter(fits))];
  const chosen = left.find(fits);
  const deck = left.filter((contact) => contact !== chosen);
  return { chosen, deck, dice: draws.dice, asked: context.asked + 1 };
}

export function request({ chosen, asked }: ProcessContext, wants: Offer, passedBy: NodeId[] = []) {
  return send(chosen!.node, { type: 'REQUEST', number: asked, wants, passedBy });
}

export function respond({ host }: ProcessContext, { from, number, wants, passedBy }: Job) {
  const onBehalf = passedBy.length > 0;
  return send(from, { type: 'RESPONSE', number, wants, onBehalf, host });
}

export function work({ workMs }: ProcessContext, { from, number }: RequestEvent) {
  return wait(
    'work',
    { kind: 'constant', valueMs: workMs },
    { type: 'DONE', client: from, number },
  );
}

export function withContact({ contacts }: ProcessContext, { whom, offers }: NewContact) {
  const others = contacts.filter(({ node }) => node !== whom);
  return { contacts: [...others, { node: whom, offers }], deck: [] };
}

export function withoutContact({ contacts }: ProcessContext, whom: NodeId) {
  return { contacts: contacts.filter(({ node }) => node !== whom), deck: [] };
}

interface NewContact {
  readonly whom: NodeId;
  readonly offers: Offer;
}
