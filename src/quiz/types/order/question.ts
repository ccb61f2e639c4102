import type { Paragraph, Prose } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

export interface OrderItem extends Named {
  /** Why it stands where it stands, and can come no earlier. */
  readonly reason: Paragraph;
}

/** Messages or steps to put in order. The answer is their ids in order, joined by spaces. */
export interface OrderQuestion extends Common {
  readonly type: 'order';
  /** In one of the right orders. */
  readonly items: readonly OrderItem[];
  /** Every right order, written as an answer is. */
  readonly orders: readonly string[];
  /** Shown after the second miss. */
  readonly step: Prose;
}
