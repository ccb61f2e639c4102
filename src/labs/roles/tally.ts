import type { ProcessContext, ResponseEvent } from '#machines/process-exchange.ts';
import type { Happening, Meter, NodeId } from '#sim/index.ts';
import type { Exchange } from './classify.ts';

/** What has been seen since the drawing was last changed. */
export interface RolesTally {
  /** Answered requests by asker, server and kind. */
  exchanges: Map<string, Exchange>;
  answered: number;
  /** Of those: answers that came from another host. */
  crossed: number;
  /** Whose processes are the operator’s: the same all the time. */
  readonly operators: ReadonlySet<NodeId>;
  /** True once the reader has changed the drawing. */
  redrawn: boolean;
}

const redrawing = ['ASK', 'STOP_ASKING', 'MOVE'];

const nothing = { answered: 0, crossed: 0 };

function noteAnswer(tally: RolesTally, { node, event, after }: Happening): void {
  const { from, wants, onBehalf, host } = event as unknown as ResponseEvent;
  const asker = after.context as ProcessContext;
  // An answer that was under way when its arrow was wiped out belongs to the drawing before.
  if (!asker.contacts.some((contact) => contact.node === from)) return;
  const key = `${node}|${from}|${wants}|${onBehalf}`;
  const count = (tally.exchanges.get(key)?.count ?? 0) + 1;
  tally.exchanges.set(key, { asker: node, server: from, wants, onBehalf, count });
  tally.answered++;
  if (host !== asker.host) tally.crossed++;
}

export function rolesMeter(operators: ReadonlySet<NodeId>): Meter<RolesTally> {
  return {
    start: () => ({ ...nothing, exchanges: new Map(), operators, redrawn: false }),
    copy: (tally) => ({ ...tally, exchanges: new Map(tally.exchanges) }),
    observe(tally, happening) {
      const { cause, event } = happening;
      if (cause === 'intervention' && redrawing.includes(event.type)) {
        Object.assign(tally, nothing, { exchanges: new Map(), redrawn: true });
      } else if (event.type === 'RESPONSE') noteAnswer(tally, happening);
    },
  };
}
