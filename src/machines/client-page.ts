/** How far a client is with the page it wants, and what it may ask for next: pure functions. */

/** How connections are used: a new one for each object, one for all in turn, or all at once on one. */
export type ConnectionUse = 'fresh' | 'keepAlive' | 'multiplexed';

/** Objects are numbered from 1, the page itself; they are asked for and answered in that order. */
export interface Page {
  readonly use: ConnectionUse;
  /** Objects known to belong to the page: only the page itself names the others. */
  readonly wanted: number;
  readonly asked: number;
  readonly received: number;
  /** Something was asked on the present connection. */
  readonly used: boolean;
}

export function isMissing({ wanted, received }: Page): boolean {
  return received < wanted;
}

/** There is an answer to all that was asked. */
export function isAnswered({ asked, received }: Page): boolean {
  return asked === received;
}

/** A fresh connection is good for one question only. */
export function mayAsk(page: Page): boolean {
  return isMissing(page) && !(page.use === 'fresh' && page.used);
}

/** The objects to ask for now: one if each waits for the one before, else all that are known. */
export function dueObjects(page: Page): readonly number[] {
  if (!mayAsk(page)) return [];
  const last = page.use === 'multiplexed' ? page.wanted : Math.min(page.wanted, page.received + 1);
  return Array.from({ length: last - page.asked }, (_, i) => page.asked + 1 + i);
}

export function afterAsking(page: Page): Pick<Page, 'asked' | 'used'> {
  return { asked: page.asked + dueObjects(page).length, used: true };
}

export function afterAnswer(
  { wanted, received }: Page,
  answer: { readonly names: number },
): Pick<Page, 'wanted' | 'received'> {
  return { wanted: wanted + answer.names, received: received + 1 };
}

/** What was asked but not answered has to be asked again on the next connection. */
export function onNewConnection({ received }: Page): Pick<Page, 'asked' | 'used'> {
  return { asked: received, used: false };
}
